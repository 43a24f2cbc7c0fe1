import type { Cell } from "../rules/tracker-row";

/** A range's cells and where they stand; undefined when there is no such range. */
export interface Loaded {
  readonly address: string;
  readonly values: readonly (readonly Cell[])[];
}

/** Queues the reading of a range that may not exist; the function answers after the sync. */
export function loadRange(range: Excel.Range): () => Loaded | undefined {
  range.load("address,values");
  return () => {
    if (range.isNullObject) return undefined;
    // A range too large to read answers null without an error; nothing of ours is that large, so something is wrong.
    if ((range.values as unknown) === null) throw new RangeError(`${range.address} could not be read`);
    return { address: range.address, values: range.values as Cell[][] };
  };
}

export function loadTable(workbook: Excel.Workbook, name: string): () => Loaded | undefined {
  return loadRange(workbook.tables.getItemOrNullObject(name).getRange());
}

export function loadNamed(workbook: Excel.Workbook, name: string): () => Loaded | undefined {
  return loadRange(workbook.names.getItemOrNullObject(name).getRangeOrNullObject());
}

export const firstCell = (loaded: Loaded | undefined): Cell => loaded?.values[0]?.[0] ?? "";
