import type { DayBasis } from "../../catalog/limits";
import { cell, isBlank } from "../expr/cells";
import type { Expr } from "../expr/expr";
import { iff } from "../expr/logic";
import { daysSince } from "../facts";
import type { Rule, RuleParameters } from "./rule";
import { threshold } from "./threshold";

export interface SilenceParameters extends RuleParameters {
  /** Fields that hold signs of life, the best first: of these the first that is filled in counts. */
  readonly signs: readonly [string, ...string[]];
  /** Key of the column of days. */
  readonly column: string;
  readonly limit: number;
  readonly basis: DayBasis;
  readonly idle: Expr<boolean>;
  readonly missing: string;
}

/** More days without a sign of life than the limit. Sentence: `{{days}}`, `{{limit}}`. */
export function silence(parameters: SilenceParameters): Rule {
  const { id, signs: [first, ...others], column, idle } = parameters;
  const last = [first, ...others].map((field): Expr => cell(field)).reduceRight((rest, field) => iff(isBlank(field), rest, field));
  const fact = daysSince({ key: column, rule: id, idle, since: last });
  return { ...threshold({ ...parameters, value: cell(column), when: "above", unit: "days", facts: [fact] }), kind: "silence" };
}
