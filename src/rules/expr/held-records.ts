import { isBlank } from "./cells";
import { same } from "./compare";
import { number, text, word } from "./constants";
import type { Expr } from "./expr";
import { filledRows } from "./filled-rows";
import { choose, iff, ifError } from "./logic";
import { stands } from "./registers";
import { say } from "./say";

/** A register that holds what a row speaks of: the key of the word by which the row says so, and the column by which its rows are counted. */
export interface Holder {
  readonly word: string;
  readonly register: string;
  readonly column: string;
}

/**
 * In which sheet of the workbook, and in how many rows of it, a thing is held: `held` with `{{sheet}}` and `{{count}}`, or `not-here` where the
 * workbook has no such sheet; blank where no sheet is named for it.
 */
export function heldRecords(of: Expr, holders: readonly Holder[]): Expr<string> {
  const held = choose<string>(
    holders.map(({ word: key, register, column }) => [
      same(of, word(key)),
      iff(stands(register), say("held", { sheet: word(`forms:sheets.${register}`), count: filledRows(register, column) }), say("not-here")),
    ] as const),
    text(""),
  );
  return ifError(iff(isBlank(of), text(""), held), text("?"));
}

/** How many rows hold it; 0 where none do. */
export const heldCount = (of: Expr, holders: readonly Holder[]): Expr<number> => ifError(
  choose<number>(holders.map(({ word: key, register, column }) => [same(of, word(key)), filledRows(register, column)] as const), number(0)),
  number(0),
);
