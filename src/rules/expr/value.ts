import { isErrorText } from "../cell-text";
import type { Cell } from "../tracker-row";

/** What an expression answers: a blank is `""`, dates and times are Excel serials. */
export type Value = string | number | boolean;

/** An error of a cell: it passes through every expression that looks at it, as in Excel, until one catches it. */
export class ExcelError {
  constructor(readonly text: string) {}
}

export type Result<T extends Value = Value> = T | ExcelError;

/** Nothing else that an expression answers is an object; `instanceof` would be slower on the path that every row takes. */
export function isError(result: Result): result is ExcelError {
  return typeof result === "object";
}

/** Arithmetic on a text: an unreadable row of 规则/Rules, a date that is none. */
export const valueError = new ExcelError("#VALUE!");
/** A name whose cell was deleted, such as a rule whose row is gone. */
export const referenceError = new ExcelError("#REF!");
export const notAvailable = new ExcelError("#N/A");

const known = new Map([valueError, referenceError, notAvailable].map((error) => [error.text, error]));

/** A cell as Office.js reads it; an error is its text there. */
export function resultOf(cell: Cell): Result {
  return typeof cell === "string" && cell.startsWith("#") && isErrorText(cell) ? (known.get(cell) ?? new ExcelError(cell)) : cell;
}

/** What a cell shows of a result. */
export function cellOf(result: Result): Cell {
  return isError(result) ? result.text : result;
}

/** As `&` writes a value in a formula. */
export function textOf(value: Value): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
