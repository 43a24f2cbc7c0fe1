/** A1 addresses, once for the whole host: reading, writing, quoting of sheet names, limits of the grid. */
import type { RangeRef } from "../document/types";

export const gridRows = 1_048_576;
export const gridColumns = 16_384;

export const wholeSheet: RangeRef = { row: 0, column: 0, rowCount: gridRows, columnCount: gridColumns };

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Names that are not plain words, or look like a cell, go in apostrophes. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rRcC]\d*([rRcC]\d*)?$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const isWholeColumns = (range: RangeRef) => range.row === 0 && range.rowCount === gridRows;
const isWholeRows = (range: RangeRef) => range.column === 0 && range.columnCount === gridColumns;

export { isWholeColumns, isWholeRows };

/** Without the sheet: `A1`, `A1:B2`, `A:C`, `2:4`. */
export function localAddress(range: RangeRef): string {
  const lastRow = range.row + range.rowCount;
  const lastColumn = columnLetters(range.column + range.columnCount - 1);
  if (isWholeRows(range)) return isWholeColumns(range) ? `1:${gridRows}` : `${range.row + 1}:${lastRow}`;
  if (isWholeColumns(range)) return `${columnLetters(range.column)}:${lastColumn}`;
  const first = `${columnLetters(range.column)}${range.row + 1}`;
  return range.rowCount === 1 && range.columnCount === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

export function fullAddress(sheetName: string, range: RangeRef): string {
  return `${quoteSheetName(sheetName)}!${localAddress(range)}`;
}

export interface SheetAndRest {
  readonly sheetName: string | undefined;
  readonly rest: string;
}

/** `'It''s'!A1` → sheet `It's`, rest `A1`; a leading `=` is let pass. */
export function splitSheet(address: string): SheetAndRest | undefined {
  const text = address.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  if (bang === 0) return undefined;
  return bang < 0 ? { sheetName: undefined, rest: text } : { sheetName: text.slice(0, bang), rest: text.slice(bang + 1) };
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?([1-9]\d{0,6})$/;

function between(first: number, second: number): { start: number; count: number } {
  return { start: Math.min(first, second), count: Math.abs(first - second) + 1 };
}

/** `undefined` when the text is no address or lies off the grid. */
export function parseLocalAddress(text: string): RangeRef | undefined {
  const [first = "", second = first, ...more] = text.trim().split(":");
  if (more.length > 0) return undefined;
  const cells = [cellPattern.exec(first), cellPattern.exec(second)];
  let range: RangeRef | undefined;
  if (cells[0] && cells[1]) {
    const rows = between(Number(cells[0][2]) - 1, Number(cells[1][2]) - 1);
    const columns = between(columnNumber(cells[0][1] ?? ""), columnNumber(cells[1][1] ?? ""));
    range = { row: rows.start, column: columns.start, rowCount: rows.count, columnCount: columns.count };
  } else if (text.includes(":") && columnPattern.test(first) && columnPattern.test(second)) {
    const columns = between(columnNumber(first.replace("$", "")), columnNumber(second.replace("$", "")));
    range = { row: 0, column: columns.start, rowCount: gridRows, columnCount: columns.count };
  } else if (text.includes(":") && rowPattern.test(first) && rowPattern.test(second)) {
    const rows = between(Number(first.replace("$", "")) - 1, Number(second.replace("$", "")) - 1);
    range = { row: rows.start, column: 0, rowCount: rows.count, columnCount: gridColumns };
  }
  return range && isOnGrid(range) ? range : undefined;
}

export function isOnGrid(range: RangeRef): boolean {
  return range.row >= 0 && range.column >= 0 && range.rowCount > 0 && range.columnCount > 0
    && range.row + range.rowCount <= gridRows && range.column + range.columnCount <= gridColumns;
}

export function cellCount(range: RangeRef): number {
  return range.rowCount * range.columnCount;
}

export function intersect(a: RangeRef, b: RangeRef): RangeRef | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export function boundingBox(a: RangeRef, b: RangeRef): RangeRef {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function sameRange(a: RangeRef, b: RangeRef): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}
