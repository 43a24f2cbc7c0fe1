/**
 * Between the document's cell style and Univer's, without loss: what Univer has no word for travels in one extra member of the
 * style object, which Univer keeps when a user restyles the cell. An extra only counts while the Univer value it refines stands.
 */
import { BaselineOffset, BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { BorderEdge, BorderSide, CellStyle, FontStyle, HorizontalAlignment, UnderlineStyle, VerticalAlignment } from "../document/cell-types";

interface StyleExtra {
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly underline?: UnderlineStyle;
  readonly shrinkToFit?: boolean;
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly named?: string;
  readonly readingOrder?: CellStyle["readingOrder"];
  readonly autoIndent?: boolean;
}

export type UniverStyle = IStyleData & { x?: StyleExtra };

const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT, Justify: HorizontalAlign.JUSTIFIED, CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM, Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};
const SIDES: Readonly<Record<BorderSide, keyof IBorderData>> = {
  top: "t", bottom: "b", left: "l", right: "r", diagonalDown: "tl_br", diagonalUp: "bl_tr",
};
const sideEntries = Object.entries(SIDES) as [BorderSide, keyof IBorderData][];

const LINES: readonly (readonly [BorderStyleTypes, Pick<BorderEdge, "style" | "weight">])[] = [
  [BorderStyleTypes.NONE, { style: "None", weight: "Thin" }],
  [BorderStyleTypes.THIN, { style: "Continuous", weight: "Thin" }],
  [BorderStyleTypes.HAIR, { style: "Continuous", weight: "Hairline" }],
  [BorderStyleTypes.MEDIUM, { style: "Continuous", weight: "Medium" }],
  [BorderStyleTypes.THICK, { style: "Continuous", weight: "Thick" }],
  [BorderStyleTypes.DOTTED, { style: "Dot", weight: "Thin" }],
  [BorderStyleTypes.DASHED, { style: "Dash", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM_DASHED, { style: "Dash", weight: "Medium" }],
  [BorderStyleTypes.DASH_DOT, { style: "DashDot", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM_DASH_DOT, { style: "DashDot", weight: "Medium" }],
  [BorderStyleTypes.DASH_DOT_DOT, { style: "DashDotDot", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, { style: "DashDotDot", weight: "Medium" }],
  [BorderStyleTypes.DOUBLE, { style: "Double", weight: "Thick" }],
  [BorderStyleTypes.SLANT_DASH_DOT, { style: "SlantDashDot", weight: "Medium" }],
];

const UNDERLINES: Readonly<Record<UnderlineStyle, TextDecoration | undefined>> = {
  None: undefined, Single: TextDecoration.SINGLE, Double: TextDecoration.DOUBLE, SingleAccountant: TextDecoration.SINGLE,
  DoubleAccountant: TextDecoration.DOUBLE,
};

/** A line that Excel cannot draw in that weight gets the nearest one it can. */
function toBorder(edge: BorderEdge): IBorderStyleData {
  const exact = LINES.find(([, line]) => line.style === edge.style && line.weight === edge.weight);
  const near = LINES.find(([, line]) => line.style === edge.style);
  return { s: (exact ?? near)?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: edge.color } };
}

function fromBorder(border: IBorderStyleData): BorderEdge {
  const line = LINES.find(([type]) => type === border.s)?.[1] ?? { style: "Continuous", weight: "Thin" };
  return { ...line, color: toHex(border.cl.rgb) ?? "#000000" };
}

/** `#RRGGBB` of what Univer writes as hex, short hex or rgb(). */
export function toHex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const rgb = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(color);
  if (rgb) return `#${[rgb[1], rgb[2], rgb[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${[short[1], short[2], short[3]].map((part) => `${part}${part}`).join("")}`.toUpperCase();
  return color.toUpperCase();
}

function encodeFont(font: FontStyle, style: UniverStyle): void {
  if (font.name !== undefined) style.ff = font.name;
  if (font.size !== undefined) style.fs = font.size;
  if (font.bold !== undefined) style.bl = font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (font.italic !== undefined) style.it = font.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (font.strikethrough !== undefined) style.st = { s: font.strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  if (font.color !== undefined) style.cl = { rgb: font.color };
  if (font.subscript) style.va = BaselineOffset.SUBSCRIPT;
  else if (font.superscript) style.va = BaselineOffset.SUPERSCRIPT;
  else if (font.subscript === false || font.superscript === false) style.va = BaselineOffset.NORMAL;
  if (font.underline !== undefined) {
    const type = UNDERLINES[font.underline];
    style.ul = type === undefined ? { s: BooleanNumber.FALSE } : { s: BooleanNumber.TRUE, t: type };
  }
}

export function encodeStyle(style: CellStyle): UniverStyle {
  const result: UniverStyle = {};
  const extra: { -readonly [K in keyof StyleExtra]: StyleExtra[K] } = {};
  if (style.numberFormat !== undefined && style.numberFormat !== "General") result.n = { pattern: style.numberFormat };
  if (style.font) encodeFont(style.font, result);
  if (style.font?.underline?.endsWith("Accountant")) extra.underline = style.font.underline;
  if (style.fill !== undefined) result.bg = { rgb: style.fill };
  if (style.borders) {
    const borders: IBorderData = {};
    for (const [side, key] of sideEntries) {
      const edge = style.borders[side];
      if (edge) borders[key] = toBorder(edge);
    }
    if (Object.keys(borders).length > 0) result.bd = borders;
  }
  if (style.horizontal !== undefined) {
    result.ht = HORIZONTAL[style.horizontal];
    if (style.horizontal === "Fill" || style.horizontal === "CenterAcrossSelection" || style.horizontal === "General") extra.horizontal = style.horizontal;
  }
  if (style.vertical !== undefined) {
    result.vt = VERTICAL[style.vertical];
    if (style.vertical === "Justify" || style.vertical === "Distributed") extra.vertical = style.vertical;
  }
  if (style.wrapText !== undefined) result.tb = style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.textOrientation !== undefined) {
    result.tr = style.textOrientation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -style.textOrientation, v: BooleanNumber.FALSE };
  }
  for (const key of ["shrinkToFit", "indent", "locked", "formulaHidden", "named", "readingOrder", "autoIndent"] as const) {
    if (style[key] !== undefined) Object.assign(extra, { [key]: style[key] });
  }
  if (style.indent) result.pd = { [style.horizontal === "Right" ? "r" : "l"]: 2 + style.indent * 9 };
  if (Object.keys(extra).length > 0) result.x = extra;
  return result;
}

function decodeFont(style: UniverStyle): FontStyle | undefined {
  const underline = style.ul && decodeUnderline(style);
  const font: FontStyle = {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs !== undefined ? { size: style.fs } : {}),
    ...(style.bl !== undefined ? { bold: style.bl === BooleanNumber.TRUE } : {}),
    ...(style.it !== undefined ? { italic: style.it === BooleanNumber.TRUE } : {}),
    ...(underline ? { underline } : {}),
    ...(style.st ? { strikethrough: style.st.s === BooleanNumber.TRUE } : {}),
    ...(style.cl?.rgb ? { color: toHex(style.cl.rgb) } : {}),
    ...(style.va === BaselineOffset.SUBSCRIPT ? { subscript: true } : {}),
    ...(style.va === BaselineOffset.SUPERSCRIPT ? { superscript: true } : {}),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

function decodeUnderline(style: UniverStyle): UnderlineStyle {
  if (style.ul?.s !== BooleanNumber.TRUE) return "None";
  const extra = style.x?.underline;
  if (extra && UNDERLINES[extra] === style.ul.t) return extra;
  return style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single";
}

function decodeBorders(bd: IBorderData): CellStyle["borders"] {
  const borders: Partial<Record<BorderSide, BorderEdge>> = {};
  for (const [side, key] of sideEntries) {
    const edge = bd[key];
    if (edge) borders[side] = fromBorder(edge);
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function alignment<T extends string>(table: Readonly<Record<T, number>>, value: Nullable<number>, extra: T | undefined): T | undefined {
  if (typeof value !== "number") return undefined;
  if (extra !== undefined && table[extra] === value) return extra;
  return (Object.keys(table) as T[]).find((name) => table[name] === value);
}

export function decodeStyle(style: UniverStyle | null | undefined): CellStyle {
  if (!style) return {};
  const font = decodeFont(style);
  const borders = style.bd ? decodeBorders(style.bd) : undefined;
  const fill = toHex(style.bg?.rgb);
  const ht = style.ht === HorizontalAlign.BOTH ? HorizontalAlign.JUSTIFIED : style.ht;
  const horizontal = ht === HorizontalAlign.UNSPECIFIED && !style.x?.horizontal ? undefined : alignment(HORIZONTAL, ht, style.x?.horizontal);
  const vertical = alignment(VERTICAL, style.vt, style.x?.vertical);
  const { shrinkToFit, indent, locked, formulaHidden, named, readingOrder, autoIndent } = style.x ?? {};
  return {
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(font ? { font } : {}),
    ...(fill ? { fill } : {}),
    ...(borders ? { borders } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb ? { wrapText: style.tb === WrapStrategy.WRAP } : {}),
    ...(shrinkToFit !== undefined ? { shrinkToFit } : {}),
    ...(indent !== undefined ? { indent } : {}),
    ...(style.tr ? { textOrientation: style.tr.v === BooleanNumber.TRUE ? 180 : 0 - style.tr.a } : {}),
    ...(locked !== undefined ? { locked } : {}),
    ...(formulaHidden !== undefined ? { formulaHidden } : {}),
    ...(named !== undefined ? { named } : {}),
    ...(readingOrder !== undefined ? { readingOrder } : {}),
    ...(autoIndent !== undefined ? { autoIndent } : {}),
  };
}
