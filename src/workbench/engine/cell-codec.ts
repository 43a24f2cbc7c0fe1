/** Between the document's cell values and Univer's cells. Univer has no type for errors and keeps booleans as 1 and 0. */
import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { CellValue } from "../document/cell-types";

const ERRORS: ReadonlySet<string> = new Set([
  "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#CYCLE!", "#ERROR!",
  "#CONNECT!",
]);

/** What the engine keeps beside a cell and Univer carries along when the cell moves. */
export interface CellNote {
  /** The formula as it was entered, where Univer calculates a rewritten one. */
  entered?: string;
  /** The engine cannot calculate the formula: the value from the file stays. */
  kept?: true;
  /** Set on a literal error, which Univer would keep as text. */
  error?: true;
}

export const isErrorText = (value: unknown): value is string => typeof value === "string" && ERRORS.has(value);

export function noteOf(cell: Nullable<ICellData>): CellNote | undefined {
  return cell?.custom ?? undefined;
}

/** Univer's own errors for what Excel names otherwise: a circle shows 0 in Excel, a broken formula is `#NAME?`. */
function errorValue(text: string): CellValue {
  if (text === "#CYCLE!") return 0;
  return { error: text === "#ERROR!" || text === "#CONNECT!" ? "#NAME?" : text };
}

/** A cell's whole content; every key that could hold older content is reset. */
export function literalCell(value: CellValue): ICellData {
  const blank = { f: null, si: null, p: null, custom: null };
  if (value === null) return { v: null, t: null, ...blank };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, ...blank };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...blank };
  if (typeof value === "string") return { v: value, t: textType(value), ...blank };
  return { v: value.error, t: CellValueType.STRING, ...blank, custom: { error: true } };
}

/** Text that looks like a number must be forced, or an edit of its style would turn it into one. */
function textType(text: string): CellValueType {
  return text !== "" && (Number.isFinite(Number(text)) || /^(true|false)$/i.test(text))
    ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

export function formulaCell(formula: string, entered: string): ICellData {
  return { v: null, t: null, f: formula, si: null, p: null, custom: entered === formula ? null : { entered } };
}

export function readValue(cell: Nullable<ICellData>, isFormula: boolean): CellValue {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === undefined || v === null) {
    const text = cell.p?.body?.dataStream;
    return text === undefined ? null : text.replace(/\r\n$/, "").replace(/\r/g, "\n");
  }
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === CellValueType.NUMBER) return typeof v === "number" ? v : Number(v);
  if (isErrorText(v) && (isFormula || noteOf(cell)?.error === true)) return errorValue(v);
  return v;
}
