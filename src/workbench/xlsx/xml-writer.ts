/** Writing XML text. Attributes whose value is `undefined` are left out; booleans are written `1` and `0`, as Excel does. */

export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Characters that XML 1.0 cannot hold, not even as entities: one of them makes a part unreadable. Where the schema has an escape for
 * them (`ST_Xstring`), encode the text first; everywhere else they are left out.
 */
const FORBIDDEN = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff";
const SPECIAL = new RegExp(`[&<>"\\r\\n\\t${FORBIDDEN}]`, "g");
const SPECIAL_TEST = new RegExp(SPECIAL.source);
const SPECIAL_IN_TEXT = new RegExp(`[&<>\\r${FORBIDDEN}]`, "g");
const SPECIAL_IN_TEXT_TEST = new RegExp(SPECIAL_IN_TEXT.source);
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;" };

export function escapeAttribute(text: string): string {
  return SPECIAL_TEST.test(text) ? text.replace(SPECIAL, (letter) => ENTITIES[letter] ?? "") : text;
}

export function escapeText(text: string): string {
  return SPECIAL_IN_TEXT_TEST.test(text) ? text.replace(SPECIAL_IN_TEXT, (letter) => ENTITIES[letter] ?? "") : text;
}

/** Characters that XML forbids, text that looks like their escape, and halves of surrogate pairs. */
const NEEDS_HEX = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `_xHHHH_` for characters XML cannot hold; a literal `_x0041_` gets its underscore escaped so that it reads back as typed. */
export function encodeXstring(text: string): string {
  return text.replace(NEEDS_HEX, (found) => (found.length > 1 ? `_x005F_${found.slice(1)}` : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));
}

export function decodeXstring(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** Text of a cell, a comment or a formula, ready to stand between tags. */
export function xstring(text: string): string {
  return escapeText(encodeXstring(text));
}

/** Text ready to stand in an attribute that the schema types as `ST_Xstring`. */
export function xattribute(text: string): string {
  return encodeXstring(text);
}

export function attributes(values: XmlAttributes): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const written = typeof value === "boolean" ? (value ? "1" : "0") : typeof value === "number" ? String(value) : escapeAttribute(value);
    text += ` ${name}="${written}"`;
  }
  return text;
}

export function element(name: string, values: XmlAttributes, content = ""): string {
  return content === "" ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;
}

/** `<t>` with its white space protected where a reader would otherwise trim it. */
export function textElement(name: string, text: string): string {
  const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${kept}>${xstring(text)}</${name}>`;
}
