/** Arithmetic on ranges: what is inside what, and where a range goes when rows or columns come and go. */
import type { IRange } from "@univerjs/core";
import type { RangeRef } from "../document/types";

/** Excel's own limits; a range that reaches them is a whole column or row. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `count` lines inserted (positive) or deleted (negative) at `at`; `band` limits it to a strip of the other axis. */
export interface LineChange {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly band?: { readonly first: number; readonly last: number };
}

export const lastRow = (range: RangeRef): number => range.row + range.rowCount - 1;
export const lastColumn = (range: RangeRef): number => range.column + range.columnCount - 1;
export const isWholeColumns = (range: RangeRef): boolean => range.row === 0 && range.rowCount >= MAX_ROWS;
export const isWholeRows = (range: RangeRef): boolean => range.column === 0 && range.columnCount >= MAX_COLUMNS;

export function toUniverRange(range: RangeRef): IRange {
  return { startRow: range.row, endRow: lastRow(range), startColumn: range.column, endColumn: lastColumn(range) };
}

export function fromUniverRange(range: IRange): RangeRef {
  return span(range.startRow, range.startColumn, range.endRow, range.endColumn);
}

export function span(row: number, column: number, endRow: number, endColumn: number): RangeRef {
  return { row, column, rowCount: endRow - row + 1, columnCount: endColumn - column + 1 };
}

export function sameRange(a: RangeRef, b: RangeRef): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function contains(range: RangeRef, row: number, column: number): boolean {
  return row >= range.row && row <= lastRow(range) && column >= range.column && column <= lastColumn(range);
}

export function intersection(a: RangeRef, b: RangeRef): RangeRef | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const endRow = Math.min(lastRow(a), lastRow(b));
  const endColumn = Math.min(lastColumn(a), lastColumn(b));
  return endRow >= row && endColumn >= column ? span(row, column, endRow, endColumn) : undefined;
}

/** What is left of `range` once `hole` is cut out of it: up to four rectangles. */
export function subtract(range: RangeRef, hole: RangeRef): RangeRef[] {
  const cut = intersection(range, hole);
  if (!cut) return [range];
  const parts: RangeRef[] = [];
  if (cut.row > range.row) parts.push(span(range.row, range.column, cut.row - 1, lastColumn(range)));
  if (cut.column > range.column) parts.push(span(cut.row, range.column, lastRow(cut), cut.column - 1));
  if (lastColumn(cut) < lastColumn(range)) parts.push(span(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(range)));
  if (lastRow(cut) < lastRow(range)) parts.push(span(lastRow(cut) + 1, range.column, lastRow(range), lastColumn(range)));
  return parts;
}

/** New first and last line, or undefined when every line of it was deleted. */
export function shiftSpan(first: number, last: number, at: number, count: number): { first: number; last: number } | undefined {
  if (count >= 0) return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const end = at - count; // first line after the deleted ones
  const newFirst = first < at ? first : Math.max(at, first + count);
  const newLast = last >= end ? last + count : Math.min(last, at - 1);
  return newLast < newFirst ? undefined : { first: newFirst, last: newLast };
}

/** A range that a strip change does not cover from side to side stays where it is, as in Excel. */
export function shiftRange(range: RangeRef, change: LineChange): RangeRef | undefined {
  const byRow = change.axis === "row";
  if (change.band) {
    const first = byRow ? range.column : range.row;
    const last = byRow ? lastColumn(range) : lastRow(range);
    if (first < change.band.first || last > change.band.last) return range;
  }
  // A whole column stays one when rows move under it.
  if (byRow ? isWholeColumns(range) : isWholeRows(range)) return range;
  const moved = byRow
    ? shiftSpan(range.row, lastRow(range), change.at, change.count)
    : shiftSpan(range.column, lastColumn(range), change.at, change.count);
  if (!moved) return undefined;
  return byRow
    ? span(moved.first, range.column, moved.last, lastColumn(range))
    : span(range.row, moved.first, lastRow(range), moved.last);
}

/** The smallest rectangle around both. */
export function union(a: RangeRef | undefined, b: RangeRef): RangeRef {
  if (!a) return b;
  return span(
    Math.min(a.row, b.row), Math.min(a.column, b.column), Math.max(lastRow(a), lastRow(b)), Math.max(lastColumn(a), lastColumn(b)),
  );
}
