/** Workbooks of others as people make them, built cell by cell with invented data. */
import { blankSheetFile, blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { CellFile, SheetFile, WorkbookFile } from "../../../src/workbench/document/types";
import { day } from "../../support/product";

/** A date cell, `2026-02-20`; anything else stands as it is, blanks are null. */
export interface DateCell {
  readonly date: string;
}
/** A number that Excel shows as per cent. */
export interface PercentCell {
  readonly percent: number;
}
export type TypedCell = string | number | boolean | null | DateCell | PercentCell;

export const d = (date: string): DateCell => ({ date });

export interface SheetSpec {
  readonly name?: string;
  readonly rows: readonly (readonly TypedCell[])[];
  /** `A2:A4`, within one sheet. */
  readonly merges?: readonly string[];
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  /** Steps by which Excel indents column A, by 1-based row. */
  readonly indents?: Readonly<Record<number, number>>;
  /** Columns and rows left blank before the first cell. */
  readonly from?: { readonly row: number; readonly column: number };
}

const dateStyle = 1;
const firstIndentStyle = 2;
const percentStyle = 5;

function cellOf(cell: TypedCell, indent: number): CellFile | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "object") return "percent" in cell ? { value: cell.percent, style: percentStyle } : { value: day(cell.date), style: dateStyle };
  return { value: cell, ...(indent === 0 ? {} : { style: firstIndentStyle + indent - 1 }) };
}

function rangeOf(address: string): SheetFile["merges"][number] {
  const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
  const [column, row] = [left.charCodeAt(0) - 65, Number(top) - 1];
  return { row, column, rowCount: Number(bottom) - row, columnCount: right.charCodeAt(0) - 64 - column };
}

function sheetOf(spec: SheetSpec, index: number): SheetFile {
  const at = spec.from ?? { row: 0, column: 0 };
  const cells = new Map(spec.rows.map((row, r) => [r + at.row, new Map(row.flatMap((cell, c) => {
    const made = cellOf(cell, c === 0 ? (spec.indents?.[r + 1] ?? 0) : 0);
    return made === undefined ? [] : [[c + at.column, made] as const];
  }))] as const));
  return {
    ...blankSheetFile(`{00000000-0001-0000-0000-00000000000${index}}`, spec.name ?? "Sheet1"), cells,
    merges: (spec.merges ?? []).map(rangeOf), rows: new Map((spec.hiddenRows ?? []).map((row) => [row - 1, { hidden: true }])),
  };
}

/** A workbook of these sheets; the first is the one in view. */
export function bookOf(...sheets: readonly SheetSpec[]): WorkbookFile {
  const made = sheets.map(sheetOf);
  return {
    ...blankWorkbookFile(), sheets: made, activeSheetId: made[0]?.id ?? "",
    styles: [{}, { numberFormat: "yyyy-mm-dd" }, { indent: 1 }, { indent: 2 }, { indent: 3 }, { numberFormat: "0%" }],
  };
}
