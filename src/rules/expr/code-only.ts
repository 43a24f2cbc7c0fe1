import { isPlausibleDate } from "../../domain/dates/excel-date";
import { parseDate } from "../../domain/dates/parse-date";
import { expr, type Expr } from "./expr";
import { isError, notAvailable, type Result, type Value } from "./value";

/** An expression of rules that Check alone asks: no cell ever holds its formula, and asking for one is a mistake of ours. */
export function codeOnly<T extends Value>(compile: Expr<T>["compile"]): Expr<T> {
  return expr<T>(() => {
    throw new Error("a rule of Check has no formula");
  }, compile);
}

/** The whole day of a date, also where it was typed as a text that can mean one day only; not available for anything else. */
export function anyDate(of: Expr): Expr<number> {
  return codeOnly<number>((scope) => {
    const read = of.compile(scope);
    const known = new Map<string, Result<number>>();
    return (row) => {
      const value = read(row);
      if (isError(value)) return value;
      if (typeof value !== "string") return isPlausibleDate(value) ? Math.floor(value) : notAvailable;
      const seen = known.get(value);
      if (seen !== undefined) return seen;
      const reading = parseDate({ value });
      const day = reading.kind === "text-date" ? reading.serial : notAvailable;
      known.set(value, day);
      return day;
    };
  });
}

/** An expression in another row of the same register; not available where there is none. */
export function inRow<T extends Value>(row: Expr<number>, of: Expr<T>): Expr<T> {
  return codeOnly<T>((scope) => {
    const [at, read] = [row.compile(scope), of.compile(scope)];
    return (index) => {
      const other = at(index);
      return isError(other) ? other : read(other);
    };
  });
}
