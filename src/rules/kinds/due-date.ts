import type { DayBasis } from "../../catalog/limits";
import { cell } from "../expr/cells";
import type { Expr } from "../expr/expr";
import { asOf } from "../expr/constants";
import { isoDate } from "../expr/say";
import { overdueDays } from "../facts";
import type { Rule, RuleParameters } from "./rule";
import { threshold } from "./threshold";

export interface DueDateParameters extends RuleParameters {
  /** The field that holds the due date, and the one that says when it was met. */
  readonly due: string;
  readonly met?: { readonly when: Expr<boolean>; readonly on: string };
  /** Key of the column of days overdue. */
  readonly column: string;
  readonly limit: number;
  readonly basis: DayBasis;
  readonly idle: Expr<boolean>;
  readonly unknown?: Expr<boolean>;
  readonly missing: string;
}

/** More days past a date than the limit. Sentence: `{{days}}`, `{{limit}}`, `{{due}}`, `{{asOf}}`. */
export function dueDate(parameters: DueDateParameters): Rule {
  const { id, due, met, column, idle, unknown, values } = parameters;
  const fact = overdueDays({
    key: column, rule: id, idle, due: cell(due),
    ...(unknown !== undefined && { unknown }), ...(met !== undefined && { done: { when: met.when, on: cell(met.on) } }),
  });
  return {
    ...threshold({
      ...parameters, value: cell(column), when: "above", unit: "days", facts: [fact],
      values: { due: isoDate(cell(due)), asOf: isoDate(asOf), ...values },
    }),
    kind: "due-date",
  };
}
