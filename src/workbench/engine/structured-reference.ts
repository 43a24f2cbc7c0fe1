/**
 * The inside of a structured reference: `Table[…]`. Reading accepts every form Excel does; writing gives the form Excel shows.
 * In a column's name `'` takes the special characters `[ ] # '` as they are.
 */
import { bracketed } from "./formula-tokens";

export type TablePart = "All" | "Data" | "Headers" | "Totals" | "ThisRow";

export interface TableReference {
  readonly parts: readonly TablePart[];
  /** First and last column's name; absent means every column. */
  readonly columns?: readonly [string, string];
  /** Written with `@`. */
  readonly at: boolean;
}

const PARTS: Readonly<Record<string, TablePart>> = {
  "#all": "All", "#data": "Data", "#headers": "Headers", "#totals": "Totals", "#this row": "ThisRow",
};
const PART_TEXT: Readonly<Record<TablePart, string>> = {
  All: "#All", Data: "#Data", Headers: "#Headers", Totals: "#Totals", ThisRow: "#This Row",
};

const unescape = (text: string): string => text.replace(/'(.)/gs, "$1");
const escape = (name: string): string => name.replace(/[[\]#']/g, "'$&");

/** `[A]`, `[A]:[B]` or `A`. */
function parseColumns(text: string): readonly [string, string] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith("[")) return [unescape(trimmed), unescape(trimmed)];
  const first = bracketed(trimmed, 0);
  if (!first) return undefined;
  const name = unescape(first.slice(1, -1));
  const rest = trimmed.slice(first.length).trim();
  if (rest === "") return [name, name];
  if (!rest.startsWith(":")) return undefined;
  const second = rest.slice(1).trim();
  if (bracketed(second, 0) !== second) return undefined;
  return [name, unescape(second.slice(1, -1))];
}

/** The comma-separated items of `[#Headers],[Col]`, columns joined by `:` kept together. */
function splitItems(text: string): string[] | undefined {
  const items: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (/\s/.test(text[at] ?? "")) at += 1;
    let item = bracketed(text, at);
    if (!item) return undefined;
    at += item.length;
    const joint = /^\s*:\s*/.exec(text.slice(at))?.[0];
    if (joint !== undefined) {
      const second = bracketed(text, at + joint.length);
      if (!second) return undefined;
      item += `:${second}`;
      at += joint.length + second.length;
    }
    items.push(item);
    const comma = /^\s*[,;]\s*/.exec(text.slice(at))?.[0];
    if (comma === undefined) break;
    at += comma.length;
  }
  return text.slice(at).trim() === "" ? items : undefined;
}

/** undefined when the text is not a structured reference at all. */
export function parseTableReference(inner: string): TableReference | undefined {
  const text = inner.trim();
  if (text === "") return { parts: [], at: false };
  const part = PARTS[text.toLowerCase()];
  if (part) return { parts: [part], at: false };
  if (text.startsWith("@")) {
    const rest = text.slice(1).trim();
    if (rest === "") return { parts: ["ThisRow"], at: true };
    const columns = parseColumns(rest);
    return columns && { parts: ["ThisRow"], columns, at: true };
  }
  if (!text.startsWith("[")) return { parts: [], columns: [unescape(text), unescape(text)], at: false };
  const items = splitItems(text);
  if (!items) return undefined;
  const parts: TablePart[] = [];
  let columns: readonly [string, string] | undefined;
  for (const item of items) {
    const itemPart = PARTS[item.slice(1, -1).trim().toLowerCase()];
    if (itemPart) parts.push(itemPart);
    else if (columns) return undefined;
    else {
      columns = parseColumns(item);
      if (!columns) return undefined;
    }
  }
  return { parts, at: false, ...(columns ? { columns } : {}) };
}

export function formatTableReference(table: string, reference: TableReference): string {
  const { parts, columns, at } = reference;
  const single = columns && columns[0] === columns[1];
  const list = columns && (single ? `[${escape(columns[0])}]` : `[${escape(columns[0])}]:[${escape(columns[1])}]`);
  if (at) {
    if (!columns || list === undefined) return `${table}[@]`;
    return single && /^[\p{L}\p{N}_]+$/u.test(columns[0]) ? `${table}[@${columns[0]}]` : `${table}[@${list}]`;
  }
  if (parts.length === 0) {
    if (!columns || list === undefined) return `${table}[]`;
    return single ? `${table}[${escape(columns[0])}]` : `${table}[${list}]`;
  }
  const names = parts.map((part) => `[${PART_TEXT[part]}]`);
  if (list === undefined && names.length === 1) return `${table}${names[0] ?? ""}`;
  return `${table}[${[...names, ...(list === undefined ? [] : [list])].join(",")}]`;
}
