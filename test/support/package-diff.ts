/** What differs between two .xlsx packages, part by part and element by element; reads them without the product's own reader. */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export interface PartDiff {
  readonly part: string;
  readonly state: "identical" | "changed" | "added" | "removed";
  /** For changed XML: `worksheet/sheetData/row[3]/c[A3]/v: 1 → 2`; empty when only the spelling differs. */
  readonly changes: readonly string[];
}

function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element && element !== root) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return root;
}

/** What an element is known by among its brothers; else its place counts. */
const keys = ["r", "ref", "sqref", "PartName", "Id", "r:id", "name", "id"];

function labelled(elements: readonly Element[]): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of elements) {
    const key = keys.map((name) => element.attributes[name]).find((value) => value !== undefined);
    const label = key === undefined || elements.filter((other) => other.name === element.name).length === 1 ? element.name : `${element.name}[${key}]`;
    let unique = label;
    for (let number = 2; found.has(unique); number += 1) unique = `${label}#${number}`;
    found.set(unique, element);
  }
  return found;
}

function elementChanges(before: Element, after: Element, path: string): string[] {
  const changes: string[] = [];
  for (const name of new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])) {
    const [old, now] = [before.attributes[name], after.attributes[name]];
    if (old !== now) changes.push(`${path}@${name}: ${old ?? "–"} → ${now ?? "–"}`);
  }
  if (before.text !== after.text) changes.push(`${path}: ${before.text} → ${after.text}`);
  const old = labelled(before.children);
  const now = labelled(after.children);
  const below = (label: string): string => (path === "" ? label : `${path}/${label}`);
  for (const [label, element] of old) {
    const counterpart = now.get(label);
    changes.push(...(counterpart ? elementChanges(element, counterpart, below(label)) : [`${below(label)} removed`]));
  }
  for (const label of now.keys()) if (!old.has(label)) changes.push(`${below(label)} added`);
  const order = [...old.keys()].filter((label) => now.has(label));
  if (order.join("\n") !== [...now.keys()].filter((label) => old.has(label)).join("\n")) changes.push(`${path}: order of elements`);
  return changes;
}

const isXml = (part: string): boolean => /\.(xml|rels|vml)$/.test(part);

/** Every part of both packages, in the first one's order. */
export function diffPackages(before: Uint8Array, after: Uint8Array): PartDiff[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const known = Object.entries(old).map(([part, bytes]): PartDiff => {
    const fresh = now[part];
    if (!fresh) return { part, state: "removed", changes: [] };
    if (Buffer.from(bytes).equals(Buffer.from(fresh))) return { part, state: "identical", changes: [] };
    const text = (content: Uint8Array): Element => parse(new TextDecoder().decode(content));
    return { part, state: "changed", changes: isXml(part) ? elementChanges(text(bytes), text(fresh), "") : ["bytes"] };
  });
  const added = Object.keys(now).filter((part) => !(part in old)).map((part): PartDiff => ({ part, state: "added", changes: [] }));
  return [...known, ...added];
}
