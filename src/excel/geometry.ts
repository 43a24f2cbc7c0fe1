/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Rows and columns of an Excel sheet. */
const gridRows = 1_048_576;
const gridColumns = 16_384;

/** Corner cells of an address as Office.js reports it, `'My sheet'!A4:W204`, whole rows `1:4` and columns `A:F` to the grid's edge; 1-based. */
export interface Corners {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function corners(address: string): Corners {
  const cut = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(cut, 0)).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
  const [first = "", last = first] = address.slice(cut + 1).replaceAll("$", "").split(":");
  // A whole row names no column, a whole column no row: the area reaches from one edge of the grid to the other.
  const cell = (text: string, edgeRow: number, edgeColumn: number): readonly [number, number] => {
    const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{0,7})$/i.exec(text) ?? [];
    if (letters === "" && digits === "") throw new RangeError(`not an address: ${address}`);
    return [digits === "" ? edgeRow : Number(digits), letters === "" ? edgeColumn : columnNumber(letters)];
  };
  const [firstRow, firstColumn] = cell(first, 1, 1);
  const [lastRow, lastColumn] = cell(last, gridRows, gridColumns);
  return { sheet, firstRow, firstColumn, lastRow, lastColumn };
}

/** Points of a column that shows so many characters: 7 px a character and 5 px of margin at 96 dpi, as in Calibri 11 and 等线 11. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
