/** A table as the engine has it, and its parts: header row, body, totals row, columns. */
import type { RangeRef, TableColumnDef, TableDef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { RangeType } from "../object-types";
import type { TableColumnState } from "./table-types";

/** What following tables needs of a call; the document alone has it too, for what people type. */
export type TableWork = Pick<Call, "engine" | "document" | "switches" | "write">;

export type PlacedTable = TableDef & { readonly sheetId: string };

export function findTable(call: TableWork, tableId: string): PlacedTable | undefined {
  return call.engine.tables().find((table) => table.id === tableId);
}

/** @throws HostError ItemNotFound once the table is gone. */
export function tableOf(call: TableWork, tableId: string): PlacedTable {
  const table = findTable(call, tableId);
  if (!table) throw new HostError("ItemNotFound");
  return table;
}

/** @throws HostError ItemNotFound once the column is gone. */
export function columnOf(call: Call, state: TableColumnState): { table: PlacedTable; column: TableColumnDef; index: number } {
  const table = tableOf(call, state.tableId);
  const index = table.columns.findIndex((column) => column.id === state.columnId);
  const column = table.columns[index];
  if (!column) throw new HostError("ItemNotFound");
  return { table, column, index };
}

export function headerRow(table: TableDef): RangeRef | undefined {
  return table.showHeaders ? { ...table.range, rowCount: 1 } : undefined;
}

export function totalsRow(table: TableDef): RangeRef | undefined {
  return table.showTotals ? { ...table.range, row: table.range.row + table.range.rowCount - 1, rowCount: 1 } : undefined;
}

/** At least one row: Excel keeps a blank one in a table without data. */
export function bodyRange(table: TableDef): RangeRef {
  const header = table.showHeaders ? 1 : 0;
  return { ...table.range, row: table.range.row + header, rowCount: table.range.rowCount - header - (table.showTotals ? 1 : 0) };
}

export function rowRange(table: TableDef, index: number): RangeRef {
  const body = bodyRange(table);
  return { ...body, row: body.row + index, rowCount: 1 };
}

export function columnPart(range: RangeRef, index: number): RangeRef {
  return { ...range, column: range.column + index, columnCount: 1 };
}

/** @throws HostError ItemNotFound for a part that the table does not have. */
export function asRange(table: PlacedTable, range: RangeRef | undefined): HostObject {
  if (!range) throw new HostError("ItemNotFound");
  return RangeType.of({ sheetId: table.sheetId, range });
}

/** Tables cannot change shape on a protected sheet. */
export function refuseIfProtected(call: Call, sheetId: string): void {
  if (call.document.sheet(sheetId).protection.isProtected) throw new HostError("AccessDenied");
}

/** True while a filter hides rows of the table. */
export function isFiltered(call: Call, table: PlacedTable): boolean {
  return call.engine.filters(table.sheetId).some((entry) => entry.tableId === table.id && entry.filter.criteria.length > 0);
}
