/** What happens to the A1 references of a formula when cells move, sheets are renamed or a formula is copied. */
import type { RangeRef } from "../document/types";
import { quoteSheet, rewrite } from "./formula-tokens";
import type { AreaToken } from "./formula-tokens";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, shiftRange, span } from "./geometry";
import type { LineChange } from "./geometry";

/** One end of an area; an end of a whole column has no row, one of a whole row no column. */
interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export interface Area {
  readonly first: Corner;
  readonly last: Corner;
  /** Written as one cell. */
  readonly single: boolean;
}

export const BROKEN = "#REF!";

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function parseCorner(text: string): Corner {
  const [, columnLock = "", letters = "", rowLock = "", digits = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? [];
  // A row alone carries its dollar where a column's would be.
  const onlyRow = letters === "";
  return {
    ...(letters ? { column: columnNumber(letters) } : {}),
    ...(digits ? { row: Number(digits) - 1 } : {}),
    fixedColumn: !onlyRow && columnLock === "$",
    fixedRow: onlyRow ? columnLock === "$" || rowLock === "$" : rowLock === "$",
  };
}

export function parseArea(text: string): Area {
  const [left = "", right] = text.split(":");
  const first = parseCorner(left);
  return { first, last: right === undefined ? first : parseCorner(right), single: right === undefined };
}

function formatCorner(corner: Corner): string {
  const column = corner.column === undefined ? "" : `${corner.fixedColumn ? "$" : ""}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? "" : `${corner.fixedRow ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

export function formatArea(area: Area): string {
  return area.single ? formatCorner(area.first) : `${formatCorner(area.first)}:${formatCorner(area.last)}`;
}

export function areaRange(area: Area): RangeRef {
  const rows = [area.first.row ?? 0, area.last.row ?? MAX_ROWS - 1].sort((a, b) => a - b);
  const columns = [area.first.column ?? 0, area.last.column ?? MAX_COLUMNS - 1].sort((a, b) => a - b);
  return span(rows[0] ?? 0, columns[0] ?? 0, rows[1] ?? 0, columns[1] ?? 0);
}

/** The same kind of reference, dollars kept, on another range. */
export function withRange(area: Area, range: RangeRef): Area {
  const place = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    ...(corner.row === undefined ? {} : { row }),
    ...(corner.column === undefined ? {} : { column }),
  });
  return { ...area, first: place(area.first, range.row, range.column), last: place(area.last, lastRow(range), lastColumn(range)) };
}

/** An absolute reference to a range, as Excel writes it. */
export function absoluteReference(range: RangeRef): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(range.row, range.column);
  const last = corner(lastRow(range), lastColumn(range));
  return first === last ? first : `${first}:${last}`;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function rewriteAreas(formula: string, change: (area: Area, token: AreaToken) => Area | undefined | "same"): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "area") return undefined;
    const area = change(parseArea(token.area), token);
    if (area === "same") return undefined;
    return area ? token.prefix + formatArea(area) : token.prefix + BROKEN;
  });
}

/** `ownSheet` is where the formula stands: references without a sheet point there. */
export function shiftReferences(formula: string, ownSheet: string, changedSheet: string, change: LineChange): string {
  return rewriteAreas(formula, (area, token) => {
    if (!sameName(token.sheet ?? ownSheet, changedSheet)) return "same";
    const moved = shiftRange(areaRange(area), change);
    return moved && withRange(area, moved);
  });
}

/** Cells cut from one place and put in another take the references to them along. */
export function followReferences(
  formula: string, ownSheet: string, from: { readonly sheet: string; readonly range: RangeRef },
  to: { readonly sheet: string; readonly row: number; readonly column: number },
): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "area" || !sameName(token.sheet ?? ownSheet, from.sheet)) return undefined;
    const area = parseArea(token.area);
    const range = areaRange(area);
    const inside = range.row >= from.range.row && range.column >= from.range.column
      && lastRow(range) <= lastRow(from.range) && lastColumn(range) <= lastColumn(from.range);
    if (!inside) return undefined;
    const rows = to.row - from.range.row;
    const columns = to.column - from.range.column;
    const moved = { ...range, row: range.row + rows, column: range.column + columns };
    const prefix = sameName(from.sheet, to.sheet) ? token.prefix : quoteSheet(to.sheet);
    return prefix + formatArea(withRange(area, moved));
  });
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

const isOutside = ({ row = 0, column = 0 }: Corner): boolean => row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS;

/** Both ends of an area somewhere else; undefined when one leaves the grid. */
function movedArea(area: Area, move: (corner: Corner) => Corner): Area | undefined {
  const first = move(area.first);
  const last = move(area.last);
  return isOutside(first) || isOutside(last) ? undefined : { ...area, first, last };
}

/** The parts of a corner that have no dollar, as far on as the formula. */
const shiftedCorner = (corner: Corner, rows: number, columns: number): Corner => ({
  ...corner,
  ...(corner.row === undefined || corner.fixedRow ? {} : { row: corner.row + rows }),
  ...(corner.column === undefined || corner.fixedColumn ? {} : { column: corner.column + columns }),
});

/** As a copied formula's references move: the parts without a dollar. */
export function translateReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteAreas(formula, (area) => movedArea(area, (corner) => shiftedCorner(corner, rows, columns)));
}

/**
 * As a transposing copy turns references: what was so many columns away is so many rows away. References with a dollar anywhere are not
 * turned; their parts without one move along as in any copy.
 */
export function transposeReferences(formula: string, from: Spot, to: Spot): string {
  const turned = ({ row, column }: Corner): Corner => ({
    ...(column === undefined ? {} : { row: to.row + column - from.column }),
    ...(row === undefined ? {} : { column: to.column + row - from.row }),
    fixedRow: false, fixedColumn: false,
  });
  return rewriteAreas(formula, (area) => {
    const isRelative = [area.first, area.last].every((corner) => !corner.fixedRow && !corner.fixedColumn);
    return movedArea(area, (corner) => (isRelative ? turned(corner) : shiftedCorner(corner, to.row - from.row, to.column - from.column)));
  });
}

export function renameSheetIn(formula: string, before: string, after: string): string {
  return rewrite(formula, (token) => {
    if ((token.kind !== "area" && token.kind !== "name") || token.sheet === undefined || !sameName(token.sheet, before)) return undefined;
    return quoteSheet(after) + token.text.slice(token.prefix.length);
  });
}

export function dropSheetFrom(formula: string, sheet: string): string {
  return rewrite(formula, (token) =>
    ((token.kind === "area" || token.kind === "name") && token.sheet !== undefined && sameName(token.sheet, sheet) ? BROKEN : undefined));
}
