/** Validation rules between the API's JSON and the document. */
import type { ValidationDef, ValidationKind, ValidationOperator } from "../../document/rule-types";
import { asBoolean, asEnum, asRecord, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { checkRuleFormula, rangeFormula } from "../rule-formulas";

/** A literal list is kept in the file as one text, which Excel limits. */
const longestList = 255;
const longestTitle = 32;
const longestMessage = 255;

const kinds: readonly ValidationKind[] = ["wholeNumber", "decimal", "textLength", "date", "time", "list", "custom"];
const operators: readonly ValidationOperator[] = [
  "Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo",
];

export type RuleContent = Pick<ValidationDef, "kind" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const timePattern = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

const dayFraction = (hours: string, minutes: string, seconds: string): number => (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;

/** The serial of an ISO 8601 date or time, taken as local wall-clock time. */
function serialOf(text: string): number | undefined {
  const date = isoPattern.exec(text);
  if (date) {
    const days = Math.round((Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - Date.UTC(1899, 11, 30)) / 86_400_000);
    return days + dayFraction(date[4] ?? "0", date[5] ?? "0", date[6] ?? "0");
  }
  const time = timePattern.exec(text);
  return time ? dayFraction(time[1] ?? "0", time[2] ?? "0", time[3] ?? "0") : undefined;
}

/** A bound: a range, a formula, a number or its text; for dates and times ISO text. Numbers are kept as their text. */
function bound(call: Call, value: unknown, kind: ValidationKind): string {
  const range = rangeFormula(call, value);
  if (range !== undefined) return range;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  const text = asString(value).trim();
  if (text.startsWith("=")) return checkRuleFormula(call, text);
  const serial = kind === "date" || kind === "time" ? serialOf(text) : undefined;
  const number = serial ?? (text === "" ? Number.NaN : Number(text));
  if (!Number.isFinite(number)) throw new HostError("InvalidArgument");
  return String(number);
}

function readBounds(call: Call, kind: ValidationKind, given: Readonly<Record<string, unknown>>): RuleContent {
  const operator = asEnum(given["operator"], operators);
  const formula1 = bound(call, given["formula1"], kind);
  const isPair = operator === "Between" || operator === "NotBetween";
  return isPair ? { kind, operator, formula1, formula2: bound(call, given["formula2"], kind) } : { kind, operator, formula1 };
}

function readList(call: Call, given: Readonly<Record<string, unknown>>): RuleContent {
  const source = rangeFormula(call, given["source"]) ?? asString(given["source"]);
  if (source.startsWith("=")) checkRuleFormula(call, source);
  else if (source.trim() === "" || source.length > longestList) throw new HostError("InvalidArgument");
  return { kind: "list", formula1: source, inCellDropDown: asBoolean(given["inCellDropDown"] ?? true) };
}

/** Exactly one kind of rule. @throws HostError InvalidArgument */
export function readRule(call: Call, value: unknown): RuleContent {
  const given = asRecord(value);
  const present = Object.keys(given).filter((key) => given[key] !== null && given[key] !== undefined);
  const kind = kinds.find((candidate) => candidate === present[0]);
  if (present.length !== 1 || kind === undefined) throw new HostError("InvalidArgument");
  const content = asRecord(given[kind]);
  if (kind === "list") return readList(call, content);
  if (kind === "custom") return { kind, formula1: checkRuleFormula(call, asString(content["formula"])) };
  return readBounds(call, kind, content);
}

/** Numbers come back as formulas: `=10`. */
const shown = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

export function showRule(rule: ValidationDef): Readonly<Record<string, unknown>> {
  if (rule.kind === "list") return { list: { inCellDropDown: rule.inCellDropDown ?? true, source: rule.formula1 } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula1 } };
  return {
    [rule.kind]: { formula1: shown(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: shown(rule.formula2) }), operator: rule.operator ?? "Between" },
  };
}

export const defaultAlert: ValidationDef["errorAlert"] = { showAlert: true, style: "Stop", title: "", message: "" };
export const defaultPrompt: ValidationDef["prompt"] = { showPrompt: false, title: "", message: "" };

function readTexts(given: Readonly<Record<string, unknown>>): { title: string; message: string } {
  const title = asString(given["title"] ?? "");
  const message = asString(given["message"] ?? "");
  if (title.length > longestTitle || message.length > longestMessage) throw new HostError("InvalidArgument");
  return { title, message };
}

/** @throws HostError InvalidArgument for titles over 32 and messages over 255 characters. */
export function readAlert(value: unknown): ValidationDef["errorAlert"] {
  const given = asRecord(value);
  return {
    showAlert: asBoolean(given["showAlert"] ?? true), style: asEnum(given["style"] ?? "Stop", ["Stop", "Warning", "Information"] as const), ...readTexts(given),
  };
}

/** @throws HostError InvalidArgument for titles over 32 and messages over 255 characters. */
export function readPrompt(value: unknown): ValidationDef["prompt"] {
  const given = asRecord(value);
  return { showPrompt: asBoolean(given["showPrompt"] ?? false), ...readTexts(given) };
}
