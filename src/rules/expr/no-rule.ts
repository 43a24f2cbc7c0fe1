import { codeOnly } from "./code-only";
import type { Expr } from "./expr";
import { isError, textOf } from "./value";

/** Whether 规则/Rules has no row of an id. */
export function isNoRule(id: Expr): Expr<boolean> {
  return codeOnly<boolean>((scope) => {
    const read = id.compile(scope);
    return (row) => {
      const value = read(row);
      return isError(value) ? value : scope.book.rule(textOf(value).toUpperCase()) === undefined;
    };
  });
}
