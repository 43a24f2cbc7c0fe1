import { literalNumber } from "../cell-input";

/** Queues a number into the cell that bears a name of ours, wherever it is by then. */
export function writeNamedNumber(workbook: Excel.Workbook, name: string, value: number): void {
  workbook.names.getItem(name).getRange().values = [[literalNumber(value)]];
}

/** Queues a formula into a cell that bears a name of ours. */
export function writeNamedFormula(cell: Excel.Range, formula: string): void {
  cell.formulas = [[formula]];
}
