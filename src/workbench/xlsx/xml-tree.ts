import { SaxesParser } from "saxes";
import { XlsxError } from "./xlsx-error";

/** An element of a small part. Names are without prefix; attributes keep theirs (`r:id`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Runs a parser over a part. A DTD, an unknown entity, an unclosed tag or nesting beyond the limit refuses the file. */
export function scanXml(text: string, part: string, maxDepth: number, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new XlsxError("UnsafeXml", "a part declares a document type", part);
  });
  parser.on("error", (error) => {
    throw new XlsxError("Damaged", `a part is not well-formed XML: ${error.message}`, part);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maxDepth) throw new XlsxError("UnsafeXml", `elements are nested deeper than ${maxDepth}`, part);
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on("text", (value) => handlers.text(value));
  parser.on("cdata", (value) => handlers.text(value));
  parser.on("closetag", (tag) => {
    depth -= 1;
    handlers.close(localName(tag.name));
  });
  parser.write(text).close();
}

/** Collects elements into a tree; `finished` hands over each that closes at the level where collecting began. */
export class TreeBuilder implements XmlHandlers {
  private readonly stack: XmlElement[] = [];

  constructor(private readonly finished: (root: XmlElement) => void) {}

  get collecting(): boolean {
    return this.stack.length > 0;
  }

  open(name: string, attributes: Record<string, string>): void {
    const element: XmlElement = { name, attributes, children: [], text: "" };
    this.stack.at(-1)?.children.push(element);
    this.stack.push(element);
  }

  text(text: string): void {
    const current = this.stack.at(-1);
    if (current) current.text += text;
  }

  close(): void {
    const element = this.stack.pop();
    if (element && this.stack.length === 0) this.finished(element);
  }
}

export function parseXml(text: string, part: string, maxDepth = 64): XmlElement {
  let root: XmlElement | undefined;
  scanXml(text, part, maxDepth, new TreeBuilder((element) => {
    root = element;
  }));
  if (!root) throw new XlsxError("Damaged", "a part is empty", part);
  return root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Every element of that name below, in document order; a match is not searched further. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.flatMap((candidate) => (candidate.name === name ? [candidate] : descendants(candidate, name))) ?? [];
}

/** An attribute by its name without prefix: `r:id` may carry any prefix. */
export function prefixed(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((candidate) => candidate.includes(":") && !candidate.startsWith("xmlns:") && localName(candidate) === name);
  return key === undefined ? undefined : element.attributes[key];
}

export function flag(value: string | undefined, fallback: boolean): boolean {
  if (value === undefined) return fallback;
  return value === "1" || value === "true" || value === "on";
}

export function numeric(value: string | undefined): number | undefined {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function numericOr(value: string | undefined, fallback: number): number {
  return numeric(value) ?? fallback;
}
