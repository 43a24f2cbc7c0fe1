import { listCapacity } from "../../catalog/lists";
import type { CalendarDay } from "../../domain/dates/working-calendar";
import { literalText } from "../cell-input";
import { look, palette } from "../style";
import { names, tables } from "../workbook-names";
import type { SheetBuilder } from "./sheet-builder";

const header = 6;
const first = header + 1;

export interface CalendarFacts {
  readonly days: readonly CalendarDay[];
  /** First and last day covered, serials. */
  readonly from: number;
  readonly to: number;
}

/**
 * 日历/Calendar: days off (休) and weekend days that are worked (班) in two tables, since a working-day formula takes them
 * apart. Beyond the last day covered nothing is guessed: rules in working days then say that they cannot tell.
 */
export function buildCalendar(build: SheetBuilder, { days, from, to }: CalendarFacts): void {
  const restLast = first + listCapacity.rest - 1;
  const workLast = first + listCapacity.work - 1;
  build.paper(`A1:F${restLast}`);
  build.title(build.say("calendar.title"), build.say("calendar.note"));
  build.widths([13, 24, 13, 13, 24, 13]);
  build.put("A3:B4", [[build.say("calendar.from"), from], [build.say("calendar.to"), to]]);
  look(build.range("B3:B4"), { numberFormat: "yyyy-mm-dd", fill: palette.input, horizontal: "Center" });
  build.define(names.calendarFrom, "$B$3");
  build.define(names.calendarTo, "$B$4");
  half(build, days, "rest", "A", "B", restLast);
  build.put(`F${header}`, [[build.say("calendar.ordinal")]]);
  half(build, days, "work", "D", "F", workLast);
  ordinals(build, workLast);
  const count = Math.max(days.filter(({ kind }) => kind === "rest").length, 20);
  build.freezeRows(header);
  build.page({ printArea: `A1:F${first + count}`, titleRows: `$${header}:$${header}`, landscape: false });
}

/** The how-manieth working day each 班 day is: by it a formula can count working days forwards, which WORKDAY alone cannot (N4). */
function ordinals(build: SheetBuilder, last: number): void {
  const day = `$D${first}`;
  const counted = `NETWORKDAYS(${names.calendarFrom},${day},${names.calendarRest})+COUNTIFS(${names.calendarWork},">="&${names.calendarFrom},${names.calendarWork},"<="&${day})`;
  look(build.range(`F${first}:F${last}`), { numberFormat: "0", horizontal: "Center", fill: palette.oursPaper, ink: palette.faint });
  build.formula(`F${first}`, `=IF(ISNUMBER(${day}),IF(${day}>=${names.calendarFrom},${counted},""),"")`);
  build.range(`F${first + 1}:F${last}`).copyFrom(build.placed(`F${first}`), "Formulas");
  build.header(`F${header}`, palette.ours);
  build.define(names.calendarOrdinal, `$F$${first}:$F$${last}`);
}

function half(build: SheetBuilder, all: readonly CalendarDay[], kind: CalendarDay["kind"], date: string, lastColumn: string, last: number): void {
  const days = all.filter((day) => day.kind === kind);
  build.put(`${date}${header - 1}`, [[build.say(`calendar.${kind}`)]], { bold: true, ink: palette.header });
  const name = kind === "rest" ? "B" : "E";
  build.put(`${date}${header}:${name}${header}`, [[build.say("calendar.date"), build.say("calendar.name")]]);
  look(build.range(`${date}${first}:${date}${last}`), { numberFormat: "yyyy-mm-dd", horizontal: "Center" });
  if (days.length > 0) {
    build.range(`${date}${first}:${name}${first + days.length - 1}`).values = days.map((day) => [day.date, literalText(day.name)]);
  }
  build.table(`${date}${header}:${lastColumn}${last}`, kind === "rest" ? tables.rest : tables.work);
  build.header(`${date}${header}:${lastColumn}${header}`);
  build.grid(`${date}${header}:${lastColumn}${last}`);
  const { dataValidation } = build.range(`${date}${first}:${date}${last}`);
  dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2099,12,31)", operator: "Between" } };
  dataValidation.errorAlert = {
    showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"),
    message: build.say("tracker.invalid.date", { first: "2000-01-01", last: "2099-12-31" }),
  };
  build.define(kind === "rest" ? names.calendarRest : names.calendarWork, `$${date}$${first}:$${date}$${last}`);
}
