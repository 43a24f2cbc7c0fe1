/** What has become dirty since the last calculation, in the shape Univer's engine takes it, and how two of them add up. */
import type { ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";

export type Dirt = Omit<ISetFormulaCalculationStartMutation, "options" | "maxIteration" | "rowData">;

export function noDirt(): Dirt {
  return {
    forceCalculation: false, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {},
  };
}

type Nested = Record<string, unknown>;

function mergeMaps(into: Nested, from: Nested | undefined): void {
  for (const [key, value] of Object.entries(from ?? {})) {
    const present = into[key];
    if (isMap(present) && isMap(value)) mergeMaps(present, value);
    else into[key] = isMap(value) ? structuredClone(value) : value;
  }
}

const isMap = (value: unknown): value is Nested => typeof value === "object" && value !== null && !Array.isArray(value);

export function mergeDirt(into: Dirt, from: Partial<Dirt>): void {
  into.forceCalculation = into.forceCalculation || from.forceCalculation === true;
  for (const range of from.dirtyRanges ?? []) into.dirtyRanges.push(range);
  mergeMaps(into.dirtyNameMap, from.dirtyNameMap);
  mergeMaps(into.dirtyDefinedNameMap, from.dirtyDefinedNameMap);
  mergeMaps(into.dirtySuperTableMap ??= {}, from.dirtySuperTableMap);
  mergeMaps(into.dirtyUnitFeatureMap, from.dirtyUnitFeatureMap);
  mergeMaps(into.dirtyUnitOtherFormulaMap, from.dirtyUnitOtherFormulaMap);
  mergeMaps(into.clearDependencyTreeCache ??= {}, from.clearDependencyTreeCache);
}
