/** The text of an element that holds nothing else, as written. */
export function textBetween(xml: string): string {
  const open = /^[^>]*>/.exec(xml)?.[0] ?? "";
  return open.endsWith("/>") ? "" : xml.slice(open.length, xml.lastIndexOf("</"));
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text whose entities XML itself defines; others were refused when the part was read. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
    (hex !== undefined ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal !== undefined ? String.fromCodePoint(Number(decimal)) : NAMED[name ?? ""] ?? all));
}
