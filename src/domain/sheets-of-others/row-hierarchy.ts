import type { GridValue } from "./sheet-grid";

export interface OutlineRow {
  /** As typed, with the spaces that indent it. */
  readonly title: GridValue;
  readonly id: GridValue;
  /** Excel's own indent, in steps. */
  readonly indent?: number;
}

export interface OutlinePlace {
  /** 0 for the outermost rows. */
  readonly depth: number;
  /** Index of the row above to which this one belongs. */
  readonly parent?: number;
  readonly hasChildren: boolean;
}

const wideSpace = "\u3000";
const wbsNumber = /^\d+(?:\.\d+)*$/u;

/** Width of the spaces, and of the lines that some draw, before a title; a tab counts four, a wide space two. */
function indentOf({ title, indent = 0 }: OutlineRow): number {
  const [lead = ""] = /^[\s│├└─]*/u.exec(typeof title === "string" ? title : "") ?? [];
  return [...lead].reduce((width, mark) => width + (mark === "\t" ? 4 : mark === wideSpace ? 2 : 1), 2 * indent);
}

/** `1.2.3` from the id, or else from the front of the title; undefined where neither is numbered so. */
function numberOf({ id, title }: OutlineRow): string | undefined {
  const own = String(id).normalize("NFKC").trim().replace(/\.$/u, "");
  if (wbsNumber.test(own)) return own;
  return /^\s*(\d+(?:\.\d+)*)[.、．\s]/u.exec(typeof title === "string" ? title : "")?.[1];
}

/** The nearest row above that is indented less. */
function parentsByIndent(rows: readonly OutlineRow[]): (number | undefined)[] {
  const open: { index: number; indent: number }[] = [];
  return rows.map((row, index) => {
    const indent = indentOf(row);
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1)?.index;
    open.push({ index, indent });
    return parent;
  });
}

/** The nearest row above whose number begins this one's: 1.2 for 1.2.3, or 1 where there is no 1.2. Numbers may start again in each section. */
function parentsByNumber(rows: readonly OutlineRow[]): (number | undefined)[] {
  const latest = new Map<string, number>();
  return rows.map((row, index) => {
    const number = numberOf(row);
    if (number === undefined) return undefined;
    const parts = number.split(".");
    let parent: number | undefined;
    for (let length = parts.length - 1; length > 0 && parent === undefined; length -= 1) parent = latest.get(parts.slice(0, length).join("."));
    latest.set(number, index);
    return parent;
  });
}

/**
 * Which rows belong to which: by the spaces before their titles where any title has them, else by numbers such as 1.2.3. Plain lists
 * have neither, and every row is its own.
 */
export function outline(rows: readonly OutlineRow[]): OutlinePlace[] {
  const indented = rows.some((row) => indentOf(row) > 0);
  const parents = indented ? parentsByIndent(rows) : parentsByNumber(rows);
  const withChildren = new Set(parents);
  const depths: number[] = [];
  return parents.map((parent, index) => {
    const depth = parent === undefined ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    return { depth, ...(parent === undefined ? {} : { parent }), hasChildren: withChildren.has(index) };
  });
}
