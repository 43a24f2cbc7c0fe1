import { firstDate, isPlausibleDate, lastDate } from "../../domain/dates/excel-date";
import { expr, type Expr, type Read } from "./expr";
import { isError, type Value } from "./value";

/** The row's cell of a column. */
export function cell<T extends Value = Value>(key: string): Expr<T> {
  return expr((scope) => scope.at(key), (scope) => scope.value(key) as Read<T>);
}

export function isBlank(of: Expr): Expr<boolean> {
  return expr((scope) => `(${of.formula(scope)}="")`, (scope) => {
    const read = of.compile(scope);
    return (row) => {
      const value = read(row);
      return isError(value) ? value : value === "";
    };
  });
}

export function isFilled(of: Expr): Expr<boolean> {
  return expr((scope) => `(${of.formula(scope)}<>"")`, (scope) => {
    const read = of.compile(scope);
    return (row) => {
      const value = read(row);
      return isError(value) ? value : value !== "";
    };
  });
}

/** A number that can be a date of a project; text dates, blanks and 1900 sentinels are none. Errors pass through. */
export function isDate(of: Expr): Expr<boolean> {
  return expr(
    (scope) => {
      const at = of.formula(scope);
      return `AND(ISNUMBER(${at}),${at}>=${firstDate},${at}<${lastDate + 1})`;
    },
    (scope) => {
      const read = of.compile(scope);
      return (row) => {
        const value = read(row);
        return isError(value) ? value : isPlausibleDate(value);
      };
    },
  );
}

/** Whatever is no number answers no, an error too. */
export function isNumber(of: Expr): Expr<boolean> {
  return expr((scope) => `ISNUMBER(${of.formula(scope)})`, (scope) => {
    const read = of.compile(scope);
    return (row) => typeof read(row) === "number";
  });
}

export function isErrorCell(of: Expr): Expr<boolean> {
  return expr((scope) => `ISERROR(${of.formula(scope)})`, (scope) => {
    const read = of.compile(scope);
    return (row) => isError(read(row));
  });
}
