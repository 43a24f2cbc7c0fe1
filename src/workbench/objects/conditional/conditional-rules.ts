/** The rules that give cells a look: a formula, a comparison, a text, a rank, a ready-made criterion. */
import type { ConditionalRule, ValidationOperator } from "../../document/rule-types";
import { asEnum, asNumber, asRecord, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Navigation, type Scalar } from "../../protocol/registry";
import { fromR1C1, toR1C1 } from "../r1c1";
import { checkRuleFormula, seenFrom } from "../rule-formulas";
import { anchorOf, changeFormat, findFormat, formatOf, ruleOf } from "./conditional-list";
import { CellValueType, CustomRuleType, CustomType, LookType, PresetType, TextType, TopBottomType, type ConditionalFormatState } from "./conditional-types";

const exists = (state: ConditionalFormatState, call: Call): boolean => findFormat(call, state) !== undefined;
const look: Record<string, Navigation<ConditionalFormatState>> = { format: { get: (state) => LookType.of(state) } };

/** As it is kept: relative to the first cell that the format covers, whatever range it was set through. */
export function placed(call: Call, state: ConditionalFormatState, formula: string): string {
  return seenFrom(checkRuleFormula(call, formula), state.from, anchorOf(formatOf(call, state)));
}

function setFormula(state: ConditionalFormatState, formula: string, call: Call): void {
  const rule = ruleOf(call, state, "Custom");
  changeFormat(call, state, { rule: { ...rule, formula: placed(call, state, formula) } });
}

const formula: Scalar<ConditionalFormatState> = {
  get: (state, call) => ruleOf(call, state, "Custom").formula,
  set: (state, value, call) => setFormula(state, asString(value), call),
};

export const customRule = defineType(CustomRuleType, {
  exists,
  scalars: {
    formula,
    formulaLocal: formula,
    formulaR1C1: {
      get: (state, call) => {
        const anchor = anchorOf(formatOf(call, state));
        return toR1C1(ruleOf(call, state, "Custom").formula, anchor.row, anchor.column);
      },
      set: (state, value, call) => setFormula(state, fromR1C1(asString(value), state.from.row, state.from.column), call),
    },
  },
});

export const customFormat = defineType(CustomType, {
  exists,
  navigations: { ...look, rule: { get: (state) => CustomRuleType.of(state) } },
});

const comparisons: readonly (readonly [api: string, own: ValidationOperator])[] = [
  ["Between", "Between"], ["NotBetween", "NotBetween"], ["EqualTo", "EqualTo"], ["NotEqualTo", "NotEqualTo"], ["GreaterThan", "GreaterThan"],
  ["LessThan", "LessThan"], ["GreaterThanOrEqual", "GreaterThanOrEqualTo"], ["LessThanOrEqual", "LessThanOrEqualTo"],
];

function readOperator(value: unknown): ValidationOperator {
  const api = asEnum(value, comparisons.map(([name]) => name));
  const found = comparisons.find(([name]) => name === api);
  if (!found) throw new HostError("InvalidArgument");
  return found[1];
}

/** A formula, or a number (or its text), which is kept as text. */
export function readOperand(call: Call, state: ConditionalFormatState, value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  const text = asString(value).trim();
  if (text.startsWith("=")) return placed(call, state, text);
  if (text === "" || !Number.isFinite(Number(text))) throw new HostError("InvalidArgument");
  return text;
}

const shown = (operand: string): string => (operand.startsWith("=") ? operand : `=${operand}`);

/** A rule that is one JSON value and must be set whole. */
function ruleScalar<T extends ConditionalRule["type"]>(
  type: T, show: (rule: Extract<ConditionalRule, { type: T }>) => Readonly<Record<string, unknown>>,
  read: (given: Readonly<Record<string, unknown>>, rule: Extract<ConditionalRule, { type: T }>, call: Call, state: ConditionalFormatState) => ConditionalRule,
): Scalar<ConditionalFormatState> {
  return {
    get: (state, call) => show(ruleOf(call, state, type)),
    set: (state, value, call) => changeFormat(call, state, { rule: read(asRecord(value), ruleOf(call, state, type), call, state) }),
  };
}

export const cellValueFormat = defineType(CellValueType, {
  exists,
  scalars: {
    rule: ruleScalar("CellValue", (rule) => ({
      operator: comparisons.find(([, own]) => own === rule.operator)?.[0], formula1: shown(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: shown(rule.formula2) }),
    }), (given, { style }, call, state) => {
      const operator = readOperator(given["operator"]);
      const formula1 = readOperand(call, state, given["formula1"]);
      const isPair = operator === "Between" || operator === "NotBetween";
      return { type: "CellValue", style, operator, formula1, ...(isPair ? { formula2: readOperand(call, state, given["formula2"]) } : {}) };
    }),
  },
  navigations: look,
});

export const textFormat = defineType(TextType, {
  exists,
  scalars: {
    rule: ruleScalar("ContainsText", ({ operator, text }) => ({ operator, text }), (given, { style }) => ({
      type: "ContainsText", style, operator: asEnum(given["operator"], ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const), text: asString(given["text"]),
    })),
  },
  navigations: look,
});

export const topBottomFormat = defineType(TopBottomType, {
  exists,
  scalars: {
    rule: ruleScalar("TopBottom", ({ kind, rank }) => ({ type: kind, rank }), (given, { style }) => {
      const kind = asEnum(given["type"], ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const);
      const rank = asNumber(given["rank"]);
      if (!Number.isInteger(rank) || rank < 1 || rank > (kind.endsWith("Percent") ? 100 : 1000)) throw new HostError("InvalidArgument");
      return { type: "TopBottom", style, kind, rank };
    }),
  },
  navigations: look,
});

const criteria = [
  "Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek", "NextWeek", "LastMonth",
  "ThisMonth", "NextMonth", "AboveAverage", "BelowAverage", "EqualOrAboveAverage", "EqualOrBelowAverage", "OneStdDevAboveAverage",
  "OneStdDevBelowAverage", "TwoStdDevAboveAverage", "TwoStdDevBelowAverage", "ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage", "UniqueValues",
  "DuplicateValues",
] as const;

export const presetFormat = defineType(PresetType, {
  exists,
  scalars: {
    rule: ruleScalar("PresetCriteria", ({ criterion }) => ({ criterion }), (given, { style }) => ({
      type: "PresetCriteria", style, criterion: asEnum(given["criterion"], criteria),
    })),
  },
  navigations: look,
});
