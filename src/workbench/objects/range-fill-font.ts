/** `range.format.fill`, `.font` and `.protection`. */
import type { CellStyle, FontStyle, UnderlineStyle } from "../document/cell-types";
import { asBoolean, asEnum, asNumber, asString } from "../protocol/arguments";
import { HostError } from "../protocol/host-error";
import { defineType, type Scalar } from "../protocol/registry";
import { moveAreas, patchAreas, uniformStyle } from "./areas";
import { asColour } from "./colours";
import { FormatProtectionType, RangeFillType, RangeFontType } from "./format-types";
import type { RangeAreasState } from "./object-types";

/** A cell without fill reads as white. */
const noFill = "#FFFFFF";

export const rangeFill = defineType(RangeFillType, {
  moves: moveAreas,
  scalars: {
    color: {
      get: (state, call) => uniformStyle(call, state, (style) => style.fill ?? noFill),
      set: (state, value, call) => patchAreas(call, state, { fill: value === "" ? null : asColour(value) }),
    },
    pattern: { get: (state, call) => uniformStyle(call, state, (style) => (style.fill === undefined ? "None" : "Solid")) },
  },
  methods: { clear: (state, _args, call) => patchAreas(call, state, { fill: null }) },
});

const underlines: readonly UnderlineStyle[] = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

/** The Normal style's font where a cell says nothing. */
const normalFont = {
  name: "Calibri", size: 11, bold: false, italic: false, underline: "None", strikethrough: false, color: "#000000", subscript: false, superscript: false,
} as const satisfies Required<FontStyle>;

function fontScalar<K extends keyof FontStyle>(member: K, read: (value: unknown) => NonNullable<FontStyle[K]>): Scalar<RangeAreasState> {
  return {
    get: (state, call) => uniformStyle(call, state, (style: CellStyle) => style.font?.[member] ?? normalFont[member]),
    set: (state, value, call) => patchAreas(call, state, { font: { [member]: read(value) } }),
  };
}

function fontSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw new HostError("InvalidArgument");
  return size;
}

export const rangeFont = defineType(RangeFontType, {
  moves: moveAreas,
  scalars: {
    name: fontScalar("name", asString),
    size: fontScalar("size", fontSize),
    color: fontScalar("color", asColour),
    bold: fontScalar("bold", asBoolean),
    italic: fontScalar("italic", asBoolean),
    underline: fontScalar("underline", (value) => asEnum(value, underlines)),
    strikethrough: fontScalar("strikethrough", asBoolean),
    subscript: fontScalar("subscript", asBoolean),
    superscript: fontScalar("superscript", asBoolean),
  },
});

export const formatProtection = defineType(FormatProtectionType, {
  moves: moveAreas,
  scalars: {
    locked: {
      get: (state, call) => uniformStyle(call, state, (style) => style.locked ?? true),
      set: (state, value, call) => patchAreas(call, state, { locked: asBoolean(value) }),
    },
    formulaHidden: {
      get: (state, call) => uniformStyle(call, state, (style) => style.formulaHidden ?? false),
      set: (state, value, call) => patchAreas(call, state, { formulaHidden: asBoolean(value) }),
    },
  },
});
