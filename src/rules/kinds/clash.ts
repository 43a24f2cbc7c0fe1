import { cell, isDate } from "../expr/cells";
import { greater } from "../expr/compare";
import { number, text } from "../expr/constants";
import type { Expr } from "../expr/expr";
import { and, iff, ifError, not } from "../expr/logic";
import { overlapping, type Periods } from "../expr/overlaps";
import { say } from "../expr/say";
import { ruleOf, type Fact, type Rule, type RuleParameters } from "./rule";

export interface ClashParameters extends RuleParameters {
  /** Columns of what is used and of its first and last day. */
  readonly periods: Omit<Periods, "above">;
  /** Column of ours with a number that is greater the more urgent the row is. */
  readonly rank: string;
  /** Columns of ours that show how many others want the same at the same time, and how many of these go first. */
  readonly column: string;
  readonly ahead: string;
  readonly idle: Expr<boolean>;
}

/**
 * Several rows that use the same thing at overlapping times; told at each of them. Sentence: `<id>`, and `<id>-yields` where another one goes first; both
 * have `{{count}}`.
 */
export function clash(parameters: ClashParameters): Rule {
  const { id, periods, rank, column, ahead, idle, says = id, values = {} } = parameters;
  const taken = and(not(idle), isDate(cell(periods.from)), isDate(cell(periods.until)));
  const others = (key: string, above?: string): Fact => ({
    key, format: '0;-0;"–"',
    value: ifError(iff(taken, overlapping({ ...periods, ...(above !== undefined && { above }) }), text("")), text("")),
  });
  const told = { ...values, count: cell(column) };
  return ruleOf("clash", parameters, {
    facts: [others(column), others(ahead, rank)],
    fires: greater(cell(column), number(0)),
    sentence: iff(greater(cell(ahead), number(0)), say(`${says}-yields`, told), say(says, told)),
  });
}
