/** Which rules lie on cells, and which of the cells break them. */
import type { ValidationDef } from "../../document/rule-types";
import type { RangeRef } from "../../document/types";
import { validationOn } from "../../engine/structure-formulas";
import type { Call } from "../../protocol/call";
import { cellCount, intersect } from "../address";
import type { RangeAreasState } from "../object-types";

const overlap = (ranges: readonly RangeRef[], areas: readonly RangeRef[]): RangeRef[] =>
  ranges.flatMap((range) => areas.flatMap((area) => intersect(range, area) ?? []));

/** The rules on the cells, each with the cells of these that it lies on, and its formulas as they read from the first of them. */
export function rulesOn(call: Call, { sheetId, areas }: RangeAreasState): ValidationDef[] {
  return call.engine.validations(sheetId).flatMap((rule) => {
    const ranges = overlap(rule.ranges, areas);
    return ranges.length > 0 ? [validationOn(rule, ranges)] : [];
  });
}

export const countCells = (ranges: readonly RangeRef[]): number => ranges.reduce((sum, range) => sum + cellCount(range), 0);

export type Coverage = { readonly kind: "none" | "mixed" | "inconsistent" } | { readonly kind: "one"; readonly rule: ValidationDef };

/** Content alone, read from the same cell for all. */
function contentOf(rule: ValidationDef, anchor: RangeRef): string {
  return JSON.stringify({ ...validationOn(rule, [anchor]), ranges: undefined });
}

/** One rule on all cells; different rules; rules on some cells only; or none. */
export function coverageOf(call: Call, state: RangeAreasState): Coverage {
  const rules = rulesOn(call, state);
  const [first, ...others] = rules;
  const anchor = state.areas[0];
  if (!first || !anchor) return { kind: "none" };
  if (countCells(rules.flatMap((rule) => rule.ranges)) < countCells(state.areas)) return { kind: "mixed" };
  const content = contentOf(first, anchor);
  if (others.some((rule) => contentOf(rule, anchor) !== content)) return { kind: "inconsistent" };
  return { kind: "one", rule: validationOn(first, [anchor]) };
}

/** Invalid cells of a rectangle row by row, equal stretches below each other joined. */
function invalidIn(call: Call, sheetId: string, range: RangeRef): RangeRef[] {
  const found: RangeRef[] = [];
  for (let row = range.row; row < range.row + range.rowCount; row++) {
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      if (call.engine.isValid(sheetId, row, column)) continue;
      const last = found.at(-1);
      if (last && last.row === row && last.column + last.columnCount === column) found[found.length - 1] = { ...last, columnCount: last.columnCount + 1 };
      else found.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  const joined: RangeRef[] = [];
  for (const run of found) {
    const above = joined.findIndex((area) => area.row + area.rowCount === run.row && area.column === run.column && area.columnCount === run.columnCount);
    const area = joined[above];
    if (area) joined[above] = { ...area, rowCount: area.rowCount + 1 };
    else joined.push(run);
  }
  return joined;
}

/** Cells beyond the used range are blank; only a rule that does not let blanks pass looks at them. */
export function invalidAreas(call: Call, state: RangeAreasState): RangeRef[] {
  const used = call.engine.usedRange(state.sheetId, true);
  return rulesOn(call, state).flatMap((rule) => {
    const parts = rule.ignoreBlanks ? (used ? overlap(rule.ranges, [used]) : []) : rule.ranges;
    return parts.flatMap((part) => invalidIn(call, state.sheetId, part));
  });
}

export function invalidCount(call: Call, state: RangeAreasState): number {
  return countCells(invalidAreas(call, state));
}
