/** What stands in the way of a write: protection, filters, merged cells. */
import type { RangeRef } from "../document/types";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { cellCount, intersect, sameRange } from "./address";

/** The part of a range that can hold anything: styles and values beyond the used range are the defaults. */
export function usedPart(call: Call, sheetId: string, range: RangeRef): RangeRef | undefined {
  const used = call.engine.usedRange(sheetId, false);
  return used && intersect(used, range);
}

/** @throws HostError AccessDenied when the sheet is protected and a cell of the range is locked. */
export function refuseIfLocked(call: Call, sheetId: string, range: RangeRef): void {
  if (!call.document.sheet(sheetId).protection.isProtected) return;
  const used = usedPart(call, sheetId, range);
  const allUsed = used !== undefined && cellCount(used) === cellCount(range);
  const unlocked = allUsed && call.engine.readStyles(sheetId, used).every((row) => row.every((style) => style.locked === false));
  if (!unlocked) throw new HostError("AccessDenied");
}

/** Structural changes of a protected sheet need the option that allows them. */
export function refuseUnlessAllowed(call: Call, sheetId: string, option: string): void {
  const { isProtected, options } = call.document.sheet(sheetId).protection;
  if (isProtected && options[option] !== true) throw new HostError("AccessDenied");
}

/** Excel on the web does nothing to more cells at once. */
const mostCellsOnTheWeb = 33_554_000;

/** @throws HostError OperationCellsExceedLimit in the web profile. */
export function refuseIfTooLarge(call: Call, areas: readonly RangeRef[]): void {
  if (call.profile !== "web") return;
  const cells = areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
  if (cells > mostCellsOnTheWeb) throw new HostError("OperationCellsExceedLimit");
}

/** Rows that a filter hides, among those of the range. */
export function filteredRows(call: Call, sheetId: string, range: RangeRef): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { filter } of call.engine.filters(sheetId)) {
    if (filter.criteria.length === 0) continue;
    const shared = intersect({ ...filter.range, column: range.column, columnCount: range.columnCount }, range);
    if (!shared) continue;
    for (let row = shared.row; row < shared.row + shared.rowCount; row++) if (call.engine.rowHidden(sheetId, row)) hidden.add(row);
  }
  return hidden;
}

/** True for cells that a merge hides behind its top-left cell. */
export function mergedAway(call: Call, sheetId: string, range: RangeRef): (row: number, column: number) => boolean {
  const merges = call.engine.merges(sheetId).filter((merge) => intersect(merge, range) && !sameRange(merge, { ...merge, rowCount: 1, columnCount: 1 }));
  if (merges.length === 0) return () => false;
  return (row, column) => merges.some((merge) => intersect(merge, { row, column, rowCount: 1, columnCount: 1 }) !== undefined
    && !(merge.row === row && merge.column === column));
}
