import { cell, isFilled } from "../expr/cells";
import { and, both, not } from "../expr/logic";
import { existsIn, stands } from "../expr/registers";
import { say } from "../expr/say";
import { ruleOf, type Rule, type RuleParameters } from "./rule";

export interface LinkParameters extends RuleParameters {
  /** The field that holds the id. */
  readonly field: string;
  /** The register in which it has to be; nothing is asked of a workbook without it. */
  readonly to: string;
}

/** An id that another register does not have. Sentence: `{{missing}}`. */
export function link(parameters: LinkParameters): Rule {
  const { id, field, to, says = id, values = {} } = parameters;
  return ruleOf("link", parameters, {
    fires: both(and(stands(to), isFilled(cell(field))), not(existsIn(to, cell(field)))),
    sentence: say(says, { ...values, missing: cell(field) }),
  });
}
