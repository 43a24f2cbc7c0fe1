import { expr, type EvalScope, type Expr } from "./expr";
import { isError, textOf, type Value } from "./value";

/** As `=` compares: the same type, text without regard to case. */
const keyOf = (value: Value): string => `${typeof value}\u0000${textOf(value).toLowerCase()}`;

const column = (key: string, scope: { readonly register: string; column(register: string, key: string): string }): string => scope.column(scope.register, key);

/**
 * The row of the sheet in which a value of the row first stands in its column: rows of one group are told by it. An error in the cell passes through;
 * errors elsewhere in the column belong to no group.
 */
export function firstRowOf(key: string): Expr<number> {
  return expr<number>(
    (scope) => `AGGREGATE(15,6,ROW(${column(key, scope)})/(${column(key, scope)}=${scope.at(key)}),1)`,
    (scope) => {
      const read = scope.value(key);
      const first = new Map<string, number>();
      for (let row = 0; row < scope.count; row += 1) {
        const value = read(row);
        if (!isError(value) && !first.has(keyOf(value))) first.set(keyOf(value), scope.rowNumber(row));
      }
      return (row) => {
        const value = read(row);
        return isError(value) ? value : (first.get(keyOf(value)) ?? scope.rowNumber(row));
      };
    },
  );
}

/** Whether the row is the one with that number. */
export function isThisRow(number: Expr): Expr<boolean> {
  return expr<boolean>((scope) => `(${number.formula(scope)}=ROW())`, (scope) => {
    const read = number.compile(scope);
    return (row) => {
      const value = read(row);
      return isError(value) ? value : value === scope.rowNumber(row);
    };
  });
}

/** How many rows of the register agree with the row in a column of ours and say a constant in another: `A` among the rows of one duty. */
export function countInGroup(group: string, key: string, value: Expr): Expr<number> {
  return expr<number>(
    (scope) => `COUNTIFS(${column(group, scope)},${scope.at(group)},${column(key, scope)},${value.formula(scope)})`,
    (scope) => {
      const counts = countsOf(scope, group, key, value);
      const read = scope.value(group);
      return (row) => {
        const own = read(row);
        return isError(own) ? own : (counts.get(keyOf(own)) ?? 0);
      };
    },
  );
}

function countsOf(scope: EvalScope, group: string, key: string, value: Expr): ReadonlyMap<string, number> {
  const [groups, values, wanted] = [scope.value(group), scope.value(key), value.compile(scope)(0)];
  const counts = new Map<string, number>();
  if (isError(wanted)) return counts;
  for (let row = 0; row < scope.count; row += 1) {
    const [of, said] = [groups(row), values(row)];
    if (!isError(of) && !isError(said) && keyOf(said) === keyOf(wanted)) counts.set(keyOf(of), (counts.get(keyOf(of)) ?? 0) + 1);
  }
  return counts;
}

/**
 * How many earlier rows of the sheet are the same in all these columns. A row with an error in one of them does not count, here or there: 1/FALSE is an
 * error, which is no number.
 */
export function earlierAlike(...keys: readonly string[]): Expr<number> {
  return expr<number>(
    (scope) => {
      const [first = ""] = keys;
      const alike = [...keys.map((key) => `(${column(key, scope)}=${scope.at(key)})`), `(ROW(${column(first, scope)})<ROW())`];
      return `SUMPRODUCT(--ISNUMBER(1/${alike.join("/")}))`;
    },
    (scope) => {
      const reads = keys.map((key) => scope.value(key));
      const counts = new Map<string, number>();
      const earlier = Array.from({ length: scope.count }, (_, row): number => {
        const values = reads.map((read) => read(row));
        if (values.some((value) => isError(value))) return 0;
        const key = values.map((value) => (isError(value) ? "" : keyOf(value))).join("\u0001");
        const before = counts.get(key) ?? 0;
        counts.set(key, before + 1);
        return before;
      });
      return (row) => earlier[row] ?? 0;
    },
  );
}
