/** Room for tables: what stands in the way of shifting cells, and the shifting itself. */
import type { RangeRef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { gridColumns, gridRows, intersect, sameRange } from "../address";
import type { PlacedTable, TableWork } from "./table-ranges";

export function isBlank(call: TableWork, sheetId: string, range: RangeRef): boolean {
  const used = call.engine.usedRange(sheetId, true);
  const part = used && intersect(used, range);
  if (!part) return true;
  return call.engine.readCells(sheetId, part).every((row) => row.every((cell) => cell.value === null && cell.formula === undefined));
}

/** Everything below the strip's first row, or right of its first column. */
function moved(strip: RangeRef, vertical: boolean): RangeRef {
  return vertical ? { ...strip, rowCount: gridRows - strip.row } : { ...strip, columnCount: gridColumns - strip.column };
}

const spanned = (inner: RangeRef, outer: RangeRef, vertical: boolean): boolean => vertical
  ? inner.column >= outer.column && inner.column + inner.columnCount <= outer.column + outer.columnCount
  : inner.row >= outer.row && inner.row + inner.rowCount <= outer.row + outer.rowCount;

/** Cells may not be shifted when another table or a merged cell would be torn apart. */
function refuseIfTorn(call: TableWork, sheetId: string, strip: RangeRef, vertical: boolean, ownId: string | undefined): void {
  const reach = moved(strip, vertical);
  const obstacles = [
    ...call.engine.tables().filter((table) => table.sheetId === sheetId && table.id !== ownId).map((table) => table.range),
    ...call.engine.merges(sheetId),
  ];
  if (obstacles.some((range) => intersect(range, reach) && !spanned(range, reach, vertical))) throw new HostError("InsertDeleteConflict");
}

/** Pushes away what lies in `strip` and beyond it. @throws HostError InsertDeleteConflict, NonBlankCellOffSheet */
export function insertStrip(call: Call, sheetId: string, strip: RangeRef, shift: "Down" | "Right", ownId?: string): void {
  const vertical = shift === "Down";
  refuseIfTorn(call, sheetId, strip, vertical, ownId);
  const edge: RangeRef = vertical
    ? { ...strip, row: gridRows - strip.rowCount, rowCount: strip.rowCount }
    : { ...strip, column: gridColumns - strip.columnCount, columnCount: strip.columnCount };
  if (!isBlank(call, sheetId, edge)) throw new HostError("NonBlankCellOffSheet");
  call.engine.insertCells(sheetId, strip, shift);
}

export function deleteStrip(call: Call, sheetId: string, strip: RangeRef, shift: "Up" | "Left", ownId?: string): void {
  refuseIfTorn(call, sheetId, strip, shift === "Up", ownId);
  call.engine.deleteCells(sheetId, strip, shift);
}

/**
 * A table may not cover cells of another table, nor merged cells.
 * @throws HostError MergedRangeConflict, or for a table the code that the switch `tableOverlap` names.
 */
export function refuseOverlap(call: Call, sheetId: string, range: RangeRef, ownId?: string): void {
  const other = call.engine.tables().some((table) => table.sheetId === sheetId && table.id !== ownId && intersect(table.range, range));
  if (other) throw new HostError(call.switches.tableOverlap);
  const isSingle = (merge: RangeRef) => sameRange(merge, { ...merge, rowCount: 1, columnCount: 1 });
  if (call.engine.merges(sheetId).some((merge) => !isSingle(merge) && intersect(merge, range))) throw new HostError("MergedRangeConflict");
}

/** Room for rows under a table: cells below are pushed down only when there are any. */
export function makeRoomBelow(call: Call, table: PlacedTable, rowCount: number): void {
  const below = { ...table.range, row: table.range.row + table.range.rowCount, rowCount };
  if (below.row + below.rowCount > gridRows) throw new HostError("NonBlankCellOffSheet");
  const reach = moved(below, true);
  const tableBelow = call.engine.tables().some((other) => other.sheetId === table.sheetId && other.id !== table.id && intersect(other.range, reach));
  if (tableBelow || !isBlank(call, table.sheetId, reach)) insertStrip(call, table.sheetId, below, "Down", table.id);
}
