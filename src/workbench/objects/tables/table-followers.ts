/** What tables do by themselves once cells have been written: grow, and fill calculated columns. */
import type { RangeRef } from "../../document/types";
import { cellCount, intersect } from "../address";
import type { RangeState } from "../object-types";
import { toR1C1 } from "../r1c1";
import { bodyRange, columnPart, type PlacedTable, type TableWork } from "./table-ranges";
import { dressNewRows } from "./table-rows-growth";
import { isBlank } from "./table-space";

/** Directly below, at least in part under the table's columns. */
function liesBelow(table: PlacedTable, written: RangeRef): boolean {
  const columns = intersect({ ...table.range, row: written.row, rowCount: written.rowCount }, written);
  return written.row === table.range.row + table.range.rowCount && columns !== undefined;
}

/** Other cells of the new rows hold something already: Excel then leaves the table alone. */
function hasOtherContent(call: TableWork, table: PlacedTable, added: RangeRef, written: RangeRef): boolean {
  const right = written.column + written.columnCount;
  const parts: RangeRef[] = [
    { ...added, columnCount: Math.max(0, written.column - added.column) },
    { ...added, column: right, columnCount: Math.max(0, added.column + added.columnCount - right) },
  ];
  return parts.some((part) => part.columnCount > 0 && !isBlank(call, table.sheetId, part));
}

function isObstructed(call: TableWork, table: PlacedTable, added: RangeRef): boolean {
  return call.engine.tables().some((other) => other.sheetId === table.sheetId && other.id !== table.id && intersect(other.range, added))
    || call.engine.merges(table.sheetId).some((merge) => intersect(merge, added));
}

/** Cases in which Excel was seen not to grow a table although it does so otherwise. */
function isReportedException(call: TableWork, table: PlacedTable, added: RangeRef, written: RangeRef): boolean {
  const first = { ...written, rowCount: 1, columnCount: 1 };
  return isBlank(call, table.sheetId, first)
    || call.engine.validations(table.sheetId).some((rule) => rule.ranges.some((range) => intersect(range, added)));
}

/**
 * A table takes in rows that are written directly below it. Large writes come in blocks of up to 1,500 cells, each of which is
 * judged on its own, so that a block that begins with a blank cell stays outside.
 */
export function growTables(call: TableWork, { sheetId, range: written }: RangeState): void {
  if (call.switches.tableGrowth === "never" || call.document.sheet(sheetId).protection.isProtected) return;
  for (const table of call.engine.tables()) {
    if (table.sheetId !== sheetId || table.showTotals || !liesBelow(table, written) || isBlank(call, sheetId, written)) continue;
    const added = { ...table.range, row: written.row, rowCount: written.rowCount };
    if (isObstructed(call, table, added) || hasOtherContent(call, table, added, written)) continue;
    if (call.switches.tableGrowth === "reported" && isReportedException(call, table, added, written)) continue;
    const before = bodyRange(table).rowCount;
    call.write(() => {
      call.engine.updateTable(table.id, { range: { ...table.range, rowCount: table.range.rowCount + written.rowCount } });
      dressNewRows(call, table.id, before, written.rowCount, written);
    });
  }
}

/** One formula in a column that is blank otherwise fills the column, when the switch says so. */
function fillColumn(call: TableWork, table: PlacedTable, body: RangeRef, cell: RangeRef, formula: string): void {
  const index = cell.column - body.column;
  const column = columnPart(body, index);
  const above = { ...column, rowCount: cell.row - column.row };
  const below = { ...column, row: cell.row + 1, rowCount: column.row + column.rowCount - cell.row - 1 };
  const others = [above, below].filter((part) => part.rowCount > 0);
  if (!others.every((part) => isBlank(call, table.sheetId, part))) return;
  call.write(() => {
    const source = { sheetId: table.sheetId, range: cell };
    for (const part of others) call.engine.copyRange(source, { sheetId: table.sheetId, range: part }, "Formulas", { skipBlanks: false, transpose: false });
    markCalculated(call, table, index, formula);
  });
}

function markCalculated(call: TableWork, table: PlacedTable, index: number, calculatedFormula: string): void {
  const columns = table.columns.map((column, at) => (at === index ? { ...column, calculatedFormula } : column));
  call.engine.updateTable(table.id, { columns });
}

/** The same formula all the way down, relative to its cell. */
function isOneFormula(formulas: readonly (string | undefined)[], { row, column }: RangeRef): boolean {
  const first = formulas[0];
  const relative = first === undefined ? undefined : toR1C1(first, row, column);
  return formulas.every((formula, index) => formula !== undefined && toR1C1(formula, row + index, column) === relative);
}

/** A column whose whole body was written with formulas is a calculated one: new rows get its formula. */
export function followCalculatedColumns(call: TableWork, { sheetId, range: written }: RangeState): void {
  const { fillCalculatedColumns, wholeColumnFormulas } = call.switches;
  if (!fillCalculatedColumns && !wholeColumnFormulas) return;
  for (const table of call.engine.tables()) {
    const body = bodyRange(table);
    const shared = table.sheetId === sheetId ? intersect(body, written) : undefined;
    if (!shared) continue;
    const whole = shared.rowCount === body.rowCount;
    if (!whole && cellCount(shared) > 1) continue;
    for (let offset = 0; offset < shared.columnCount; offset++) {
      const part = columnPart(shared, offset);
      const cells = call.engine.readCells(sheetId, part);
      const formula = cells[0]?.[0]?.formula;
      if (formula === undefined || !isOneFormula(cells.map((row) => row[0]?.formula), part)) continue;
      if (whole && wholeColumnFormulas) call.write(() => markCalculated(call, table, part.column - body.column, formula));
      else if (!whole && fillCalculatedColumns) fillColumn(call, table, body, part, formula);
    }
  }
}
