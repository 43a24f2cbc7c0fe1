import type { BorderEdge, BorderSide, CellStyle, FontStyle, HorizontalAlignment, NamedStyleDef, StyleGroup, UnderlineStyle, VerticalAlignment } from "../document/cell-types";
import type { ConditionalStyle } from "../document/rule-types";
import { builtInStyles } from "../document/built-in-styles";
import { lineFromFile } from "./border-lines";
import { DEFAULT_PALETTE, readColor, readIndexedColors } from "./colors";
import type { Palette } from "./colors";
import { PLAIN_STYLE, ownMembers } from "./full-style";
import type { FullAlignment, FullStyle } from "./full-style";
import { formatCode } from "./number-formats";
import { child, childrenOf, flag, numeric, numericOr } from "./xml-tree";
import type { XmlElement } from "./xml-tree";

/** styles.xml, resolved: one entry a `cellXfs` record and one a `dxfs` record, in the file's order. */
export interface StyleSheet {
  readonly palette: Palette;
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly Required<FontStyle>[];
  readonly fills: readonly (string | undefined)[];
  readonly borders: readonly FullStyle["borders"][];
  readonly full: readonly FullStyle[];
  readonly styles: readonly CellStyle[];
  readonly conditional: readonly ConditionalStyle[];
  /** Named styles by the index of their record: names as in the document, looks spelt out. */
  readonly named: readonly { readonly name: string; readonly record: number; readonly definition: NamedStyleDef }[];
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", centerContinuous: "CenterAcrossSelection", distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" };
const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;
const UNDERLINE: Readonly<Record<string, UnderlineStyle>> = {
  none: "None", single: "Single", double: "Double", singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant",
};

export function readStyleSheet(root: XmlElement | undefined, theme: readonly string[]): StyleSheet {
  const palette: Palette = { theme, indexed: readIndexedColors(child(root, "colors")) };
  const formats = new Map(childrenOf(child(root, "numFmts"), "numFmt").map((item) => [numericOr(item.attributes["numFmtId"], 0), item.attributes["formatCode"] ?? "General"]));
  const fonts = childrenOf(child(root, "fonts"), "font").map((item) => readFont(item, palette));
  const fills = childrenOf(child(root, "fills"), "fill").map((item) => readFill(item, palette));
  const borders = childrenOf(child(root, "borders"), "border").map((item) => readBorders(item, palette));
  const names = styleNames(root);
  const readXf = (xf: XmlElement, named: string): FullStyle => ({
    numberFormat: formatCode(numericOr(xf.attributes["numFmtId"], 0), formats),
    font: fonts[numericOr(xf.attributes["fontId"], 0)] ?? PLAIN_STYLE.font,
    fill: fills[numericOr(xf.attributes["fillId"], 0)],
    borders: borders[numericOr(xf.attributes["borderId"], 0)] ?? {},
    alignment: readAlignment(child(xf, "alignment")),
    protection: {
      locked: flag(child(xf, "protection")?.attributes["locked"], true),
      formulaHidden: flag(child(xf, "protection")?.attributes["hidden"], false),
    },
    named,
  });
  const read = childrenOf(child(root, "cellXfs"), "xf").map((xf) => readXf(xf, names.get(numericOr(xf.attributes["xfId"], 0))?.name ?? "Normal"));
  const full = read.length > 0 ? read : [PLAIN_STYLE];
  const normal = full[0] ?? PLAIN_STYLE;
  const styles = full.map((style, index) => (index === 0 ? normalMembers(style) : ownMembers(style, normal)));
  const conditional = childrenOf(child(root, "dxfs"), "dxf").map((item) => readConditionalStyle(item, palette));
  const records = childrenOf(child(root, "cellStyleXfs"), "xf");
  const named = [...names].flatMap(([record, { name }]) => {
    const xf = records[record];
    return xf ? [{ name, record, definition: definitionOf(name, xf, ownMembers(readXf(xf, "Normal"), normal)) }] : [];
  });
  return { palette, formats, fonts, fills, borders, full, styles, conditional, named };
}

/** By record: what the document calls the style. Outline levels of rows and columns are no styles of cells here. */
function styleNames(root: XmlElement | undefined): ReadonlyMap<number, { readonly name: string }> {
  return new Map(childrenOf(child(root, "cellStyles"), "cellStyle").flatMap((item): [number, { name: string }][] => {
    const id = numeric(item.attributes["builtinId"]);
    const builtIn = id === undefined ? undefined : builtInStyles.find((style) => style.id === id);
    const name = builtIn?.definition.name ?? item.attributes["name"];
    return name === undefined ? [] : [[numericOr(item.attributes["xfId"], 0), { name }]];
  }));
}

/** Attributes of a record and what they switch. */
export const APPLIES: readonly (readonly [string, StyleGroup])[] = [
  ["applyNumberFormat", "number"], ["applyAlignment", "alignment"], ["applyFont", "font"], ["applyBorder", "borders"], ["applyFill", "fill"], ["applyProtection", "protection"],
];

/** In a style's record a group counts unless it is switched off. */
function definitionOf(name: string, xf: XmlElement, style: CellStyle): NamedStyleDef {
  return { name, style, includes: APPLIES.flatMap(([attribute, group]) => (flag(xf.attributes[attribute], true) ? [group] : [])) };
}

/** Normal always tells its font's name and size, which a reader cannot take from anywhere else. */
function normalMembers(normal: FullStyle): CellStyle {
  const members = ownMembers(normal, PLAIN_STYLE);
  return { ...members, font: { ...members.font, name: normal.font.name, size: normal.font.size } };
}

function readFont(font: XmlElement, palette: Palette): Required<FontStyle> {
  const value = (name: string): string | undefined => child(font, name)?.attributes["val"];
  const toggle = (name: string): boolean => child(font, name) !== undefined && flag(value(name), true);
  const plain = PLAIN_STYLE.font;
  return {
    name: value("name") ?? plain.name,
    size: numericOr(value("sz"), plain.size),
    bold: toggle("b"),
    italic: toggle("i"),
    underline: child(font, "u") ? UNDERLINE[value("u") ?? "single"] ?? "Single" : "None",
    strikethrough: toggle("strike"),
    color: readColor(child(font, "color"), palette) ?? plain.color,
    subscript: value("vertAlign") === "subscript",
    superscript: value("vertAlign") === "superscript",
  };
}

function readFill(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = child(fill, "patternFill");
  return pattern?.attributes["patternType"] === "solid" ? readColor(child(pattern, "fgColor"), palette) : undefined;
}

function readBorders(border: XmlElement, palette: Palette): FullStyle["borders"] {
  const found: Partial<Record<BorderSide, BorderEdge>> = {};
  const read = (side: BorderSide, element: XmlElement | undefined): void => {
    const line = lineFromFile(element?.attributes["style"]);
    if (line) found[side] = { style: line.style, weight: line.weight, color: readColor(child(element, "color"), palette) ?? "#000000" };
  };
  read("left", child(border, "left") ?? child(border, "start"));
  read("right", child(border, "right") ?? child(border, "end"));
  read("top", child(border, "top"));
  read("bottom", child(border, "bottom"));
  if (flag(border.attributes["diagonalDown"], false)) read("diagonalDown", child(border, "diagonal"));
  if (flag(border.attributes["diagonalUp"], false)) read("diagonalUp", child(border, "diagonal"));
  return found;
}

function readAlignment(alignment: XmlElement | undefined): FullAlignment {
  const values = alignment?.attributes ?? {};
  const rotation = numericOr(values["textRotation"], 0);
  return {
    horizontal: HORIZONTAL[values["horizontal"] ?? ""] ?? "General",
    vertical: VERTICAL[values["vertical"] ?? ""] ?? "Bottom",
    wrapText: flag(values["wrapText"], false),
    shrinkToFit: flag(values["shrinkToFit"], false),
    indent: numericOr(values["indent"], 0),
    // The file counts 91..180 for -1..-90 and 255 for stacked letters.
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
    readingOrder: READING_ORDERS[numericOr(values["readingOrder"], 0)] ?? "Context",
    autoIndent: flag(values["justifyLastLine"], false),
  };
}

/** A differential format: what a conditional format lays over the cell. Its fill colour stands in `bgColor`. */
export function readConditionalStyle(dxf: XmlElement, palette: Palette = DEFAULT_PALETTE): ConditionalStyle {
  const font = child(dxf, "font");
  const toggle = (name: string): boolean | undefined => (child(font, name) ? flag(child(font, name)?.attributes["val"], true) : undefined);
  const underline = child(font, "u");
  const fontStyle: NonNullable<ConditionalStyle["font"]> = {
    ...defined("bold", toggle("b")),
    ...defined("italic", toggle("i")),
    ...defined("underline", underline && (UNDERLINE[underline.attributes["val"] ?? "single"] ?? "Single")),
    ...defined("strikethrough", toggle("strike")),
    ...defined("color", readColor(child(font, "color"), palette)),
  };
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = pattern && pattern.attributes["patternType"] !== "none" ? readColor(child(pattern, "bgColor"), palette) ?? readColor(child(pattern, "fgColor"), palette) : undefined;
  const borders: Partial<Record<"top" | "bottom" | "left" | "right", { style: BorderEdge["style"]; color: string }>> = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const edge = child(child(dxf, "border"), side);
    const line = lineFromFile(edge?.attributes["style"]);
    if (line) borders[side] = { style: line.style, color: readColor(child(edge, "color"), palette) ?? "#000000" };
  }
  const format = child(dxf, "numFmt");
  return {
    ...defined("numberFormat", format && (format.attributes["formatCode"] ?? formatCode(numeric(format.attributes["numFmtId"]) ?? 0, new Map()))),
    ...(Object.keys(fontStyle).length > 0 ? { font: fontStyle } : {}),
    ...defined("fill", fill),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

/** An object with that one member, or with none when the value is undefined. */
export function defined<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
