import { cell, isDate } from "../expr/cells";
import { less } from "../expr/compare";
import { and } from "../expr/logic";
import { isoDate, say } from "../expr/say";
import { ruleOf, type Rule, type RuleParameters } from "./rule";

export interface DateOrderParameters extends RuleParameters {
  readonly earlier: string;
  readonly later: string;
}

/** Two dates in the wrong order; only where both are dates. Sentence: `{{earlier}}`, `{{later}}`. */
export function dateOrder(parameters: DateOrderParameters): Rule {
  const { id, earlier, later, says = id, values = {} } = parameters;
  const [before, after] = [cell(earlier), cell(later)];
  return ruleOf("date-order", parameters, {
    fires: and(isDate(before), isDate(after), less(after, before)),
    sentence: say(says, { ...values, earlier: isoDate(before), later: isoDate(after) }),
  });
}
