/**
 * Column widths. The file counts characters of the default font, five pixels of padding included; Office.js counts points. The
 * widest digit of Calibri 11 and 等线 11 has 7 pixels at 96 dots an inch, which is what Excel's own figures come from.
 */
const DIGIT_PIXELS = 7;
/** Characters; Excel repairs a file with a wider column. */
const WIDEST_COLUMN = 255;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column without a width of its own: 64 pixels. */
export const STANDARD_COLUMN_POINTS = 48;

export function pointsFromCharacters(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** Rounds to whole pixels, as Excel does. */
export function charactersFromPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.min(WIDEST_COLUMN, Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256);
}

export const POINTS_PER_INCH = 72;

/** Sizes go through pixels on their way: a difference below a hundredth of a point is none. */
export function sameSize(one: number | undefined, other: number | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Math.abs(one - other) < 0.01);
}

/** A size as the file has it, without the dust of binary fractions. */
export function sizeText(points: number): string {
  return String(Math.round(points * 10_000) / 10_000);
}
