import type { CellValue } from "../document/cell-types";
import type { CellFile, RowFile, SheetFile, TableDef } from "../document/types";
import { columnName, rangeName } from "./a1";
import type { FormulaCopies } from "./formula-copies";
import type { SharedPlace } from "./shared-formulas";
import type { SharedStringsWriter } from "./shared-strings";
import { sizeText } from "./sizes";
import { XlsxError } from "./xlsx-error";
import { element, textElement, xstring } from "./xml-writer";

/** Errors that a file may hold; newer ones (`#SPILL!`) are written as the error that stands in for them in older versions. */
const FILE_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
/** Points; Excel repairs a file with a taller row. */
const TALLEST_ROW = 409.5;
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

export interface CellWriterContext {
  readonly strings: SharedStringsWriter;
  /** New texts stand in their cell, so that a change to a cell changes no part but the sheet's. */
  readonly inlineStrings: boolean;
  readonly tables: readonly TableDef[];
  /** Of this sheet. */
  readonly formulas: FormulaCopies;
  /** Prefix of the sheet's own elements, `x:` or nothing. */
  readonly prefix: string;
  /** Record for a style of the document, given the record that the cell had. */
  styleIndex(style: number | undefined, before: number | undefined): number;
  /** Whether that record already shows the style. */
  sameStyle(style: number | undefined, before: number): boolean;
  /** Index of the metadata that marks a spilling formula. */
  spillMark(): string | undefined;
}

/** The `<c>` element of a cell; record 0 is written out, since some readers give a cell without the attribute its row's style; `formulaXml` keeps a formula's own text when only its result changed. */
export function cellXml(row: number, column: number, cell: CellFile, style: number | undefined, context: CellWriterContext, formulaXml?: string): string {
  const { prefix } = context;
  const address = columnName(column) + String(row + 1);
  const written = formulaXml === undefined && cell.formula !== undefined ? fileFormula(row, column, cell.formula, context) : undefined;
  const spilling = written !== undefined && (cell.spillsFreely === true || written.spills);
  const range = cell.arrayRange ?? (spilling ? { row, column, rowCount: 1, columnCount: 1 } : undefined);
  const formula = formulaXml ?? (written === undefined ? "" : element(`${prefix}f`, range ? { t: "array", ref: rangeName(range) } : {}, xstring(written.text)));
  const styled = style === undefined ? "" : ` s="${style}"`;
  if (formula === "" && typeof cell.value === "string" && context.inlineStrings && !context.strings.has(cell.value)) {
    return `<${prefix}c r="${address}"${styled} t="inlineStr"><${prefix}is>${textElement(`${prefix}t`, checkedText(cell.value, address))}</${prefix}is></${prefix}c>`;
  }
  const [type, value] = writeValue(cell.value, formula !== "", context, address);
  const mark = spilling ? context.spillMark() : undefined;
  const head = `<${prefix}c r="${address}"${styled}${type === "" ? "" : ` t="${type}"`}${mark === undefined ? "" : ` cm="${mark}"`}`;
  if (formula === "" && value === undefined) return `${head}/>`;
  return `${head}>${formula}${value === undefined ? "" : `<${prefix}v>${value}</${prefix}v>`}</${prefix}c>`;
}

/** The `<f>` element of a cell that shares its formula with neighbours. */
export function sharedFormulaXml(
  row: number, column: number, { formula = "" }: CellFile, { index, ref }: SharedPlace, context: CellWriterContext
): string {
  const text = ref === undefined ? "" : xstring(fileFormula(row, column, formula, context).text);
  return element(`${context.prefix}f`, { t: "shared", ref, si: String(index) }, text);
}

function writeValue(value: CellValue, calculated: boolean, context: CellWriterContext, address: string): readonly [type: string, text: string | undefined] {
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw new XlsxError("InvalidDocument", `cell ${address} holds ${value}, which no file can`);
      return ["", String(value)];
    case "boolean": return ["b", value ? "1" : "0"];
    case "string": {
      const text = checkedText(value, address);
      return calculated ? ["str", xstring(text)] : ["s", String(context.strings.indexOf(text))];
    }
    default:
      if (value === null) return ["", undefined];
      return ["e", FILE_ERRORS.has(value.error) ? value.error : "#VALUE!"];
  }
}

function checkedText(text: string, address: string): string {
  if (text.length > MAX_TEXT) throw new XlsxError("InvalidDocument", `cell ${address} holds ${text.length} characters; Excel allows ${MAX_TEXT}`);
  return text;
}

function fileFormula(row: number, column: number, formula: string, context: CellWriterContext): ReturnType<FormulaCopies["toFile"]> {
  const inside = (table: TableDef): boolean => row >= table.range.row && row < table.range.row + table.range.rowCount && column >= table.range.column && column < table.range.column + table.range.columnCount;
  const written = context.formulas.toFile(formula, row, column, () => context.tables.find(inside)?.name);
  const { text } = written;
  if (text.length > MAX_FORMULA) throw new XlsxError("InvalidDocument", `the formula in ${columnName(column)}${row + 1} has ${text.length} characters; Excel allows ${MAX_FORMULA}`);
  return written;
}

/** What the document says about a row, as attributes; `undefined` takes an attribute away. */
export function rowAttributes(row: RowFile | undefined, style: number): Record<string, string | undefined> {
  return {
    s: style === 0 ? undefined : String(style),
    customFormat: style === 0 ? undefined : "1",
    ht: row?.height === undefined ? undefined : sizeText(Math.min(row.height, TALLEST_ROW)),
    hidden: row?.hidden ? "1" : undefined,
    customHeight: row?.height === undefined ? undefined : "1",
  };
}

export function isBlank(cell: CellFile | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined && (cell.style ?? 0) === 0);
}

/** A table's header cells are the names of its columns, as text; Excel repairs a file where they differ. */
export function withTableHeaders(sheet: SheetFile): SheetFile {
  const cells = new Map(sheet.cells);
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    const row = new Map(cells.get(table.range.row) ?? []);
    let changed = false;
    table.columns.forEach((column, index) => {
      const at = table.range.column + index;
      const cell = row.get(at);
      if (cell?.value === column.name && cell.formula === undefined) return;
      row.set(at, cell?.style === undefined ? { value: column.name } : { value: column.name, style: cell.style });
      changed = true;
    });
    if (changed) cells.set(table.range.row, row);
  }
  return { ...sheet, cells };
}
