/**
 * XML looked through as bytes: what is not wanted is never made into text, and what is taken is a text of its own, so that no value keeps a
 * whole part alive.
 */
import { decodeXstring } from "../../workbench/xlsx/xml-writer";

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;

/** False for what a search for tags could misread: comments, CDATA and DOCTYPE, prefixed elements, encodings other than UTF-8. */
export function isPlain(xml: Buffer, root: string): boolean {
  const start = xml.indexOf(`<${root}`);
  return start >= 0 && isNameEnd(xml[start + root.length + 1]) && xml[1] !== 0 && !xml.includes("<!") && !/encoding=(?!["']utf-?8["'])/i.test(xml.toString("latin1", 0, start));
}

function isNameEnd(byte: number | undefined): boolean {
  return byte === GREATER || byte === SLASH || (byte !== undefined && byte <= SPACE);
}

/** Where the next element of that name opens, before `end`; -1 when none does. */
export function findOpening(xml: Buffer, name: string, from: number, end: number): number {
  for (let at = xml.indexOf(`<${name}`, from); at >= 0 && at < end; at = xml.indexOf(`<${name}`, at + 1)) {
    if (isNameEnd(xml[at + name.length + 1])) return at;
  }
  return -1;
}

export interface Tag {
  /** After its `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
}

/** Walks through the attributes of the tag that opens at `at`; undefined for a tag that breaks off. */
export function readTag(xml: Buffer, at: number, attribute: (name: string, from: number, to: number) => void): Tag | undefined {
  let index = at + 1;
  while (!isNameEnd(xml[index])) {
    if (index >= xml.length) return undefined;
    index += 1;
  }
  for (;;) {
    const byte = xml[index];
    if (byte === undefined) return undefined;
    if (byte === GREATER) return { end: index + 1, isEmpty: xml[index - 1] === SLASH };
    if (byte <= SPACE || byte === SLASH) {
      index += 1;
      continue;
    }
    const equals = xml.indexOf(EQUALS, index);
    if (equals < 0) return undefined;
    let open = equals + 1;
    while ((xml[open] ?? QUOTE) <= SPACE) open += 1;
    const quote = xml[open];
    if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
    const close = xml.indexOf(quote, open + 1);
    if (close < 0) return undefined;
    attribute(xml.toString("latin1", index, equals).trimEnd(), open + 1, close);
    index = close + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text between two places, without the tags' own escapes. */
export function textOf(xml: Buffer, from: number, to: number): string {
  const raw = xml.toString("utf8", from, to);
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
    (name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : ENTITIES[name] ?? all));
}

/** All `t` elements of a string item, phonetic ones left out; undefined when one breaks off. */
export function richText(xml: Buffer, from: number, to: number): string | undefined {
  let text = "";
  let phonetic = findOpening(xml, "rPh", from, to);
  for (let at = findOpening(xml, "t", from, to); at >= 0; at = findOpening(xml, "t", at + 1, to)) {
    if (phonetic >= 0 && at > phonetic) {
      const over = xml.indexOf("</rPh>", phonetic);
      if (over < 0) return undefined;
      phonetic = findOpening(xml, "rPh", over, to);
      at = over;
      continue;
    }
    const tag = readTag(xml, at, () => undefined);
    if (!tag) return undefined;
    if (tag.isEmpty) continue;
    const close = xml.indexOf("</t>", tag.end);
    if (close < 0 || close > to) return undefined;
    text += textOf(xml, tag.end, close);
  }
  return decodeXstring(text);
}
