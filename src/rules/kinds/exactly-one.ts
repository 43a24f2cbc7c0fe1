import { cell } from "../expr/cells";
import { greater, same } from "../expr/compare";
import { number } from "../expr/constants";
import type { Expr } from "../expr/expr";
import { countInGroup, isThisRow } from "../expr/groups";
import { both } from "../expr/logic";
import { say } from "../expr/say";
import { ruleOf, type Rule, type RuleParameters } from "./rule";

export interface InGroupParameters extends RuleParameters {
  /** Column of ours that holds the row in which the row's group begins. */
  readonly group: string;
  /** What is counted: rows of the group that say this in that column. */
  readonly key: string;
  readonly value: Expr;
}

/** A group without any such row; told at its first row, so that it is told once. */
export function noneInGroup(parameters: InGroupParameters): Rule {
  const { id, group, key, value, says = id, values = {} } = parameters;
  return ruleOf("none-in-group", parameters, {
    fires: both(isThisRow(cell(group)), same(countInGroup(group, key, value), number(0))), sentence: say(says, values),
  });
}

/** A group with several such rows; told at each of them. Sentence: `{{count}}`. */
export function severalInGroup(parameters: InGroupParameters): Rule {
  const { id, group, key, value, says = id, values = {} } = parameters;
  const count = countInGroup(group, key, value);
  return ruleOf("several-in-group", parameters, {
    fires: both(same(cell(key), value), greater(count, number(1))), sentence: say(says, { ...values, count }),
  });
}
