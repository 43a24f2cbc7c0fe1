import { expr, type EvalScope, type Expr, type Read } from "./expr";
import { isError, notAvailable, textOf, type Result, type Value } from "./value";

/** How COUNTIFS and MATCH compare: as text, without regard to case. */
const keyOf = (value: Result): string => (isError(value) ? "" : textOf(value).toLowerCase());

/** COUNTIFS and MATCH read `*`, `?` and `~` as patterns: an id is to be found as it stands. */
export const asItStands = (formula: string): string => ["~", "*", "?"].reduce((all, sign) => `SUBSTITUTE(${all},"${sign}","~${sign}")`, formula);

/**
 * How many rows of another register carry the row's id in a column, and meet conditions of their own there; 0 where the workbook has no such register
 * or column. Conditions are constants: a word, a flag.
 */
export function countWhere(register: string, linked: string, id: Expr, conditions: Readonly<Record<string, readonly Expr[]>> = {}): Expr<number> {
  const columns = Object.entries(conditions);
  return expr<number>(
    (scope) => {
      if (![linked, ...Object.keys(conditions)].every((key) => scope.stands(register, key))) return "0";
      const link = `${scope.column(register, linked)},${asItStands(id.formula(scope))}`;
      // One of several values in a column: the counts of each add up.
      const choices = columns.reduce<readonly string[]>(
        (so, [key, values]) => so.flatMap((one) => values.map((value) => `${one},${scope.column(register, key)},${value.formula(scope)}`)),
        [link],
      );
      return `IF(${id.formula(scope)}="",0,${choices.map((one) => `COUNTIFS(${one})`).join("+")})`;
    },
    (scope) => {
      const counts = linkedCounts(scope.other(register), linked, columns, scope);
      const read = id.compile(scope);
      return (row) => {
        const value = read(row);
        if (isError(value)) return value;
        return value === "" ? 0 : (counts.get(keyOf(value)) ?? 0);
      };
    },
  );
}

/** Counted once for all rows. */
function linkedCounts(
  other: EvalScope | undefined, linked: string, conditions: readonly (readonly [string, readonly Expr[]])[], scope: EvalScope,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (other === undefined || ![linked, ...conditions.map(([key]) => key)].every((key) => other.has(key))) return counts;
  const link = other.value(linked);
  const meets = conditionsOf(other, conditions, scope);
  for (let row = 0; row < other.count; row += 1) {
    const id = keyOf(link(row));
    if (id !== "" && meets(row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The same, of rows that have at least a number in one more column. */
export function countFrom(
  register: string, linked: string, id: Expr, least: { readonly key: string; readonly value: Expr }, conditions: Readonly<Record<string,
  readonly [Expr]>> = {},
): Expr<number> {
  const columns = Object.entries(conditions);
  const needed = [linked, least.key, ...Object.keys(conditions)];
  return expr<number>(
    (scope) => {
      if (!needed.every((key) => scope.stands(register, key))) return "0";
      const met = columns.map(([key, [value]]) => `,${scope.column(register, key)},${value.formula(scope)}`).join("");
      const named = `${scope.column(register, linked)},${asItStands(id.formula(scope))}${met}`;
      return `IF(${id.formula(scope)}="",0,COUNTIFS(${named},${scope.column(register, least.key)},">="&${least.value.formula(scope)}))`;
    },
    (scope) => {
      const other = scope.other(register);
      const numbers = other !== undefined && needed.every((key) => other.has(key))
        ? linkedNumbers(other, linked, least.key, columns, scope)
        : new Map<string, readonly number[]>();
      const [wanted, bound] = [id.compile(scope), least.value.compile(scope)];
      return (row) => {
        const [value, from] = [wanted(row), bound(row)];
        if (isError(value)) return value;
        if (value === "") return 0;
        if (isError(from)) return from;
        return typeof from === "number" ? (numbers.get(keyOf(value)) ?? []).filter((one) => one >= from).length : 0;
      };
    },
  );
}

/** The numbers of a column by the ids of another one, of rows that meet the conditions; read once for all rows. */
function linkedNumbers(
  other: EvalScope, linked: string, key: string, conditions: readonly (readonly [string, readonly Expr[]])[], scope: EvalScope,
): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  const [link, read] = [other.value(linked), other.value(key)];
  const meets = conditionsOf(other, conditions, scope);
  for (let row = 0; row < other.count; row += 1) {
    const [id, value] = [keyOf(link(row)), read(row)];
    if (id === "" || typeof value !== "number" || !meets(row)) continue;
    const known = numbers.get(id);
    if (known === undefined) numbers.set(id, [value]);
    else known.push(value);
  }
  return numbers;
}

function conditionsOf(
  other: EvalScope, conditions: readonly (readonly [string, readonly Expr[]])[], scope: EvalScope
): (row: number) => boolean {
  const tests = conditions.map(
    ([key, values]) => ({ read: other.value(key), wanted: new Set(values.map((value) => keyOf(value.compile(scope)(0)))) })
  );
  return (row) => tests.every(({ read, wanted }) => wanted.has(keyOf(read(row))));
}

/**
 * A cell of the row of another register that bears an id; not available where there is none. Of several rows the first counts. A blank cell is 0 to
 * INDEX: what people type is to be joined to a text.
 */
export function lookUp(register: string, id: Expr, key: string): Expr {
  return expr(
    (scope) => {
      if (!scope.stands(register, key)) return "NA()";
      return `INDEX(${scope.column(register, key)},MATCH(${asItStands(id.formula(scope))},${scope.column(register, "id")},0))`;
    },
    (scope) => {
      const other = scope.other(register);
      if (other === undefined || !other.has(key)) return () => notAvailable;
      const [rows, read, wanted] = [rowsById(other), other.value(key), id.compile(scope)];
      return (row) => {
        const value = wanted(row);
        if (isError(value)) return value;
        const found = value === "" ? undefined : rows.get(keyOf(value));
        return found === undefined ? notAvailable : read(found);
      };
    },
  );
}

function rowsById(scope: EvalScope): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const id: Read = scope.value("id");
  for (let row = 0; row < scope.count; row += 1) {
    const key = keyOf(id(row));
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** Whether another register has a row of that id; no where the workbook has no such register. A blank is nowhere. */
export function existsIn(register: string, id: Expr): Expr<boolean> {
  const count = countWhere(register, "id", id);
  return expr<boolean>((scope) => `(${count.formula(scope)}>0)`, (scope) => {
    const read = count.compile(scope);
    return (row) => {
      const value = read(row);
      return isError(value) ? value : value > 0;
    };
  });
}

/** Whether the workbook has a register at all. */
export function stands(register: string): Expr<boolean> {
  return expr<boolean>((scope) => (scope.stands(register, "id") ? "TRUE" : "FALSE"), (scope) => {
    const has = scope.other(register)?.has("id") === true;
    return () => has;
  });
}


/** One expression where the workbook has a register with that column, the other where it has not: the formula is laid for the workbook as it is. */
export function wherever<A extends Value, B extends Value>(register: string, key: string, there: Expr<A>, otherwise: Expr<B>): Expr<A | B> {
  return expr<A | B>(
    (scope) => (scope.stands(register, key) ? there : otherwise).formula(scope),
    (scope) => (scope.other(register)?.has(key) === true ? there.compile(scope) : otherwise.compile(scope)),
  );
}
