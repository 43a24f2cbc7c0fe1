import type { ConditionalFormatDef, ConditionalPoint, ConditionalRule, ConditionalStyle } from "../document/rule-types";
import { cellName, sqref } from "./a1";
import { argb } from "./colors";
import { CELL_VALUE_OPERATORS, POINT_TYPES, TIME_PERIODS, iconSetName, keyOf } from "./conditional-terms";
import { formulaToFile } from "./formula-text";
import { XlsxError } from "./xlsx-error";
import { element, xattribute, xstring } from "./xml-writer";

export type DxfIndex = (style: ConditionalStyle) => number;

/** One `conditionalFormatting` element; priority 0 is the file's 1. */
export function conditionalXml(format: ConditionalFormatDef, dxf: DxfIndex): string {
  return element("conditionalFormatting", { sqref: sqref(format.ranges) }, ruleXml(format, dxf));
}

export function operandToFile(text: string): string {
  return text.startsWith("=") ? formulaToFile(text) : text;
}

function formula(text: string): string {
  return element("formula", {}, xstring(operandToFile(text)));
}

function ruleXml(format: ConditionalFormatDef, dxf: DxfIndex): string {
  const { rule, priority } = format;
  const first = format.ranges[0];
  if (!first) throw new XlsxError("InvalidDocument", `conditional format ${format.id} has no range`);
  const anchor = cellName(first.row, first.column);
  const write = (type: string, values: Record<string, string | number | boolean | undefined>, content: string): string => element("cfRule", {
    type,
    dxfId: "style" in rule && typeof rule.style === "object" ? dxf(rule.style) : undefined,
    priority: priority + 1,
    stopIfTrue: format.stopIfTrue || undefined,
    ...values,
  }, content);
  switch (rule.type) {
    case "Custom": return write("expression", {}, formula(rule.formula));
    case "CellValue": return write("cellIs", { operator: keyOf(CELL_VALUE_OPERATORS, rule.operator) }, formula(rule.formula1) + (rule.formula2 === undefined ? "" : formula(rule.formula2)));
    case "ContainsText": return textRule(rule, anchor, write);
    case "TopBottom": return write("top10", {
      percent: rule.kind.endsWith("Percent") || undefined,
      bottom: rule.kind.startsWith("Bottom") || undefined,
      rank: rule.rank,
    }, "");
    case "PresetCriteria": return presetRule(rule.criterion, anchor, write);
    case "ColorScale": return write("colorScale", {}, element("colorScale", {}, rule.points.map((point) => pointXml(point, "min")).join("") + rule.points.map((point) => element("color", { rgb: argb(point.color ?? "#FFFFFF") })).join("")));
    case "DataBar": return write("dataBar", {}, element("dataBar", { showValue: rule.showBarOnly ? false : undefined }, pointXml(rule.lower, "min") + pointXml(rule.upper, "max") + element("color", { rgb: argb(rule.color) })));
    case "IconSet": return write("iconSet", {}, element("iconSet", {
      iconSet: iconSetName(rule.style) ?? "3TrafficLights1",
      showValue: rule.showIconOnly ? false : undefined,
      reverse: rule.reverse || undefined,
    }, rule.criteria.map((point, index) => (index === 0 && point.formula === undefined ? element("cfvo", { type: "percent", val: 0 }) : pointXml(point, "min"))).join("")));
  }
}

type RuleWriter = (type: string, values: Record<string, string | number | boolean | undefined>, content: string) => string;

function textRule(rule: Extract<ConditionalRule, { type: "ContainsText" }>, anchor: string, write: RuleWriter): string {
  const quoted = `"${rule.text.replaceAll('"', '""')}"`;
  const values = { text: xattribute(rule.text) };
  switch (rule.operator) {
    case "Contains": return write("containsText", { operator: "containsText", ...values }, formula(`NOT(ISERROR(SEARCH(${quoted},${anchor})))`));
    case "NotContains": return write("notContainsText", { operator: "notContains", ...values }, formula(`ISERROR(SEARCH(${quoted},${anchor}))`));
    case "BeginsWith": return write("beginsWith", { operator: "beginsWith", ...values }, formula(`LEFT(${anchor},LEN(${quoted}))=${quoted}`));
    case "EndsWith": return write("endsWith", { operator: "endsWith", ...values }, formula(`RIGHT(${anchor},LEN(${quoted}))=${quoted}`));
  }
}

function presetRule(criterion: string, anchor: string, write: RuleWriter): string {
  switch (criterion) {
    case "Blanks": return write("containsBlanks", {}, formula(`LEN(TRIM(${anchor}))=0`));
    case "NonBlanks": return write("notContainsBlanks", {}, formula(`LEN(TRIM(${anchor}))>0`));
    case "Errors": return write("containsErrors", {}, formula(`ISERROR(${anchor})`));
    case "NonErrors": return write("notContainsErrors", {}, formula(`NOT(ISERROR(${anchor}))`));
    case "DuplicateValues": return write("duplicateValues", {}, "");
    case "UniqueValues": return write("uniqueValues", {}, "");
    default: break;
  }
  const period = keyOf(TIME_PERIODS, criterion);
  if (period !== undefined) return write("timePeriod", { timePeriod: period }, formula(periodFormula(period, anchor)));
  const average = /^(One|Two|Three|EqualOr)?(?:StdDev)?(Above|Below)Average$/.exec(criterion);
  if (!average) throw new XlsxError("InvalidDocument", `conditional format criterion ${criterion} is not known`);
  const deviations = ["One", "Two", "Three"].indexOf(average[1] ?? "") + 1;
  return write("aboveAverage", {
    aboveAverage: average[2] === "Below" ? false : undefined,
    equalAverage: average[1] === "EqualOr" || undefined,
    stdDev: deviations > 0 ? deviations : undefined,
  }, "");
}

/** Excel evaluates these rules itself; the formula beside them is what older readers go by. */
function periodFormula(period: string, cell: string): string {
  const day = `ROUNDDOWN(${cell},0)`;
  const week = `TODAY()-WEEKDAY(TODAY())`;
  const month = (offset: number): string => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${offset})),YEAR(${cell})=YEAR(EDATE(TODAY(),${offset})))`;
  switch (period) {
    case "yesterday": return `FLOOR(${cell},1)=TODAY()-1`;
    case "today": return `FLOOR(${cell},1)=TODAY()`;
    case "tomorrow": return `FLOOR(${cell},1)=TODAY()+1`;
    case "last7Days": return `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`;
    case "lastWeek": return `AND(${day}>${week}-7,${day}<=${week})`;
    case "thisWeek": return `AND(${day}>${week},${day}<=${week}+7)`;
    case "nextWeek": return `AND(${day}>${week}+7,${day}<=${week}+14)`;
    case "lastMonth": return month(-1);
    case "nextMonth": return month(1);
    default: return month(0);
  }
}

function pointXml(point: ConditionalPoint, automatic: "min" | "max"): string {
  // "Automatic" exists in the 2010 extension only; the plain rule has the lowest or highest value in its place.
  const type = point.type === "Automatic" ? automatic : keyOf(POINT_TYPES, point.type) ?? "num";
  return element("cfvo", {
    type,
    val: point.formula === undefined ? undefined : xattribute(operandToFile(point.formula)),
    gte: point.operator === "GreaterThan" ? false : undefined,
  });
}
