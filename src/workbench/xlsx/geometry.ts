import { anchorAt, pointsBefore } from "../document/anchors";
import type { Anchor } from "../document/anchors";
import type { SheetFile } from "../document/types";
import { STANDARD_COLUMN_POINTS } from "./sizes";

export type SheetSizes = Pick<SheetFile, "columns" | "rows" | "standardWidth" | "standardHeight">;

const STANDARD_ROW_POINTS = 15;
export const EMU_PER_POINT = 12_700;

function columnPoints(sheet: SheetSizes, column: number): number {
  const own = sheet.columns.get(column);
  return own?.hidden ? 0 : own?.width ?? sheet.standardWidth ?? STANDARD_COLUMN_POINTS;
}

function rowPoints(sheet: SheetSizes, row: number): number {
  const own = sheet.rows.get(row);
  return own?.hidden ? 0 : own?.height ?? sheet.standardHeight ?? STANDARD_ROW_POINTS;
}

export const columnPosition = (sheet: SheetSizes, anchor: Anchor): number => pointsBefore((index) => columnPoints(sheet, index), anchor);
export const rowPosition = (sheet: SheetSizes, anchor: Anchor): number => pointsBefore((index) => rowPoints(sheet, index), anchor);
export const columnAnchor = (sheet: SheetSizes, points: number): Anchor => anchorAt((index) => columnPoints(sheet, index), points, 16_383);
export const rowAnchor = (sheet: SheetSizes, points: number): Anchor => anchorAt((index) => rowPoints(sheet, index), points, 1_048_575);
