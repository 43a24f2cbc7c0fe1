import type { Expr } from "../expr/expr";
import { and, both, not } from "../expr/logic";
import { say } from "../expr/say";
import { ruleOf, type Rule, type RuleParameters } from "./rule";

export interface ContradictionParameters extends RuleParameters {
  /** What cannot all be so at once. */
  readonly when: readonly Expr<boolean>[];
}

/** Cells of a row that do not go together. */
export function contradiction(parameters: ContradictionParameters): Rule {
  const { id, when, says = id, values = {} } = parameters;
  return ruleOf("contradiction", parameters, { fires: and(...when), sentence: say(says, values) });
}

export interface GateParameters extends RuleParameters {
  /** The step that is only to be taken… */
  readonly enters: Expr<boolean>;
  /** …once this is so. */
  readonly needs: Expr<boolean>;
}

/** A step taken before what it stands on: the next phase does not start before all have passed. */
export function gate(parameters: GateParameters): Rule {
  const { id, enters, needs, says = id, values = {} } = parameters;
  return ruleOf("gate", parameters, { fires: both(enters, not(needs)), sentence: say(says, values) });
}
