/** Colour scales, data bars and icon sets. What the document does not keep of them (axes, gradients, own icons) is refused by name. */
import type { ConditionalPoint } from "../../document/rule-types";
import { asBoolean, asEnum, asRecord } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType } from "../../protocol/registry";
import { asColour } from "../colours";
import { changeFormat, findFormat, ruleOf } from "./conditional-list";
import { readOperand } from "./conditional-rules";
import { ColorScaleType, DataBarType, IconSetType, PositiveBarType, type ConditionalFormatState } from "./conditional-types";

const exists = (state: ConditionalFormatState, call: Call): boolean => findFormat(call, state) !== undefined;

const withoutFormula: readonly ConditionalPoint["type"][] = ["LowestValue", "HighestValue", "Automatic"];
const scalePoints = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;
const iconPoints = ["Number", "Percent", "Formula", "Percentile"] as const;

/** The type and the formula that some types need. */
function readPoint(call: Call, state: ConditionalFormatState, given: Readonly<Record<string, unknown>>, types: readonly ConditionalPoint["type"][]): ConditionalPoint {
  const type = asEnum(given["type"], types);
  return withoutFormula.includes(type) ? { type } : { type, formula: readOperand(call, state, given["formula"]) };
}

function colourPoint(call: Call, state: ConditionalFormatState, value: unknown): ConditionalPoint {
  const given = asRecord(value);
  return { ...readPoint(call, state, given, scalePoints), color: asColour(given["color"]) };
}

const showPoint = (point: ConditionalPoint | undefined) => point && { type: point.type, formula: point.formula ?? null, color: point.color };

export const colorScale = defineType(ColorScaleType, {
  exists,
  scalars: {
    threeColorScale: { get: (state, call) => ruleOf(call, state, "ColorScale").points.length === 3 },
    criteria: {
      get: (state, call) => {
        const { points } = ruleOf(call, state, "ColorScale");
        const midpoint = points.length === 3 ? { midpoint: showPoint(points[1]) } : {};
        return { minimum: showPoint(points[0]), ...midpoint, maximum: showPoint(points.at(-1)) };
      },
      set: (state, value, call) => {
        const given = asRecord(value);
        const middle = given["midpoint"] ?? undefined;
        const values = [given["minimum"], ...(middle === undefined ? [] : [middle]), given["maximum"]];
        changeFormat(call, state, { rule: { type: "ColorScale", points: values.map((point) => colourPoint(call, state, point)) } });
      },
    },
  },
});

const bound = (side: "lower" | "upper", extreme: "LowestValue" | "HighestValue") => ({
  get: (state: ConditionalFormatState, call: Call) => {
    const point = ruleOf(call, state, "DataBar")[side];
    return point.formula === undefined ? { type: point.type } : { type: point.type, formula: point.formula };
  },
  set: (state: ConditionalFormatState, value: unknown, call: Call) => {
    const point = readPoint(call, state, asRecord(value), ["Automatic", extreme, "Number", "Percent", "Formula", "Percentile"]);
    changeFormat(call, state, { rule: { ...ruleOf(call, state, "DataBar"), [side]: point } });
  },
});

export const dataBar = defineType(DataBarType, {
  exists,
  scalars: {
    lowerBoundRule: bound("lower", "LowestValue"),
    upperBoundRule: bound("upper", "HighestValue"),
    showDataBarOnly: {
      get: (state, call) => ruleOf(call, state, "DataBar").showBarOnly,
      set: (state, value, call) => changeFormat(call, state, { rule: { ...ruleOf(call, state, "DataBar"), showBarOnly: asBoolean(value) } }),
    },
  },
  navigations: { positiveFormat: { get: (state) => PositiveBarType.of(state) } },
});

export const positiveBar = defineType(PositiveBarType, {
  exists,
  scalars: {
    fillColor: {
      get: (state, call) => ruleOf(call, state, "DataBar").color,
      set: (state, value, call) => changeFormat(call, state, { rule: { ...ruleOf(call, state, "DataBar"), color: asColour(value) } }),
    },
  },
});

const iconSets = [
  "ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols", "ThreeSymbols2", "FourArrows",
  "FourArrowsGray", "FourRedToBlack", "FourRating", "FourTrafficLights", "FiveArrows", "FiveArrowsGray", "FiveRating", "FiveQuarters",
] as const;

/** Sets that files keep in an extension, which this host does not write. */
const extendedSets = ["ThreeStars", "ThreeTriangles", "FiveBoxes"] as const;

const iconCount = (style: string): number => ({ Three: 3, Four: 4, Five: 5 })[/^(Three|Four|Five)/.exec(style)?.[0] ?? ""] ?? 0;

/** Equal parts in percent: 0, 33, 67 for three icons. */
function evenCriteria(count: number): ConditionalPoint[] {
  return Array.from({ length: count }, (_, index) => ({ type: "Percent", formula: String(Math.round((100 * index) / count)), operator: "GreaterThanOrEqual" }));
}

function readCriteria(call: Call, state: ConditionalFormatState, value: unknown, count: number): ConditionalPoint[] {
  if (!Array.isArray(value) || value.length !== count) throw new HostError("InvalidArgument");
  return value.map((entry: unknown, index): ConditionalPoint => {
    const given = asRecord(entry);
    if (given["customIcon"] !== undefined && given["customIcon"] !== null) throw new HostError("NotImplemented", "This host has no custom icons.");
    // Of the first criterion only the icon counts: it takes what the others leave.
    if (index === 0) return { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" };
    return { ...readPoint(call, state, given, iconPoints), operator: asEnum(given["operator"], ["GreaterThan", "GreaterThanOrEqual"] as const) };
  });
}

export const iconSet = defineType(IconSetType, {
  exists,
  scalars: {
    style: {
      get: (state, call) => ruleOf(call, state, "IconSet").style,
      set: (state, value, call) => {
        const style = asEnum(value, [...iconSets, ...extendedSets]);
        if (extendedSets.some((extended) => extended === style)) throw new HostError("NotImplemented", `This host has no icon set ${style}.`);
        const rule = ruleOf(call, state, "IconSet");
        const count = iconCount(style);
        const criteria = rule.criteria.length === count ? rule.criteria : evenCriteria(count);
        changeFormat(call, state, { rule: { ...rule, style, criteria } });
      },
    },
    criteria: {
      get: (state, call) => ruleOf(call, state, "IconSet").criteria.map(({ type, formula, operator }) => ({ type, formula, operator, customIcon: null })),
      set: (state, value, call) => {
        const rule = ruleOf(call, state, "IconSet");
        changeFormat(call, state, { rule: { ...rule, criteria: readCriteria(call, state, value, iconCount(rule.style)) } });
      },
    },
    reverseIconOrder: {
      get: (state, call) => ruleOf(call, state, "IconSet").reverse,
      set: (state, value, call) => changeFormat(call, state, { rule: { ...ruleOf(call, state, "IconSet"), reverse: asBoolean(value) } }),
    },
    showIconOnly: {
      get: (state, call) => ruleOf(call, state, "IconSet").showIconOnly,
      set: (state, value, call) => changeFormat(call, state, { rule: { ...ruleOf(call, state, "IconSet"), showIconOnly: asBoolean(value) } }),
    },
  },
});
