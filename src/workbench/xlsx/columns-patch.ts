import type { ColumnFile, SheetFile } from "../document/types";
import { ChunkedXml, rawAttributes } from "./chunked-xml";
import { deepEqual } from "./deep-equal";
import { STANDARD_COLUMN_POINTS, charactersFromPoints } from "./sizes";
import { attributes } from "./xml-writer";

type Columns = Pick<SheetFile, "columns" | "standardWidth">;
type Values = Record<string, string | undefined>;

/** The `<cols>` element, rewritten; a column that did not change keeps its exact width, and all keep their outline level. */
export function columnsXml(raw: string | undefined, before: Columns, after: Columns, styleIndex: (style: number, before: number | undefined) => number): string {
  const old = new Map<number, Values>();
  for (const chunk of new ChunkedXml(raw ?? "<cols/>").chunks) {
    const { min, max, ...values } = rawAttributes(chunk.xml);
    for (let column = Number(min) - 1; column < Number(max); column += 1) old.set(column, values);
  }
  const columns = [...new Set([...old.keys(), ...after.columns.keys()])].sort((one, other) => one - other);
  const runs: { first: number; last: number; key: string }[] = [];
  for (const column of columns) {
    const kept = old.get(column);
    const own = after.columns.get(column);
    const unchanged = kept !== undefined && deepEqual(before.columns.get(column), own);
    const values = unchanged ? kept : columnAttributes(own, kept, after.standardWidth, styleIndex, before.columns.get(column)?.style);
    if (values === undefined) continue;
    const key = attributes(values);
    const last = runs.at(-1);
    if (last && last.last === column - 1 && last.key === key) last.last = column;
    else runs.push({ first: column, last: column, key });
  }
  const items = runs.map((run) => `<col min="${run.first + 1}" max="${run.last + 1}"${run.key}/>`);
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

function columnAttributes(column: ColumnFile | undefined, old: Values | undefined, standard: number | undefined, styleIndex: (style: number, before: number | undefined) => number, styleBefore: number | undefined): Values | undefined {
  const outline = { outlineLevel: old?.["outlineLevel"], collapsed: old?.["collapsed"], phonetic: old?.["phonetic"] };
  if (column === undefined && Object.values(outline).every((value) => value === undefined)) return undefined;
  const style = column?.style === undefined ? 0 : styleIndex(column.style, styleBefore);
  return {
    width: String(charactersFromPoints(column?.width ?? standard ?? STANDARD_COLUMN_POINTS)),
    style: style === 0 ? undefined : String(style),
    hidden: column?.hidden ? "1" : undefined,
    customWidth: column?.width === undefined ? undefined : "1",
    ...outline,
  };
}
