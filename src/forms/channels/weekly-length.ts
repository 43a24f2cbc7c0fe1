import { cell, isNumber } from "../../rules/expr/cells";
import type { Expr } from "../../rules/expr/expr";
import { both, not } from "../../rules/expr/logic";
import { level, whileOn } from "../../rules/expr/rule-row";
import type { Rule } from "../../rules/kinds/rule";
import { threshold } from "../../rules/kinds/threshold";

/** N11: a weekly meeting takes 30 to 60 minutes. Sentences: `{{count}}`, `{{limit}}`. */
export function weeklyLength(weekly: Expr<boolean>, values: Readonly<Record<string, Expr>>): readonly Rule[] {
  const one = {
    since: 3, severity: "amber", guides: ["Z1"], value: cell("minutes"), unit: "minutes", while: weekly, at: "minutes", values,
  } as const;
  return [
    threshold({
      ...one, id: "N11.1", says: "N11-short", when: "below", limit: 30,
      gaps: [{ key: "missing-minutes", when: whileOn(level("N11.1"), both(weekly, not(isNumber(cell("minutes"))))), at: "minutes" }],
    }),
    threshold({ ...one, id: "N11.2", says: "N11-long", when: "above", limit: 60 }),
  ];
}
