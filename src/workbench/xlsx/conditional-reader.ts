import type { ConditionalFormatDef, ConditionalPoint, ConditionalRule, ConditionalStyle, ValidationOperator } from "../document/rule-types";
import { parseSqref } from "./a1";
import { readColor } from "./colors";
import type { Palette } from "./colors";
import { CELL_VALUE_OPERATORS, POINT_TYPES, TIME_PERIODS, iconSetStyle } from "./conditional-terms";
import { formulaFromFile } from "./formula-text";
import { defined, readConditionalStyle } from "./styles-reader";
import type { StyleSheet } from "./styles-reader";
import { child, childrenOf, descendants, flag, numericOr } from "./xml-tree";
import type { XmlElement } from "./xml-tree";

/** A format with where it stands in the sheet part, so that saving can find its text again. */
export interface ReadConditional {
  readonly def: Omit<ConditionalFormatDef, "id" | "priority">;
  readonly filePriority: number;
  readonly extension: boolean;
  /** Index of the `conditionalFormatting` element among those of its kind, and of the rule within. */
  readonly block: number;
  readonly rule: number;
}

export interface ConditionalRead {
  readonly formats: readonly ReadConditional[];
  /** Rules that the document has no words for; they stay in the file. */
  readonly unread: readonly string[];
}

/** Both the plain rules and those in the 2010 extension; data bar details of a plain rule in the extension are not rules of their own. */
export function readConditionals(blocks: readonly XmlElement[], extensions: readonly XmlElement[], styles: StyleSheet): ConditionalRead {
  const formats: ReadConditional[] = [];
  const unread: string[] = [];
  const linked = new Set(blocks.flatMap((block) => descendants(block, "id").map((id) => id.text)));
  const readBlock = (block: XmlElement, index: number, extension: boolean): void => {
    const ranges = parseSqref(extension ? child(block, "sqref")?.text ?? "" : block.attributes["sqref"] ?? "");
    childrenOf(block, "cfRule").forEach((rule, at) => {
      if (extension && linked.has(rule.attributes["id"] ?? "")) return;
      const read = readRule(rule, styles);
      if (!read || ranges.length === 0) {
        unread.push(rule.attributes["type"] ?? "unknown");
        return;
      }
      formats.push({
        def: { ranges, rule: read, stopIfTrue: flag(rule.attributes["stopIfTrue"], false) },
        filePriority: numericOr(rule.attributes["priority"], Number.MAX_SAFE_INTEGER),
        extension,
        block: index,
        rule: at,
      });
    });
  };
  blocks.forEach((block, index) => readBlock(block, index, false));
  extensions.forEach((block, index) => readBlock(block, index, true));
  return { formats: formats.sort((one, other) => one.filePriority - other.filePriority), unread };
}

/** A literal number stays a number's text; everything else is a formula. */
export function operandFromFile(text: string): string {
  return /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text.trim()) ? text.trim() : formulaFromFile(text);
}

function formulasOf(rule: XmlElement): string[] {
  return rule.children.filter((item) => item.name === "formula" || item.name === "f").map((item) => item.text);
}

function readRule(rule: XmlElement, styles: StyleSheet): ConditionalRule | undefined {
  const values = rule.attributes;
  const inline = child(rule, "dxf");
  const style: ConditionalStyle = inline ? readConditionalStyle(inline, styles.palette) : styles.conditional[numericOr(values["dxfId"], -1)] ?? {};
  const [first = "", second] = formulasOf(rule);
  switch (values["type"]) {
    case "expression": return { type: "Custom", formula: formulaFromFile(first), style };
    case "cellIs": {
      const operator: ValidationOperator | undefined = CELL_VALUE_OPERATORS.get(values["operator"] ?? "");
      return operator && { type: "CellValue", operator, formula1: operandFromFile(first), ...defined("formula2", second === undefined ? undefined : operandFromFile(second)), style };
    }
    case "containsText": return { type: "ContainsText", operator: "Contains", text: values["text"] ?? "", style };
    case "notContainsText": return { type: "ContainsText", operator: "NotContains", text: values["text"] ?? "", style };
    case "beginsWith": return { type: "ContainsText", operator: "BeginsWith", text: values["text"] ?? "", style };
    case "endsWith": return { type: "ContainsText", operator: "EndsWith", text: values["text"] ?? "", style };
    case "top10": {
      const percent = flag(values["percent"], false);
      const kind = flag(values["bottom"], false) ? (percent ? "BottomPercent" : "BottomItems") : percent ? "TopPercent" : "TopItems";
      return { type: "TopBottom", kind, rank: numericOr(values["rank"], 10), style };
    }
    case "colorScale": return colorScale(child(rule, "colorScale"), styles.palette);
    case "dataBar": return dataBar(child(rule, "dataBar"), styles.palette);
    case "iconSet": return iconSet(child(rule, "iconSet"));
    default: {
      const criterion = presetCriterion(values);
      return criterion === undefined ? undefined : { type: "PresetCriteria", criterion, style };
    }
  }
}

function presetCriterion(values: Readonly<Record<string, string>>): string | undefined {
  switch (values["type"]) {
    case "containsBlanks": return "Blanks";
    case "notContainsBlanks": return "NonBlanks";
    case "containsErrors": return "Errors";
    case "notContainsErrors": return "NonErrors";
    case "duplicateValues": return "DuplicateValues";
    case "uniqueValues": return "UniqueValues";
    case "timePeriod": return TIME_PERIODS.get(values["timePeriod"] ?? "");
    case "aboveAverage": {
      const side = flag(values["aboveAverage"], true) ? "Above" : "Below";
      const deviations = ["", "One", "Two", "Three"][numericOr(values["stdDev"], 0)];
      if (deviations) return `${deviations}StdDev${side}Average`;
      return flag(values["equalAverage"], false) ? `EqualOr${side}Average` : `${side}Average`;
    }
    default: return undefined;
  }
}

function readPoint(point: XmlElement, color: string | undefined): ConditionalPoint {
  const type = POINT_TYPES.get(point.attributes["type"] ?? "") ?? "Number";
  const value = point.attributes["val"] ?? child(point, "f")?.text;
  return {
    type,
    ...defined("formula", value === undefined || type === "LowestValue" || type === "HighestValue" ? undefined : operandFromFile(value)),
    ...defined("color", color),
  };
}

function colorScale(scale: XmlElement | undefined, palette: Palette): ConditionalRule | undefined {
  const colors = childrenOf(scale, "color");
  return scale && { type: "ColorScale", points: childrenOf(scale, "cfvo").map((point, index) => readPoint(point, readColor(colors[index], palette) ?? "#FFFFFF")) };
}

function dataBar(bar: XmlElement | undefined, palette: Palette): ConditionalRule | undefined {
  const [lower, upper] = childrenOf(bar, "cfvo");
  if (!bar || !lower || !upper) return undefined;
  const color = readColor(child(bar, "color") ?? child(bar, "fillColor"), palette) ?? "#638EC6";
  return { type: "DataBar", lower: readPoint(lower, undefined), upper: readPoint(upper, undefined), color, showBarOnly: !flag(bar.attributes["showValue"], true) };
}

function iconSet(set: XmlElement | undefined): ConditionalRule | undefined {
  const style = set && iconSetStyle(set.attributes["iconSet"] ?? "3TrafficLights1");
  if (!set || style === undefined) return undefined;
  return {
    type: "IconSet",
    style,
    criteria: childrenOf(set, "cfvo").map((point) => ({ ...readPoint(point, undefined), operator: flag(point.attributes["gte"], true) ? "GreaterThanOrEqual" : "GreaterThan" })),
    reverse: flag(set.attributes["reverse"], false),
    showIconOnly: !flag(set.attributes["showValue"], true),
  };
}
