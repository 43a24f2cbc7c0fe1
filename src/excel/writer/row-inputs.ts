import { columnLetters } from "../geometry";
import type { Cell } from "../../rules/tracker-row";
import type { FormTable } from "../form-table";
import { isLoaded } from "./held";
import { contentInput, isFormula, type CellInput } from "./cell-content";

/** By column of the table, null where the cell stays. */
export type Inputs = readonly CellInput[];

/** A run of rows in the moment before it was written, and right after. */
export interface Written {
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

export function rowsAddress({ firstColumn, lastColumn }: FormTable["place"], from: number, to: number): string {
  return `${columnLetters(firstColumn)}${from}:${columnLetters(lastColumn)}${to}`;
}

/** Null leaves a cell as it is, which the typings do not know. */
export function writeInputs(range: Excel.Range, rows: readonly Inputs[], singly: boolean): void {
  if (!singly) {
    range.values = rows.map((row) => [...row]);
    return;
  }
  rows.forEach((row, index) => {
    row.forEach((input, column) => {
      if (input !== null) range.getCell(index, column).values = [[input]];
    });
  });
}

/** What stood in the cells that were written, as it can be written again. */
export function beforeOf(look: Excel.Range, index: number, written: Inputs): Inputs {
  const [values, formulas] = [(look.values as Cell[][])[index] ?? [], (look.formulas as unknown[][])[index] ?? []];
  return written.map((input, column) => (input === null ? null : contentInput(values[column] ?? "", formulas[column])));
}

/** Whether a row holds what was written into it. */
export const holds = (values: readonly Cell[] | undefined, written: Inputs): boolean =>
  values !== undefined && written.every((input, column) => input === null || contentInput(values[column] ?? "", undefined) === input);

/** Whether something stands beside what was written into a blank row that was not there in the moment before, and is no formula. */
export function isShared({ before, after }: Written, written: Inputs, index: number): boolean {
  if (!isLoaded(after)) return false;
  const [then, now, formulas] = [(before.values as Cell[][])[index] ?? [], (after.values as Cell[][])[index] ?? [], (after.formulas as unknown[][])[index] ?? []];
  return now.some((value, column) => (written[column] ?? null) === null && value !== "" && (then[column] ?? "") === "" && !isFormula(value, formulas[column]));
}
