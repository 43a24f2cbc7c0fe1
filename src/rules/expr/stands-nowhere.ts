import { codeOnly } from "./code-only";
import type { EvalScope, Expr } from "./expr";
import { isError, textOf } from "./value";

/** Whether no row of any register in the workbook bears an id. */
export function standsNowhere(id: Expr): Expr<boolean> {
  return codeOnly<boolean>((scope) => {
    const [read, all] = [id.compile(scope), idsOf(scope)];
    return (row) => {
      const value = read(row);
      return isError(value) ? value : !all.has(textOf(value).toLowerCase());
    };
  });
}

function idsOf(scope: EvalScope): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const other of scope.registers()) {
    if (!other.has("id")) continue;
    const read = other.value("id");
    for (let row = 0; row < other.count; row += 1) {
      const value = read(row);
      if (!isError(value) && value !== "") ids.add(textOf(value).toLowerCase());
    }
  }
  return ids;
}
