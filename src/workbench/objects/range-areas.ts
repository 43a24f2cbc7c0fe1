/** Several ranges of one sheet handled together: the parts that act on each area alike. */
import { asString } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType, type HostObject } from "../protocol/host-object";
import { defineType, type Method } from "../protocol/registry";
import { cellCount, fullAddress, gridColumns, gridRows, intersect, isOnGrid, isWholeColumns, isWholeRows } from "./address";
import { moveAreas } from "./areas";
import { rangeAreasFeatures } from "./feature-navigations";
import { RangeFormatType } from "./format-types";
import { RangeAreasType, RangeType, WorksheetType, type RangeAreasState, type RangeState } from "./object-types";
import { clearKind, clearRange, copyFrom } from "./range-editing";
import { usedIn } from "./range-search";
import { resolveAddress, sheetById } from "./resolve-address";
import { styleOf } from "./styles/range-style";
import { specialCells } from "./special-cells";

const RangeCollectionType = objectType<RangeAreasState>("RangeCollection");

export const rangeCollection = defineType(RangeCollectionType, {
  moves: moveAreas,
  collection: {
    item: RangeType,
    items: ({ sheetId, areas }) => areas.map((range) => ({ sheetId, range })),
  },
});

/** `"A1:B2, D4"`, at most one sheet. */
export function areasOf(call: Call, sheetId: string, address: string): HostObject {
  const ranges = address.split(",").map((part) => resolveAddress(call, sheetId, part.trim()));
  if (ranges.some((range) => range.sheetId !== ranges[0]?.sheetId)) throw new HostError("InvalidArgument");
  return RangeAreasType.of({ sheetId: ranges[0]?.sheetId ?? sheetId, areas: ranges.map((range) => range.range) });
}

const address = {
  get: (state: RangeAreasState, call: Call) => state.areas.map((area) => fullAddress(sheetById(call.engine, state.sheetId).name, area)).join(","),
};

const intersection: Method<RangeAreasState> = (state, args, call) => {
  const others = args.optionalObject(0, RangeAreasType) ?? asAreas(args.optionalObject(0, RangeType) ?? resolveAddress(call, state.sheetId, args.string(0)));
  const areas = others.sheetId === state.sheetId ? state.areas.flatMap((area) => others.areas.flatMap((other) => intersect(area, other) ?? [])) : [];
  return areas.length === 0 ? null : RangeAreasType.of({ sheetId: state.sheetId, areas });
};

function asAreas(range: RangeState): RangeAreasState {
  return { sheetId: range.sheetId, areas: [range.range] };
}

function orNotFound(method: Method<RangeAreasState>): Method<RangeAreasState> {
  return async (state, args, call) => {
    const found = await method(state, args, call);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  };
}

const usedAreas: Method<RangeAreasState> = async (state, args, call) => {
  await call.calculated();
  const areas = state.areas.flatMap((range) => usedIn({ sheetId: state.sheetId, range }, args.boolean(0, false), call) ?? []);
  return areas.length === 0 ? null : RangeAreasType.of({ sheetId: state.sheetId, areas });
};

const special: Method<RangeAreasState> = (state, args, call) => specialCells(state, args, call);

export const rangeAreas = defineType(RangeAreasType, {
  moves: moveAreas,
  scalars: {
    address,
    addressLocal: address,
    areaCount: { get: (state) => state.areas.length },
    cellCount: { get: (state) => state.areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireColumn: { get: (state) => state.areas.every(isWholeColumns) },
    isEntireRow: { get: (state) => state.areas.every(isWholeRows) },
    style: styleOf((state: RangeAreasState) => state),
  },
  navigations: {
    ...rangeAreasFeatures,
    areas: { get: (state) => RangeCollectionType.of(state) },
    format: { get: (state) => RangeFormatType.of(state) },
    worksheet: { get: (state) => WorksheetType.of({ sheetId: state.sheetId }) },
  },
  methods: {
    calculate: (_state, _args, call) => call.engine.recalculate(),
    clear: (state, args, call) => {
      const kind = clearKind(args);
      for (const range of state.areas) clearRange({ sheetId: state.sheetId, range }, kind, call);
    },
    getEntireColumn: (state) => RangeAreasType.of({ ...state, areas: state.areas.map((area) => ({ ...area, row: 0, rowCount: gridRows })) }),
    getEntireRow: (state) => RangeAreasType.of({ ...state, areas: state.areas.map((area) => ({ ...area, column: 0, columnCount: gridColumns })) }),
    getIntersection: orNotFound(intersection),
    getIntersectionOrNullObject: intersection,
    getOffsetRangeAreas: (state, args) => {
      const areas = state.areas.map((area) => ({ ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) }));
      if (!areas.every(isOnGrid)) throw new HostError("InvalidArgument");
      return RangeAreasType.of({ ...state, areas });
    },
    copyFrom: async (state, args, call) => {
      for (const range of state.areas) await copyFrom({ sheetId: state.sheetId, range }, args, call);
    },
    setDirty: (_state, _args, call) => call.engine.recalculate(),
    getUsedRangeAreas: orNotFound(usedAreas),
    getUsedRangeAreasOrNullObject: usedAreas,
    getSpecialCells: orNotFound(special),
    getSpecialCellsOrNullObject: special,
  },
});

/** `sheet.getRanges(address)`; without an address the whole sheet. */
export const getRanges: Method<{ readonly sheetId: string }> = (state, args, call) => areasOf(call, state.sheetId, args.has(0) ? asString(args.raw(0)) : "");
