import type { BorderSide, CellStyle, FontStyle, NamedStyleDef } from "../document/cell-types";
import type { ConditionalStyle } from "../document/rule-types";
import { builtInStyles } from "../document/built-in-styles";
import { lineToFile } from "./border-lines";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import { argb } from "./colors";
import { PLAIN_STYLE, resolveStyle } from "./full-style";
import type { FullStyle } from "./full-style";
import { FIRST_CUSTOM_FORMAT, builtInFormat } from "./number-formats";
import { APPLIES } from "./styles-reader";
import type { StyleSheet } from "./styles-reader";
import { element, xattribute } from "./xml-writer";

/** Children of `styleSheet` as the schema has them. */
export const STYLE_ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** One of the lists of styles.xml: records that are there stay where they are, new ones are added behind. */
class RecordList {
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(readonly name: string, private readonly existing: readonly string[], keys: readonly string[]) {
    keys.forEach((key, index) => {
      if (!this.known.has(key)) this.known.set(key, index);
    });
  }

  indexOf(key: string, write: () => string): number {
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const index = this.existing.length + this.added.length;
    this.added.push(write());
    this.known.set(key, index);
    return index;
  }

  apply(doc: ChunkedXml): void {
    if (this.added.length === 0) return;
    const list = new ChunkedXml(doc.get(this.name) ?? `<${this.name}/>`);
    for (const xml of this.added) list.append("", xml);
    doc.set(this.name, patchAttributes(list.toString(), { count: String(this.existing.length + this.added.length) }), STYLE_ORDER);
  }
}

/** Gives styles their index in the file. A style that a cell already has keeps its record; a changed one starts from the cell's old record, so theme colours and patterns stay. */
export class StylesWriter {
  private readonly doc: ChunkedXml;
  private readonly formats: Map<string, number>;
  private readonly newFormats: { id: number; code: string }[] = [];
  private readonly fonts: RecordList;
  private readonly fills: RecordList;
  private readonly borders: RecordList;
  private readonly xfs: RecordList;
  private readonly dxfs: RecordList;
  private readonly rawXfs: readonly string[];
  private readonly keys: readonly string[];
  private readonly normal: FullStyle;

  private readonly styleRecords: RecordList;
  private readonly addedNames: string[] = [];
  private readonly nameRecords: Map<string, number>;

  constructor(
    private readonly source: string, private readonly sheet: StyleSheet, normal: CellStyle | undefined, private readonly namedStyles?: readonly NamedStyleDef[],
  ) {
    this.doc = new ChunkedXml(source);
    const records = (name: string): string[] => new ChunkedXml(this.doc.get(name) ?? `<${name}/>`).chunks.map((chunk) => chunk.xml);
    this.formats = new Map([...sheet.formats].map(([id, code]) => [code, id]));
    this.fonts = new RecordList("fonts", records("fonts"), sheet.fonts.map((font) => JSON.stringify(font)));
    // Patterns other than solid resolve to no fill: only record 0 may stand for "none".
    this.fills = new RecordList("fills", records("fills"), sheet.fills.map((fill, index) => fill ?? (index === 0 ? "none" : `pattern ${index}`)));
    this.borders = new RecordList("borders", records("borders"), sheet.borders.map((border) => JSON.stringify(border)));
    this.rawXfs = records("cellXfs");
    this.keys = sheet.full.map((style) => JSON.stringify(style));
    this.xfs = new RecordList("cellXfs", this.rawXfs, this.keys);
    this.dxfs = new RecordList("dxfs", records("dxfs"), sheet.conditional.map((style) => JSON.stringify(style)));
    this.styleRecords = new RecordList("cellStyleXfs", records("cellStyleXfs"), []);
    this.nameRecords = new Map(sheet.named.map(({ name, record }) => [name, record]));
    const opened = sheet.full[0] ?? PLAIN_STYLE;
    const resolved = resolveStyle(normal ?? {}, opened);
    this.normal = { ...resolved, fill: resolved.fill ?? opened.fill };
  }

  /** Spells a style of the document out. */
  resolve(style: CellStyle | undefined): FullStyle {
    return style === undefined || Object.keys(style).length === 0 ? this.normal : resolveStyle(style, this.normal);
  }

  /** Whether a record of the opened file already looks like the style. */
  matches(full: FullStyle, before: number): boolean {
    return this.keys[before] === JSON.stringify(full);
  }

  /** Index for a style, given the record that the cell had in the opened file. */
  indexFor(full: FullStyle, before: number | undefined): number {
    const key = JSON.stringify(full);
    if (before !== undefined && this.keys[before] === key) return before;
    const old = before === undefined ? undefined : this.sheet.full[before];
    // Differing old records must not share the new one, which inherits from them what the document cannot say.
    const inherits = old !== undefined && this.rawXfs[before ?? -1] !== undefined;
    return this.xfs.indexOf(inherits && before !== 0 && !this.keys.includes(key) ? `${before} ${key}` : key, () => this.writeXf(full, inherits ? { full: old, xml: this.rawXfs[before ?? 0] ?? "" } : undefined));
  }

  conditionalIndex(style: ConditionalStyle): number {
    return this.dxfs.indexOf(JSON.stringify(style), () => conditionalXml(style, (code) => this.formatId(code)));
  }

  /** styles.xml with what was added, or exactly as it was. */
  finish(): string {
    for (const { name } of this.namedStyles ?? []) this.styleRecord(name);
    const records = this.changedRecords();
    if (this.newFormats.length > 0) {
      const list = new ChunkedXml(this.doc.get("numFmts") ?? "<numFmts/>");
      for (const { id, code } of this.newFormats) list.append("numFmt", element("numFmt", { numFmtId: id, formatCode: xattribute(code) }));
      this.doc.set("numFmts", patchAttributes(list.toString(), { count: String(list.chunks.length) }), STYLE_ORDER);
    }
    for (const list of [this.fonts, this.fills, this.borders, this.styleRecords, this.xfs, this.dxfs]) list.apply(this.doc);
    if (this.addedNames.length > 0) {
      const list = new ChunkedXml(this.doc.get("cellStyles") ?? "<cellStyles/>");
      for (const xml of this.addedNames) list.append("cellStyle", xml);
      this.doc.set("cellStyles", patchAttributes(list.toString(), { count: String(list.chunks.length) }), STYLE_ORDER);
    }
    this.dropDeletedNames();
    if (records.size > 0) {
      const list = new ChunkedXml(this.doc.get("cellStyleXfs") ?? "<cellStyleXfs/>");
      list.replaceChildren("xf", list.chunks.map((chunk, index) => records.get(index) ?? chunk.xml));
      this.doc.set("cellStyleXfs", list.toString(), STYLE_ORDER);
    }
    const text = this.doc.toString();
    return text.length === this.source.length ? this.source : text;
  }

  private writeXf(full: FullStyle, old: { full: FullStyle; xml: string } | undefined): string {
    const same = (member: keyof FullStyle): boolean => old !== undefined && JSON.stringify(old.full[member]) === JSON.stringify(full[member]);
    const kept = old ? new ChunkedXml(old.xml) : undefined;
    const ids: Record<string, string | undefined> = {};
    if (!same("numberFormat")) Object.assign(ids, { numFmtId: String(this.formatId(full.numberFormat)), applyNumberFormat: "1" });
    if (!same("font")) Object.assign(ids, { fontId: String(this.fonts.indexOf(JSON.stringify(full.font), () => fontXml(full.font))), applyFont: "1" });
    if (!same("fill")) Object.assign(ids, { fillId: String(this.fills.indexOf(full.fill ?? "none", () => fillXml(full.fill))), applyFill: "1" });
    if (!same("borders")) Object.assign(ids, { borderId: String(this.borders.indexOf(JSON.stringify(full.borders), () => bordersXml(full.borders))), applyBorder: "1" });
    if (!same("named") && (old !== undefined || full.named !== "Normal")) ids["xfId"] = String(this.styleRecord(full.named));
    const alignment = same("alignment") ? kept?.get("alignment") ?? "" : alignmentXml(full);
    const protection = same("protection") ? kept?.get("protection") ?? "" : protectionXml(full);
    if (!same("alignment")) ids["applyAlignment"] = alignment === "" ? undefined : "1";
    if (!same("protection")) ids["applyProtection"] = protection === "" ? undefined : "1";
    const xf = new ChunkedXml(patchAttributes(old?.xml ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ids));
    xf.set("alignment", alignment, ["alignment", "protection", "extLst"]);
    xf.set("protection", protection, ["alignment", "protection", "extLst"]);
    const text = xf.toString();
    return xf.chunks.length === 0 ? text.replace(/><\/[^>]*>$/, "/>") : text;
  }

  private definitionXml(definition: NamedStyleDef): string {
    const off: Record<string, string | undefined> = { xfId: undefined };
    for (const [attribute, group] of APPLIES) if (!definition.includes.includes(group)) off[attribute] = "0";
    return patchAttributes(this.writeXf({ ...resolveStyle(definition.style, this.normal), named: "Normal" }, undefined), off);
  }

  /** Records of the opened file whose style has been changed, as they are now. */
  private changedRecords(): ReadonlyMap<number, string> {
    return new Map((this.namedStyles ?? []).flatMap((style): [number, string][] => {
      const opened = this.sheet.named.find(({ name }) => name === style.name);
      return opened && JSON.stringify(opened.definition) !== JSON.stringify(style) ? [[opened.record, this.definitionXml(style)]] : [];
    }));
  }

  private dropDeletedNames(): void {
    const { namedStyles } = this;
    if (namedStyles === undefined) return;
    const gone = this.sheet.named.filter(({ name }) => !builtInStyles.some((style) => style.definition.name === name) && !namedStyles.some((style) => style.name === name));
    if (gone.length === 0) return;
    const list = new ChunkedXml(this.doc.get("cellStyles") ?? "<cellStyles/>");
    const kept = list.chunks.filter(({ xml }) => !gone.some(({ record }) => rawAttributes(xml)["xfId"] === String(record))).map(({ xml }) => xml);
    list.replaceChildren("cellStyle", kept);
    this.doc.set("cellStyles", patchAttributes(list.toString(), { count: String(kept.length) }), STYLE_ORDER);
  }

  /** The record of a named style, written when the file has none. */
  private styleRecord(name: string): number {
    const known = this.nameRecords.get(name);
    if (known !== undefined) return known;
    const builtIn = builtInStyles.find((style) => style.definition.name === name);
    const definition = this.namedStyles?.find((style) => style.name === name) ?? builtIn?.definition ?? { name, style: {}, includes: [] };
    const xf = this.definitionXml(definition);
    const record = this.styleRecords.indexOf(name, () => xf);
    this.nameRecords.set(name, record);
    this.addedNames.push(element("cellStyle", { name: xattribute(builtIn?.label ?? name), xfId: record, builtinId: builtIn?.id }));
    return record;
  }

  private formatId(code: string): number {
    const known = builtInFormat(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.newFormats.push({ id, code });
    return id;
  }
}

const UNDERLINE_NAMES: Readonly<Record<string, string>> = { Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting", None: "none" };

function underlineXml(underline: string | undefined): string {
  return underline === undefined || underline === "None" ? "" : element("u", { val: underline === "Single" ? undefined : UNDERLINE_NAMES[underline] });
}

/** The two records that stand for Normal, in a workbook that has no other style yet. */
export function normalXml(normal: FullStyle): string {
  const content = alignmentXml(normal) + protectionXml(normal);
  const format = builtInFormat(normal.numberFormat);
  const values = {
    numFmtId: format ?? FIRST_CUSTOM_FORMAT, fontId: 0, fillId: normal.fill === undefined ? 0 : 2, borderId: 0,
    applyFill: normal.fill === undefined ? undefined : true,
    applyNumberFormat: normal.numberFormat === "General" ? undefined : true,
    applyAlignment: alignmentXml(normal) === "" ? undefined : true,
    applyProtection: protectionXml(normal) === "" ? undefined : true,
  };
  return [
    format === undefined ? element("numFmts", { count: 1 }, element("numFmt", { numFmtId: FIRST_CUSTOM_FORMAT, formatCode: xattribute(normal.numberFormat) })) : "",
    element("fonts", { count: 1 }, fontXml(normal.font)),
    element("fills", { count: normal.fill === undefined ? 2 : 3 }, `${fillXml(undefined)}<fill><patternFill patternType="gray125"/></fill>${normal.fill === undefined ? "" : fillXml(normal.fill)}`),
    element("borders", { count: 1 }, bordersXml(normal.borders)),
    element("cellStyleXfs", { count: 1 }, element("xf", values, content)),
    element("cellXfs", { count: 1 }, element("xf", { ...values, xfId: 0 }, content)),
  ].join("");
}

function fontXml(font: Required<FontStyle>): string {
  return element("font", {}, [
    font.bold ? "<b/>" : "",
    font.italic ? "<i/>" : "",
    font.strikethrough ? "<strike/>" : "",
    underlineXml(font.underline),
    font.superscript ? '<vertAlign val="superscript"/>' : font.subscript ? '<vertAlign val="subscript"/>' : "",
    element("sz", { val: font.size }),
    element("color", { rgb: argb(font.color) }),
    element("name", { val: xattribute(font.name) }),
  ].join(""));
}

function fillXml(fill: string | undefined): string {
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function bordersXml(borders: FullStyle["borders"]): string {
  const edge = (name: string, side: BorderSide): string => {
    const line = borders[side];
    return line ? `<${name} style="${lineToFile(line.style, line.weight)}"><color rgb="${argb(line.color)}"/></${name}>` : `<${name}/>`;
  };
  const diagonal: BorderSide = borders.diagonalDown ? "diagonalDown" : "diagonalUp";
  return element("border", { diagonalUp: borders.diagonalUp ? true : undefined, diagonalDown: borders.diagonalDown ? true : undefined },
    edge("left", "left") + edge("right", "right") + edge("top", "top") + edge("bottom", "bottom") + edge("diagonal", diagonal));
}

function alignmentXml({ alignment }: FullStyle): string {
  const horizontal = alignment.horizontal === "CenterAcrossSelection" ? "centerContinuous" : alignment.horizontal.toLowerCase();
  const turn = Math.round(alignment.textOrientation);
  const xml = element("alignment", {
    horizontal: horizontal === "general" ? undefined : horizontal,
    vertical: alignment.vertical === "Bottom" ? undefined : alignment.vertical.toLowerCase(),
    textRotation: turn === 0 ? undefined : turn === 180 ? 255 : turn < 0 ? 90 - turn : turn,
    wrapText: alignment.wrapText || undefined,
    indent: alignment.indent === 0 ? undefined : Math.round(alignment.indent),
    justifyLastLine: alignment.autoIndent || undefined,
    shrinkToFit: alignment.shrinkToFit || undefined,
    readingOrder: alignment.readingOrder === "Context" ? undefined : alignment.readingOrder === "LeftToRight" ? 1 : 2,
  });
  return xml === "<alignment/>" ? "" : xml;
}

function protectionXml({ protection }: FullStyle): string {
  return protection.locked && !protection.formulaHidden ? "" : element("protection", { locked: protection.locked, hidden: protection.formulaHidden || undefined });
}

function conditionalXml(style: ConditionalStyle, formatId: (code: string) => number): string {
  const toggle = (name: string, value: boolean | undefined): string => (value === undefined ? "" : value ? `<${name}/>` : `<${name} val="0"/>`);
  const font = style.font;
  const fontContent = font
    ? toggle("b", font.bold) + toggle("i", font.italic) + toggle("strike", font.strikethrough)
      + (font.underline === "None" ? '<u val="none"/>' : underlineXml(font.underline)) + (font.color === undefined ? "" : element("color", { rgb: argb(font.color) }))
    : "";
  const edges = (["left", "right", "top", "bottom"] as const).map((side) => {
    const line = style.borders?.[side];
    return line && line.style !== "None" ? `<${side} style="${lineToFile(line.style, "Thin")}"><color rgb="${argb(line.color)}"/></${side}>` : "";
  }).join("");
  return element("dxf", {}, [
    fontContent === "" ? "" : element("font", {}, fontContent),
    style.numberFormat === undefined ? "" : element("numFmt", { numFmtId: formatId(style.numberFormat), formatCode: xattribute(style.numberFormat) }),
    style.fill === undefined ? "" : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`,
    edges === "" ? "" : element("border", {}, edges),
  ].join(""));
}
