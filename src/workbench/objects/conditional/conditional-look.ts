/** The look that a conditional format gives to cells: fill, font, borders, number format. Members not set read `null`. */
import type { ConditionalStyle } from "../../document/rule-types";
import { asBoolean, asEnum, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Navigation, type Scalar } from "../../protocol/registry";
import { asColour } from "../colours";
import { changeStyle, findFormat, styleOf } from "./conditional-list";
import {
  LookBordersType, LookBorderType, LookFillType, LookFontType, LookType, type BorderName, type ConditionalBorderState, type ConditionalFormatState,
} from "./conditional-types";

const exists = (state: ConditionalFormatState, call: Call): boolean => findFormat(call, state) !== undefined;

/** The style without one of its members. */
function without(style: ConditionalStyle, member: keyof ConditionalStyle): ConditionalStyle {
  return Object.fromEntries(Object.entries(style).filter(([name]) => name !== member));
}

export const look = defineType(LookType, {
  exists,
  scalars: {
    numberFormat: {
      get: (state, call) => styleOf(call, state).numberFormat ?? null,
      set: (state, value, call) => changeStyle(call, state, (style) => (value === null ? without(style, "numberFormat") : { ...style, numberFormat: asString(value) })),
    },
  },
  navigations: {
    fill: { get: (state) => LookFillType.of(state) },
    font: { get: (state) => LookFontType.of(state) },
    borders: { get: (state) => LookBordersType.of(state) },
  },
});

export const lookFill = defineType(LookFillType, {
  exists,
  scalars: {
    color: {
      get: (state, call) => styleOf(call, state).fill ?? null,
      set: (state, value, call) => {
        const fill = asColour(value);
        changeStyle(call, state, (style) => ({ ...style, fill }));
      },
    },
  },
  methods: { clear: (state, _args, call) => changeStyle(call, state, (style) => without(style, "fill")) },
});

type Font = NonNullable<ConditionalStyle["font"]>;

function fontScalar<K extends keyof Font>(member: K, read: (value: unknown) => Font[K]): Scalar<ConditionalFormatState> {
  return {
    get: (state, call) => styleOf(call, state).font?.[member] ?? null,
    set: (state, value, call) => {
      const read1 = read(value);
      changeStyle(call, state, (style) => ({ ...style, font: { ...style.font, [member]: read1 } }));
    },
  };
}

export const lookFont = defineType(LookFontType, {
  exists,
  scalars: {
    bold: fontScalar("bold", asBoolean),
    italic: fontScalar("italic", asBoolean),
    strikethrough: fontScalar("strikethrough", asBoolean),
    color: fontScalar("color", asColour),
    underline: fontScalar("underline", (value) => asEnum(value, ["None", "Single", "Double"] as const)),
  },
  methods: { clear: (state, _args, call) => changeStyle(call, state, (style) => without(style, "font")) },
});

const edges: readonly (readonly [api: string, side: BorderName])[] = [["EdgeTop", "top"], ["EdgeBottom", "bottom"], ["EdgeLeft", "left"], ["EdgeRight", "right"]];
const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
const noBorder = { style: "None", color: "#000000" } as const;

const borderOf = (call: Call, state: ConditionalBorderState) => styleOf(call, state).borders?.[state.side] ?? noBorder;

export const lookBorder = defineType(LookBorderType, {
  exists,
  scalars: {
    sideIndex: { get: (state) => edges.find(([, side]) => side === state.side)?.[0] },
    style: {
      get: (state, call) => borderOf(call, state).style,
      set: (state, value, call) => {
        const edge = { ...borderOf(call, state), style: asEnum(value, lineStyles) };
        changeStyle(call, state, (style) => ({ ...style, borders: { ...style.borders, [state.side]: edge } }));
      },
    },
    /** A colour alone draws a line, as in Excel. */
    color: {
      get: (state, call) => borderOf(call, state).color,
      set: (state, value, call) => {
        const before = borderOf(call, state);
        const edge = { style: before.style === "None" ? "Continuous" as const : before.style, color: asColour(value) };
        changeStyle(call, state, (style) => ({ ...style, borders: { ...style.borders, [state.side]: edge } }));
      },
    },
  },
});

const side = (name: BorderName): Navigation<ConditionalFormatState> => ({ get: (state) => LookBorderType.of({ ...state, side: name }) });

export const lookBorders = defineType(LookBordersType, {
  exists,
  scalars: { count: { get: () => edges.length } },
  navigations: { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") },
  collection: { item: LookBorderType, items: (state) => edges.map(([, name]) => ({ ...state, side: name })) },
  methods: {
    getItem: (state, args) => {
      const api = asEnum(args.raw(0), edges.map(([name]) => name));
      const found = edges.find(([name]) => name === api);
      if (!found) throw new HostError("InvalidArgument");
      return LookBorderType.of({ ...state, side: found[1] });
    },
  },
});
