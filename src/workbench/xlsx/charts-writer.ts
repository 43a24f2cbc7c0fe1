import type { CellValue } from "../document/cell-types";
import type { ChartDef, ChartLook, ChartSeriesDef } from "../document/chart-types";
import { axesXml, axisIdsXml, titleXml } from "./chart-axes";
import { lookXml } from "./chart-looks";
import { normalizeHex } from "./colors";
import { XlsxError } from "./xlsx-error";
import { XML_HEAD, element, escapeText, xstring } from "./xml-writer";

/** The values that a reference in a chart shows now; undefined when it is not a plain range. */
export type CachedValues = (reference: string) => readonly CellValue[] | undefined;

const C_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A whole chart part. Children stand in the order of the schema; Excel refuses charts that stray from it. */
export function chartXml(chart: ChartDef, cached: CachedValues): string {
  const body = [
    chart.titleVisible ? titleXml(chart.title, chart.looks?.title) : "",
    value("autoTitleDeleted", chart.titleVisible ? 0 : 1),
    element("c:plotArea", {}, `<c:layout/>${plotXml(chart, cached)}`),
    chart.legend.visible ? element("c:legend", {}, value("legendPos", { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" }[chart.legend.position]) + value("overlay", 0) + lookXml(chart.looks?.legend)) : "",
    value("plotVisOnly", 1),
    value("dispBlanksAs", "gap"),
  ].join("");
  return XML_HEAD + element("c:chartSpace", { "xmlns:c": C_NS, "xmlns:a": A_NS, "xmlns:r": R_NS }, value("roundedCorners", 0) + element("c:chart", {}, body) + lookXml(chart.looks?.chart));
}

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

interface Kind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart";
  readonly horizontal: boolean;
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers: boolean;
}

function kindOf(type: string): Kind {
  const match = /^(Column|Bar|Line|Area|Pie|Doughnut)(Markers)?(Clustered|Stacked100|Stacked)?$/.exec(type);
  const family = match?.[1];
  if (family === undefined) throw new XlsxError("InvalidDocument", `charts of type ${type} cannot be written`);
  const bars = family === "Column" || family === "Bar";
  const grouping = match?.[3] === "Stacked" ? "stacked" : match?.[3] === "Stacked100" ? "percentStacked" : bars ? "clustered" : "standard";
  const name = bars ? "barChart" : family === "Line" ? "lineChart" : family === "Area" ? "areaChart" : family === "Pie" ? "pieChart" : "doughnutChart";
  return { element: name, horizontal: family === "Bar", grouping, markers: match?.[2] !== undefined };
}

function plotXml(chart: ChartDef, cached: CachedValues): string {
  const kind = kindOf(chart.type);
  const series = chart.series.map((item, index) => seriesXml(item, index, kind, cached, chart.looks?.dataLabels)).join("");
  const axes = axisIdsXml();
  const look = { horizontal: kind.horizontal, percent: kind.grouping === "percentStacked", area: kind.element === "areaChart" };
  const stacked = kind.grouping !== "clustered" && kind.grouping !== "standard";
  switch (kind.element) {
    case "barChart": return element("c:barChart", {}, value("barDir", kind.horizontal ? "bar" : "col") + value("grouping", kind.grouping) + value("varyColors", 0) + series + value("gapWidth", stacked ? 60 : 80) + (stacked ? value("overlap", 100) : "") + axes) + axesXml(look, chart.axes, chart.looks);
    case "lineChart": return element("c:lineChart", {}, value("grouping", kind.grouping) + value("varyColors", 0) + series + value("marker", 1) + axes) + axesXml(look, chart.axes, chart.looks);
    case "areaChart": return element("c:areaChart", {}, value("grouping", kind.grouping) + value("varyColors", 0) + series + axes) + axesXml(look, chart.axes, chart.looks);
    case "pieChart": return element("c:pieChart", {}, value("varyColors", 1) + series + value("firstSliceAng", 0));
    case "doughnutChart": return element("c:doughnutChart", {}, value("varyColors", 1) + series + value("firstSliceAng", 0) + value("holeSize", 60));
  }
}

function seriesXml(series: ChartSeriesDef, index: number, kind: Kind, cached: CachedValues, labelLook: ChartLook | undefined): string {
  const name = series.nameFormula === undefined || series.nameFormula === ""
    ? series.name === "" ? "" : element("c:tx", {}, element("c:v", {}, xstring(series.name)))
    : element("c:tx", {}, referenceXml("str", series.nameFormula, cached(plain(series.nameFormula)) ?? [series.name]));
  const labels = series.showDataLabels
    ? element("c:dLbls", {}, lookXml(labelLook) + value("showLegendKey", 0) + value("showVal", 1) + value("showCatName", 0) + value("showSerName", 0) + value("showPercent", 0) + value("showBubbleSize", 0))
    : "";
  const categories = series.categories === undefined || series.categories === "" ? "" : categoriesXml(series.categories, cached);
  const values = element("c:val", {}, referenceXml("num", series.values, cached(plain(series.values)) ?? []));
  const marker = kind.element === "lineChart" ? element("c:marker", {}, value("symbol", kind.markers ? "circle" : "none")) : "";
  return element("c:ser", {}, [
    value("idx", index), value("order", index), name, shapeXml(series.color, kind), kind.element === "barChart" ? value("invertIfNegative", 0) : "", marker,
    pointsXml(series, kind), labels, categories, values, kind.element === "lineChart" ? value("smooth", 0) : "",
  ].join(""));
}

function pointsXml(series: ChartSeriesDef, kind: Kind): string {
  return (series.points ?? []).map((point) => element("c:dPt", {}, [
    value("idx", point.index), kind.element === "barChart" ? value("invertIfNegative", 0) : "", value("bubble3D", 0), shapeXml(point.color, kind),
  ].join(""))).join("");
}

function shapeXml(color: string | undefined, kind: Kind): string {
  const hex = normalizeHex(color);
  if (hex === undefined) return "";
  const fill = `<a:solidFill><a:srgbClr val="${hex.slice(1)}"/></a:solidFill>`;
  return element("c:spPr", {}, kind.element === "lineChart" ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill);
}

function categoriesXml(reference: string, cached: CachedValues): string {
  const values = cached(plain(reference)) ?? [];
  const numbers = values.length > 0 && values.every((item) => typeof item === "number");
  return element("c:cat", {}, referenceXml(numbers ? "num" : "str", reference, values));
}

function plain(reference: string): string {
  return reference.startsWith("=") ? reference.slice(1) : reference;
}

/** A reference with the values it had: what is shown until the program has calculated, and where the source is missing. */
function referenceXml(kind: "num" | "str", reference: string, values: readonly CellValue[]): string {
  const points = values.map((item, index) => {
    const text = kind === "num" ? (typeof item === "number" ? String(item) : undefined) : textOf(item);
    return text === undefined ? "" : `<c:pt idx="${index}"><c:v>${xstring(text)}</c:v></c:pt>`;
  }).join("");
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return element(`c:${kind}Ref`, {}, `<c:f>${escapeText(plain(reference))}</c:f>` + element(`c:${kind}Cache`, {}, `${format}${value("ptCount", values.length)}${points}`));
}

function textOf(item: CellValue): string | undefined {
  if (item === null) return undefined;
  return typeof item === "object" ? item.error : String(item);
}
