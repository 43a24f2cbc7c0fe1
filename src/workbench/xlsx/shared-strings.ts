import { patchAttributes } from "./chunked-xml";
import { scanXml } from "./xml-tree";
import { XML_HEAD, decodeXstring, element, textElement } from "./xml-writer";

/** A shared string with its runs flattened; `rich` says that writing the plain text would lose formatting or phonetics. */
export interface SharedString {
  readonly text: string;
  readonly rich: boolean;
}

export function readSharedStrings(xml: string, part: string, maxDepth: number): SharedString[] {
  const strings: SharedString[] = [];
  let text = "";
  let rich = false;
  let collecting = false;
  let phonetic = 0;
  scanXml(xml, part, maxDepth, {
    open: (name) => {
      if (name === "si") {
        text = "";
        rich = false;
      } else if (name === "t") collecting = phonetic === 0;
      else if (name === "r" || name === "rPh") rich = true;
      if (name === "rPh") phonetic += 1;
    },
    text: (value) => {
      if (collecting) text += value;
    },
    close: (name) => {
      if (name === "t") collecting = false;
      else if (name === "rPh") phonetic -= 1;
      else if (name === "si") strings.push({ text: decodeXstring(text), rich });
    },
  });
  return strings;
}

/** Gives texts their index; those of the opened file stay where they are. */
export class SharedStringsWriter {
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];
  private uses = 0;

  constructor(private readonly source: string, private readonly existing: readonly SharedString[]) {
    existing.forEach((item, index) => {
      if (!item.rich && !this.known.has(item.text)) this.known.set(item.text, index);
    });
  }

  has(text: string): boolean {
    return this.known.has(text);
  }

  indexOf(text: string): number {
    this.uses += 1;
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const index = this.existing.length + this.added.length;
    this.added.push(text);
    this.known.set(text, index);
    return index;
  }

  finish(): string {
    if (this.added.length === 0) return this.source;
    const open = /<(?!\?|!)[^>]*>/.exec(this.source);
    if (!open) return this.source;
    const tag = open[0];
    const before = Number(/\scount="(\d+)"/.exec(tag)?.[1] ?? this.existing.length);
    const patched = patchAttributes(tag, { count: String(before + this.uses), uniqueCount: String(this.existing.length + this.added.length) });
    const prefix = /^<([^\s/>]*:)?/.exec(tag)?.[1] ?? "";
    const items = this.added.map((text) => element(`${prefix}si`, {}, textElement(`${prefix}t`, text))).join("");
    const rest = this.source.slice(open.index + tag.length);
    const head = this.source.slice(0, open.index);
    if (tag.endsWith("/>")) return `${head}${patched.slice(0, -2)}>${items}</${prefix}sst>`;
    const end = rest.lastIndexOf("</");
    return head + patched + rest.slice(0, end) + items + rest.slice(end);
  }
}

export const EMPTY_SHARED_STRINGS = `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"></sst>`;
