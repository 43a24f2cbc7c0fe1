import type { CellValue } from "../document/cell-types";
import type { CellFile, RowFile, SheetFile } from "../document/types";
import { columnIndex, rangeName } from "./a1";
import { cellXml, isBlank, rowAttributes, sharedFormulaXml } from "./cell-writer";
import type { CellWriterContext } from "./cell-writer";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import { deepEqual } from "./deep-equal";
import { sharedFormulas } from "./shared-formulas";
import { sameSize } from "./sizes";
import { attributes } from "./xml-writer";

type Row = ReadonlyMap<number, CellFile>;
type Data = Pick<SheetFile, "cells" | "rows" | "columns">;

export interface SheetDataPatch {
  /** undefined when nothing changed. */
  readonly xml: string | undefined;
  /** A formula came, went or reads differently: the calculation chain no longer fits. */
  readonly formulasChanged: boolean;
}

const NO_CELLS: Row = new Map();
const BLANK: CellFile = { value: null };

/** Rewrites the rows that changed, and in them the cells that changed; every other row and cell keeps its text. */
export function patchSheetData(xml: string, before: Data, after: Data, context: CellWriterContext): SheetDataPatch {
  const patch = new DataPatch(before, after, context);
  const changed = patch.changedRows();
  if (changed.size === 0) return { xml: undefined, formulasChanged: false };
  if (before.cells.size === 0 && before.rows.size === 0 && !xml.includes("<", 1)) return { xml: patch.freshData(), formulasChanged: patch.formulasChanged };
  const doc = new ChunkedXml(xml);
  const raw = rawRows(doc);
  const broken = patch.brokenSharedFormulas(raw, changed);
  const rows: [number, string][] = [];
  for (const [row, text] of raw) {
    const shares = broken.size > 0 && text.includes("shared");
    rows.push([row, changed.has(row) || shares ? patch.patchRow(row, text, broken) : text]);
  }
  for (const row of changed) if (!raw.has(row)) rows.push([row, patch.freshRow(row)]);
  rows.sort(([one], [other]) => one - other);
  doc.chunks.splice(0, doc.chunks.length, ...rows.filter(([, text]) => text !== "").map(([, text]) => ({ name: "row", xml: text })));
  return { xml: doc.toString(), formulasChanged: patch.formulasChanged };
}

/** A cell without a style of its own takes its row's, then its column's; in the file every cell that is there says its own. */
function ownStyle(data: Data, row: number, column: number, cell: CellFile): number | undefined {
  return cell.style ?? data.rows.get(row)?.style ?? data.columns.get(column)?.style;
}

function rawRows(doc: ChunkedXml): Map<number, string> {
  const rows = new Map<number, string>();
  let last = -1;
  for (const chunk of doc.chunks) {
    const number = /^<[^>]*?\sr=["'](\d+)["']/.exec(chunk.xml)?.[1];
    last = number === undefined ? last + 1 : Number(number) - 1;
    rows.set(last, chunk.xml);
  }
  return rows;
}

function rawCells(doc: ChunkedXml): Map<number, string> {
  const cells = new Map<number, string>();
  let last = -1;
  for (const chunk of doc.chunks) {
    const name = /^<[^>]*?\sr=["']([A-Za-z]+)\d+["']/.exec(chunk.xml)?.[1];
    last = name === undefined ? last + 1 : columnIndex(name);
    cells.set(last, chunk.xml);
  }
  return cells;
}

/** Numbers that Excel would show alike, to its 15 digits, are the same: engines round the last bits differently. */
function sameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number") return one.toPrecision(15) === other.toPrecision(15);
  return typeof one === "object" && typeof other === "object" && one !== null && other !== null && one.error === other.error;
}

/** `spans` is a hint; it must not say less than there is. */
function withinSpans(spans: string | undefined, columns: readonly number[]): boolean {
  const [first = 0, last = 0] = (spans ?? "").split(":").map(Number);
  return spans === undefined || columns.every((column) => column + 1 >= first && column + 1 <= last);
}

class DataPatch {
  formulasChanged = false;
  /** Of a sheet that no file held before; in others formulas are spelt out, so that no cell but the changed one is written anew. */
  private shared: ReturnType<typeof sharedFormulas> = new Map();

  constructor(private readonly before: Data, private readonly after: Data, private readonly context: CellWriterContext) {}

  changedRows(): Set<number> {
    const numbers = new Set([...this.before.cells.keys(), ...this.after.cells.keys(), ...this.before.rows.keys(), ...this.after.rows.keys()]);
    return new Set([...numbers].filter((row) => this.rowChanged(row)).sort((one, other) => one - other));
  }

  /** Shared formulas whose spelling cell changed or went: their members must be spelt out. */
  brokenSharedFormulas(raw: ReadonlyMap<number, string>, changed: ReadonlySet<number>): Set<string> {
    const broken = new Set<string>();
    for (const row of changed) {
      const text = raw.get(row);
      if (!text?.includes("shared")) continue;
      for (const [column, cell] of rawCells(new ChunkedXml(text))) {
        const values = rawAttributes(new ChunkedXml(cell).get("f") ?? "<f>");
        const old = this.before.cells.get(row)?.get(column);
        const si = values["si"];
        if (si !== undefined && values["ref"] !== undefined && old?.formula !== this.after.cells.get(row)?.get(column)?.formula) broken.add(si);
      }
    }
    return broken;
  }

  freshData(): string {
    const { prefix } = this.context;
    this.shared = sharedFormulas(this.after.cells);
    const numbers = [...new Set([...this.after.cells.keys(), ...this.after.rows.keys()])].sort((one, other) => one - other);
    const rows = numbers.map((row) => this.freshRow(row)).filter((text) => text !== "");
    return `<${prefix}sheetData>${rows.join("")}</${prefix}sheetData>`;
  }

  freshRow(row: number): string {
    const { prefix } = this.context;
    const cells = sortedCells(this.after.cells.get(row) ?? NO_CELLS);
    let content = "";
    for (const [column, cell] of cells) content += this.freshCell(row, column, cell);
    const values = attributes(this.rowAttributes(row, undefined));
    if (content === "") return values === "" ? "" : `<${prefix}row r="${row + 1}"${values}/>`;
    return `<${prefix}row r="${row + 1}"${values}>${content}</${prefix}row>`;
  }

  patchRow(row: number, text: string, broken: ReadonlySet<string>): string {
    const doc = new ChunkedXml(text);
    const raw = rawCells(doc);
    const before = this.before.cells.get(row) ?? NO_CELLS;
    const after = this.after.cells.get(row) ?? NO_CELLS;
    const columns = [...new Set([...raw.keys(), ...after.keys()])].sort((one, other) => one - other);
    const cells = columns.map((column) => this.patchCell(row, column, before.get(column), after.get(column), raw.get(column), broken)).filter((cell) => cell !== "");
    doc.chunks.splice(0, doc.chunks.length, ...cells.map((xml) => ({ name: "c", xml })));
    const open = doc.head.lastIndexOf("<");
    let head = doc.head.slice(open);
    if (!this.sameRow(this.before.rows.get(row), this.after.rows.get(row))) head = patchAttributes(head, this.rowAttributes(row, this.before.rows.get(row)));
    doc.head = withinSpans(rawAttributes(head)["spans"], columns) ? head : patchAttributes(head, { spans: undefined });
    return doc.toString();
  }

  private patchCell(row: number, column: number, before: CellFile | undefined, after: CellFile | undefined, raw: string | undefined, broken: ReadonlySet<string>): string {
    const formula = raw === undefined ? undefined : new ChunkedXml(raw).get("f");
    const spelt = formula !== undefined && broken.has(rawAttributes(formula)["si"] ?? "");
    if (raw !== undefined && !spelt && this.sameCell(row, column, before, after)) return raw;
    if (after === undefined || (isBlank(after) && after.style === undefined)) {
      if (before?.formula !== undefined) this.formulasChanged = true;
      return "";
    }
    if (raw === undefined || before === undefined) return this.freshCell(row, column, after);
    const index = this.context.styleIndex(ownStyle(this.after, row, column, after), ownStyle(this.before, row, column, before) ?? 0);
    const style = index === 0 && after.style === undefined ? undefined : index;
    if (before.formula !== undefined && before.formula === after.formula && formula !== undefined && !spelt) {
      const meta = rawAttributes(raw)["cm"];
      if (meta === undefined) return cellXml(row, column, after, style, this.context, formula);
      const range = after.arrayRange ?? { row, column, rowCount: 1, columnCount: 1 };
      return patchAttributes(cellXml(row, column, after, style, this.context, patchAttributes(formula, { ref: rangeName(range) })), { cm: meta });
    }
    if (before.formula !== after.formula) this.formulasChanged = true;
    return cellXml(row, column, after, style, this.context);
  }

  private freshCell(row: number, column: number, cell: CellFile): string {
    if (isBlank(cell) && cell.style === undefined) return "";
    if (cell.formula !== undefined) this.formulasChanged = true;
    const style = ownStyle(this.after, row, column, cell);
    const shared = this.shared.get(row)?.get(column);
    const formula = shared === undefined ? undefined : sharedFormulaXml(row, column, cell, shared, this.context);
    return cellXml(row, column, cell, style === undefined ? undefined : this.context.styleIndex(style, undefined), this.context, formula);
  }

  private rowAttributes(row: number, before: RowFile | undefined): Record<string, string | undefined> {
    const after = this.after.rows.get(row);
    return rowAttributes(after, after?.style === undefined ? 0 : this.context.styleIndex(after.style, before?.style));
  }

  private rowChanged(row: number): boolean {
    if (!this.sameRow(this.before.rows.get(row), this.after.rows.get(row))) return true;
    const before = this.before.cells.get(row) ?? NO_CELLS;
    const after = this.after.cells.get(row) ?? NO_CELLS;
    if (before === after) return false;
    for (const [column, cell] of after) if (!this.sameCell(row, column, before.get(column), cell)) return true;
    for (const [column, cell] of before) if (!after.has(column) && !this.sameCell(row, column, cell, undefined)) return true;
    return false;
  }

  private sameRow(before: RowFile | undefined, after: RowFile | undefined): boolean {
    if (before === after) return true;
    return sameSize(before?.height, after?.height) && (before?.hidden ?? false) === (after?.hidden ?? false) && this.sameStyle(before?.style, after?.style);
  }

  /** A cell that is not there counts as blank, in the style of its row or column. */
  private sameCell(row: number, column: number, before: CellFile = BLANK, after: CellFile = BLANK): boolean {
    if (before === after && before.style !== undefined) return true;
    return sameValue(before.value, after.value) && before.formula === after.formula && (before.spilled === undefined && after.spilled === undefined || deepEqual(before.arrayRange, after.arrayRange))
      && this.sameStyle(ownStyle(this.before, row, column, before), ownStyle(this.after, row, column, after));
  }

  private sameStyle(before: number | undefined, after: number | undefined): boolean {
    return this.context.sameStyle(after, before ?? 0);
  }
}

function sortedCells(row: Row): [number, CellFile][] {
  const cells = [...row];
  for (let at = 1; at < cells.length; at += 1) {
    if ((cells[at - 1]?.[0] ?? 0) > (cells[at]?.[0] ?? 0)) return cells.sort(([one], [other]) => one - other);
  }
  return cells;
}
