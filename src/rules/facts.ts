import { asOf, text } from "./expr/constants";
import { cell, isBlank, isDate } from "./expr/cells";
import { elapsedDays } from "./expr/days";
import type { Expr } from "./expr/expr";
import { iff, ifError } from "./expr/logic";
import { lookUp } from "./expr/registers";
import { basis } from "./expr/rule-row";
import { join } from "./expr/say";
import type { Fact } from "./kinds/rule";

/** Columns of days that rules look at: a whole number, `"?"` where it cannot be told, `""` where it does not apply. */
const days = (key: string, value: Expr): Fact => ({ key, format: "0", value: ifError(value, text("?")) });

/** The number, where the dates that it is made of are dates. */
const known = (of: Expr, value: Expr): Expr => iff(isDate(of), value, text("?"));

export interface DayFact {
  readonly key: string;
  /** The rule whose basis counts the days. */
  readonly rule: string;
  /** The column stays empty. */
  readonly idle: Expr<boolean>;
  /** It cannot be told. */
  readonly unknown?: Expr<boolean>;
}

/** Days by which a row is past its due date at the as-of date, or by which it came late once it is done. */
export function overdueDays(
  { key, rule, idle, unknown, due, done }: DayFact & { readonly due: Expr; readonly done?: { readonly when: Expr<boolean>; readonly on: Expr } },
): Fact {
  const since = (end: Expr): Expr => elapsedDays(due, end, basis(rule));
  const late = done === undefined ? since(asOf) : iff(done.when, known(done.on, since(done.on)), since(asOf));
  const judged = known(due, late);
  return days(key, iff(idle, text(""), unknown === undefined ? judged : iff(unknown, text("?"), judged)));
}

/** Days until a row is due, 0 once it is. */
export function daysUntil({ key, rule, idle, due }: DayFact & { readonly due: Expr }): Fact {
  return days(key, iff(idle, text(""), known(due, elapsedDays(asOf, due, basis(rule)))));
}

/** Days since the last of a row's signs of life. */
export function daysSince({ key, rule, idle, since }: DayFact & { readonly since: Expr }): Fact {
  return days(key, iff(idle, text(""), known(since, elapsedDays(since, asOf, basis(rule)))));
}

/** What the row with the id in a field is called in another register: blank where no id stands, `"?"` where there is no such row. */
export const linkedName = (key: string, register: string, id: string, title: string): Fact => ({
  key, format: "General", uses: [register],
  value: iff(isBlank(cell(id)), text(""), ifError(join(lookUp(register, cell(id), title)), text("?"))),
});
