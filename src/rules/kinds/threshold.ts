import type { DayBasis, LimitUnit } from "../../catalog/limits";
import { atMost, greater, less, same, toTenths } from "../expr/compare";
import { text } from "../expr/constants";
import type { Expr } from "../expr/expr";
import { and } from "../expr/logic";
import { basis, level, limit, whileOn } from "../expr/rule-row";
import { countedDays, countedHours, say } from "../expr/say";
import { ruleOf, type Fact, type Rule, type RuleParameters } from "./rule";

export interface ThresholdParameters extends RuleParameters {
  /** Usually a column of ours: a number, `"?"` where it cannot be told, `""` where it does not apply. */
  readonly value: Expr;
  /** On which side of the limit the rule fires; the limit itself is borne except by `atMost`. */
  readonly when: "above" | "below" | "atMost";
  readonly limit: number;
  readonly unit: LimitUnit;
  readonly basis?: DayBasis;
  /** Fires only where this holds as well. */
  readonly while?: Expr<boolean>;
  /** Of the sentence that says that the number is missing. */
  readonly missing?: string;
  /** Where it is to be filled in, if not at the field that clears the rule. */
  readonly missingAt?: string;
  readonly facts?: readonly Fact[];
}

const compare = { above: greater, below: less, atMost } as const;

/** A number of the row against the limit. Sentence: `{{days}}`, `{{hours}}` or `{{count}}` for the number, `{{limit}}`. */
export function threshold(parameters: ThresholdParameters): Rule {
  const { id, value, when, limit: guide, unit, basis: counts, says = id, values, missing, at, missingAt = at, facts } = parameters;
  const over = compare[when](value, limit(id));
  const fires = parameters.while === undefined ? over : and(parameters.while, over);
  return ruleOf("threshold", parameters, {
    limit: { limit: guide, unit, ...(counts !== undefined && { basis: counts }) },
    fires,
    sentence: say(says, { ...measured(value, unit, id), ...values }),
    ...(facts !== undefined && { facts }),
    gaps: missing === undefined ? [] : [{ key: missing, when: whileOn(level(id), same(value, text("?"))), at: missingAt }],
  });
}

/** The number and the limit in words, by what is counted. */
export function measured(value: Expr, unit: LimitUnit, id: string): Readonly<Record<string, Expr>> {
  switch (unit) {
    case "days":
      return { days: countedDays(value, basis(id)), limit: countedDays(limit(id), basis(id)) };
    case "hours":
      return { hours: countedHours(toTenths(value)), limit: countedHours(toTenths(limit(id))) };
    default:
      return { count: value, limit: limit(id) };
  }
}
