import type { DayBasis } from "../../catalog/limits";
import { cell, isBlank, isDate, isFilled, isNumber } from "../../rules/expr/cells";
import { greater, same } from "../../rules/expr/compare";
import { asOf, number, state, text } from "../../rules/expr/constants";
import { addDays, elapsedDays } from "../../rules/expr/days";
import type { Expr } from "../../rules/expr/expr";
import { and, iff, ifError, not, or } from "../../rules/expr/logic";
import { isOn } from "../../rules/expr/rule-row";
import { countedDays, isoDate, say } from "../../rules/expr/say";
import { byState } from "../../rules/kinds/by-state";
import type { Rule } from "../../rules/kinds/rule";

/** How often (N12); what is held when there is need for it has no cadence. */
export const frequencies = {
  keys: ["daily", "weekly", "fortnightly", "monthly", "quarterly", "asNeeded"], words: "forms:channels.frequency",
} as const;

type Regular = Exclude<(typeof frequencies.keys)[number], "asNeeded">;

/** Days from one slot to the next; a day that is off is no missed slot of a daily one. */
const slots: readonly (readonly [frequency: Regular, id: string, days: number, basis: DayBasis])[] = [
  ["daily", "N12.1", 1, "working"], ["weekly", "N12.2", 7, "calendar"], ["fortnightly", "N12.3", 14, "calendar"],
  ["monthly", "N12.4", 31, "calendar"], ["quarterly", "N12.5", 92, "calendar"],
];

/**
 * N12: the next slot is not missed; told by the last one, or by the day from which on the channel is used. Sentence: `{{days}}`, `{{limit}}`,
 * `{{last}}`, `{{next}}`.
 */
export function cadence(none: Expr<boolean>, values: Readonly<Record<string, Expr>>): Rule {
  const of = cell("frequencyState");
  const rows = slots.map(([frequency, id]): readonly [Expr, string] => [state(frequency, `${frequencies.words}.${frequency}`), id]);
  const { limit, basis, level, row } = byState(of, [...rows, [text(""), "N12.5"]]);
  const asNeeded = same(of, state("asNeeded", `${frequencies.words}.asNeeded`));
  const idle = or(none, same(of, text("")), same(of, text("?")), asNeeded, isFilled(cell("ended")));
  const last = iff(isBlank(cell("last")), cell("started"), cell("last"));
  const interval = cell("interval");
  const known = (value: Expr): Expr => ifError(iff(idle, text(""), iff(isDate(last), value, text("?"))), text("?"));
  const inForce = iff(idle, number(0), level);
  return {
    id: "N12", kind: "silence", cells: "formula", at: "last",
    limits: slots.map(([, id, days, counted]) => ({
      id, since: 3, limit: days, unit: "days", basis: counted, severity: "amber", on: true, guides: ["Z0", "Z1", "Z2", "Z3", "Z4"],
    })),
    facts: [
      { key: "daysSince", format: "0", value: known(elapsedDays(last, asOf, basis)) },
      { key: "nextDue", format: "yyyy-mm-dd", value: known(addDays(last, interval, basis)) },
      { key: "interval", format: "0", value: ifError(iff(idle, text(""), iff(isNumber(limit), limit, text("?"))), text("?")) },
    ],
    fires: and(not(idle), greater(cell("daysSince"), interval)), level: inForce, row,
    gaps: [{ key: "missing-last", when: and(same(cell("daysSince"), text("?")), isOn(inForce)), at: "last" }],
    sentence: say("N12", {
      ...values, days: countedDays(cell("daysSince"), basis), limit: countedDays(interval, basis), last: isoDate(last),
      next: isoDate(cell("nextDue")),
    }),
  };
}
