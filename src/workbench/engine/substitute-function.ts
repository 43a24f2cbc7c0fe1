/** SUBSTITUTE as Excel has it: what is replaced is compared as it stands. Univer trims both sides, and takes a line break for a space. */
import { ErrorType, ErrorValueObject, FUNCTION_NAMES_TEXT, StringValueObject, functionText } from "@univerjs/engine-formula";
import type { BaseFunction, BaseValueObject } from "@univerjs/engine-formula";
import { longestText } from "./size-bounds";

function textOf(value: BaseValueObject): string {
  if (value.isNull()) return "";
  const text = String(value.getValue());
  return value.isBoolean() ? text.toUpperCase() : text;
}

/** All occurrences of a text replaced, or the one of that number, counted from 1. */
export function substituted(text: string, old: string, replacement: string, instance?: number): string {
  if (old === "") return text;
  const parts = text.split(old);
  if (instance === undefined) return parts.join(replacement);
  return parts.length <= instance ? text : parts.slice(0, instance).join(old) + replacement + parts.slice(instance).join(old);
}

function one(text: BaseValueObject, old: BaseValueObject, replacement: BaseValueObject, instance?: BaseValueObject): BaseValueObject {
  const number = instance === undefined ? undefined : Math.floor(Number(instance.getValue()));
  if (number !== undefined && !(number > 0)) return ErrorValueObject.create(ErrorType.VALUE);
  const [whole, sought, put] = [textOf(text), textOf(old), textOf(replacement)];
  // Known before it is made: it might not fit into memory.
  const most = whole.length + (sought === "" ? 0 : (whole.length / sought.length) * (put.length - sought.length));
  if (most > longestText && sought !== "") {
    const count = number === undefined ? whole.split(sought).length - 1 : 1;
    if (whole.length + count * (put.length - sought.length) > longestText) return ErrorValueObject.create(ErrorType.VALUE);
  }
  return StringValueObject.create(substituted(whole, sought, put, number));
}

/** Univer's own, which spreads arrays and passes errors on, with its comparison put right. */
export function substituteFunction(): BaseFunction[] {
  return functionText.flatMap(([create, name]) => {
    if (name !== FUNCTION_NAMES_TEXT.SUBSTITUTE || typeof create !== "function") return [];
    const corrected = Reflect.construct(create, [name]) as BaseFunction;
    Reflect.set(corrected, "_handleSingleObject", one);
    return [corrected];
  });
}
