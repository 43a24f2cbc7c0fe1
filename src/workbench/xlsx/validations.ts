import type { ValidationDef, ValidationKind } from "../document/rule-types";
import { parseSqref, rangeName, sqref } from "./a1";
import { operandFromFile } from "./conditional-reader";
import { CELL_VALUE_OPERATORS, keyOf } from "./conditional-terms";
import { operandToFile } from "./conditional-writer";
import { defined } from "./styles-reader";
import { XlsxError } from "./xlsx-error";
import { child, flag } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring, element, xattribute, xstring } from "./xml-writer";

const KINDS: ReadonlyMap<string, ValidationKind> = new Map([
  ["whole", "wholeNumber"], ["decimal", "decimal"], ["textLength", "textLength"], ["date", "date"], ["time", "time"], ["list", "list"], ["custom", "custom"],
]);
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** One `dataValidation`, plain or in the 2010 extension; undefined for one that restricts nothing (input message only). */
export function readValidation(item: XmlElement): ValidationDef | undefined {
  const values = item.attributes;
  const kind = KINDS.get(values["type"] ?? "none");
  const ranges = parseSqref(values["sqref"] ?? child(item, "sqref")?.text ?? "");
  if (kind === undefined || ranges.length === 0) return undefined;
  const first = formulaText(child(item, "formula1"));
  const second = formulaText(child(item, "formula2"));
  const compares = kind !== "list" && kind !== "custom";
  const style = values["errorStyle"];
  return {
    ranges,
    kind,
    ...defined("operator", compares ? CELL_VALUE_OPERATORS.get(values["operator"] ?? "between") : undefined),
    formula1: kind === "list" ? listFromFile(first ?? "") : operandFromFile(first ?? ""),
    ...defined("formula2", second === undefined ? undefined : operandFromFile(second)),
    // The attribute's name says the opposite of what it does: 1 hides the arrow.
    ...defined("inCellDropDown", kind === "list" ? !flag(values["showDropDown"], false) : undefined),
    ignoreBlanks: flag(values["allowBlank"], false),
    errorAlert: {
      showAlert: flag(values["showErrorMessage"], false),
      style: style === "warning" || style === "information" ? STYLES[style] : "Stop",
      title: decodeXstring(values["errorTitle"] ?? ""),
      message: decodeXstring(values["error"] ?? ""),
    },
    prompt: {
      showPrompt: flag(values["showInputMessage"], false),
      title: decodeXstring(values["promptTitle"] ?? ""),
      message: decodeXstring(values["prompt"] ?? ""),
    },
  };
}

/** The extension wraps its formulas once more, in `xm:f`. */
function formulaText(formula: XmlElement | undefined): string | undefined {
  return formula && (child(formula, "f")?.text ?? formula.text);
}

function listFromFile(text: string): string {
  const literal = /^"((?:[^"]|"")*)"$/.exec(text.trim());
  return literal?.[1] === undefined ? `=${text}` : literal[1].replaceAll('""', '"');
}

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** Excel calls a file damaged when a validation exceeds these lengths. */
function checkLengths(rule: ValidationDef): void {
  const place = rule.ranges[0] ? rangeName(rule.ranges[0]) : "no range";
  const check = (what: string, text: string, longest: number): void => {
    if (text.length > longest) throw new XlsxError("InvalidDocument", `the ${what} of the validation on ${place} has ${text.length} characters; Excel allows ${longest}`);
  };
  if (rule.kind === "list" && !rule.formula1.startsWith("=")) check("list", rule.formula1, LONGEST_LIST);
  check("error title", rule.errorAlert.title, LONGEST_TITLE);
  check("error message", rule.errorAlert.message, LONGEST_MESSAGE);
  check("prompt title", rule.prompt.title, LONGEST_TITLE);
  check("prompt message", rule.prompt.message, LONGEST_MESSAGE);
}

export function validationXml(rule: ValidationDef): string {
  checkLengths(rule);
  const text = (value: string): string | undefined => (value === "" ? undefined : xattribute(value));
  const first = rule.kind === "list" && !rule.formula1.startsWith("=") ? `"${rule.formula1.replaceAll('"', '""')}"` : operandToFile(rule.formula1);
  const operator = rule.operator === undefined ? undefined : keyOf(CELL_VALUE_OPERATORS, rule.operator);
  return element("dataValidation", {
    type: keyOf(KINDS, rule.kind),
    errorStyle: rule.errorAlert.style === "Stop" ? undefined : rule.errorAlert.style.toLowerCase(),
    operator: operator === "between" ? undefined : operator,
    allowBlank: rule.ignoreBlanks || undefined,
    showDropDown: rule.kind === "list" && rule.inCellDropDown === false ? true : undefined,
    showInputMessage: rule.prompt.showPrompt || undefined,
    showErrorMessage: rule.errorAlert.showAlert || undefined,
    errorTitle: text(rule.errorAlert.title),
    error: text(rule.errorAlert.message),
    promptTitle: text(rule.prompt.title),
    prompt: text(rule.prompt.message),
    sqref: sqref(rule.ranges),
  }, element("formula1", {}, xstring(first)) + (rule.formula2 === undefined ? "" : element("formula2", {}, xstring(operandToFile(rule.formula2)))));
}
