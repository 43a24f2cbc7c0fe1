import { lastPrintedField, trackerFields, type TrackerKey } from "../catalog/tracker";
import { referencedKeys, type ReferencedKey, type RowReferences } from "../rules/formula";
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
export function rowReferences(columns: WorkingColumns, row: number): RowReferences {
  return Object.fromEntries(referencedKeys.map((key) => [key, `$${columns[key]}${row}`])) as Record<ReferencedKey, string>;
}

/** Columns of a tracker that has all that our formulas refer to. */
export type WorkingColumns = TrackerColumns & Readonly<Record<ReferencedKey, string>>;

/** Columns that have to be there before anything of ours is written: the formulas' own, and those that 汇总/Summary counts by. */
const neededKeys: readonly TrackerKey[] = ["id", "department", ...referencedKeys];

export const missingColumns = (columns: TrackerColumns): readonly TrackerKey[] => neededKeys.filter((key) => columns[key] === undefined);

export function isComplete(columns: TrackerColumns): columns is WorkingColumns {
  return missingColumns(columns).length === 0;
}
