/** Formulas in R1C1 form, relative to the cell they stand in. */
import { columnLetters, columnNumber, gridColumns, gridRows } from "./address";

/** Strings, quoted sheet names and bracketed table references are passed over; then come references. */
const a1Pattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/gu;
const r1c1Pattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/giu;

function part(letter: "R" | "C", absolute: boolean, index: number, here: number): string {
  if (absolute) return `${letter}${index + 1}`;
  return index === here ? letter : `${letter}[${index - here}]`;
}

export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replaceAll(a1Pattern, (match: string, dollarColumn: string | undefined, letters: string | undefined, dollarRow: string | undefined, digits: string | undefined) => {
    if (letters === undefined || digits === undefined) return match;
    const target = { row: Number(digits) - 1, column: columnNumber(letters) };
    if (target.column >= gridColumns || target.row >= gridRows || target.row < 0) return match;
    return part("R", dollarRow === "$", target.row, row) + part("C", dollarColumn === "$", target.column, column);
  });
}

function index(text: string | undefined, here: number, size: number): { readonly at: number; readonly absolute: boolean } {
  if (text === undefined) return { at: here, absolute: false };
  const relative = /^\[(-?\d+)\]$/.exec(text);
  // References wrap around the edge of the grid, as in Excel.
  if (relative) return { at: (((here + Number(relative[1])) % size) + size) % size, absolute: false };
  return { at: Number(text) - 1, absolute: true };
}

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replaceAll(r1c1Pattern, (match: string, rowText: string | undefined, columnText: string | undefined) => {
    if (match.startsWith("\"") || match.startsWith("'")) return match;
    const rowIndex = index(rowText, row, gridRows);
    const columnIndex = index(columnText, column, gridColumns);
    return `${columnIndex.absolute ? "$" : ""}${columnLetters(columnIndex.at)}${rowIndex.absolute ? "$" : ""}${rowIndex.at + 1}`;
  });
}
