import type { RangeRef, SheetFile, TableColumnDef, TableDef } from "../document/types";
import { FormulaCopy } from "./formula-copies";
import { shiftFormula } from "./formula-text";

type Cells = Pick<SheetFile, "cells">;

function bodyOf(table: TableDef): RangeRef {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.range, row: table.range.row + above, rowCount: table.range.rowCount - above - below };
}

function formulaAt({ cells }: Cells, row: number, column: number): string | undefined {
  const cell = cells.get(row)?.get(column);
  return cell?.arrayRange === undefined ? cell?.formula : undefined;
}

/** Column by column, the formula that the whole body carries, as written in its first row. */
function bodyFormula(sheet: Cells, body: RangeRef, column: number): string | undefined {
  const first = formulaAt(sheet, body.row, column);
  if (first === undefined) return undefined;
  const copies = new FormulaCopy(first, body.row);
  for (let row = body.row + 1; row < body.row + body.rowCount; row += 1) {
    if (formulaAt(sheet, row, column) !== (copies.at(row) ?? shiftFormula(first, row - body.row, 0))) return undefined;
  }
  return first;
}

/**
 * Marks the columns whose body was given one formula throughout, however it was written: Excel then fills new rows by itself. A column
 * whose formulas stand as they were opened is left as the file marks it.
 */
export function withCalculatedColumns(table: TableDef, after: Cells, opened: { readonly table: TableDef; readonly sheet: Cells } | undefined): TableDef {
  const body = bodyOf(table);
  const oldBody = opened && bodyOf(opened.table);
  let changed = false;
  const columns = table.columns.map((column, index): TableColumnDef => {
    const at = table.range.column + index;
    const first = formulaAt(after, body.row, at);
    if (first === undefined || first === column.calculatedFormula) return column;
    const oldIndex = opened?.table.columns.findIndex((item) => item.id === column.id) ?? -1;
    const wasFormula = opened !== undefined && oldBody !== undefined && oldIndex >= 0 && formulaAt(opened.sheet, oldBody.row, opened.table.range.column + oldIndex) !== undefined;
    if (wasFormula) return column;
    const calculatedFormula = bodyFormula(after, body, at);
    if (calculatedFormula === undefined) return column;
    changed = true;
    return { ...column, calculatedFormula };
  });
  return changed ? { ...table, columns } : table;
}
