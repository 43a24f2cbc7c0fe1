import type { CellValue } from "../document/cell-types";
import type { CellFile, RangeRef, RowFile } from "../document/types";
import { MAX_COLUMNS, MAX_ROWS, columnIndex, parseRange } from "./a1";
import { formulaFromFile, shiftFormula } from "./formula-text";
import type { SharedString } from "./shared-strings";
import { XlsxError } from "./xlsx-error";
import { flag, numeric } from "./xml-tree";
import { decodeXstring } from "./xml-writer";

export interface SheetDataContext {
  readonly strings: readonly SharedString[];
  readonly date1904: boolean;
  /** Style that a column gives to cells without one; cells that are there override it, even with Normal. */
  columnStyle(column: number): number | undefined;
  warn(message: string): void;
}

/** A range that a damaged file might claim is not walked through. */
const LARGEST_ARRAY = 1_000_000;

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Takes the events inside `<sheetData>` and builds rows and cells. */
export class SheetDataReader {
  readonly cells = new Map<number, Map<number, CellFile>>();
  readonly rows = new Map<number, RowFile>();
  private readonly shared = new Map<string, SharedFormula>();
  private readonly waiting: { row: number; column: number; key: string; cell: CellFile }[] = [];
  private row = -1;
  private column = -1;
  private rowStyle: number | undefined;
  private rowCells: Map<number, CellFile> | undefined;
  private readonly arrays: { readonly row: number; readonly column: number; readonly range: RangeRef }[] = [];
  private type = "n";
  private marked = false;
  private style = 0;
  private value: string | undefined;
  private formula: string | undefined;
  private formulaAttributes: Record<string, string> = {};
  private inline = "";
  private target: "value" | "formula" | "inline" | undefined;
  private phonetic = 0;

  constructor(private readonly context: SheetDataContext) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "v") {
      this.target = "value";
      this.value = "";
    } else if (name === "f") {
      this.target = "formula";
      this.formula = "";
      this.formulaAttributes = attributes;
    } else if (name === "row") this.openRow(attributes);
    else if (name === "t" && this.phonetic === 0) this.target = "inline";
    else if (name === "rPh") this.phonetic += 1;
  }

  text(text: string): void {
    if (this.target === "value") this.value = (this.value ?? "") + text;
    else if (this.target === "formula") this.formula = (this.formula ?? "") + text;
    else if (this.target === "inline") this.inline += text;
  }

  close(name: string): void {
    this.target = undefined;
    if (name === "c") this.closeCell();
    else if (name === "rPh") this.phonetic -= 1;
    else if (name === "row" && this.rowCells && this.rowCells.size > 0) this.cells.set(this.row, this.rowCells);
  }

  /** Members of a shared formula may come before the cell that spells it out; what a formula spilled is its result, not content of the cells it fell on. */
  finish(): void {
    for (const array of this.arrays) this.takeSpilled(array);
    for (const { row, column, key, cell } of this.waiting) {
      const master = this.shared.get(key);
      if (master) this.cells.get(row)?.set(column, { ...cell, formula: memberFormula(master, row, column) });
      else this.context.warn(`shared formula ${key} has no text; the cell keeps its value only`);
    }
  }

  private takeSpilled({ row, column, range }: { readonly row: number; readonly column: number; readonly range: RangeRef }): void {
    const spilled = Array.from({ length: range.rowCount }, (_row, down) => Array.from({ length: range.columnCount }, (_column, across): CellValue => {
      const cells = this.cells.get(range.row + down);
      const cell = cells?.get(range.column + across);
      if (!cells || !cell || cell.formula !== undefined) return cell?.value ?? null;
      if (cell.style === undefined) cells.delete(range.column + across);
      else cells.set(range.column + across, { value: null, style: cell.style });
      return cell.value;
    }));
    const anchor = this.cells.get(row)?.get(column);
    if (anchor) this.cells.get(row)?.set(column, { ...anchor, spilled });
  }

  private openRow(attributes: Record<string, string>): void {
    this.row = attributes["r"] === undefined ? this.row + 1 : Number(attributes["r"]) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw new XlsxError("Damaged", `row ${attributes["r"] ?? this.row + 1} lies outside the grid`);
    this.column = -1;
    this.rowCells = this.cells.get(this.row) ?? new Map<number, CellFile>();
    const style = attributes["customFormat"] === undefined || !flag(attributes["customFormat"], false) ? undefined : numeric(attributes["s"]);
    this.rowStyle = style === 0 ? undefined : style;
    const height = numeric(attributes["ht"]);
    const hidden = flag(attributes["hidden"], false);
    if (height === undefined && !hidden && this.rowStyle === undefined) return;
    this.rows.set(this.row, {
      ...(height === undefined ? {} : { height }),
      ...(hidden ? { hidden } : {}),
      ...(this.rowStyle === undefined ? {} : { style: this.rowStyle }),
    });
  }

  private openCell(attributes: Record<string, string>): void {
    const name = attributes["r"];
    this.column = name === undefined ? this.column + 1 : columnIndex(name.slice(0, lettersOf(name)));
    if (!(this.column >= 0 && this.column < MAX_COLUMNS)) throw new XlsxError("Damaged", `cell ${name ?? ""} lies outside the grid`);
    this.type = attributes["t"] ?? "n";
    this.marked = attributes["cm"] !== undefined;
    this.style = attributes["s"] === undefined ? 0 : Number(attributes["s"]);
    this.value = undefined;
    this.formula = undefined;
    this.inline = "";
  }

  private closeCell(): void {
    const value = this.readValue();
    const styled = this.style !== 0 || this.rowStyle !== undefined || (this.context.columnStyle(this.column) ?? 0) !== 0;
    if (this.formula === undefined) {
      if (value !== null || styled) this.rowCells?.set(this.column, styled ? { value, style: this.style } : { value });
      return;
    }
    const cell: CellFile = styled ? { value, style: this.style } : { value };
    this.rowCells?.set(this.column, this.withFormula(cell));
  }

  private withFormula(cell: CellFile): CellFile {
    const { t: kind, si, ref } = this.formulaAttributes;
    const text = this.formula ?? "";
    if (kind === "dataTable") {
      this.context.warn("a what-if data table is kept in the file but not shown as a formula");
      return cell;
    }
    if (kind === "shared" && si !== undefined) {
      if (text !== "") this.shared.set(si, { text, row: this.row, column: this.column });
      else {
        const master = this.shared.get(si);
        if (master) return { ...cell, formula: memberFormula(master, this.row, this.column) };
        this.waiting.push({ row: this.row, column: this.column, key: si, cell });
        return cell;
      }
    }
    if (text === "") return cell;
    const range = kind === "array" && ref !== undefined ? parseRange(ref) : undefined;
    const formula = formulaFromFile(decodeXstring(text));
    if (!range) return { ...cell, formula };
    const single = range.rowCount * range.columnCount === 1;
    if (!single && range.rowCount * range.columnCount <= LARGEST_ARRAY) this.arrays.push({ row: this.row, column: this.column, range });
    if (!this.marked) return { ...cell, formula, arrayRange: range };
    return single ? { ...cell, formula, spillsFreely: true } : { ...cell, formula, arrayRange: range, spillsFreely: true };
  }

  private readValue(): CellValue {
    if (this.type === "inlineStr") return decodeXstring(this.inline);
    // The empty text of a formula is written as no value, or as an empty one.
    const text = this.value ?? (this.type === "str" ? "" : undefined);
    if (text === undefined) return null;
    switch (this.type) {
      case "s": {
        const found = this.context.strings[Number(text)];
        if (!found) this.context.warn(`shared string ${text} is missing`);
        return found?.text ?? "";
      }
      case "str": return decodeXstring(text);
      case "b": return text.trim() === "1" || text.trim() === "true";
      case "e": return { error: text };
      case "d": return dateSerial(text, this.context.date1904);
      default: {
        if (text.trim() === "") return null;
        const number = Number(text);
        if (Number.isFinite(number)) return number;
        this.context.warn(`a number cannot be read: ${text}`);
        return text;
      }
    }
  }
}

function lettersOf(name: string): number {
  let count = 0;
  while (name.charCodeAt(count) >= 65) count += 1;
  return count;
}

function memberFormula(master: SharedFormula, row: number, column: number): string {
  return formulaFromFile(decodeXstring(shiftFormula(master.text, row - master.row, column - master.column)));
}

/** ISO date of a `t="d"` cell as a serial number; text that is no date stays text. */
function dateSerial(text: string, date1904: boolean): CellValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + (date1904 ? 24_107 : 25_569);
}
