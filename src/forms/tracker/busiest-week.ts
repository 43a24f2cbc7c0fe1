import { compactKey } from "../../domain/text/text-key";
import { cell } from "../../rules/expr/cells";
import { anyDate, codeOnly } from "../../rules/expr/code-only";
import type { EvalScope, Expr } from "../../rules/expr/expr";
import { cellOf, isError, notAvailable, type Result } from "../../rules/expr/value";
import { is } from "./task-state";

/** How far ahead the weeks of a person are looked at: half a year. */
const weeksAhead = 26;

interface Week {
  readonly monday: number;
  readonly rows: readonly number[];
}

/** Excel's day 2 was a Monday. */
const mondayOf = (day: number): number => day - ((((day - 2) % 7) + 7) % 7);

const known = new WeakMap<EvalScope, ReadonlyMap<number, Week>>();

/** By the first task of each person's busiest week, that week with its tasks: open ones that are due to be worked on in it, overdue ones in the present week. */
function busiestWeeks(scope: EvalScope): ReadonlyMap<number, Week> {
  const found = known.get(scope);
  if (found !== undefined) return found;
  const [people, open] = [cell("owner").compile(scope), is("not-started", "in-progress", "paused").compile(scope)];
  const [starts, dues] = [anyDate(cell("start")).compile(scope), anyDate(cell("due")).compile(scope)];
  const present = mondayOf(scope.book.asOf);
  const byPerson = new Map<string, Map<number, number[]>>();
  for (let row = 0; row < scope.count; row += 1) {
    const [person, start, due] = [people(row), starts(row), dues(row)];
    if (open(row) !== true || isError(person) || person === "" || typeof start !== "number" || typeof due !== "number") continue;
    const key = compactKey(String(cellOf(person)));
    const weeks = byPerson.get(key) ?? new Map<number, number[]>();
    byPerson.set(key, weeks);
    const last = Math.min(mondayOf(Math.max(due, scope.book.asOf)), present + 7 * weeksAhead);
    for (let monday = Math.max(mondayOf(start), present); monday <= last; monday += 7) {
      const rows = weeks.get(monday);
      if (rows === undefined) weeks.set(monday, [row]);
      else rows.push(row);
    }
  }
  const busiest = new Map<number, Week>();
  for (const weeks of byPerson.values()) {
    let worst: Week | undefined;
    for (const [monday, rows] of [...weeks].sort(([a], [b]) => a - b)) if (rows.length > (worst?.rows.length ?? 0)) worst = { monday, rows };
    const [first] = worst?.rows ?? [];
    if (worst !== undefined && first !== undefined) busiest.set(first, worst);
  }
  known.set(scope, busiest);
  return busiest;
}

const ofWeek = <T extends string | number>(read: (week: Week, scope: EvalScope) => T, none: Result<T>): Expr<T> => codeOnly<T>((scope) => {
  const weeks = busiestWeeks(scope);
  return (row) => {
    const week = weeks.get(row);
    return week === undefined ? none : read(week, scope);
  };
});

/** A person's busiest week, told once, at the first of its tasks; other rows have none. */
export const busiestWeek = {
  count: ofWeek<number>(({ rows }) => rows.length, 0),
  monday: ofWeek<number>(({ monday }) => monday, notAvailable),
  ids: ofWeek<string>(({ rows }, scope) => {
    const ids = scope.value("id");
    return rows.map((row) => String(cellOf(ids(row)))).join(" ");
  }, ""),
} as const;
