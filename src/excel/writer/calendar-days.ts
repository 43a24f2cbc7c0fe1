import type { CalendarDay } from "../../domain/dates/working-calendar";
import { isPlausibleDate } from "../../domain/dates/excel-date";
import { columnLetters, corners } from "../geometry";
import { loadTable, type Loaded } from "../loaded";
import { columnIndex } from "../read-settings";
import { tables } from "../workbook-names";
import type { Held } from "./held";
import { holdCells, type CellWrite } from "./held-cells";

/** One of the calendar's two tables as it was read. */
export interface DayTable {
  readonly kind: CalendarDay["kind"];
  readonly loaded: Loaded;
  /** Columns of date and name, from 0. */
  readonly date: number;
  readonly name: number;
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

/**
 * What is still to be written of some days, and where; undefined where blank rows are too few. A day that stands without its name gets it.
 */
export function missingDays(table: DayTable, days: readonly CalendarDay[]): readonly CellWrite[] | undefined {
  const { loaded, date, name } = table;
  const { firstRow, firstColumn } = corners(loaded.address);
  const standing = datesIn(table);
  const body = loaded.values.slice(1);
  const blank = body.flatMap((row, index) => (row[date] === "" && row[name] === "" ? [index] : []));
  const fresh = days.filter((day) => !standing.has(day.date));
  if (fresh.length > blank.length) return undefined;
  const cell = (column: number, row: number, value: string | number): CellWrite =>
    (
      {
        cell: `${columnLetters(firstColumn + column)}${firstRow + 1 + row}`, content: { value },
        meant: (now) => now.value === "" && !now.hasFormula,
      }
    );
  const nameless = days.flatMap((day) => {
    const row = body.findIndex((one) => typeof one[date] === "number" && Math.floor(one[date]) === day.date);
    return row >= 0 && body[row]?.[name] === "" ? [cell(name, row, day.name)] : [];
  });
  return [
    ...nameless, ...fresh.flatMap((day, index) => [cell(date, blank[index] ?? 0, day.date), cell(name, blank[index] ?? 0, day.name)]),
  ];
}

/** Holds the cells of one of the calendar's tables. */
export function holdDays(workbook: Excel.Workbook, { kind, loaded }: DayTable, writes: readonly CellWrite[]): Held {
  const { firstRow, firstColumn, lastRow, lastColumn } = corners(loaded.address);
  const list = `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
  return holdCells(workbook.tables.getItem(tables[kind]).worksheet, writes, list);
}
