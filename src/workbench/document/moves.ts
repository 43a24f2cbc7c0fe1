/** How a rectangle follows the cells it covers when rows, columns or blocks of cells are inserted or deleted. */
import type { EngineChange } from "../engine/engine";
import type { RangeRef } from "./types";

interface Span {
  readonly start: number;
  readonly count: number;
}

function afterInsert(span: Span, at: Span): Span {
  if (span.start >= at.start) return { start: span.start + at.count, count: span.count };
  return at.start < span.start + span.count ? { start: span.start, count: span.count + at.count } : span;
}

function afterDelete(span: Span, at: Span): Span | undefined {
  const end = span.start + span.count;
  const removedBefore = Math.max(0, Math.min(span.start, at.start + at.count) - at.start);
  const removedInside = Math.max(0, Math.min(end, at.start + at.count) - Math.max(span.start, at.start));
  const count = span.count - removedInside;
  return count <= 0 ? undefined : { start: span.start - removedBefore, count };
}

const rowsOf = (range: RangeRef): Span => ({ start: range.row, count: range.rowCount });
const columnsOf = (range: RangeRef): Span => ({ start: range.column, count: range.columnCount });
const withRows = (range: RangeRef, rows: Span | undefined): RangeRef | undefined =>
  rows && { ...range, row: rows.start, rowCount: rows.count };
const withColumns = (range: RangeRef, columns: Span | undefined): RangeRef | undefined =>
  columns && { ...range, column: columns.start, columnCount: columns.count };

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.start + inner.count <= outer.start + outer.count;

/** Blocks shift only the ranges that lie wholly in their rows or columns and do not begin before them, as in Excel. */
function afterBlock(range: RangeRef, block: RangeRef, inserted: boolean, shift: "Down" | "Right" | "Up" | "Left"): RangeRef | undefined {
  const vertical = shift === "Down" || shift === "Up";
  if (!within(vertical ? columnsOf(range) : rowsOf(range), vertical ? columnsOf(block) : rowsOf(block))) return range;
  if (vertical) return withRows(range, inserted ? afterInsert(rowsOf(range), rowsOf(block)) : afterDelete(rowsOf(range), rowsOf(block)));
  return withColumns(range, inserted ? afterInsert(columnsOf(range), columnsOf(block)) : afterDelete(columnsOf(range), columnsOf(block)));
}

/** The rectangle after the change, `undefined` when all its cells were deleted, the same object when nothing moved. */
export function moveRange(sheetId: string, range: RangeRef, change: EngineChange): RangeRef | undefined {
  if (change.sheetId !== sheetId) return range;
  switch (change.kind) {
    case "rows-inserted": return withRows(range, afterInsert(rowsOf(range), rowsOf(change.range)));
    case "rows-deleted": return withRows(range, afterDelete(rowsOf(range), rowsOf(change.range)));
    case "columns-inserted": return withColumns(range, afterInsert(columnsOf(range), columnsOf(change.range)));
    case "columns-deleted": return withColumns(range, afterDelete(columnsOf(range), columnsOf(change.range)));
    case "cells-inserted": return afterBlock(range, change.range, true, change.shift ?? "Down");
    case "cells-deleted": return afterBlock(range, change.range, false, change.shift ?? "Up");
    case "sheet-deleted": return undefined;
    default: return range;
  }
}
