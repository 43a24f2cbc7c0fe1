import { columnPoints } from "../geometry";

/** What fits on the paper that a sheet asks for; lengths in points. */
export const sideMargin = 28;
export const endMargin = 42;

/** Width of a landscape page, and its height. */
const landscape = { A4: { width: 842, height: 595 }, A3: { width: 1191, height: 842 } } as const;
/** Wider than this in characters, a landscape A4 page would shrink the small print below 8 pt. */
const widestOnA4 = 155;
/** The same of an upright A4 page. */
export const widestUpright = 107;
/** Of a column that nobody has set. */
export const usualWidth = 9;
/** Title, note and header row above the first row; the header is repeated on every page. */
const headHeight = 100;

/** A3 for what could not be read across a table on A4. */
export function paperFor(characters: number): "A3" | "A4" {
  return characters > widestOnA4 ? "A3" : "A4";
}

/** Rows of a height below each other on a landscape page that is shrunk to the width of so many characters. */
export function rowsOnPage(characters: number, rowHeight: number): number {
  const { width, height } = landscape[paperFor(characters)];
  const scale = Math.min(1, (width - 2 * sideMargin) / columnPoints(characters));
  return Math.max(1, Math.floor(((height - 2 * endMargin) / scale - headHeight) / rowHeight));
}
