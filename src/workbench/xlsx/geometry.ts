import type { SheetFile } from "../document/types";
import { STANDARD_COLUMN_POINTS } from "./sizes";

export type SheetSizes = Pick<SheetFile, "columns" | "rows" | "standardWidth" | "standardHeight">;

const STANDARD_ROW_POINTS = 15;
export const EMU_PER_POINT = 12_700;

/** A place on the sheet the way drawings keep it: a cell and an offset into it, in points. */
export interface Anchor {
  readonly index: number;
  readonly offset: number;
}

function columnPoints(sheet: SheetSizes, column: number): number {
  const own = sheet.columns.get(column);
  return own?.hidden ? 0 : own?.width ?? sheet.standardWidth ?? STANDARD_COLUMN_POINTS;
}

function rowPoints(sheet: SheetSizes, row: number): number {
  const own = sheet.rows.get(row);
  return own?.hidden ? 0 : own?.height ?? sheet.standardHeight ?? STANDARD_ROW_POINTS;
}

function pointsBefore(size: (index: number) => number, anchor: Anchor): number {
  let sum = 0;
  for (let index = 0; index < anchor.index; index += 1) sum += size(index);
  return sum + Math.min(anchor.offset, size(anchor.index));
}

function anchorAt(size: (index: number) => number, points: number): Anchor {
  let rest = Math.max(0, points);
  let index = 0;
  for (; index < 16_383 && rest >= size(index); index += 1) rest -= size(index);
  return { index, offset: rest };
}

export const columnPosition = (sheet: SheetSizes, anchor: Anchor): number => pointsBefore((index) => columnPoints(sheet, index), anchor);
export const rowPosition = (sheet: SheetSizes, anchor: Anchor): number => pointsBefore((index) => rowPoints(sheet, index), anchor);
export const columnAnchor = (sheet: SheetSizes, points: number): Anchor => anchorAt((index) => columnPoints(sheet, index), points);
export const rowAnchor = (sheet: SheetSizes, points: number): Anchor => anchorAt((index) => rowPoints(sheet, index), points);
