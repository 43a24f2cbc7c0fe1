import type { LimitUnit } from "../../catalog/limits";
import { cell, isBlank } from "../expr/cells";
import type { Expr } from "../expr/expr";
import { iff, ifError, not } from "../expr/logic";
import { never, text } from "../expr/constants";
import { countOf } from "../expr/sums";
import type { Rule, RuleParameters } from "./rule";
import { threshold } from "./threshold";

export interface AtLeastParameters extends RuleParameters {
  /** Key of the column that shows how many. */
  readonly column: string;
  /** Conditions that are counted; an error counts as not met. */
  readonly of: readonly Expr<boolean>[];
  readonly limit: number;
  readonly unit: LimitUnit;
  readonly while?: Expr<boolean>;
  /** Rows in which nothing is counted: the column stays empty. */
  readonly idle?: Expr<boolean>;
}

/** So many of some conditions hold at least. Sentence: `{{count}}`, `{{limit}}`. */
export function atLeast({ column, of, idle, ...parameters }: AtLeastParameters): Rule {
  const count = countOf(...of.map((one) => ifError(one, never)));
  const value = idle === undefined ? count : ifError(iff(idle, text(""), count), text("?"));
  return { ...threshold({ ...parameters, value: cell(column), when: "below", facts: [{ key: column, format: "0", value }] }), kind: "at-least" };
}

/** Whether a field is answered. */
export const answered = (field: string): Expr<boolean> => not(isBlank(cell(field)));
