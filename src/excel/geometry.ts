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

/** Corner cells of an address as Office.js reports it, `'My sheet'!A4:W204`; 1-based. */
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
  const cell = (text: string): readonly [number, number] => {
    const match = /^([A-Z]+)(\d+)$/i.exec(text);
    if (match === null) throw new RangeError(`not a cell: ${text}`);
    return [Number(match[2]), columnNumber(match[1] ?? "")];
  };
  const [firstRow, firstColumn] = cell(first);
  const [lastRow, lastColumn] = cell(last);
  return { sheet, firstRow, firstColumn, lastRow, lastColumn };
}

/** Points of a column that shows so many characters: 7 px a character and 5 px of margin at 96 dpi, as in Calibri 11 and 等线 11. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
