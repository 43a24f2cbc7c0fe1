import { expr, type EvalScope, type Expr, type Read } from "./expr";
import { isError, valueError, type Result, type Value } from "./value";

/** A number of a sum: a blank or a text counts nothing, as N has it. */
const amount = (value: Value): number => (typeof value === "number" ? value : value === true ? 1 : 0);

/**
 * The difference of two numbers, never below 0; a text is an error. To a millionth: hours are sixtieths, and what is left of 47:19 h without 23:19 h is 24 h,
 * not a trace more.
 */
export function minus(left: Expr, right: Expr): Expr<number> {
  return expr<number>((scope) => `ROUND(MAX(0,(${left.formula(scope)})-(${right.formula(scope)})),6)`, (scope) => {
    const [a, b] = [left.compile(scope), right.compile(scope)];
    return (row) => {
      const [one, other] = [a(row), b(row)];
      if (isError(one)) return one;
      if (isError(other)) return other;
      return typeof one === "number" && typeof other === "number" ? Math.round(Math.max(0, one - other) * 1e6) / 1e6 : valueError;
    };
  });
}

/** A number so many times. A text is an error. */
export function times(of: Expr, factor: number): Expr<number> {
  return expr<number>((scope) => `${of.formula(scope)}*${factor}`, (scope) => {
    const read = of.compile(scope);
    return (row) => {
      const value = read(row);
      if (isError(value)) return value;
      return typeof value === "number" ? value * factor : valueError;
    };
  });
}

/** The sum of numbers; a blank or a text counts nothing. */
export function sum(...all: readonly Expr[]): Expr<number> {
  return added(all, (formula) => `N(${formula})`, amount);
}

/** How many of some conditions hold. */
export function countOf(...all: readonly Expr<boolean>[]): Expr<number> {
  return added(all, (formula) => `IF(${formula},1,0)`, amount);
}

function added(all: readonly Expr[], formula: (one: string) => string, worth: (value: Value) => number): Expr<number> {
  return expr<number>((scope) => `(${all.map((one) => formula(one.formula(scope))).join("+")})`, (scope: EvalScope) => {
    const reads: readonly Read[] = all.map((one) => one.compile(scope));
    return (row) => {
      let total = 0;
      for (const read of reads) {
        const value: Result = read(row);
        if (isError(value)) return value;
        total += worth(value);
      }
      return total;
    };
  });
}
