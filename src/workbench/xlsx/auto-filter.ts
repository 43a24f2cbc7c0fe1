import type { FilterCriteriaDef, FilterDef } from "../document/types";
import { parseRange, rangeName } from "./a1";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import type { DxfIndex } from "./conditional-writer";
import { keyOf } from "./conditional-terms";
import { deepEqual } from "./deep-equal";
import type { StyleSheet } from "./styles-reader";
import { childrenOf, flag, numericOr } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring, element, xattribute } from "./xml-writer";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DYNAMIC: ReadonlyMap<string, string> = new Map([
  ["aboveAverage", "AboveAverage"], ["belowAverage", "BelowAverage"], ["tomorrow", "Tomorrow"], ["today", "Today"], ["yesterday", "Yesterday"],
  ["nextWeek", "NextWeek"], ["thisWeek", "ThisWeek"], ["lastWeek", "LastWeek"], ["nextMonth", "NextMonth"], ["thisMonth", "ThisMonth"], ["lastMonth", "LastMonth"],
  ["nextQuarter", "NextQuarter"], ["thisQuarter", "ThisQuarter"], ["lastQuarter", "LastQuarter"], ["nextYear", "NextYear"], ["thisYear", "ThisYear"], ["lastYear", "LastYear"],
  ["yearToDate", "YearToDate"],
  ...[1, 2, 3, 4].map((quarter): [string, string] => [`Q${quarter}`, `AllDatesInPeriodQuarter${quarter}`]),
  ...MONTHS.map((month, index): [string, string] => [`M${index + 1}`, `AllDatesInPeriod${month}`]),
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["equal", "="], ["notEqual", "<>"], ["greaterThanOrEqual", ">="], ["lessThanOrEqual", "<="], ["greaterThan", ">"], ["lessThan", "<"],
]);

/** A filter of a table or a sheet; undefined when it has no readable range. */
export function readAutoFilter(filter: XmlElement | undefined, styles: StyleSheet): FilterDef | undefined {
  const range = filter && parseRange(filter.attributes["ref"] ?? "");
  if (!filter || !range) return undefined;
  const criteria = childrenOf(filter, "filterColumn").flatMap((column) => {
    const read = column.children.map((item) => readCriteria(item, styles)).find((item) => item !== undefined);
    return read ? [{ column: numericOr(column.attributes["colId"], 0), criteria: read }] : [];
  });
  return { range, criteria };
}

function readCriteria(item: XmlElement, styles: StyleSheet): FilterCriteriaDef | undefined {
  const values = item.attributes;
  switch (item.name) {
    case "filters": {
      const texts = childrenOf(item, "filter").map((one) => decodeXstring(one.attributes["val"] ?? ""));
      return { filterOn: "Values", values: flag(values["blank"], false) ? [...texts, ""] : texts };
    }
    case "customFilters": {
      const [first = "", second] = childrenOf(item, "customFilter").map((one) => (SIGNS.get(one.attributes["operator"] ?? "equal") ?? "=") + decodeXstring(one.attributes["val"] ?? ""));
      return second === undefined
        ? { filterOn: "Custom", criterion1: first }
        : { filterOn: "Custom", criterion1: first, criterion2: second, operator: flag(values["and"], false) ? "And" : "Or" };
    }
    case "top10": {
      const side = flag(values["top"], true) ? "Top" : "Bottom";
      return { filterOn: side + (flag(values["percent"], false) ? "Percent" : "Items"), criterion1: values["val"] ?? "10" };
    }
    case "dynamicFilter": {
      const dynamicCriteria = DYNAMIC.get(values["type"] ?? "");
      return dynamicCriteria === undefined ? undefined : { filterOn: "Dynamic", dynamicCriteria };
    }
    case "colorFilter": {
      const style = styles.conditional[numericOr(values["dxfId"], -1)];
      const onCell = flag(values["cellColor"], true);
      const color = onCell ? style?.fill : style?.font?.color ?? style?.fill;
      return { filterOn: onCell ? "CellColor" : "FontColor", ...(color === undefined ? {} : { color }) };
    }
    default: return undefined;
  }
}

export function autoFilterXml(filter: FilterDef, dxf: DxfIndex): string {
  const columns = filter.criteria.map(({ column, criteria }) => element("filterColumn", { colId: column }, criteriaXml(criteria, dxf)));
  return element("autoFilter", { ref: rangeName(filter.range) }, columns.join(""));
}

/** The element as it was where the filter's meaning is as it was: criteria that the document has no words for stay until the filter is cleared. */
export function patchAutoFilter(raw: string | undefined, before: FilterDef | undefined, after: FilterDef, dxf: DxfIndex): string {
  if (raw === undefined) return autoFilterXml(after, dxf);
  const doc = new ChunkedXml(patchAttributes(raw, { ref: rangeName(after.range) }));
  const old = before?.criteria ?? [];
  if (deepEqual(old, after.criteria)) return doc.chunks.length === 0 ? doc.toString().replace(/><\/[^>]*>$/, "/>") : doc.toString();
  const rawColumns = new Map(doc.all("filterColumn").map((xml) => [Number(rawAttributes(xml)["colId"]), xml]));
  const columns = new Map(after.criteria.map(({ column, criteria }) => {
    const same = old.find((item) => item.column === column && deepEqual(item.criteria, criteria)) && rawColumns.get(column);
    return [column, same ?? element("filterColumn", { colId: column }, criteriaXml(criteria, dxf))];
  }));
  for (const [column, xml] of rawColumns) {
    const known = old.some((item) => item.column === column);
    if (!known && !columns.has(column) && (after.criteria.length > 0 || new ChunkedXml(xml).chunks.length === 0)) columns.set(column, xml);
  }
  const sorted = [...columns].sort(([one], [other]) => one - other).map(([, xml]) => xml);
  doc.set("filterColumn", sorted, ["filterColumn", "sortState", "extLst"]);
  return doc.toString();
}

function criteriaXml(criteria: FilterCriteriaDef, dxf: DxfIndex): string {
  const { filterOn } = criteria;
  switch (filterOn) {
    case "Values": {
      const values = criteria.values ?? [];
      return element("filters", { blank: values.includes("") || undefined }, values.filter((value) => value !== "").map((value) => element("filter", { val: xattribute(value) })).join(""));
    }
    case "Dynamic": return element("dynamicFilter", { type: keyOf(DYNAMIC, criteria.dynamicCriteria ?? "") ?? "null" });
    case "CellColor": return element("colorFilter", { dxfId: dxf(criteria.color === undefined ? {} : { fill: criteria.color }) });
    case "FontColor": return element("colorFilter", { dxfId: dxf(criteria.color === undefined ? {} : { font: { color: criteria.color } }), cellColor: false });
    case "TopItems": case "TopPercent": case "BottomItems": case "BottomPercent":
      return element("top10", { top: filterOn.startsWith("Bottom") ? false : undefined, percent: filterOn.endsWith("Percent") || undefined, val: criteria.criterion1 ?? "10" });
    default: {
      const conditions = [criteria.criterion1, criteria.criterion2].filter((text): text is string => text !== undefined && text !== "");
      return element("customFilters", { and: conditions.length > 1 && criteria.operator === "And" ? true : undefined }, conditions.map(conditionXml).join(""));
    }
  }
}

function conditionXml(text: string): string {
  const sign = ["<>", ">=", "<=", ">", "<", "="].find((candidate) => text.startsWith(candidate));
  const operator = sign === undefined ? "equal" : keyOf(SIGNS, sign);
  return element("customFilter", { operator: operator === "equal" ? undefined : operator, val: xattribute(text.slice(sign?.length ?? 0)) });
}
