/** Ranges made from ranges by position alone. */
import type { RangeRef } from "../document/types";
import type { Arguments } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/registry";
import { boundingBox, gridColumns, gridRows, intersect, isOnGrid } from "./address";
import { RangeType, type RangeState } from "./object-types";
import { resolveAddress } from "./resolve-address";

/** @throws HostError InvalidArgument off the grid. */
export function rangeAt(state: RangeState, range: RangeRef): HostObject {
  if (!isOnGrid(range)) throw new HostError("InvalidArgument");
  return RangeType.of({ sheetId: state.sheetId, range });
}

/** A range, or an address on the same sheet unless it names another. */
function otherRange(state: RangeState, args: Arguments, call: Call): RangeState {
  return args.optionalObject(0, RangeType) ?? resolveAddress(call, state.sheetId, args.string(0));
}

function intersection(state: RangeState, other: RangeState): HostObject | null {
  const shared = state.sheetId === other.sheetId ? intersect(state.range, other.range) : undefined;
  return shared ? rangeAt(state, shared) : null;
}

const lastRow = ({ row, rowCount }: RangeRef) => row + rowCount - 1;
const lastColumn = ({ column, columnCount }: RangeRef) => column + columnCount - 1;

interface Strip {
  readonly start: number;
  readonly count: number;
}

/** `count` rows or columns beyond the far edge; a negative count stays inside, at that edge. */
function beyond(start: number, length: number, count: number): Strip {
  if (count === 0) throw new HostError("InvalidArgument");
  return count > 0 ? { start: start + length, count } : { start: start + length + count, count: -count };
}

/** The same at the near edge. */
function before(start: number, count: number): Strip {
  if (count === 0) throw new HostError("InvalidArgument");
  return count > 0 ? { start: start - count, count } : { start, count: -count };
}

/**
 * The far end moves by `delta`. Past the near end the range spans back over it where Excel lets it (add-ins in production rely on that:
 * the row above a cell is its resize by -1), or is refused.
 */
function resized(start: number, length: number, delta: number, call: Call): Strip {
  const end = start + length - 1 + delta;
  if (end >= start) return { start, count: end - start + 1 };
  if (call.switches.resizePastStart === "refuse") throw new HostError("InvalidArgument");
  return { start: end, count: start - end + 1 };
}

export const rangeGeometry: Readonly<Record<string, Method<RangeState>>> = {
  getCell: (state, args) => rangeAt(state, { row: state.range.row + args.integer(0), column: state.range.column + args.integer(1), rowCount: 1, columnCount: 1 }),
  getRow: (state, args) => rangeAt(state, { ...state.range, row: state.range.row + args.integer(0), rowCount: 1 }),
  getColumn: (state, args) => rangeAt(state, { ...state.range, column: state.range.column + args.integer(0), columnCount: 1 }),
  getLastCell: (state) => rangeAt(state, { row: lastRow(state.range), column: lastColumn(state.range), rowCount: 1, columnCount: 1 }),
  getLastRow: (state) => rangeAt(state, { ...state.range, row: lastRow(state.range), rowCount: 1 }),
  getLastColumn: (state) => rangeAt(state, { ...state.range, column: lastColumn(state.range), columnCount: 1 }),
  getEntireRow: (state) => rangeAt(state, { ...state.range, column: 0, columnCount: gridColumns }),
  getEntireColumn: (state) => rangeAt(state, { ...state.range, row: 0, rowCount: gridRows }),
  getOffsetRange: (state, args) => rangeAt(state, { ...state.range, row: state.range.row + args.integer(0), column: state.range.column + args.integer(1) }),
  getResizedRange: (state, args, call) => {
    const rows = resized(state.range.row, state.range.rowCount, args.integer(0), call);
    const columns = resized(state.range.column, state.range.columnCount, args.integer(1), call);
    return rangeAt(state, { row: rows.start, column: columns.start, rowCount: rows.count, columnCount: columns.count });
  },
  getAbsoluteResizedRange: (state, args) => rangeAt(state, { ...state.range, rowCount: args.integer(0), columnCount: args.integer(1) }),
  getRowsAbove: (state, args) => {
    const rows = before(state.range.row, args.optionalInteger(0, 1));
    return rangeAt(state, { ...state.range, row: rows.start, rowCount: rows.count });
  },
  getRowsBelow: (state, args) => {
    const rows = beyond(state.range.row, state.range.rowCount, args.optionalInteger(0, 1));
    return rangeAt(state, { ...state.range, row: rows.start, rowCount: rows.count });
  },
  getColumnsBefore: (state, args) => {
    const columns = before(state.range.column, args.optionalInteger(0, 1));
    return rangeAt(state, { ...state.range, column: columns.start, columnCount: columns.count });
  },
  getColumnsAfter: (state, args) => {
    const columns = beyond(state.range.column, state.range.columnCount, args.optionalInteger(0, 1));
    return rangeAt(state, { ...state.range, column: columns.start, columnCount: columns.count });
  },
  getBoundingRect: (state, args, call) => {
    const other = otherRange(state, args, call);
    if (other.sheetId !== state.sheetId) throw new HostError("InvalidArgument");
    return rangeAt(state, boundingBox(state.range, other.range));
  },
  getIntersection: (state, args, call) => {
    const shared = intersection(state, otherRange(state, args, call));
    if (!shared) throw new HostError("ItemNotFound");
    return shared;
  },
  getIntersectionOrNullObject: (state, args, call) => intersection(state, otherRange(state, args, call)),
  /** The client announces how large an array it is about to write in pieces. */
  _ValidateArraySize: (state, args) => {
    if (args.integer(0) !== state.range.rowCount || args.integer(1) !== state.range.columnCount) {
      throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", "Range.values");
    }
  },
};
