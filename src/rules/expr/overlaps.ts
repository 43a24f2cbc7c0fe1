import { expr, type EvalScope, type Expr } from "./expr";
import { isError, textOf, type Result, type Value } from "./value";

export interface Periods {
  /** Column of what is used: a text, in the same writing. */
  readonly what: string;
  /** Columns of the first and the last day; both days belong to the period. */
  readonly from: string;
  readonly until: string;
  /** Only rows with a greater number in this column. */
  readonly above?: string;
}

/** As `=` compares: the same type, text without regard to case. */
const keyOf = (value: Value): string => `${typeof value}\u0000${textOf(value).toLowerCase()}`;

/**
 * How many other rows of the register use the same thing at a time that overlaps with the row's own. Rows whose days are no numbers, or that have an error
 * in one of the columns, do not count; of the row itself both days must be numbers: ask before.
 */
export function overlapping({ what, from, until, above }: Periods): Expr<number> {
  return expr<number>(
    (scope) => {
      const column = (key: string): string => scope.column(scope.register, key);
      const alike = [
        `(${column(what)}=${scope.at(what)})`, `ISNUMBER(${column(from)})`, `ISNUMBER(${column(until)})`,
        `(${column(from)}<=${scope.at(until)})`, `(${column(until)}>=${scope.at(from)})`, `(ROW(${column(what)})<>ROW())`,
        ...(above === undefined ? [] : [`ISNUMBER(${column(above)})`, `(${column(above)}>${scope.at(above)})`]),
      ];
      return `SUMPRODUCT(--ISNUMBER(1/${alike.join("/")}))`;
    },
    (scope) => {
      const used = usesOf(scope, { what, from, until, ...(above !== undefined && { above }) });
      const [name, first, last, rank] = [scope.value(what), scope.value(from), scope.value(until), above === undefined ? undefined : scope.value(above)];
      return (row): Result<number> => {
        const [own, start, end, height] = [name(row), first(row), last(row), rank?.(row) ?? 0];
        // An error of the row itself makes every comparison one, and none of them counts.
        if (isError(own) || typeof start !== "number" || typeof end !== "number" || typeof height !== "number") return 0;
        const others = used.get(keyOf(own)) ?? [];
        return others.filter((one) => one.row !== row && one.from <= end && one.until >= start && (rank === undefined || one.rank > height)).length;
      };
    },
  );
}

interface Use {
  readonly row: number;
  readonly from: number;
  readonly until: number;
  readonly rank: number;
}

/** By what is used; worked out once for all rows. */
function usesOf(scope: EvalScope, { what, from, until, above }: Periods): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const [name, first, last, rank] = [scope.value(what), scope.value(from), scope.value(until), above === undefined ? undefined : scope.value(above)];
  for (let row = 0; row < scope.count; row += 1) {
    const [key, start, end, height] = [name(row), first(row), last(row), rank?.(row) ?? 0];
    if (isError(key) || typeof start !== "number" || typeof end !== "number" || typeof height !== "number") continue;
    const use = { row, from: start, until: end, rank: height };
    const known = uses.get(keyOf(key));
    if (known === undefined) uses.set(keyOf(key), [use]);
    else known.push(use);
  }
  return uses;
}
