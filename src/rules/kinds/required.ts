import { cell, isBlank } from "../expr/cells";
import type { Expr } from "../expr/expr";
import { both, or } from "../expr/logic";
import { say } from "../expr/say";
import { ruleOf, type Rule, type RuleParameters } from "./rule";

export interface RequiredParameters extends RuleParameters {
  /** Any of these blank sets it off. */
  readonly fields: readonly string[];
  /** Only where this holds. */
  readonly while?: Expr<boolean>;
}

/** Cells that have to be filled in once something else is so. */
export function required(parameters: RequiredParameters): Rule {
  const { id, fields, while: condition, says = id, values = {} } = parameters;
  const blank = or(...fields.map((field) => isBlank(cell(field))));
  return ruleOf("required", parameters, { fires: condition === undefined ? blank : both(condition, blank), sentence: say(says, values) });
}
