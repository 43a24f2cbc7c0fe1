/** `range.format`: alignment, sizes, wrapping, and the ways to fill, font, borders, protection. */
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import { asBoolean, asEnum, asNumber } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { defineType, type Scalar } from "../protocol/registry";
import { moveAreas, patchAreas, uniform, uniformStyle } from "./areas";
import { FormatProtectionType, RangeBorderCollectionType, RangeFillType, RangeFontType, RangeFormatType } from "./format-types";
import type { RangeAreasState } from "./object-types";
import { refuseUnlessAllowed, usedPart } from "./sheet-guards";

export const horizontals: readonly HorizontalAlignment[] = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
export const verticals: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];

/** Points; Excel allows 409 for rows and 255 characters for columns. */
const highestRow = 409.5;
const widestColumn = 1342.5;

function styleScalar<K extends keyof CellStyle>(member: K, normal: NonNullable<CellStyle[K]>, read: (value: unknown) => NonNullable<CellStyle[K]>): Scalar<RangeAreasState> {
  return {
    get: (state, call) => uniformStyle(call, state, (style) => style[member] ?? normal),
    set: (state, value, call) => patchAreas(call, state, { [member]: read(value) }),
  };
}

function indexes(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Rows of a range that may differ: those in use, and one for all the others. */
export function rowsOf(call: Call, sheetId: string, range: RangeRef): readonly number[] {
  if (range.rowCount <= 2000) return indexes(range.row, range.rowCount);
  const used = usedPart(call, sheetId, range);
  return [...(used ? indexes(used.row, used.rowCount) : []), range.row + range.rowCount - 1];
}

export function columnsOf(range: RangeRef): readonly number[] {
  return indexes(range.column, range.columnCount);
}

function size(value: unknown, largest: number): number {
  const points = asNumber(value);
  if (points < 0 || points > largest) throw new HostError("InvalidArgument");
  return points;
}

export function orientation(value: unknown): number {
  const degrees = asNumber(value);
  if (degrees !== 180 && (degrees < -90 || degrees > 90)) throw new HostError("InvalidArgument");
  return degrees;
}

export const readingOrder = (value: unknown): NonNullable<CellStyle["readingOrder"]> => asEnum(value, ["Context", "LeftToRight", "RightToLeft"] as const);

export function indentation(value: unknown): number {
  const indent = asNumber(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw new HostError("InvalidArgument");
  return indent;
}

const columnWidth: Scalar<RangeAreasState> = {
  get: (state, call) => uniform(state.areas.flatMap((area) => columnsOf(area).map((column) => call.engine.columnWidth(state.sheetId, column)))),
  set: (state, value, call) => {
    refuseUnlessAllowed(call, state.sheetId, "allowFormatColumns");
    const points = size(value, widestColumn);
    call.write(() => state.areas.forEach((area) => call.engine.setColumnWidth(state.sheetId, area.column, area.columnCount, points)));
  },
};

const rowHeight: Scalar<RangeAreasState> = {
  get: (state, call) => uniform(state.areas.flatMap((area) => rowsOf(call, state.sheetId, area).map((row) => call.engine.rowHeight(state.sheetId, row)))),
  set: (state, value, call) => {
    refuseUnlessAllowed(call, state.sheetId, "allowFormatRows");
    const points = size(value, highestRow);
    call.write(() => state.areas.forEach((area) => call.engine.setRowHeight(state.sheetId, area.row, area.rowCount, points)));
  },
};

/** Points. */
const standardWidth = (call: Call, { sheetId }: RangeAreasState): number => call.document.sheet(sheetId).standardWidth ?? 48;
const standardHeight = (call: Call, { sheetId }: RangeAreasState): number => call.document.sheet(sheetId).standardHeight ?? 15;

export const rangeFormat = defineType(RangeFormatType, {
  moves: moveAreas,
  scalars: {
    horizontalAlignment: styleScalar("horizontal", "General", (value) => asEnum(value, horizontals)),
    verticalAlignment: styleScalar("vertical", "Bottom", (value) => asEnum(value, verticals)),
    wrapText: styleScalar("wrapText", false, asBoolean),
    shrinkToFit: styleScalar("shrinkToFit", false, asBoolean),
    autoIndent: styleScalar("autoIndent", false, asBoolean),
    readingOrder: styleScalar("readingOrder", "Context", readingOrder),
    indentLevel: styleScalar("indent", 0, indentation),
    textOrientation: styleScalar("textOrientation", 0, orientation),
    columnWidth,
    rowHeight,
    useStandardWidth: {
      get: (state, call) => uniform(state.areas.flatMap((area) => columnsOf(area).map((column) => call.engine.columnWidth(state.sheetId, column) === standardWidth(call, state)))),
      set: (state, value, call) => (asBoolean(value) ? columnWidth.set?.(state, standardWidth(call, state), call) : undefined),
    },
    useStandardHeight: {
      get: (state, call) => uniform(state.areas.flatMap((area) => rowsOf(call, state.sheetId, area).map((row) => call.engine.rowHeight(state.sheetId, row) === standardHeight(call, state)))),
      set: (state, value, call) => (asBoolean(value) ? rowHeight.set?.(state, standardHeight(call, state), call) : undefined),
    },
  },
  navigations: {
    fill: { get: (state) => RangeFillType.of(state) },
    font: { get: (state) => RangeFontType.of(state) },
    borders: { get: (state) => RangeBorderCollectionType.of(state) },
    protection: { get: (state) => FormatProtectionType.of(state) },
  },
  methods: {
    autofitColumns: async (state, _args, call) => {
      refuseUnlessAllowed(call, state.sheetId, "allowFormatColumns");
      await call.calculated();
      call.write(() => state.areas.forEach((area) => call.engine.autofitColumns(state.sheetId, area.column, area.columnCount)));
    },
    autofitRows: async (state, _args, call) => {
      refuseUnlessAllowed(call, state.sheetId, "allowFormatRows");
      await call.calculated();
      call.write(() => {
        for (const area of state.areas) {
          const used = usedPart(call, state.sheetId, area);
          if (used) call.engine.autofitRows(state.sheetId, used.row, used.rowCount);
        }
      });
    },
    adjustIndent: (state, args, call) => {
      const indent = (uniformStyle(call, state, (style) => style.indent ?? 0) ?? 0) + args.integer(0);
      patchAreas(call, state, { indent: Math.min(250, Math.max(0, indent)) });
    },
  },
});
