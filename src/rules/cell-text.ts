import type { Cell } from "./tracker-row";

const errorTexts = new Set(["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]);

/** An error cell reads as its text; real text of that spelling counts as an error too, since nobody types it on purpose. */
export function isErrorText(cell: Cell): boolean {
  return typeof cell === "string" && errorTexts.has(cell);
}

/** As `&` writes a value in a formula. */
export function cellText(cell: Cell): string {
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

/** As `=` compares in a cell: the same type, text without regard to case. */
export function sameCell(a: Cell, b: Cell): boolean {
  return typeof a === "string" && typeof b === "string" ? a.toLowerCase() === b.toLowerCase() : a === b;
}
