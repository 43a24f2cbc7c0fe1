import { columnLetters, columnPoints } from "../geometry";

/** Columns of a page in characters, from B on; two boxes stand beside each other, each a label and a value. */
export interface PageGrid {
  readonly widths: readonly number[];
  /** Columns of the left and the right value, counted from 1 within the grid; each value's label stands before its first column. */
  readonly left: readonly [from: number, to: number];
  readonly right: readonly [from: number, to: number];
}

export const pageGrids = {
  /** A value is one column. */
  four: { widths: [16, 30, 16, 30], left: [2, 2], right: [4, 4] },
  /** A value is two columns, so that lists on the page find columns of several widths. */
  six: { widths: [15, 17, 14, 15, 17, 14], left: [2, 3], right: [5, 6] },
} as const satisfies Readonly<Record<string, PageGrid>>;

/** Column B. */
const firstColumn = 2;

/** Letters of a column of the grid. */
export const gridColumn = (column: number): string => columnLetters(firstColumn + column - 1);

export const lastGridColumn = ({ widths }: PageGrid): string => gridColumn(widths.length);

/** Columns beside the page, which are never printed: how to use it; what the drop-down reads; where the rows of its lists stand. */
export const besidePage = ({ widths }: PageGrid): { readonly guide: string; readonly ids: string; readonly places: string } =>
  ({ guide: gridColumn(widths.length + 2), ids: gridColumn(widths.length + 3), places: gridColumn(widths.length + 4) });

/** All columns of the sheet, in characters. */
export const pageWidths = ({ widths }: PageGrid): readonly number[] => [2, ...widths, 3, 46, 12, 8];

/** Points of some columns of the grid. */
export const gridPoints = ({ widths }: PageGrid, from: number, to: number): number =>
  widths.slice(from - 1, to).reduce((sum, width) => sum + columnPoints(width), 0);

/** Height of a line of text over the size of its letters; and what is left free, because no printer breaks lines as another does. */
const lineHeight = 1.36;
const spare = 1.15;

/** Points of a row for so many lines of text: Excel fits no row to the results of formulas, and none to merged cells. */
export const heightOfLines = (lines: number, size: number): number => Math.ceil(lines * size * lineHeight * spare);

/** Lines of text for which a row has room. */
export const linesOfHeight = (height: number, size: number): number => Math.max(1, Math.floor(height / (size * lineHeight * spare)));

/** How many letters of a size stand on a line: Chinese ones are as wide as they are high, Latin ones about half that. */
export function lettersOnLine(points: number, size: number): { readonly wide: number; readonly narrow: number } {
  const inner = points - 12;
  return { wide: Math.max(1, Math.floor(inner / size)), narrow: Math.max(2, Math.floor(inner / (size * 0.55))) };
}

/** Points from the top of a printed page to its end at full size. */
export const pageHeight = 750;
