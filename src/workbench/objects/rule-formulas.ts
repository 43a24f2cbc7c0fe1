/** Formulas of validation rules and conditional formats: what Excel refuses in them, and reading them from another cell. */
import type { RangeRef } from "../document/types";
import { tokenize } from "../engine/formula-tokens";
import { translateReferences } from "../engine/references";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { absoluteAddress } from "./absolute-address";
import { RangeType } from "./object-types";

const longestFormula = 8192;

/** True for `Table1[Column]`, `[@Column]`, a table's bare name, and references to other workbooks. */
function namesTables(call: Call, formula: string): boolean {
  const tables = new Set(call.engine.tables().map((table) => table.name.toLowerCase()));
  return tokenize(formula).some((token) => token.kind === "structured" || (token.kind === "name" && tables.has(token.name.toLowerCase())));
}

/**
 * A formula that may stand in a rule.
 * @throws HostError InvalidArgument without `=`, when too long, and for structured references, which Excel allows in cells only.
 */
export function checkRuleFormula(call: Call, formula: string): string {
  const isSound = formula.startsWith("=") && formula.trim().length > 1 && formula.length <= longestFormula;
  if (!isSound || namesTables(call, formula)) throw new HostError("InvalidArgument");
  return formula;
}

/** The formula as it reads from another cell; literals stay. */
export function seenFrom(formula: string, from: RangeRef, to: RangeRef): string {
  return formula.startsWith("=") ? translateReferences(formula, to.row - from.row, to.column - from.column) : formula;
}

/** A `Range` inside a JSON argument as the formula that names it. `undefined` when the value is no range. */
export function rangeFormula(call: Call, value: unknown): string | undefined {
  const object = call.objectAt(value);
  const state = object && RangeType.read(object);
  return state && `=${absoluteAddress(call, state)}`;
}
