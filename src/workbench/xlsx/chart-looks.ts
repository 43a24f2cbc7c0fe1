import type { ChartDef, ChartLook, ChartPart } from "../document/chart-types";
import { normalizeHex } from "./colors";
import { child, descendants, flag, numeric } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { element, xattribute } from "./xml-writer";

/** Fonts and fills of a chart's parts, as DrawingML has them: sizes in hundredths of a point. */
type Font = NonNullable<ChartLook["font"]>;

export function solidFillXml(color: string | undefined): string {
  const hex = normalizeHex(color);
  return hex === undefined ? "" : `<a:solidFill><a:srgbClr val="${hex.slice(1)}"/></a:solidFill>`;
}

/** Run properties under the given name: `a:defRPr` for a part, `a:rPr` for a text. */
export function runXml(name: string, font: Font | undefined, lang?: string): string {
  const typeface = font?.name === undefined ? "" : element("a:latin", { typeface: xattribute(font.name) });
  return element(name, {
    lang, sz: font?.size === undefined ? undefined : Math.round(font.size * 100), b: font?.bold, i: font?.italic,
    u: font?.underline === undefined ? undefined : font.underline === "Single" ? "sng" : "none",
  }, solidFillXml(font?.color) + typeface);
}

/** `c:spPr` and `c:txPr`, in the schema's order; nothing where nothing is said. */
export function lookXml(look: ChartLook | undefined): string {
  const shape = look?.fill === undefined ? "" : element("c:spPr", {}, solidFillXml(look.fill));
  const text = look?.font === undefined ? "" : element("c:txPr", {}, `<a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml("a:defRPr", look.font)}</a:pPr><a:endParaRPr lang="en-US"/></a:p>`);
  return shape + text;
}

type ColorOf = (fill: XmlElement | undefined) => string | undefined;

function readFont(properties: XmlElement | undefined, colorOf: ColorOf): Font | undefined {
  const { sz, b, i, u } = properties?.attributes ?? {};
  const size = numeric(sz);
  const color = colorOf(child(properties, "solidFill"));
  const name = child(properties, "latin")?.attributes["typeface"];
  const font: Font = {
    ...(name === undefined || name.startsWith("+") ? {} : { name }), ...(size === undefined ? {} : { size: size / 100 }),
    ...(b === undefined ? {} : { bold: flag(b, false) }), ...(i === undefined ? {} : { italic: flag(i, false) }),
    ...(color === undefined ? {} : { color }), ...(u === undefined ? {} : { underline: u === "none" ? "None" : "Single" }),
  };
  return Object.keys(font).length === 0 ? undefined : font;
}

function readLook(part: XmlElement | undefined, colorOf: ColorOf): ChartLook | undefined {
  const font = readFont(descendants(child(part, "txPr") ?? child(child(part, "tx"), "rich"), "defRPr")[0], colorOf);
  const fill = colorOf(child(child(part, "spPr"), "solidFill"));
  return font || fill ? { ...(font ? { font } : {}), ...(fill ? { fill } : {}) } : undefined;
}

/** What the file says of fonts and fills; `undefined` when it leaves all to the program. */
export function readLooks(space: XmlElement, group: XmlElement, colorOf: ColorOf): ChartDef["looks"] {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const labels = child(group, "dLbls") ?? group.children.flatMap((series) => (series.name === "ser" ? child(series, "dLbls") ?? [] : []))[0];
  const parts: readonly (readonly [ChartPart, XmlElement | undefined])[] = [
    ["chart", space], ["title", child(chart, "title")], ["legend", child(chart, "legend")], ["dataLabels", labels],
    ["categoryAxis", child(plot, "catAx") ?? child(plot, "dateAx")], ["valueAxis", child(plot, "valAx")],
  ];
  const looks = Object.fromEntries(parts.flatMap(([name, part]) => {
    const look = readLook(part, colorOf);
    return look ? [[name, look]] : [];
  }));
  return Object.keys(looks).length === 0 ? undefined : looks;
}
