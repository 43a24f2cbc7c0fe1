import type { RangeRef } from "../document/types";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const COLUMN_NAMES: string[] = [];

/** `A` for 0, `XFD` for 16383. */
export function columnName(column: number): string {
  const known = COLUMN_NAMES[column];
  if (known !== undefined) return known;
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  COLUMN_NAMES[column] = name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (let at = 0; at < name.length; at += 1) index = index * 26 + ((name.charCodeAt(at) & 0xdf) - 64);
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

export function rangeName(range: RangeRef): string {
  const first = cellName(range.row, range.column);
  return range.rowCount === 1 && range.columnCount === 1 ? first : `${first}:${cellName(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;
}

/** With `$` before every part, as Excel writes print areas. */
export function absoluteRangeName(range: RangeRef): string {
  const lastRow = range.row + range.rowCount;
  const lastColumn = columnName(range.column + range.columnCount - 1);
  return `$${columnName(range.column)}$${range.row + 1}:$${lastColumn}$${lastRow}`;
}

/** Cells, ranges, whole columns (`A:C`) and whole rows (`1:3`), with or without `$`; undefined when the text is none of them. */
export function parseRange(text: string): RangeRef | undefined {
  const plain = text.replaceAll("$", "");
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?(?::([A-Za-z]{1,3})?(\d{1,7})?)?$/.exec(plain);
  if (!match || plain === "") return undefined;
  const [, firstColumn, firstRow, secondColumn, secondRow] = match;
  const single = !plain.includes(":");
  if (single && (!firstColumn || !firstRow)) return undefined;
  if (!single && (Boolean(firstColumn) !== Boolean(secondColumn) || Boolean(firstRow) !== Boolean(secondRow))) return undefined;
  const columns = firstColumn ? [columnIndex(firstColumn), columnIndex(secondColumn ?? firstColumn)] : [0, MAX_COLUMNS - 1];
  const rows = firstRow ? [Number(firstRow) - 1, Number(secondRow ?? firstRow) - 1] : [0, MAX_ROWS - 1];
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const top = Math.min(...rows);
  const bottom = Math.max(...rows);
  if (left < 0 || top < 0 || right >= MAX_COLUMNS || bottom >= MAX_ROWS) return undefined;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

export function parseSqref(text: string): RangeRef[] {
  return text.trim().split(/\s+/).map(parseRange).filter((range): range is RangeRef => range !== undefined);
}

export function sqref(ranges: readonly RangeRef[]): string {
  return ranges.map(rangeName).join(" ");
}

/** A sheet's name as it stands in a formula. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\p{Script=Han}][A-Za-z0-9_.\p{Script=Han}]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[RrCc]\d*$|^[Rr]\d*[Cc]\d*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!$A$1:$B$2` into its two halves. */
export function splitSheet(reference: string): { readonly sheet: string | undefined; readonly range: string } {
  const mark = reference.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, range: reference };
  const sheet = reference.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, range: reference.slice(mark + 1) };
}

/** The parts of a union reference: commas inside quotes do not split. */
export function splitUnion(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
}
