/** What is selected, as Office.js tells it. */
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { RangeAreasType, type RangeState } from "./object-types";

/** @throws HostError InvalidSelection when several areas are selected. */
export function selectedRange(call: Call): RangeState {
  const { sheetId, ranges } = call.engine.selection();
  const [range, ...others] = ranges;
  if (!range || others.length > 0) throw new HostError("InvalidSelection");
  return { sheetId, range };
}

export function selectedRanges(call: Call): HostObject {
  const { sheetId, ranges } = call.engine.selection();
  return RangeAreasType.of({ sheetId, areas: ranges });
}

/** The cell where the selection began. */
export function activeCell(call: Call): RangeState {
  const { sheetId, ranges } = call.engine.selection();
  const range = ranges.at(-1);
  if (!range) throw new HostError("InvalidSelection");
  return { sheetId, range: { row: range.row, column: range.column, rowCount: 1, columnCount: 1 } };
}
