import type { Flag, NamedFlag } from "../../catalog/lists";
import { text as literal } from "../formula";
import { expr, type Expr } from "./expr";

/** The same text in every language: `""`, `"?"`. */
export function text<T extends string>(value: T): Expr<T> {
  return expr(() => literal(value), () => () => value);
}

export function number(value: number): Expr<number> {
  return expr(() => String(value), () => () => value);
}

export const never: Expr<boolean> = expr(() => "FALSE", () => () => false);

/** A word that people choose in a cell, in the workbook's language: `word("forms:lists.yes")`. */
export function word(key: string): Expr<string> {
  return expr(({ words }) => literal(words(key)), ({ book }) => {
    const value = book.words(key);
    return () => value;
  });
}

/**
 * One of the states of a column of ours. The cell holds the workbook's word for it, our code its key: nobody types such a column, so its words need
 * not be compared in code.
 */
export function state<T extends string>(value: T, key: string): Expr<T> {
  return expr(({ words }) => literal(words(key)), () => () => value);
}

/** The name in the workbook under which a flag's word stands, symbol included. */
export const flagName = (flag: NamedFlag): string => `Flag_${flag[0]?.toUpperCase() ?? ""}${flag.slice(1)}`;

export function flag<F extends Flag>(value: F): Expr<F> {
  return expr(({ words }) => (value === "waived" ? literal(words("forms:flags.waived")) : flagName(value)), () => () => value);
}

/** 截至日期: the day at which everything is judged. */
export const asOf: Expr<number> = expr(() => "AsOf", ({ book }) => () => book.asOf);

/** Up to when clocks in hours have run. */
export const moment: Expr<number> = expr(() => "AsOf_Moment", ({ book }) => () => book.moment);

/** The project's name, as 首页/Home has it. */
export const projectName: Expr<string> = expr(() => "Liaison_ProjectName", ({ book }) => () => book.project);
