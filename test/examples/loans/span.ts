import type { DayBasis } from "../../../src/catalog/limits";
import { cell, isDate } from "../../../src/rules/expr/cells";
import { text } from "../../../src/rules/expr/constants";
import { elapsedDays } from "../../../src/rules/expr/days";
import { and, iff, ifError } from "../../../src/rules/expr/logic";
import { basis } from "../../../src/rules/expr/rule-row";
import type { Rule, RuleParameters } from "../../../src/rules/kinds/rule";
import { threshold } from "../../../src/rules/kinds/threshold";

export interface SpanParameters extends RuleParameters {
  readonly from: string;
  readonly to: string;
  /** Key of the column of days between the two. */
  readonly column: string;
  readonly limit: number;
  readonly basis: DayBasis;
}

/** Two dates further apart than the limit; nothing where one of them is no date. Sentence: `{{days}}`, `{{limit}}`. */
export function span(parameters: SpanParameters): Rule {
  const { id, from, to, column } = parameters;
  const [start, end] = [cell(from), cell(to)];
  const days = iff(and(isDate(start), isDate(end)), elapsedDays(start, end, basis(id)), text(""));
  return {
    ...threshold({ ...parameters, value: cell(column), when: "above", unit: "days", facts: [{ key: column, format: "0", value: ifError(days, text("?")) }] }),
    kind: "span",
  };
}
