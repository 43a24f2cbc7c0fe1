import { literalText } from "../cell-input";
import { columnLetters } from "../geometry";

/** Points that a character of the standard font takes. */
const pointsPerCharacter = 6;

/** Fills a new sheet with findings as text, its first row the header. `widths` of the columns in characters. */
export function fillFindings(sheet: Excel.Worksheet, rows: readonly (readonly string[])[], widths: readonly number[]): void {
  const last = columnLetters(widths.length);
  const all = sheet.getRange(`A1:${last}${rows.length}`);
  all.values = rows.map((row) => row.map(literalText));
  all.format.wrapText = true;
  all.format.verticalAlignment = "Top";
  sheet.getRange(`A1:${last}1`).format.font.bold = true;
  widths.forEach((width, index) => {
    const letters = columnLetters(index + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width * pointsPerCharacter;
  });
  sheet.freezePanes.freezeRows(1);
}
