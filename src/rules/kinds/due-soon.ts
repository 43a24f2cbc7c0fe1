import type { DayBasis } from "../../catalog/limits";
import { cell, isDate } from "../expr/cells";
import { atMost, greater, less, same, wholeDay } from "../expr/compare";
import { asOf, never, number, text } from "../expr/constants";
import type { Expr } from "../expr/expr";
import { and, choose, iff, ifError, not, or } from "../expr/logic";
import { basis, level, limit, whileOn } from "../expr/rule-row";
import { countedDays, isoDate, join, say } from "../expr/say";
import { ruleOf, type Rule, type RuleParameters } from "./rule";

export interface DueSoonParameters extends RuleParameters {
  /** The field that holds the due date. */
  readonly due: string;
  /** Columns of days left and days overdue. */
  readonly left: string;
  readonly overdue: string;
  /** The rule by whose basis days overdue are counted, and when it has already told them. */
  readonly overdueRule: string;
  readonly told: Expr<boolean>;
  readonly limit: number;
  readonly basis: DayBasis;
  /** Whether the gap of a missing date is told by another rule already. */
  readonly missingTold: Expr<boolean>;
  readonly missing: { readonly due: string; readonly calendar: string };
  /** Fires as well where a port counts linked rows of another form. */
  readonly port?: { readonly key: string; readonly says: string };
}

/**
 * A row that is overdue at all, or due within the limit. Its sentences are `<id>-overdue`, `<id>-passed` (overdue by no
 * working day, or by how many is beyond the calendar), `<id>-today` and `<id>-soon`; days overdue are told once, by the stricter rule where that one
 * fires.
 */
export function dueSoon(parameters: DueSoonParameters): Rule {
  const { id, due, left, overdue, overdueRule, told, limit: guide, basis: counts, missing, missingTold, port, says = id, values = {} } = parameters;
  const [date, linked] = [cell(due), port === undefined ? never : greater(cell(port.key), number(0))];
  const near = atMost(cell(left), limit(id));
  const common = { ...values, due: isoDate(date) };
  const late = say(`${says}-overdue`, { ...common, days: countedDays(cell(overdue), basis(overdueRule)) });
  const soon = say(`${says}-soon`, { ...common, days: countedDays(cell(left), basis(id)), limit: countedDays(limit(id), basis(id)) });
  const sentence = choose<string>([
    [greater(cell(overdue), number(0)), iff(told, text(""), late)],
    [less(wholeDay(date), asOf), say(`${says}-passed`, common)],
    [same(wholeDay(date), asOf), say(`${says}-today`, common)],
  ], soon);
  const unknown = whileOn(level(id), same(cell(left), text("?")));
  const noDate = not(ifError(isDate(date), never));
  return ruleOf("due-soon", parameters, {
    limit: { limit: guide, unit: "days", basis: counts },
    fires: port === undefined ? near : or(near, linked),
    sentence: port === undefined ? sentence
      : join(iff(near, sentence, text("")), iff(linked, say(port.says, { ...values, count: cell(port.key) }), text(""))),
    gaps: [
      { key: missing.due, when: and(not(missingTold), unknown, noDate), at: due },
      { key: missing.calendar, when: and(not(missingTold), unknown, not(noDate)), at: due },
    ],
  });
}
