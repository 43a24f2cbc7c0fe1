import type { RequestKey } from "../../catalog/requests";
import type { JudgeInput } from "../../excel/form";
import { measuredRow, type Measure } from "../../excel/measure";
import { settingOf, tableOf } from "../../excel/read-book";
import { judgedRows } from "../../judging/judge-rows";
import type { JudgedRow } from "../../judging/judged-row";
import { requestRegister } from "./register";

/** 响应及时率 and 平均响应小时: requests to which somebody has reacted, or whose time to react (N3) is over; withdrawn ones count for nothing. */
export function requestMeasures({ book, registers }: JudgeInput): readonly Measure[] {
  const table = tableOf(book, requestRegister);
  const rule = settingOf(book, "N3");
  if (table === undefined) return [];
  const rows = judgedRows<RequestKey>(registers.get(requestRegister.key), table.rows).filter((row) => row.flag !== "" && row.flag !== "cancelled");
  const hours = (row: JudgedRow<RequestKey>): number | undefined => {
    const value = row.fact("hours");
    return typeof value === "number" ? value : undefined;
  };
  const reacted = ({ cells }: JudgedRow<RequestKey>): boolean => cells.firstResponse !== "" || cells.answered !== "";
  const limit = rule.readable ? rule.limit : undefined;
  const known = rows.filter((row) => hours(row) !== undefined);
  const judged = limit === undefined ? [] : known.filter((row) => reacted(row) || (hours(row) ?? 0) > limit);
  const answered = known.filter(reacted);
  const all = (some: typeof rows, counts: (row: JudgedRow<RequestKey>) => boolean): Measure["rows"] =>
    some.map((row) => measuredRow(table, requestRegister.title, row, counts(row)));
  return [
    { key: "responseOnTime", kind: "rate", rows: all(judged, (row) => (hours(row) ?? 0) <= (limit ?? 0)) },
    { key: "responseHours", kind: "mean", sum: answered.reduce((total, row) => total + (hours(row) ?? 0), 0), rows: all(answered, () => true) },
  ];
}
