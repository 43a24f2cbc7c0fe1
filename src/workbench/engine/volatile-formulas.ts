/**
 * Formulas whose value may be another although nothing they read has changed. Excel calculates them, and all that reads them, every
 * time. Where only a clock can change them, what reads them is left alone as long as they still come to what their cell shows.
 */
import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { FormulaTemplate } from "./formula-template";

const CLOCKS: ReadonlySet<string> = new Set(["TODAY", "NOW"]);
const RANDOM: ReadonlySet<string> = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);

export type Volatility = "none" | "clock" | "always";

export function volatilityOf({ functions }: FormulaTemplate): Volatility {
  if (functions.some((name) => RANDOM.has(name))) return "always";
  return functions.some((name) => CLOCKS.has(name)) ? "clock" : "none";
}

/** Whether a cell shows this result already. Anything but a single number or text counts as another value. */
export function shows(cell: Nullable<ICellData>, result: FunctionVariantType): boolean {
  if (!cell || result.isReferenceObject() || result.isError()) return false;
  const value = result as BaseValueObject;
  if (value.isNumber()) return cell.t === CellValueType.NUMBER && cell.v === value.getValue();
  return value.isString() && cell.t === CellValueType.STRING && cell.v === value.getValue();
}
