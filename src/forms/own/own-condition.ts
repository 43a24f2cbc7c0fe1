import type { OwnCondition, OwnField } from "../../catalog/own-form";
import { cell, isBlank, isDate, isFilled, isNumber } from "../../rules/expr/cells";
import { greater, less, same, wholeDay } from "../../rules/expr/compare";
import { asOf, number, word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { and, both, not, or } from "../../rules/expr/logic";

/** Below which the words of a field's choices stand. */
export const choiceWords = (form: string, field: string): string => `forms:${form}.choice.${field}`;

/** A condition of an own form over its row, made of our own expressions alone. */
export function conditionOf(condition: OwnCondition, form: string, fields: ReadonlyMap<string, OwnField>): Expr<boolean> {
  const of = (one: OwnCondition): Expr<boolean> => conditionOf(one, form, fields);
  if ("all" in condition) return and(...condition.all.map(of));
  if ("any" in condition) return or(...condition.any.map(of));
  if ("not" in condition) return not(of(condition.not));
  const at = cell(condition.field);
  if ("filled" in condition) return condition.filled ? isFilled(at) : isBlank(at);
  if ("passed" in condition) return condition.passed
    ? both(isDate(at), less(wholeDay(at), asOf))
    : both(isDate(at), not(less(wholeDay(at), asOf)));
  if ("above" in condition) return both(isNumber(at), greater(at, number(condition.above)));
  if ("below" in condition) return both(isNumber(at), less(at, number(condition.below)));
  const wanted = typeof condition.is === "string" ? [condition.is] : condition.is;
  const below = fields.get(condition.field)?.kind === "yesNo" ? "forms:lists" : choiceWords(form, condition.field);
  return or(...wanted.map((one) => same(at, word(`${below}.${one}`))));
}

/** Every field that a condition looks at, with what it asks of it. */
export function askedBy(condition: OwnCondition): readonly Exclude<OwnCondition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>[] {
  if ("all" in condition) return condition.all.flatMap(askedBy);
  if ("any" in condition) return condition.any.flatMap(askedBy);
  return "not" in condition ? askedBy(condition.not) : [condition];
}
