/** Handles and states of tables and their parts. */
import { objectType } from "../../protocol/host-object";
import type { RangeState } from "../object-types";

/** The id outlives renames. */
export interface TableState {
  readonly tableId: string;
}

/** All tables of the workbook, or of one sheet. */
export interface TableCollectionState {
  readonly sheetId: string | undefined;
}

/** Tables that a range touches, or that lie in it whole. */
export interface TableScopedCollectionState extends RangeState {
  readonly fullyContained: boolean;
}

export interface TableColumnState extends TableState {
  readonly columnId: number;
}

/** A place in the table, not a record: sorting or inserting puts other data at the same index. */
export interface TableRowState extends TableState {
  readonly index: number;
}

export const TableType = objectType<TableState>("Table");
export const TableCollectionType = objectType<TableCollectionState>("TableCollection");
export const TableScopedCollectionType = objectType<TableScopedCollectionState>("TableScopedCollection");
export const TableColumnType = objectType<TableColumnState>("TableColumn");
export const TableColumnCollectionType = objectType<TableState>("TableColumnCollection");
export const TableRowType = objectType<TableRowState>("TableRow");
export const TableRowCollectionType = objectType<TableState>("TableRowCollection");
export const TableSortType = objectType<TableState>("TableSort");
