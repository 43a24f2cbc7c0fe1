/** Methods that change cells, formats or structure. */
import type { RangeRef } from "../document/types";
import type { Arguments } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { Method } from "../protocol/registry";
import { cellCount, gridColumns, gridRows, intersect, isOnGrid, isWholeColumns, isWholeRows } from "./address";
import { RangeAreasType, RangeType, type RangeState } from "./object-types";
import { removeLinks } from "./range-lines";
import { resolveAddress } from "./resolve-address";
import { refuseIfLocked, refuseIfTooLarge, refuseUnlessAllowed } from "./sheet-guards";

const clearKinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

export function clearRange(state: RangeState, kind: (typeof clearKinds)[number], call: Call): void {
  refuseIfTooLarge(call, [state.range]);
  if (kind === "Formats") refuseUnlessAllowed(call, state.sheetId, "allowFormatCells");
  else refuseIfLocked(call, state.sheetId, state.range);
  call.write(() => {
    if (kind === "All" || kind === "Hyperlinks") removeLinks(state, call);
    // The typings: formats of the cells go with their links, content and rules stay.
    if (kind === "RemoveHyperlinks") for (const cell of removeLinks(state, call)) call.engine.clear(state.sheetId, cell, "Formats");
    if (kind === "All" || kind === "Contents" || kind === "Formats") call.engine.clear(state.sheetId, state.range, kind);
  });
}

export function clearKind(args: Arguments): (typeof clearKinds)[number] {
  return args.oneOf(0, clearKinds, "All");
}

/** @throws HostError NonBlankCellOffSheet when content would be pushed off the grid. */
function refuseIfPushedOff(state: RangeState, shift: "Down" | "Right", call: Call): void {
  const { range, sheetId } = state;
  const used = call.engine.usedRange(sheetId, true);
  if (!used) return;
  const edge: RangeRef = shift === "Down"
    ? { ...range, row: gridRows - range.rowCount, rowCount: range.rowCount }
    : { ...range, column: gridColumns - range.columnCount, columnCount: range.columnCount };
  const atRisk = intersect(used, edge);
  if (atRisk && call.engine.readCells(sheetId, atRisk).some((row) => row.some((cell) => cell.value !== null))) throw new HostError("NonBlankCellOffSheet");
}

/** Tables may grow or move as a whole, but not be torn apart. */
function refuseIfTableTorn({ sheetId, range }: RangeState, shift: "Down" | "Right" | "Up" | "Left", call: Call): void {
  if (isWholeColumns(range) || isWholeRows(range)) return;
  const vertical = shift === "Down" || shift === "Up";
  const affected: RangeRef = vertical ? { ...range, rowCount: gridRows - range.row } : { ...range, columnCount: gridColumns - range.column };
  for (const table of call.engine.tables()) {
    if (table.sheetId !== sheetId || !intersect(table.range, affected)) continue;
    const covers = vertical
      ? range.column <= table.range.column && range.column + range.columnCount >= table.range.column + table.range.columnCount
      : range.row <= table.range.row && range.row + range.rowCount >= table.range.row + table.range.rowCount;
    if (!covers) throw new HostError("InsertDeleteConflict");
  }
}

const insert: Method<RangeState> = (state, args, call) => {
  const shift = args.oneOf(0, ["Down", "Right"] as const);
  refuseIfTooLarge(call, [state.range]);
  refuseUnlessAllowed(call, state.sheetId, isWholeColumns(state.range) ? "allowInsertColumns" : "allowInsertRows");
  refuseIfPushedOff(state, shift, call);
  refuseIfTableTorn(state, shift, call);
  const { range } = state;
  call.write(() => call.engine.insertCells(state.sheetId, range, shift));
  // The blank cells stand where the range was; the range itself has moved on with its data.
  return RangeType.of({ sheetId: state.sheetId, range });
};

const remove: Method<RangeState> = (state, args, call) => {
  const shift = args.oneOf(0, ["Up", "Left"] as const);
  refuseIfTooLarge(call, [state.range]);
  refuseUnlessAllowed(call, state.sheetId, isWholeColumns(state.range) ? "allowDeleteColumns" : "allowDeleteRows");
  refuseIfTableTorn(state, shift, call);
  const { sheetId, range } = state;
  call.write(() => call.engine.deleteCells(sheetId, range, shift));
};

/** A Range, RangeAreas of one area, or an address. */
export function rangeArgument(args: Arguments, index: number, sheetId: string, call: Call): RangeState {
  const range = args.optionalObject(index, RangeType);
  if (range) return range;
  const areas = args.optionalObject(index, RangeAreasType);
  const [only, ...others] = areas?.areas ?? [];
  if (areas && only && others.length === 0) return { sheetId: areas.sheetId, range: only };
  return resolveAddress(call, sheetId, args.string(index));
}

/** Excel repeats the source when the destination is an exact multiple, and otherwise takes as many cells as the source has. */
function pasteArea(destination: RangeRef, rowCount: number, columnCount: number): RangeRef {
  const repeats = destination.rowCount % rowCount === 0 && destination.columnCount % columnCount === 0;
  const area = repeats ? destination : { ...destination, rowCount, columnCount };
  if (!isOnGrid(area)) throw new HostError("InvalidArgument");
  return area;
}

export const copyFrom: Method<RangeState> = async (state, args, call) => {
  const source = rangeArgument(args, 0, state.sheetId, call);
  const kind = args.oneOf(1, ["All", "Formulas", "Values", "Formats"] as const, "All");
  const skipBlanks = args.boolean(2, false);
  const transpose = args.boolean(3, false);
  const { rowCount, columnCount } = source.range;
  const area = transpose ? pasteArea(state.range, columnCount, rowCount) : pasteArea(state.range, rowCount, columnCount);
  refuseIfTooLarge(call, [area]);
  refuseIfLocked(call, state.sheetId, area);
  if (kind === "Values" || kind === "All") await call.calculated();
  call.write(() => call.engine.copyRange({ sheetId: source.sheetId, range: source.range }, { sheetId: state.sheetId, range: area }, kind, { skipBlanks, transpose }));
};

const moveTo: Method<RangeState> = (state, args, call) => {
  const destination = rangeArgument(args, 0, state.sheetId, call);
  const area = { ...state.range, row: destination.range.row, column: destination.range.column };
  if (!isOnGrid(area)) throw new HostError("InvalidArgument");
  refuseIfTooLarge(call, [state.range]);
  refuseIfLocked(call, state.sheetId, state.range);
  refuseIfLocked(call, destination.sheetId, area);
  call.write(() => call.engine.moveRange({ sheetId: state.sheetId, range: state.range }, { sheetId: destination.sheetId, row: area.row, column: area.column }));
};

/** Each merged cell costs memory here; Excel itself would merge the whole grid. */
const mostMergedCells = 500_000;

const merge: Method<RangeState> = (state, args, call) => {
  const across = args.boolean(0, false);
  if (cellCount(state.range) > mostMergedCells) throw new HostError("MemoryLimitReached");
  refuseUnlessAllowed(call, state.sheetId, "allowFormatCells");
  if (call.engine.tables().some((table) => table.sheetId === state.sheetId && intersect(table.range, state.range))) throw new HostError("MergedRangeConflict");
  if (cellCount(state.range) > 1) call.write(() => call.engine.merge(state.sheetId, state.range, across));
};

/** Above so many areas Excel gives up. */
const mostMergedAreas = 512;

/** Only merges whose top-left cell lies in the range are seen. */
const mergedAreas: Method<RangeState> = ({ sheetId, range }, _args, call) => {
  const areas = call.engine.merges(sheetId).filter((merged) => intersect(range, { ...merged, rowCount: 1, columnCount: 1 }));
  if (areas.length > mostMergedAreas) throw new HostError("GeneralException");
  return areas.length === 0 ? null : RangeAreasType.of({ sheetId, areas });
};

export const rangeEditing: Readonly<Record<string, Method<RangeState>>> = {
  calculate: (_state, _args, call) => call.engine.recalculate(),
  setDirty: (_state, _args, call) => call.engine.recalculate(),
  clear: (state, args, call) => clearRange(state, clearKind(args), call),
  copyFrom,
  delete: remove,
  getMergedAreasOrNullObject: mergedAreas,
  insert,
  merge,
  moveTo,
  select: (state, _args, call) => {
    call.write(() => {
      if (call.engine.activeSheetId() !== state.sheetId) call.engine.activateSheet(state.sheetId);
      call.engine.select(state.sheetId, [state.range]);
    });
  },
  unmerge: (state, _args, call) => {
    refuseUnlessAllowed(call, state.sheetId, "allowFormatCells");
    call.write(() => call.engine.unmerge(state.sheetId, state.range));
  },
};
