import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "./a1";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import { shiftFormula } from "./formula-text";
import type { Mover } from "./mover";
import { decodeEntities, textBetween } from "./xml-text";
import { escapeText } from "./xml-writer";

interface MovedRow {
  /** The row's own tag, where the row came from the file as a whole. */
  head: string | undefined;
  readonly cells: Map<number, string>;
}

interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
  /** As it reads in this cell, shared or not. */
  readonly formula: string | undefined;
  readonly group: string | undefined;
}

interface RawRow {
  readonly row: number;
  readonly xml: string;
  readonly head: string;
  readonly cells: readonly RawCell[];
}

function readRows(doc: ChunkedXml): RawRow[] {
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  let row = -1;
  return doc.chunks.map(({ xml }) => {
    const line = new ChunkedXml(xml);
    const head = line.head.slice(line.head.lastIndexOf("<"));
    const number = rawAttributes(head)["r"];
    row = number === undefined ? row + 1 : Number(number) - 1;
    let column = -1;
    const cells = line.chunks.map((cell): RawCell => {
      const name = rawAttributes(cell.xml)["r"];
      column = name === undefined ? column + 1 : columnIndex(name.replace(/\d+$/, ""));
      const raw = cell.xml.includes("<") ? new ChunkedXml(cell.xml).get("f") : undefined;
      if (raw === undefined) return { row, column, xml: cell.xml, formula: undefined, group: undefined };
      const own = decodeEntities(textBetween(raw));
      const { t: kind, si } = rawAttributes(raw);
      if (kind !== "shared" || si === undefined) return { row, column, xml: cell.xml, formula: own, group: undefined };
      if (own !== "") masters.set(si, { text: own, row, column });
      const master = masters.get(si);
      return { row, column, xml: cell.xml, formula: master && own === "" ? shiftFormula(master.text, row - master.row, column - master.column) : own, group: si };
    });
    return { row, xml, head, cells };
  });
}

/** `sheetData` after the moves: each row and cell with its own text at its new place. Shared formulas whose members no longer agree are spelt out. */
export function moveSheetData(xml: string, mover: Mover): string {
  const doc = new ChunkedXml(xml);
  const raw = readRows(doc);
  const broken = new Set(raw.flatMap(({ cells }) => cells.flatMap(({ group, formula = "" }) => (group !== undefined && (mover.moves || mover.formula(formula) !== formula) ? [group] : []))));
  const changed = ({ formula, group }: RawCell): boolean => formula !== undefined && (mover.formula(formula) !== formula || broken.has(group ?? ""));
  if (!mover.moves && !raw.some(({ cells }) => cells.some(changed))) return xml;
  const rows = new Map<number, MovedRow>();
  const rowAt = (row: number): MovedRow => {
    const found = rows.get(row) ?? { head: undefined, cells: new Map<number, string>() };
    rows.set(row, found);
    return found;
  };
  for (const { row, head, cells } of raw) {
    const moved = mover.range({ row, column: 0, rowCount: 1, columnCount: MAX_COLUMNS });
    if (moved) rowAt(moved.row).head = moved.row === row ? head : patchAttributes(head, { r: String(moved.row + 1) });
    for (const cell of cells) {
      const place = mover.range({ row, column: cell.column, rowCount: 1, columnCount: 1 });
      if (!place) continue;
      const text = changed(cell) || /<(?:\w+:)?f\s/.test(cell.xml) ? moveFormula(cell, mover, broken.has(cell.group ?? "")) : cell.xml;
      const stays = place.row === row && place.column === cell.column;
      rowAt(place.row).cells.set(place.column, stays ? text : patchAttributes(text, { r: `${columnName(place.column)}${place.row + 1}` }));
      if (place.column !== cell.column) rowAt(place.row).head &&= patchAttributes(rowAt(place.row).head ?? "", { spans: undefined });
    }
  }
  const sorted = [...rows].sort(([one], [other]) => one - other).filter(([, { head, cells }]) => head !== undefined || cells.size > 0);
  doc.chunks.splice(0, doc.chunks.length, ...sorted.map(([row, { head, cells }]) => {
    const content = [...cells].sort(([one], [other]) => one - other).map(([, text]) => text).join("");
    return { name: "row", xml: `${head ?? `<${doc.prefix}row r="${row + 1}">`}${content}</${doc.prefix}row>` };
  }));
  return doc.toString();
}

function moveFormula({ xml, formula = "" }: RawCell, mover: Mover, spelt: boolean): string {
  const doc = new ChunkedXml(xml);
  const raw = doc.get("f") ?? "";
  const order = ["f", "v", "is"];
  const now = mover.formula(formula);
  if (spelt) {
    doc.set("f", `<${doc.prefix}f>${escapeText(now)}</${doc.prefix}f>`, order);
    return doc.toString();
  }
  const places = Object.fromEntries(Object.entries(rawAttributes(raw)).filter(([name]) => ["ref", "r1", "r2"].includes(name)).map(([name, value]) => [name, mover.references(value) || value]));
  const tagged = patchAttributes(raw, places);
  doc.set("f", now === formula ? tagged : tagged.replace(/^([^>]*>)[^<]*/, (_all, tag: string) => tag + escapeText(now)), order);
  return doc.toString();
}

/** `cols` after the moves: outline levels and exact widths go with their columns. */
export function moveColumns(xml: string, mover: Mover): string {
  const doc = new ChunkedXml(xml);
  const moved = doc.chunks.flatMap((chunk) => {
    const { min, max } = rawAttributes(chunk.xml);
    const first = Number(min) - 1;
    const range = mover.range({ row: 0, column: first, rowCount: MAX_ROWS, columnCount: Number(max) - first });
    if (!range) return [];
    const last = Math.min(range.column + range.columnCount, MAX_COLUMNS);
    return [{ name: chunk.name, xml: patchAttributes(chunk.xml, { min: String(range.column + 1), max: String(last) }) }];
  });
  doc.chunks.splice(0, doc.chunks.length, ...moved);
  return moved.length === 0 ? "" : doc.toString();
}
