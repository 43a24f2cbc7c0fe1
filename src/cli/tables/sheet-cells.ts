/** The stored values of some cells of a worksheet part, without making anything of the others. */
import type { RangeRef } from "../../workbench/document/types";
import { decodeXstring } from "../../workbench/xlsx/xml-writer";
import type { SharedTexts } from "./shared-texts";
import { findOpening, isPlain, readTag, richText, textOf } from "./xml-bytes";

/** As Office.js gives it: an empty text for a blank, an error's text. Null is a formula whose value nobody has stored. */
export type TableValue = string | number | boolean | null;

/** Row by row, the values of each range; undefined for a part that has to be read by a parser. */
export function readRanges(xml: Buffer, ranges: readonly RangeRef[], texts: SharedTexts): TableValue[][][] | undefined {
  if (!isPlain(xml, "worksheet")) return undefined;
  const start = findOpening(xml, "sheetData", 0, xml.length);
  const end = xml.indexOf("</sheetData>", start);
  const found = ranges.map((range) => Array.from({ length: range.rowCount }, () => Array.from({ length: range.columnCount }, (): TableValue => "")));
  if (end < 0) return /^<sheetData\s*\/>/.test(xml.toString("latin1", start, start + 64)) ? found : undefined;
  let row = -1;
  for (let at = findOpening(xml, "row", start, end); at >= 0; at = findOpening(xml, "row", at, end)) {
    row += 1;
    const tag = readTag(xml, at, (name, from, to) => {
      if (name === "r") row = Number(xml.toString("latin1", from, to)) - 1;
    });
    if (!tag || !Number.isInteger(row) || row < 0) return undefined;
    at = tag.end;
    if (tag.isEmpty) continue;
    const rowEnd = xml.indexOf("</row>", at);
    if (rowEnd < 0) return undefined;
    const wanted = ranges.flatMap((range, index) => {
      const line = found[index]?.[row - range.row];
      return line === undefined ? [] : [{ first: range.column, line }];
    });
    if (wanted.length > 0 && !readRow(xml, at, rowEnd, wanted, texts)) return undefined;
    at = rowEnd;
  }
  return found;
}

interface WantedLine {
  readonly first: number;
  readonly line: TableValue[];
}

function readRow(xml: Buffer, start: number, end: number, wanted: readonly WantedLine[], texts: SharedTexts): boolean {
  let column = -1;
  for (let at = findOpening(xml, "c", start, end); at >= 0; at = findOpening(xml, "c", at, end)) {
    column += 1;
    let type = "n";
    const tag = readTag(xml, at, (name, from, to) => {
      if (name === "r") column = columnAt(xml, from);
      else if (name === "t") type = xml.toString("latin1", from, to);
    });
    if (!tag) return false;
    at = tag.end;
    if (tag.isEmpty) continue;
    const close = xml.indexOf("</c>", at);
    if (close < 0) return false;
    const places = wanted.filter(({ first, line }) => column >= first && column < first + line.length);
    if (places.length > 0) {
      const value = valueOf(xml, type, at, close, texts);
      if (value === undefined) return false;
      for (const { first, line } of places) line[column - first] = value;
    }
    at = close;
  }
  return true;
}

/** From 0, of a cell's name. */
function columnAt(xml: Buffer, from: number): number {
  let column = 0;
  for (let at = from; (xml[at] ?? 0) >= 65; at += 1) column = column * 26 + (((xml[at] ?? 0) & 0xdf) - 64);
  return column - 1;
}

function valueOf(xml: Buffer, type: string, from: number, to: number, texts: SharedTexts): TableValue | undefined {
  if (type === "inlineStr") return richText(xml, from, to);
  const value = findOpening(xml, "v", from, to);
  const tag = value < 0 ? undefined : readTag(xml, value, () => undefined);
  if (!tag || tag.isEmpty) return findOpening(xml, "f", from, to) < 0 ? "" : type === "str" ? "" : null;
  const close = xml.indexOf("</v>", tag.end);
  if (close < 0 || close > to) return undefined;
  switch (type) {
    case "s": return texts.at(Number(xml.toString("latin1", tag.end, close)));
    case "str": return decodeXstring(textOf(xml, tag.end, close));
    case "e": return textOf(xml, tag.end, close);
    case "b": return /^\s*(1|true)\s*$/.test(xml.toString("latin1", tag.end, close));
    case "n": {
      const text = xml.toString("latin1", tag.end, close).trim();
      const number = Number(text);
      return text === "" ? "" : Number.isFinite(number) ? number : undefined;
    }
    // Dates as text, which the full reader turns into serial numbers.
    default: return undefined;
  }
}
