import { expr, type Expr } from "./expr";
import { isError } from "./value";

/** As `=` compares: the same type, text without regard to case. */
export function same(left: Expr, right: Expr): Expr<boolean> {
  return expr((scope) => `(${left.formula(scope)}=${right.formula(scope)})`, (scope) => {
    const [a, b, alike] = [left.compile(scope), right.compile(scope), sameText()];
    return (row) => {
      const one = a(row);
      if (isError(one)) return one;
      const other = b(row);
      if (isError(other)) return other;
      return one === other || (typeof one === "string" && typeof other === "string" && alike(one, other));
    };
  });
}

/** Columns repeat a few words, so the last comparison is kept: folding case is the dearest part of a row. */
function sameText(): (a: string, b: string) => boolean {
  let [lastA, lastB, last] = ["", "", true];
  return (a, b) => {
    if (a !== lastA || b !== lastB) [lastA, lastB, last] = [a, b, a.toLowerCase() === b.toLowerCase()];
    return last;
  };
}

type Holds = (a: number, b: number) => boolean;

/** Two numbers compared; where one of the two is none the answer is no. In a cell any text would be greater than any number, hence the guard. */
function compared(left: Expr, sign: string, right: Expr, holds: Holds): Expr<boolean> {
  return expr(
    (scope) => {
      const [a, b] = [left.formula(scope), right.formula(scope)];
      const guards = [a, b].filter((one) => !isLiteral(one)).map((one) => `ISNUMBER(${one})`);
      return guards.length === 0 ? `(${a}${sign}${b})` : `AND(${guards.join(",")},${a}${sign}${b})`;
    },
    (scope) => {
      const [a, b] = [left.compile(scope), right.compile(scope)];
      return (row) => {
        const one = a(row);
        if (isError(one)) return one;
        const other = b(row);
        if (isError(other)) return other;
        return typeof one === "number" && typeof other === "number" && holds(one, other);
      };
    },
  );
}

const isLiteral = (formula: string): boolean => /^\d+(?:\.\d+)?$/.test(formula);

export const greater = (left: Expr, right: Expr): Expr<boolean> => compared(left, ">", right, (a, b) => a > b);
export const less = (left: Expr, right: Expr): Expr<boolean> => compared(left, "<", right, (a, b) => a < b);
export const atMost = (left: Expr, right: Expr): Expr<boolean> => compared(left, "<=", right, (a, b) => a <= b);

/** The whole day of a date; a text is day 0, as N has it. */
export const wholeDay = (of: Expr): Expr<number> => numeric(of, (formula) => (formula === "AsOf" ? formula : `INT(N(${formula}))`), Math.floor);

/** One decimal, as hours are told. */
export const toTenths = (of: Expr): Expr<number> => numeric(of, (formula) => `ROUND(N(${formula}),1)`, (value) => Math.round(value * 10) / 10);

function numeric(of: Expr, formula: (inner: string) => string, work: (value: number) => number): Expr<number> {
  return expr<number>((scope) => formula(of.formula(scope)), (scope) => {
    const read = of.compile(scope);
    return (row) => {
      const value = read(row);
      if (isError(value)) return value;
      return work(typeof value === "number" ? value : value === true ? 1 : 0);
    };
  });
}
