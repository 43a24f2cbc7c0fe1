/** New body rows: they take formats, validation, conditional formats and calculated formulas from the row beside them. */
import type { RangeRef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { intersect } from "../address";
import { bodyRange, columnPart, rowRange, tableOf, type PlacedTable, type TableWork } from "./table-ranges";
import { insertStrip, makeRoomBelow } from "./table-space";

/** Ranges that reach the row `from` of the body go on into `added`, as far as they cover it in width. */
function continued(ranges: readonly RangeRef[], from: RangeRef, added: RangeRef): RangeRef[] {
  return ranges.map((range) => {
    const touched = intersect(range, from);
    const endsHere = range.row + range.rowCount === added.row;
    const withinTable = touched !== undefined && touched.columnCount === range.columnCount;
    return endsHere && withinTable ? { ...range, rowCount: range.rowCount + added.rowCount } : range;
  });
}

function changed(before: readonly RangeRef[], after: readonly RangeRef[]): boolean {
  return before.some((range, index) => range !== after[index]);
}

/** Excel extends the rules of a table's body over the rows that it grows by. */
function extendRules(call: TableWork, sheetId: string, from: RangeRef, added: RangeRef): void {
  for (const validation of call.engine.validations(sheetId)) {
    const ranges = continued(validation.ranges, from, added);
    if (changed(validation.ranges, ranges)) call.engine.setValidation(sheetId, ranges, validation);
  }
  const formats = call.engine.conditionalFormats(sheetId);
  const extended = formats.map((format) => {
    const ranges = continued(format.ranges, from, added);
    return changed(format.ranges, ranges) ? { ...format, ranges } : format;
  });
  if (extended.some((format, index) => format !== formats[index])) call.engine.setConditionalFormats(sheetId, extended);
}

function copyStyles(call: TableWork, sheetId: string, model: RangeRef, added: RangeRef): void {
  const styles = call.engine.readStyles(sheetId, model)[0] ?? [];
  styles.forEach((style, index) => {
    if (Object.keys(style).length > 0) call.engine.patchStyle(sheetId, columnPart(added, index), style);
  });
}

function fillCalculated(call: TableWork, table: PlacedTable, model: RangeRef, added: RangeRef, written: RangeRef | undefined): void {
  table.columns.forEach((column, index) => {
    const source = columnPart(model, index);
    const target = columnPart(added, index);
    if (column.calculatedFormula === undefined || (written && intersect(written, target))) return;
    const options = { skipBlanks: false, transpose: false };
    call.engine.copyRange({ sheetId: table.sheetId, range: source }, { sheetId: table.sheetId, range: target }, "Formulas", options);
  });
}

/**
 * Dresses rows that are part of the table already.
 * @param written cells whose content is given; calculated columns keep out of them.
 */
export function dressNewRows(call: TableWork, tableId: string, firstIndex: number, count: number, written?: RangeRef): void {
  const table = tableOf(call, tableId);
  const total = bodyRange(table).rowCount;
  if (count >= total) return;
  const model = rowRange(table, firstIndex > 0 ? firstIndex - 1 : firstIndex + count);
  const added = { ...rowRange(table, firstIndex), rowCount: count };
  copyStyles(call, table.sheetId, model, added);
  if (firstIndex > 0) extendRules(call, table.sheetId, model, added);
  fillCalculated(call, table, model, added, written);
}

/** Inserts `count` blank rows before body row `index`; at the end, cells below move only if there are any. */
export function insertBodyRows(call: Call, table: PlacedTable, index: number, count: number): void {
  const { rowCount } = table.range;
  if (index === bodyRange(table).rowCount && !table.showTotals) makeRoomBelow(call, table, count);
  else insertStrip(call, table.sheetId, { ...rowRange(table, index), rowCount: count }, "Down", table.id);
  call.engine.updateTable(table.id, { range: { ...table.range, rowCount: rowCount + count } });
  dressNewRows(call, table.id, index, count);
}
