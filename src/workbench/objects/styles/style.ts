/** `workbook.styles`: named cell styles. */
import type { CellStyle, HorizontalAlignment, NamedStyleDef, StyleGroup, VerticalAlignment } from "../../document/cell-types";
import { allGroups } from "../../document/built-in-styles";
import { asBoolean, asEnum, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { objectType } from "../../protocol/host-object";
import { defineType, type Scalar } from "../../protocol/registry";
import { RangeBorderCollectionType, RangeFillType, RangeFontType } from "../format-types";
import type { RangeAreasState } from "../object-types";
import { horizontals, indentation, orientation, readingOrder, verticals } from "../range-format";
import { changeStyle, deleteStyle, findStyleName, isBuiltIn, namedStyle, putStyle, styleNames } from "./named-styles";

interface StyleState {
  readonly name: string;
}

export const StyleType = objectType<StyleState>("Style");
export const StyleCollectionType = objectType<null>("StyleCollection");

/** Fill, font and borders of a style are the objects that ranges have. */
const look = ({ name }: StyleState): RangeAreasState => ({ sheetId: "", areas: [], styleName: name });

function member<K extends keyof CellStyle>(key: K, normal: NonNullable<CellStyle[K]>, read: (value: unknown) => NonNullable<CellStyle[K]>): Scalar<StyleState> {
  return {
    get: ({ name }, call) => namedStyle(call, name).style[key] ?? normal,
    set: ({ name }, value, call) => changeStyle(call, name, { [key]: read(value) }),
  };
}

function includes(group: StyleGroup): Scalar<StyleState> {
  return {
    get: ({ name }, call) => namedStyle(call, name).includes.includes(group),
    set: ({ name }, value, call) => {
      const style = namedStyle(call, name);
      const others = style.includes.filter((other) => other !== group);
      call.write(() => putStyle(call, { ...style, includes: asBoolean(value) ? [...others, group] : others }));
    },
  };
}

export const style = defineType(StyleType, {
  key: { wire: "_Id", get: (state) => state.name },
  exists: ({ name }, call) => findStyleName(call, name) === name,
  scalars: {
    name: { get: (state) => state.name },
    builtIn: { get: (state) => isBuiltIn(state.name) },
    numberFormat: member("numberFormat", "General", asString),
    numberFormatLocal: member("numberFormat", "General", asString),
    horizontalAlignment: member("horizontal", "General", (value) => asEnum<HorizontalAlignment>(value, horizontals)),
    verticalAlignment: member("vertical", "Bottom", (value) => asEnum<VerticalAlignment>(value, verticals)),
    wrapText: member("wrapText", false, asBoolean),
    shrinkToFit: member("shrinkToFit", false, asBoolean),
    autoIndent: member("autoIndent", false, asBoolean),
    readingOrder: member("readingOrder", "Context", readingOrder),
    indentLevel: member("indent", 0, indentation),
    textOrientation: member("textOrientation", 0, orientation),
    // The client writes it under another name than it reads it.
    orientation: { set: ({ name }, value, call) => changeStyle(call, name, { textOrientation: orientation(value) }) },
    locked: member("locked", true, asBoolean),
    formulaHidden: member("formulaHidden", false, asBoolean),
    includeNumber: includes("number"),
    includeAlignment: includes("alignment"),
    includeFont: includes("font"),
    includeBorder: includes("borders"),
    includePatterns: includes("fill"),
    includeProtection: includes("protection"),
  },
  navigations: {
    fill: { get: (state) => RangeFillType.of(look(state)) },
    font: { get: (state) => RangeFontType.of(look(state)) },
    borders: { get: (state) => RangeBorderCollectionType.of(look(state)) },
  },
  methods: { delete: ({ name }, _args, call) => deleteStyle(call, name) },
});

function addStyle(call: Call, name: string): void {
  if (name.trim() === "" || name.length > 255) throw new HostError("InvalidArgument");
  if (findStyleName(call, name) !== undefined) throw new HostError("InvalidArgument");
  const definition: NamedStyleDef = { name, style: {}, includes: allGroups };
  call.write(() => putStyle(call, definition));
}

export const styleCollection = defineType(StyleCollectionType, {
  collection: {
    item: StyleType,
    items: (_state, call) => styleNames(call).map((name) => ({ name })),
    byKey: (_state, key, call) => {
      const name = findStyleName(call, String(key));
      return name === undefined ? undefined : { name };
    },
  },
  methods: { add: (_state, args, call) => addStyle(call, args.string(0)) },
});
