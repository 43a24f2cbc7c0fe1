/** Areas that belong together: following changes, and reading one property of all their cells. */
import { moveRange } from "../document/moves";
import type { CellStyle } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import type { EngineChange, StylePatch } from "../engine/engine";
import type { Call } from "../protocol/call";
import { cellCount } from "./address";
import type { RangeAreasState } from "./object-types";
import { changeStyle, namedStyle } from "./styles/named-styles";
import { refuseIfTooLarge, refuseUnlessAllowed, usedPart } from "./sheet-guards";

/** Where the areas are after a change; gone when none is left. */
export function moveAreas<S extends RangeAreasState>(state: S, change: EngineChange): S | undefined {
  if (state.styleName !== undefined) return state;
  const areas = state.areas.flatMap((area) => moveRange(state.sheetId, area, change) ?? []);
  return areas.length === 0 ? undefined : { ...state, areas };
}

const smallEnough = 20_000;

const lastCell = (range: RangeRef): RangeRef => ({
  row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1, rowCount: 1, columnCount: 1,
});

/**
 * The styles that occur in a rectangle. Of a large one only the used part is read, and one cell for all the others.
 */
export function stylesIn(call: Call, sheetId: string, range: RangeRef): readonly CellStyle[] {
  if (cellCount(range) <= smallEnough) return call.engine.readStyles(sheetId, range).flat();
  const used = usedPart(call, sheetId, range);
  const rest = call.engine.readStyles(sheetId, lastCell(range)).flat();
  if (!used) return rest;
  const inUse = call.engine.readStyles(sheetId, used).flat();
  return cellCount(used) === cellCount(range) ? inUse : [...inUse, ...rest];
}

/** The value that all have, or `null` when they differ. */
export function uniform<T>(values: Iterable<T>): T | null {
  let first: { readonly value: T } | undefined;
  for (const value of values) {
    if (!first) first = { value };
    else if (first.value !== value) return null;
  }
  return first ? first.value : null;
}

export function uniformStyle<T>(call: Call, state: RangeAreasState, pick: (style: CellStyle) => T): T | null {
  if (state.styleName !== undefined) return pick(namedStyle(call, state.styleName).style);
  return uniform(state.areas.flatMap((area) => stylesIn(call, state.sheetId, area).map(pick)));
}

export function patchAreas(call: Call, state: RangeAreasState, patch: StylePatch): void {
  if (state.styleName !== undefined) {
    changeStyle(call, state.styleName, patch);
    return;
  }
  refuseIfTooLarge(call, state.areas);
  refuseUnlessAllowed(call, state.sheetId, "allowFormatCells");
  call.write(() => {
    for (const area of state.areas) call.engine.patchStyle(state.sheetId, area, patch);
  });
}
