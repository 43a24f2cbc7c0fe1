import { lastPrintedField, trackerFields, type TrackerKey } from "../catalog/tracker";
import type { RowReferences } from "../rules/formula";
import { columnLetters } from "./geometry";

/** Where the tracker's table stands on a sheet that we generate; a sheet that people have changed is read by its headers instead. */
export const trackerHeaderRow = 4;
export const trackerFirstRow = trackerHeaderRow + 1;

/** Column letters by field. */
export type TrackerColumns = Readonly<Partial<Record<TrackerKey, string>>>;

export const generatedColumns = Object.fromEntries(
  trackerFields.map(({ key }, index) => [key, columnLetters(index + 1)]),
) as Readonly<Record<TrackerKey, string>>;

export const lastColumn = columnLetters(trackerFields.length);
export const lastPrintedColumn = generatedColumns[lastPrintedField];

/** References of one row with fixed columns, so that they fill down and sort with the row. */
export function rowReferences(columns: Readonly<Record<TrackerKey, string>>, row: number): RowReferences {
  return Object.fromEntries(trackerFields.map(({ key }) => [key, `$${columns[key]}${row}`])) as RowReferences;
}

/** True when every column that the formulas need is there. */
export function isComplete(columns: TrackerColumns): columns is Readonly<Record<TrackerKey, string>> {
  return trackerFields.every(({ key }) => columns[key] !== undefined);
}
