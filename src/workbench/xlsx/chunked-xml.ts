import { escapeAttribute } from "./xml-writer";

/**
 * Editing XML in place: a parent is cut into the source text of its children, so that what is not replaced stays as it was written.
 * The text has been parsed before (xml-tree.ts), so well-formedness is given and there is no DTD.
 */
const MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface XmlChunk {
  /** Without prefix. */
  readonly name: string;
  readonly xml: string;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;

/** Index after the tag that starts at `start`: `>` inside quotes does not end it. */
function tagEnd(xml: string, start: number): number {
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (at < 0) return xml.length;
    }
  }
  return xml.length;
}

/** Skips a comment, a processing instruction or CDATA at `start`; undefined when a tag starts there. */
function skipSpecial(xml: string, start: number): number | undefined {
  const next = xml[start + 1];
  if (next !== "!" && next !== "?") return undefined;
  const end = xml.startsWith("<!--", start) ? xml.indexOf("-->", start) + 3
    : xml.startsWith("<![CDATA[", start) ? xml.indexOf("]]>", start) + 3
    : xml.startsWith("<?", start) ? xml.indexOf("?>", start) + 2
    : undefined;
  return end;
}

function nameAt(xml: string, start: number): { readonly prefix: string; readonly name: string } {
  const match = /[^\s/>]+/.exec(xml.slice(start, start + 128));
  const full = match?.[0] ?? "";
  const colon = full.indexOf(":");
  return { prefix: full.slice(0, colon + 1), name: full.slice(colon + 1) };
}

/** Index after the element that starts at `start`. */
function elementEnd(xml: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < xml.length) {
    const special = skipSpecial(xml, at);
    if (special !== undefined) at = special;
    else {
      const end = tagEnd(xml, at);
      if (xml[at + 1] === "/") depth -= 1;
      else if (xml[end - 2] !== "/") depth += 1;
      if (depth === 0) return end;
      at = end;
    }
    at = xml.indexOf("<", at);
    if (at < 0) return xml.length;
  }
  return xml.length;
}

export class ChunkedXml {
  /** Everything up to and including the parent's opening tag. */
  head: string;
  readonly chunks: XmlChunk[] = [];
  readonly prefix: string;
  private readonly tail: string;

  constructor(xml: string) {
    let at = xml.indexOf("<");
    for (let special = skipSpecial(xml, at); special !== undefined; special = skipSpecial(xml, at)) at = xml.indexOf("<", special);
    const root = nameAt(xml, at + 1);
    this.prefix = root.prefix;
    const open = tagEnd(xml, at);
    if (xml[open - 2] === "/") {
      this.head = `${xml.slice(0, open - 2)}>`;
      this.tail = `</${root.prefix}${root.name}>${xml.slice(open)}`;
      return;
    }
    this.head = xml.slice(0, open);
    let next = xml.indexOf("<", open);
    while (next >= 0 && xml[next + 1] !== "/") {
      const special = skipSpecial(xml, next);
      const end = special ?? elementEnd(xml, next);
      if (special === undefined) this.chunks.push({ name: nameAt(xml, next + 1).name, xml: xml.slice(next, end) });
      next = xml.indexOf("<", end);
    }
    this.tail = next < 0 ? "" : xml.slice(next);
  }

  /** Puts an element behind the last child. */
  append(name: string, xml: string): void {
    this.chunks.push({ name, xml: this.qualify(xml) });
  }

  /** These elements instead of all children. */
  replaceChildren(name: string, items: readonly string[]): void {
    this.chunks.splice(0, this.chunks.length, ...items.map((xml) => ({ name, xml: this.qualify(xml) })));
  }

  get(name: string): string | undefined {
    return this.chunks.find((chunk) => chunk.name === name)?.xml;
  }

  all(name: string): string[] {
    return this.chunks.filter((chunk) => chunk.name === name).map((chunk) => chunk.xml);
  }

  /** Replaces every child of that name; a new one takes its place in `order`. */
  set(name: string, xml: string | readonly string[] | undefined, order: readonly string[]): void {
    const fresh = (xml === undefined ? [] : typeof xml === "string" ? [xml] : xml).filter((text) => text !== "").map((text) => ({ name, xml: this.qualify(text) }));
    let at = this.chunks.findIndex((chunk) => chunk.name === name);
    const kept = this.chunks.filter((chunk) => chunk.name !== name);
    if (at < 0) {
      const rank = order.indexOf(name);
      at = kept.findIndex((chunk) => order.indexOf(chunk.name) > rank);
      if (at < 0) at = kept.length;
    }
    kept.splice(at, 0, ...fresh);
    this.chunks.splice(0, this.chunks.length, ...kept);
  }

  /** Elements of ours have no prefix: under a prefixed root they say which namespace they are in. */
  private qualify(xml: string): string {
    if (this.prefix === "" || nameAt(xml, 1).prefix !== "") return xml;
    const declaration = new RegExp(`xmlns:${this.prefix.slice(0, -1)}\\s*=\\s*["']([^"']*)["']`).exec(this.head)?.[1];
    return patchAttributes(xml, { xmlns: declaration ?? MAIN_NS });
  }

  toString(): string {
    let text = this.head;
    for (const chunk of this.chunks) text += chunk.xml;
    return text + this.tail;
  }
}

/** Sets or (with `undefined`) removes attributes on the element's own tag and leaves everything else as written. */
export function patchAttributes(xml: string, values: Readonly<Record<string, string | undefined>>): string {
  const end = tagEnd(xml, 0);
  let tag = xml.slice(0, end);
  for (const [name, value] of Object.entries(values)) {
    const written = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
    const there = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    if (written === "" || there.test(tag)) {
      tag = tag.replace(there, () => written);
      continue;
    }
    const close = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
    tag = tag.slice(0, close).trimEnd() + written + tag.slice(close);
  }
  return tag + xml.slice(end);
}

/** The attributes on the element's own tag as written, entities undecoded. */
export function rawAttributes(xml: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of xml.slice(0, tagEnd(xml, 0)).matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) found[match[1] ?? ""] = match[2] ?? match[3] ?? "";
  return found;
}
