import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import { moveColumns, moveSheetData } from "./moved-cells";
import type { Mover } from "./mover";
import { decodeEntities, textBetween } from "./xml-text";
import { escapeText } from "./xml-writer";

/** Attributes that say where something is; an element whose whole place was deleted goes. */
const PLACES = ["sqref", "ref", "r"];
const FORMULAS = new Set(["formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula"]);
const COUNTED = new Set(["mergeCells", "dataValidations", "sparklineGroups"]);

/** Elements of any part that speak of cells, at any depth, after the moves; undefined when the element itself went with its cells. */
export function moveElement(xml: string, mover: Mover): string | undefined {
  const doc = new ChunkedXml(xml);
  const name = /^<([^\s/>]+)/.exec(xml)?.[1]?.replace(/^.*:/, "") ?? "";
  const inner = doc.chunks.length === 0 ? textBetween(xml) : "";
  if (FORMULAS.has(name) && inner !== "") {
    const text = decodeEntities(inner);
    const moved = mover.formula(text);
    return moved === text ? xml : xml.replace(/^([^>]*>)[^<]*/, (_all, tag: string) => tag + escapeText(moved));
  }
  if (name === "sqref" && inner !== "") {
    const moved = mover.references(inner);
    return moved === "" ? undefined : xml.replace(/^([^>]*>)[^<]*/, (_all, tag: string) => tag + moved);
  }
  const values = rawAttributes(xml);
  const changes: Record<string, string> = {};
  for (const place of PLACES) {
    const value = values[place];
    if (value === undefined || !/^\$?[A-Za-z]{1,3}\$?\d/.test(value)) continue;
    const moved = mover.references(value);
    if (moved === "") return undefined;
    if (moved !== value) changes[place] = moved;
  }
  let same = true;
  const children = doc.chunks.flatMap((chunk) => {
    const moved = moveElement(chunk.xml, mover);
    same &&= moved === chunk.xml;
    return moved === undefined ? [] : [{ name: chunk.name, xml: moved }];
  });
  if (!same) {
    // A rule, a sparkline or a list without its place, or without any member, says nothing.
    const lostPlace = ["sqref", "sparklines"].some((needed) => doc.chunks.some((chunk) => chunk.name === needed) && !children.some((chunk) => chunk.name === needed));
    if (lostPlace || (children.length === 0 && doc.chunks.length > 0)) return undefined;
    doc.chunks.splice(0, doc.chunks.length, ...children);
    if (COUNTED.has(name) && values["count"] !== undefined) changes["count"] = String(children.length);
  }
  const whole = same ? xml : doc.toString();
  return Object.keys(changes).length === 0 ? whole : patchAttributes(whole, changes);
}

/** Modelled otherwise, or of no consequence. */
const LEFT_ALONE = new Set(["sheetData", "cols", "sheetViews", "pageSetup", "headerFooter"]);

/** A break is known by the row or column before which it stands. */
function moveBreaks(xml: string, mover: Mover): string {
  const doc = new ChunkedXml(xml);
  const rows = /^<[^\s>]*rowBreaks/.test(xml);
  const items = doc.chunks.flatMap((chunk) => {
    const id = Number(rawAttributes(chunk.xml)["id"]);
    const moved = mover.range(rows ? { row: id, column: 0, rowCount: 1, columnCount: MAX_COLUMNS } : { row: 0, column: id, rowCount: MAX_ROWS, columnCount: 1 });
    return moved ? [{ name: chunk.name, xml: patchAttributes(chunk.xml, { id: String(rows ? moved.row : moved.column) }) }] : [];
  });
  doc.chunks.splice(0, doc.chunks.length, ...items);
  const manual = items.filter((item) => rawAttributes(item.xml)["man"] === "1").length;
  return items.length === 0 ? "" : patchAttributes(doc.toString(), { count: String(items.length), manualBreakCount: String(manual) });
}

/** A worksheet part after the moves. */
export function moveWorksheet(xml: string, mover: Mover): string {
  const doc = new ChunkedXml(xml);
  const chunks = doc.chunks.flatMap((chunk) => {
    if (chunk.name === "sheetData") return [{ name: chunk.name, xml: moveSheetData(chunk.xml, mover) }];
    if (chunk.name === "cols" && mover.moves) return [{ name: chunk.name, xml: moveColumns(chunk.xml, mover) }].filter((item) => item.xml !== "");
    if (LEFT_ALONE.has(chunk.name)) return [chunk];
    if (chunk.name === "rowBreaks" || chunk.name === "colBreaks") return mover.moves ? [{ name: chunk.name, xml: moveBreaks(chunk.xml, mover) }].filter((item) => item.xml !== "") : [chunk];
    const moved = moveElement(chunk.xml, mover);
    return moved === undefined ? [] : [{ name: chunk.name, xml: moved }];
  });
  doc.chunks.splice(0, doc.chunks.length, ...chunks);
  return doc.toString();
}

const place = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

/** Boxes of notes and form controls: cell numbers as text, places as `column, x, row, y` twice. */
export function moveShapes(xml: string, mover: Mover): string {
  return xml.replace(/<([\w]+:)?ClientData\b[\s\S]*?<\/([\w]+:)?ClientData>/g, (data) => {
    const number = (name: string): number | undefined => {
      const found = new RegExp(`<x:${name}>(\\d+)</x:${name}>`).exec(data)?.[1];
      return found === undefined ? undefined : Number(found);
    };
    const [row, column] = [number("Row"), number("Column")];
    const cell = row === undefined || column === undefined ? undefined : mover.range(place(row, column));
    const named = cell ? data.replace(/<x:Row>\d+</, `<x:Row>${cell.row}<`).replace(/<x:Column>\d+</, `<x:Column>${cell.column}<`) : data;
    return named.replace(/(<x:Anchor>)([\d,\s]+)(<)/, (_all, open: string, text: string, close: string) => {
      const [c1 = 0, x1 = 0, r1 = 0, y1 = 0, c2 = 0, x2 = 0, r2 = 0, y2 = 0] = text.split(",").map(Number);
      const from = mover.range(place(r1, c1));
      const to = mover.range(place(r2, c2));
      return from && to ? `${open}${[from.column, x1, from.row, y1, to.column, x2, to.row, y2].join(", ")}${close}` : `${open}${text}${close}`;
    });
  });
}

/** Pictures, shapes and what else is anchored to cells; `stays` are the frames that the document itself places. */
export function moveAnchors(xml: string, mover: Mover, stays: (anchor: string) => boolean): string {
  const doc = new ChunkedXml(xml);
  const chunks = doc.chunks.map((chunk) => {
    if (stays(chunk.xml) || /\seditAs="absolute"/.test(chunk.xml.slice(0, 200))) return chunk;
    const moved = chunk.xml.replace(/(<(?:\w+:)?col>)(\d+)(<[\s\S]*?<(?:\w+:)?row>)(\d+)(?=<)/g, (all, open: string, column: string, between: string, row: string) => {
      const rows = mover.range({ row: Number(row), column: 0, rowCount: 1, columnCount: MAX_COLUMNS });
      const columns = mover.range({ row: 0, column: Number(column), rowCount: MAX_ROWS, columnCount: 1 });
      return rows && columns ? `${open}${columns.column}${between}${rows.row}` : all;
    });
    return { name: chunk.name, xml: moved };
  });
  doc.chunks.splice(0, doc.chunks.length, ...chunks);
  return doc.toString();
}
