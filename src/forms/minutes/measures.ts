import { isPlausibleDate } from "../../domain/dates/excel-date";
import type { JudgeInput } from "../../excel/form";
import { measuredRow, type Measure } from "../../excel/measure";
import { settingOf, tableOf } from "../../excel/read-book";
import { judgedRows } from "../../judging/judge-rows";
import { itemRegister } from "./items";
import { meetingRegister } from "./meetings";

/** 纪要及时率 (N6): meetings whose minutes went out, or whose time for it is over; 待办关闭率: items that were not cancelled. */
export function minutesMeasures({ book, registers }: JudgeInput): readonly Measure[] {
  const [meetings, items] = [tableOf(book, meetingRegister), tableOf(book, itemRegister)];
  const rule = settingOf(book, "N6");
  const limit = rule.readable ? rule.limit : undefined;
  const found: Measure[] = [];
  if (meetings !== undefined) {
    const rows = judgedRows(registers.get(meetingRegister.key), meetings.rows).flatMap((row) => {
      const hours = row.fact("hours");
      const isOver = typeof hours === "number" && limit !== undefined && (isPlausibleDate(row.cells.sent) || hours > limit);
      return isOver ? [measuredRow(meetings, meetingRegister.title, row, hours <= limit)] : [];
    });
    found.push({ key: "minutesOnTime", kind: "rate", rows });
  }
  if (items !== undefined) {
    const rows = judgedRows(registers.get(itemRegister.key), items.rows).filter(({ flag }) => flag !== "" && flag !== "cancelled")
      .map((row) => measuredRow(items, itemRegister.title, row, row.flag === "done"));
    found.push({ key: "itemsClosed", kind: "rate", rows });
  }
  return found;
}
