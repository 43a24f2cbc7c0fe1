import type { Cell } from "../../rules/tracker-row";
import { literalNumber, literalText } from "../cell-input";

/** What `Range.values` takes to bring a content about: a constant, a formula, or null, which leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

export function constantInput(value: Cell): string | number | boolean {
  if (typeof value === "number") return literalNumber(value);
  return typeof value === "string" ? literalText(value) : value;
}

/** A text that begins with "=" answers itself as its formula; a formula never does, unless it failed, which is no reason to take it for text. */
export const isFormula = (value: unknown, formula: unknown): formula is string => typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** What was in a cell, in a form that can be written again. */
export const contentInput = (value: Cell, formula: unknown): string | number | boolean => (isFormula(value, formula) ? formula : constantInput(value));
