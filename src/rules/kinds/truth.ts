import { cell } from "../expr/cells";
import { greater, same } from "../expr/compare";
import { number, word } from "../expr/constants";
import type { Expr } from "../expr/expr";
import { iff, or } from "../expr/logic";
import { say } from "../expr/say";
import { ruleOf, type Rule, type RuleParameters } from "./rule";

export interface TruthParameters extends RuleParameters {
  /** A column of 是/否. */
  readonly field: string;
  /** A port that says the same of linked rows of another form: fires where it counts any. */
  readonly port?: { readonly key: string; /** Of its sentence, with `{{count}}`. */ readonly says: string };
}

/** Whether a cell of the row says yes, in the workbook's word for it. */
export const saysYes = (field: string): Expr<boolean> => same(cell(field), word("forms:lists.yes"));

/** A column that says 是, or linked rows elsewhere that say so. */
export function truth(parameters: TruthParameters): Rule {
  const { id, field, port, says = id, values = {} } = parameters;
  const yes = saysYes(field);
  if (port === undefined) return ruleOf("truth", parameters, { fires: yes, sentence: say(says, values) });
  const linked = greater(cell(port.key), number(0));
  return ruleOf("truth", parameters, {
    fires: or(yes, linked),
    sentence: iff(linked, say(port.says, { ...values, count: cell(port.key) }), say(says, values)),
  });
}
