/**
 * The operators `=`, `<>`, `<` … as Excel has them: `*` and `?` are ordinary characters there. Univer compares text by pattern
 * everywhere, which only COUNTIF and its kind should. And `<>` is whatever `=` is not: Univer holds neither of TRUE and a text.
 */
import { BaseFunction, BooleanValueObject, StringValueObject, compareToken } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";

type CompareOperator = Parameters<BaseValueObject["compare"]>[1];

function literal(value: BaseValueObject): BaseValueObject {
  if (value.isArray()) return (value as ArrayValueObject).map((item) => literal(item));
  if (!value.isString()) return value;
  const text = String(value.getValue());
  return /[*?]/.test(text) ? StringValueObject.create(text.replace(/[*?]/g, "~$&")) : value;
}

function opposite(value: BaseValueObject): BaseValueObject {
  if (value.isArray()) return (value as ArrayValueObject).map((item) => opposite(item));
  return value.isBoolean() ? BooleanValueObject.create(value.getValue() !== true) : value;
}

export class Comparison extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private operator: CompareOperator | undefined;

  /** Univer calls this before each calculation. */
  setCompareType(operator: CompareOperator): void {
    this.operator = operator;
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    if (left.isError()) return left;
    if (right.isError()) return right;
    if (this.operator === compareToken.NOT_EQUAL) return opposite(this.compared(left, right, compareToken.EQUALS));
    return this.compared(left, right, this.operator as CompareOperator);
  }

  private compared(left: BaseValueObject, right: BaseValueObject, operator: CompareOperator): BaseValueObject {
    // A single value against an array is turned round by Univer, and then it is the left one that would be the pattern.
    return !left.isArray() && right.isArray() ? literal(left).compare(right, operator) : left.compare(literal(right), operator);
  }
}
