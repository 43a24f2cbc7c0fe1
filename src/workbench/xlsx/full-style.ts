import type { BorderEdge, BorderSide, CellStyle, FontStyle } from "../document/cell-types";

/** A style with every member spelt out, so that two styles that look alike are equal however they were written down. */
export interface FullStyle {
  readonly numberFormat: string;
  readonly font: Required<FontStyle>;
  readonly fill: string | undefined;
  readonly borders: Partial<Record<BorderSide, BorderEdge>>;
  readonly alignment: FullAlignment;
  readonly protection: { readonly locked: boolean; readonly formulaHidden: boolean };
  readonly named: string;
}

export type FullAlignment = Required<Pick<CellStyle, "horizontal" | "vertical" | "wrapText" | "shrinkToFit" | "indent" | "textOrientation" | "readingOrder" | "autoIndent">>;

const BORDER_SIDES: readonly BorderSide[] = ["left", "right", "top", "bottom", "diagonalDown", "diagonalUp"];

const PLAIN_FONT: Required<FontStyle> = {
  name: "Calibri", size: 11, bold: false, italic: false, underline: "None", strikethrough: false, color: "#000000", subscript: false, superscript: false,
};

export const PLAIN_STYLE: FullStyle = {
  numberFormat: "General",
  font: PLAIN_FONT,
  fill: undefined,
  borders: {},
  alignment: { horizontal: "General", vertical: "Bottom", wrapText: false, shrinkToFit: false, indent: 0, textOrientation: 0, readingOrder: "Context", autoIndent: false },
  protection: { locked: true, formulaHidden: false },
  named: "Normal",
};

/** Missing members come from `normal`; a missing fill is no fill. */
export function resolveStyle(style: CellStyle, normal: FullStyle): FullStyle {
  const font = style.font ?? {};
  const base = normal.font;
  return {
    numberFormat: style.numberFormat === undefined || style.numberFormat === "" ? normal.numberFormat : style.numberFormat,
    font: {
      name: font.name ?? base.name,
      size: font.size ?? base.size,
      bold: font.bold ?? base.bold,
      italic: font.italic ?? base.italic,
      underline: font.underline ?? base.underline,
      strikethrough: font.strikethrough ?? base.strikethrough,
      color: (font.color ?? base.color).toUpperCase(),
      subscript: font.subscript ?? base.subscript,
      superscript: font.superscript ?? base.superscript,
    },
    fill: style.fill?.toUpperCase(),
    borders: resolveBorders(style.borders ?? {}, normal.borders),
    alignment: {
      horizontal: style.horizontal ?? normal.alignment.horizontal,
      vertical: style.vertical ?? normal.alignment.vertical,
      wrapText: style.wrapText ?? normal.alignment.wrapText,
      shrinkToFit: style.shrinkToFit ?? normal.alignment.shrinkToFit,
      indent: style.indent ?? normal.alignment.indent,
      textOrientation: style.textOrientation ?? normal.alignment.textOrientation,
      readingOrder: style.readingOrder ?? normal.alignment.readingOrder,
      autoIndent: style.autoIndent ?? normal.alignment.autoIndent,
    },
    protection: {
      locked: style.locked ?? normal.protection.locked,
      formulaHidden: style.formulaHidden ?? normal.protection.formulaHidden,
    },
    named: style.named ?? "Normal",
  };
}

function resolveBorders(own: FullStyle["borders"], normal: FullStyle["borders"]): FullStyle["borders"] {
  const borders: Partial<Record<BorderSide, BorderEdge>> = {};
  for (const side of BORDER_SIDES) {
    const edge = own[side] ?? normal[side];
    if (edge && edge.style !== "None") borders[side] = { style: edge.style, weight: edge.weight, color: edge.color.toUpperCase() };
  }
  return borders;
}

/** The members in which a style differs from Normal: what `WorkbookFile.styles` holds. */
export function ownMembers(full: FullStyle, normal: FullStyle): CellStyle {
  const font = differing(full.font, normal.font);
  const borders = Object.keys(full.borders).length > 0 || Object.keys(normal.borders).length === 0 ? full.borders : withoutBorders(normal.borders);
  return {
    ...(full.numberFormat === normal.numberFormat ? {} : { numberFormat: full.numberFormat }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(full.fill === undefined ? {} : { fill: full.fill }),
    ...(Object.keys(borders).length === 0 ? {} : { borders }),
    ...differing(full.alignment, normal.alignment),
    ...differing(full.protection, normal.protection),
    ...(full.named === "Normal" ? {} : { named: full.named }),
  };
}

function withoutBorders(normal: FullStyle["borders"]): FullStyle["borders"] {
  return Object.fromEntries(Object.keys(normal).map((side) => [side, { style: "None", weight: "Thin", color: "#000000" } satisfies BorderEdge]));
}

function differing<T extends object>(value: T, base: T): Partial<T> {
  const found: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] !== base[key]) found[key] = value[key];
  return found;
}
