import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SaxesParser } from "saxes";

/** An XML element without its text's whitespace. Names keep no prefix: the manifest's are unique without. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Parses strictly: anything not well-formed throws. */
export function parse(xml: string): Node {
  const root: Node = { name: "#document", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [localName(name), value]));
    const node: Node = { name: localName(tag.name), attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text.trim();
  });
  parser.on("closetag", () => { open.pop(); });
  parser.write(xml).close();
  const [element] = root.children;
  if (element === undefined) throw new Error("The document is empty.");
  return element;
}

export function descendants(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The one element of that name below `node`. */
export function only(node: Node, name: string): Node {
  const [found, ...more] = descendants(node, name);
  if (found === undefined || more.length > 0) throw new Error(`${name}: ${more.length + (found === undefined ? 0 : 1)} found, one expected.`);
  return found;
}

export const projectRoot = resolve(__dirname, "..", "..");
export const manifestFile = resolve(projectRoot, "manifest.xml");
export const manifestText = readFileSync(manifestFile, "utf8");
export const manifest = parse(manifestText);
