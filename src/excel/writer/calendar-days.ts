import type { CalendarDay } from "../../domain/dates/working-calendar";
import { isPlausibleDate } from "../../domain/dates/excel-date";
import type { Cell } from "../../rules/tracker-row";
import { literalNumber, literalText } from "../cell-input";
import { loadTable, type Loaded } from "../loaded";
import { columnIndex } from "../read-settings";
import { tables } from "../workbook-names";

/** One of the calendar's two tables as it was read. */
export interface DayTable {
  readonly kind: CalendarDay["kind"];
  readonly loaded: Loaded;
  /** Columns of date and name, from 0. */
  readonly date: number;
  readonly name: number;
}

/** A day with the row of the table's body, from 0, in which it is to stand. */
export interface PlacedDay {
  readonly day: CalendarDay;
  readonly row: number;
}

/** Queues the reading of both tables; undefined where one of them, or its columns, is gone. */
export function loadDayTables(workbook: Excel.Workbook): () => Readonly<Record<CalendarDay["kind"], DayTable>> | undefined {
  const loads = { rest: loadTable(workbook, tables.rest), work: loadTable(workbook, tables.work) };
  const read = (kind: CalendarDay["kind"]): DayTable | undefined => {
    const loaded = loads[kind]();
    if (loaded === undefined) return undefined;
    const [date, name] = ["forms:calendar.date", "forms:calendar.name"].map((key) => columnIndex(loaded, key));
    return date === undefined || name === undefined || date < 0 || name < 0 ? undefined : { kind, loaded, date, name };
  };
  return () => {
    const [rest, work] = [read("rest"), read("work")];
    return rest === undefined || work === undefined ? undefined : { rest, work };
  };
}

/** The days of a table, whole. */
export const datesIn = ({ loaded, date }: DayTable): ReadonlySet<number> =>
  new Set(loaded.values.slice(1).flatMap((row) => (isPlausibleDate(row[date]) ? [Math.floor(row[date])] : [])));

/** Days in the rows that are blank, from the top; undefined where there are too few. */
export function placed({ loaded, date, name }: DayTable, days: readonly CalendarDay[]): readonly PlacedDay[] | undefined {
  const blank = loaded.values.slice(1).flatMap((row, index) => (row[date] === "" && row[name] === "" ? [index] : []));
  return days.length > blank.length ? undefined : days.map((day, index) => ({ day, row: blank[index] ?? 0 }));
}

/** Queues days into their rows. */
export function writeDays(workbook: Excel.Workbook, { kind, date, name }: DayTable, days: readonly PlacedDay[]): void {
  const body = workbook.tables.getItem(tables[kind]).getDataBodyRange();
  for (const { day, row } of days) {
    body.getCell(row, date).values = [[literalNumber(day.date)]];
    body.getCell(row, name).values = [[literalText(day.name)]];
  }
}

/** Queues what somebody had typed meanwhile into rows that were blank when they were read; how many rows that were. */
export function putBackTyped(workbook: Excel.Workbook, { kind, date, name }: DayTable, days: readonly PlacedDay[], seen: Loaded): number {
  const body = workbook.tables.getItem(tables[kind]).getDataBodyRange();
  let count = 0;
  for (const { row } of days) {
    const typed: readonly Cell[] = seen.values[row + 1] ?? [];
    if ((typed[date] ?? "") === "" && (typed[name] ?? "") === "") continue;
    count += 1;
    for (const column of [date, name]) {
      const value = typed[column] ?? "";
      body.getCell(row, column).values = [[typeof value === "string" ? literalText(value) : value]];
    }
  }
  return count;
}
