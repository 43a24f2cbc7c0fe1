import type { ColumnFile, SheetFile } from "../document/types";
import { ChunkedXml, rawAttributes } from "./chunked-xml";
import type { CellWriterContext } from "./cell-writer";
import { STANDARD_COLUMN_POINTS, charactersFromPoints, sameSize } from "./sizes";
import { attributes } from "./xml-writer";

type Columns = Pick<SheetFile, "columns" | "standardWidth">;
type StyleContext = Pick<CellWriterContext, "styleIndex" | "sameStyle">;
type Values = Record<string, string | undefined>;

/** The `<cols>` element, rewritten; a column that did not change keeps its exact width, and all keep their outline level. */
export function columnsXml(raw: string | undefined, before: Columns, after: Columns, context: StyleContext): string {
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
    const unchanged = kept !== undefined && sameColumn(before.columns.get(column), own, context);
    const values = unchanged ? kept : columnAttributes(own, kept, after.standardWidth, context, before.columns.get(column)?.style);
    if (values === undefined) continue;
    const key = attributes(values);
    const last = runs.at(-1);
    if (last && last.last === column - 1 && last.key === key) last.last = column;
    else runs.push({ first: column, last: column, key });
  }
  const items = runs.map((run) => `<col min="${run.first + 1}" max="${run.last + 1}"${run.key}/>`);
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

/** Widths compare as sizes and styles by what they look like: the two documents number their styles differently. */
export function sameColumn(before: ColumnFile | undefined, after: ColumnFile | undefined, context: StyleContext): boolean {
  if (before === after && before === undefined) return true;
  return sameSize(before?.width, after?.width) && (before?.hidden ?? false) === (after?.hidden ?? false) && context.sameStyle(after?.style, before?.style ?? 0);
}

function columnAttributes(column: ColumnFile | undefined, old: Values | undefined, standard: number | undefined, context: StyleContext, styleBefore: number | undefined): Values | undefined {
  const outline = { outlineLevel: old?.["outlineLevel"], collapsed: old?.["collapsed"], phonetic: old?.["phonetic"] };
  if (column === undefined && Object.values(outline).every((value) => value === undefined)) return undefined;
  const style = column?.style === undefined ? 0 : context.styleIndex(column.style, styleBefore);
  return {
    width: String(charactersFromPoints(column?.width ?? standard ?? STANDARD_COLUMN_POINTS)),
    style: style === 0 ? undefined : String(style),
    hidden: column?.hidden ? "1" : undefined,
    customWidth: column?.width === undefined ? undefined : "1",
    ...outline,
  };
}
