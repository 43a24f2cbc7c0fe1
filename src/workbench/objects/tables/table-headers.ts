/** Header cells: always text, never two alike, never blank. */
import type { RangeRef, TableColumnDef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { shownText } from "../range-values";

/** What the cells show, which is what becomes of numbers and dates in a header. */
export function headerTexts(call: Call, sheetId: string, row: RangeRef): string[] {
  const formats = call.engine.readStyles(sheetId, row)[0];
  return (call.engine.readCells(sheetId, row)[0] ?? []).map((cell, index) => shownText(call, cell.value, formats?.[index]?.numberFormat ?? "General"));
}

/** Writes names into header cells where the cell does not hold exactly that text. */
export function writeHeaders(call: Call, sheetId: string, row: RangeRef, names: readonly string[]): void {
  const now = call.engine.readCells(sheetId, row)[0] ?? [];
  const cells = names.map((value, index) => (now[index]?.value === value && now[index]?.formula === undefined ? undefined : { value }));
  if (cells.some((cell) => cell !== undefined)) call.engine.writeCells(sheetId, row, [cells]);
}

export function newColumns(names: readonly string[], firstId = 1): TableColumnDef[] {
  return names.map((name, index) => ({ id: firstId + index, name }));
}

export function nextColumnId(columns: readonly TableColumnDef[]): number {
  return Math.max(0, ...columns.map((column) => column.id)) + 1;
}
