import type { ChartDef, ChartSeriesDef } from "../document/chart-types";
import { readAxes } from "./chart-axes";
import { readLooks } from "./chart-looks";
import { normalizeHex } from "./colors";
import type { Palette } from "./colors";
import { EMU_PER_POINT, columnPosition, rowPosition } from "./geometry";
import type { SheetSizes } from "./geometry";
import { relatedPart, relationshipKind, resolveTarget } from "./opc-package";
import type { OpcPackage } from "./opc-package";
import { defined } from "./styles-reader";
import { child, childrenOf, descendants, flag, numericOr, parseXml, prefixed } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring } from "./xml-writer";

/** A chart with where it stands in the package. */
export interface ChartRead {
  readonly chart: ChartDef;
  readonly part: string;
  readonly relationshipId: string;
}

export function readCharts(source: OpcPackage, sheetPart: string, sizes: SheetSizes, palette: Palette): ChartDef[] {
  return findCharts(source, sheetPart, sizes, palette).map((item) => item.chart);
}

/** The charts of a sheet's drawing in drawing order; kinds that Office.js does not name are left in the file unseen. */
export function findCharts(source: OpcPackage, sheetPart: string, sizes: SheetSizes, palette: Palette): ChartRead[] {
  const drawing = relatedPart(source, sheetPart, "drawing");
  if (drawing === undefined) return [];
  const parts = new Map(source.relationships(drawing).filter((relationship) => relationshipKind(relationship) === "chart").map((relationship) => [relationship.id, resolveTarget(drawing, relationship.target)]));
  return parseXml(source.text(drawing), drawing).children.flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const reference = descendants(frame, "chart")[0];
    const relationshipId = reference && prefixed(reference, "id");
    const part = relationshipId === undefined ? undefined : parts.get(relationshipId);
    if (!frame || relationshipId === undefined || part === undefined || !source.has(part)) return [];
    const identity = child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes ?? {};
    const space = parseXml(source.text(part), part);
    const body = readChart(space, palette);
    return body ? [{ chart: { id: chartId(identity["id"] ?? "0", part), name: identity["name"] ?? "", ...body, ...placement(anchor, sizes) }, part, relationshipId }] : [];
  });
}

function chartId(shape: string, part: string): string {
  return `{${Number(shape).toString(16).toUpperCase().padStart(8, "0")}-000D-0000-0000-${part.replace(/\D/g, "").padStart(12, "0").slice(-12)}}`;
}

function placement(anchor: XmlElement, sizes: SheetSizes): Pick<ChartDef, "left" | "top" | "width" | "height"> {
  const points = (text: string | undefined): number => numericOr(text, 0) / EMU_PER_POINT;
  const round = (value: number): number => Math.round(value * 100) / 100;
  const corner = (name: "from" | "to"): { x: number; y: number } => {
    const marker = child(anchor, name);
    const part = (item: string): string | undefined => child(marker, item)?.text;
    return {
      x: columnPosition(sizes, { index: numericOr(part("col"), 0), offset: points(part("colOff")) }),
      y: rowPosition(sizes, { index: numericOr(part("row"), 0), offset: points(part("rowOff")) }),
    };
  };
  const extent = child(anchor, "ext")?.attributes ?? {};
  if (anchor.name === "absoluteAnchor") {
    const position = child(anchor, "pos")?.attributes ?? {};
    return { left: round(points(position["x"])), top: round(points(position["y"])), width: round(points(extent["cx"])), height: round(points(extent["cy"])) };
  }
  const from = corner("from");
  if (anchor.name === "oneCellAnchor") return { left: round(from.x), top: round(from.y), width: round(points(extent["cx"])), height: round(points(extent["cy"])) };
  const to = corner("to");
  return { left: round(from.x), top: round(from.y), width: round(to.x - from.x), height: round(to.y - from.y) };
}

const LEGENDS: Readonly<Record<string, ChartDef["legend"]["position"]>> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };

function readChart(space: XmlElement, palette: Palette): Omit<ChartDef, "id" | "name" | "left" | "top" | "width" | "height"> | undefined {
  const chart = child(space, "chart");
  const group = child(chart, "plotArea")?.children.find((item) => item.name.endsWith("Chart"));
  const type = group && chartType(group);
  if (!chart || !group || type === undefined) return undefined;
  const title = child(chart, "title");
  const text = descendants(title, "t").map((run) => run.text).join("") || cached(child(child(title, "tx"), "strRef"));
  const legend = child(chart, "legend");
  const allLabels = showsLabels(child(group, "dLbls"));
  return {
    type,
    ...(text === "" ? {} : { title: text }),
    titleVisible: title !== undefined && !flag(child(chart, "autoTitleDeleted")?.attributes["val"], false),
    legend: { visible: legend !== undefined, position: LEGENDS[child(legend, "legendPos")?.attributes["val"] ?? "r"] ?? "Right" },
    series: childrenOf(group, "ser").map((series) => readSeries(series, allLabels, palette)),
    ...defined("axes", readAxes(child(chart, "plotArea"))),
    ...defined("looks", readLooks(space, group, (fill) => drawingColor(fill, palette))),
  };
}

function chartType(group: XmlElement): string | undefined {
  const value = (name: string): string | undefined => child(group, name)?.attributes["val"];
  const stacking = value("grouping") === "stacked" ? "Stacked" : value("grouping") === "percentStacked" ? "Stacked100" : "";
  switch (group.name) {
    case "barChart": return `${value("barDir") === "bar" ? "Bar" : "Column"}${stacking === "" ? "Clustered" : stacking}`;
    case "lineChart": return `Line${childrenOf(group, "ser").some(hasMarker) ? "Markers" : ""}${stacking}`;
    case "areaChart": return `Area${stacking}`;
    case "pieChart": return "Pie";
    case "doughnutChart": return "Doughnut";
    default: return undefined;
  }
}

function hasMarker(series: XmlElement): boolean {
  const symbol = child(child(series, "marker"), "symbol")?.attributes["val"];
  return symbol !== undefined && symbol !== "none";
}

function readSeries(series: XmlElement, labelled: boolean, palette: Palette): ChartSeriesDef {
  const reference = (name: string): XmlElement | undefined => child(series, name)?.children.find((item) => item.name === "numRef" || item.name === "strRef" || item.name === "multiLvlStrRef");
  const formula = (name: string): string | undefined => child(reference(name), "f")?.text;
  const name = reference("tx");
  const shape = child(series, "spPr");
  const colorOf = (properties: XmlElement | undefined): string | undefined => drawingColor(child(properties, "solidFill") ?? child(child(properties, "ln"), "solidFill"), palette);
  const points = childrenOf(series, "dPt").flatMap((point) => {
    const color = colorOf(child(point, "spPr"));
    return color === undefined ? [] : [{ index: numericOr(child(point, "idx")?.attributes["val"], 0), color }];
  });
  return {
    name: decodeXstring(name ? cached(name) : child(child(series, "tx"), "v")?.text ?? ""),
    ...defined("nameFormula", formula("tx")),
    values: formula("val") ?? "",
    ...defined("categories", formula("cat")),
    ...defined("color", colorOf(shape)),
    ...(points.length > 0 ? { points } : {}),
    ...(labelled || showsLabels(child(series, "dLbls")) ? { showDataLabels: true } : {}),
  };
}

function showsLabels(labels: XmlElement | undefined): boolean {
  return ["showVal", "showPercent", "showCatName"].some((name) => flag(child(labels, name)?.attributes["val"], false));
}

function cached(reference: XmlElement | undefined): string {
  return descendants(reference, "v")[0]?.text ?? "";
}

const SCHEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

function drawingColor(fill: XmlElement | undefined, palette: Palette): string | undefined {
  const color = fill?.children[0];
  const value = color?.attributes["val"];
  if (color?.name === "srgbClr") return normalizeHex(value);
  return color?.name === "schemeClr" && value !== undefined ? palette.theme[SCHEME.indexOf(value.replace("bg", "lt").replace("tx", "dk"))] : undefined;
}
