/** `range.conditionalFormats` and one conditional format. */
import { moveRange } from "../../document/moves";
import type { ConditionalRule } from "../../document/rule-types";
import { asBoolean, asNumber } from "../../protocol/arguments";
import { HostError } from "../../protocol/host-error";
import type { ObjectType } from "../../protocol/host-object";
import { defineType, type Navigation } from "../../protocol/registry";
import { moveAreas } from "../areas";
import { RangeAreasType, RangeType, type RangeAreasState } from "../object-types";
import { addFormat, anchorOf, changeFormat, clearFormats, findFormat, formatOf, formatsOn, moveFormat, removeFormat } from "./conditional-list";
import {
  CellValueType, ColorScaleType, ConditionalFormatCollectionType, ConditionalFormatType, CustomType, DataBarType, IconSetType, PresetType,
  TextType, TopBottomType, type ConditionalFormatState,
} from "./conditional-types";

/** What a rule is before anything is set: nothing that would mark a cell. Scales, bars and icons are Excel's own first choices. */
const newRules: { readonly [T in ConditionalRule["type"]]: Extract<ConditionalRule, { type: T }> } = {
  Custom: { type: "Custom", formula: "=FALSE", style: {} },
  CellValue: { type: "CellValue", operator: "EqualTo", formula1: "=NA()", style: {} },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "", style: {} },
  TopBottom: { type: "TopBottom", kind: "TopItems", rank: 10, style: {} },
  PresetCriteria: { type: "PresetCriteria", criterion: "Errors", style: {} },
  ColorScale: {
    type: "ColorScale",
    points: [{ type: "LowestValue", color: "#F8696B" }, { type: "Percentile", formula: "50", color: "#FFEB84" }, { type: "HighestValue", color: "#63BE7B" }],
  },
  DataBar: { type: "DataBar", lower: { type: "Automatic" }, upper: { type: "Automatic" }, color: "#638EC6", showBarOnly: false },
  IconSet: {
    type: "IconSet", style: "ThreeTrafficLights1", reverse: false, showIconOnly: false,
    criteria: [
      { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" }, { type: "Percent", formula: "33", operator: "GreaterThanOrEqual" },
      { type: "Percent", formula: "67", operator: "GreaterThanOrEqual" },
    ],
  },
};

const ruleTypes = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

function stateOf(state: RangeAreasState, id: string): ConditionalFormatState {
  const from = state.areas[0];
  if (!from) throw new HostError("ItemNotFound");
  return { sheetId: state.sheetId, id, from };
}

export const conditionalFormatCollection = defineType(ConditionalFormatCollectionType, {
  moves: moveAreas,
  collection: {
    item: ConditionalFormatType,
    items: (state, call) => formatsOn(call, state).map((format) => stateOf(state, format.id)),
    byKey: (state, key, call) => {
      const found = formatsOn(call, state).find((format) => format.id === String(key));
      return found && stateOf(state, found.id);
    },
  },
  methods: {
    add: (state, args, call) => {
      const type = args.oneOf(0, ruleTypes);
      return ConditionalFormatType.of(stateOf(state, addFormat(call, state, newRules[type])));
    },
    clearAll: (state, _args, call) => clearFormats(call, state),
  },
});

/** A rule's own object; asking a format for a rule of another type is an error, or a null object in the second form. */
function ruleNavigations(name: string, type: ConditionalRule["type"], target: ObjectType<ConditionalFormatState>): Record<string, Navigation<ConditionalFormatState>> {
  const orNull: Navigation<ConditionalFormatState> = { get: (state, call) => (formatOf(call, state).rule.type === type ? target.of(state) : null) };
  return {
    [name]: {
      get: (state, call) => {
        const found = orNull.get(state, call);
        if (!found) throw new HostError("ItemNotFound");
        return found;
      },
    },
    [`${name}OrNullObject`]: orNull,
  };
}

const withoutStop = ["ColorScale", "DataBar", "IconSet"];

export const conditionalFormat = defineType(ConditionalFormatType, {
  key: { wire: "Id", get: (state) => state.id },
  exists: (state, call) => findFormat(call, state) !== undefined,
  moves: (state, change) => ({ ...state, from: moveRange(state.sheetId, state.from, change) ?? state.from }),
  scalars: {
    id: { get: (state) => state.id },
    type: { get: (state, call) => formatOf(call, state).rule.type },
    priority: {
      get: (state, call) => formatOf(call, state).priority,
      set: (state, value, call) => {
        const priority = asNumber(value);
        if (!Number.isInteger(priority)) throw new HostError("InvalidArgument");
        moveFormat(call, state, priority);
      },
    },
    /** `null` where nothing could stop: scales, bars, icons. */
    stopIfTrue: {
      get: (state, call) => {
        const { rule, stopIfTrue } = formatOf(call, state);
        return withoutStop.includes(rule.type) ? null : stopIfTrue;
      },
      set: (state, value, call) => {
        if (withoutStop.includes(formatOf(call, state).rule.type)) throw new HostError("InvalidArgument");
        changeFormat(call, state, { stopIfTrue: asBoolean(value) });
      },
    },
  },
  navigations: {
    ...ruleNavigations("custom", "Custom", CustomType),
    ...ruleNavigations("cellValue", "CellValue", CellValueType),
    ...ruleNavigations("textComparison", "ContainsText", TextType),
    ...ruleNavigations("topBottom", "TopBottom", TopBottomType),
    ...ruleNavigations("preset", "PresetCriteria", PresetType),
    ...ruleNavigations("colorScale", "ColorScale", ColorScaleType),
    ...ruleNavigations("dataBar", "DataBar", DataBarType),
    ...ruleNavigations("iconSet", "IconSet", IconSetType),
  },
  methods: {
    delete: (state, _args, call) => removeFormat(call, state),
    getRange: (state, _args, call) => {
      const format = formatOf(call, state);
      if (format.ranges.length > 1) throw new HostError("InvalidOperation");
      return RangeType.of({ sheetId: state.sheetId, range: anchorOf(format) });
    },
    getRangeOrNullObject: (state, _args, call) => {
      const format = formatOf(call, state);
      return format.ranges.length > 1 ? null : RangeType.of({ sheetId: state.sheetId, range: anchorOf(format) });
    },
    getRanges: (state, _args, call) => RangeAreasType.of({ sheetId: state.sheetId, areas: formatOf(call, state).ranges }),
  },
});
