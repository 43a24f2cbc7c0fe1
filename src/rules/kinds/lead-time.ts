import type { DayBasis } from "../../catalog/limits";
import { cell, isBlank, isDate, isFilled } from "../expr/cells";
import { less } from "../expr/compare";
import { asOf, never, text } from "../expr/constants";
import { elapsedDays } from "../expr/days";
import type { Expr } from "../expr/expr";
import { and, iff, ifError, or } from "../expr/logic";
import { basis, limit } from "../expr/rule-row";
import { isoDate, say } from "../expr/say";
import { measured, threshold } from "./threshold";
import type { Rule, RuleParameters } from "./rule";

export interface LeadTimeParameters extends RuleParameters {
  /** The field of the date before which something has to be there, and the one that says when it was. */
  readonly before: string;
  readonly there: string;
  /** Key of the column of days between the two. */
  readonly column: string;
  readonly limit: number;
  readonly basis: DayBasis;
  readonly idle: Expr<boolean>;
  readonly missing: string;
}

/**
 * So many days before a date at least: while nothing is there, the days left are those from the as-of date. On the day that leaves just the limit there is
 * still time. Sentence: `{{days}}` left, `{{limit}}`, `{{date}}`.
 */
export function leadTime(parameters: LeadTimeParameters): Rule {
  const { id, before, there, column, idle, values } = parameters;
  const [target, stamp] = [cell(before), cell(there)];
  const known = and(isDate(target), or(isBlank(stamp), isDate(stamp)));
  const days = iff(known, elapsedDays(iff(isBlank(stamp), asOf, stamp), target, basis(id)), text("?"));
  return {
    ...threshold({
      ...parameters, while: isBlank(stamp), value: cell(column), when: "below", unit: "days", values: { date: isoDate(target), ...values },
      facts: [{ key: column, format: "0", value: ifError(iff(idle, text(""), days), text("?")) }],
    }),
    kind: "lead-time",
  };
}

/** What is still to be said of a row in which it came too late: `<id>-late`, with the same numbers. */
export function leadTooShort(id: string, column: string, there: string): Expr<string> {
  const short = ifError(and(isFilled(cell(there)), less(cell(column), limit(id))), never);
  return iff(short, say(`${id}-late`, measured(cell(column), "days", id)), text(""));
}
