/** Excel's rules for sheet names. */
import type { Engine } from "../engine/engine";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { sheetByName } from "./resolve-address";

const longestName = 31;
const forbidden = /[\\/?*:[\]]/;

export function isLegalSheetName(name: string): boolean {
  return name.trim() !== "" && name.length <= longestName && !forbidden.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
}

/**
 * @param own the sheet being renamed, which may keep its name in another case.
 * @throws HostError InvalidArgument for an illegal name; for a taken one the code that the switch names.
 */
export function checkSheetName(call: Call, name: string, own?: string): void {
  if (!isLegalSheetName(name)) throw new HostError("InvalidArgument");
  const taken = sheetByName(call.engine, name);
  if (taken && taken.id !== own) throw new HostError(call.switches.duplicateSheetName, "A resource with the same name or identifier already exists.");
}

/** `Sheet1`, `Sheet2` … the first number above those in use. */
export function nextSheetName(engine: Engine): string {
  let number = engine.sheets().length + 1;
  while (sheetByName(engine, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** `Plan` → `Plan (2)`, cut so that the number fits. */
export function copyName(engine: Engine, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, longestName - suffix.length) + suffix;
    if (!sheetByName(engine, candidate)) return candidate;
  }
}
