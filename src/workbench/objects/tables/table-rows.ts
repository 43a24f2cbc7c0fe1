/** The rows of a table's body. */
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { HostObject } from "../../protocol/host-object";
import { defineType } from "../../protocol/registry";
import { plainValue, shapeError, writeValues } from "../cell-writing";
import { asRange, bodyRange, findTable, isFiltered, refuseIfProtected, rowRange, tableOf, type PlacedTable } from "./table-ranges";
import { insertBodyRows } from "./table-rows-growth";
import { deleteStrip, isBlank } from "./table-space";
import { TableRowCollectionType, TableRowType, type TableRowState } from "./table-types";

/** Rows of the right width; one value alone is for every cell of one row. */
function newRows(values: unknown, columnCount: number): readonly unknown[][] {
  if (values === undefined) return [[]];
  if (!Array.isArray(values)) return [Array.from({ length: columnCount }, () => values)];
  const rows = values as unknown[];
  const isSound = rows.length > 0 && rows.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!isSound) throw shapeError();
  return rows as unknown[][];
}

/** A table without data shows one blank row; the first rows that are given go into it, be they blank. */
function takesBlankRow(call: Call, table: PlacedTable, values: unknown): boolean {
  const body = bodyRange(table);
  return values !== undefined && body.rowCount === 1 && isBlank(call, table.sheetId, body);
}

/** Puts rows in and writes them. @returns the index of the topmost one. */
function addRows(call: Call, table: PlacedTable, at: number, values: unknown): number {
  const body = bodyRange(table);
  if (at < -1 || at > body.rowCount) throw new HostError("InvalidArgument");
  const rows = newRows(values, table.range.columnCount);
  const fills = takesBlankRow(call, table, values);
  const index = fills ? 0 : at === -1 ? body.rowCount : at;
  const more = fills ? rows.length - 1 : rows.length;
  if (more > 0) call.write(() => insertBodyRows(call, table, fills ? 1 : index, more));
  if (values !== undefined) {
    const grown = tableOf(call, table.id);
    writeValues(call, { sheetId: grown.sheetId, range: { ...rowRange(grown, index), rowCount: rows.length } }, rows);
  }
  return index;
}

/** The last row of a body is not deleted but emptied: a table always keeps one. */
function deleteRow(call: Call, tableId: string, index: number): void {
  const table = tableOf(call, tableId);
  const row = rowRange(table, index);
  if (bodyRange(table).rowCount === 1) {
    call.engine.clear(table.sheetId, row, "Contents");
    return;
  }
  deleteStrip(call, table.sheetId, row, "Up", table.id);
  call.engine.updateTable(table.id, { range: { ...table.range, rowCount: table.range.rowCount - 1 } });
}

function deleteRows(call: Call, tableId: string, indexes: readonly number[]): void {
  const table = tableOf(call, tableId);
  refuseIfProtected(call, table.sheetId);
  const { rowCount } = bodyRange(table);
  const distinct = [...new Set(indexes)].sort((a, b) => b - a);
  const isSound = distinct.length === indexes.length && distinct.every((index) => index >= 0 && index < rowCount);
  if (!isSound) throw new HostError("InvalidArgument");
  if (isFiltered(call, table)) throw new HostError("InsertDeleteConflict");
  // From the bottom up, so that no index moves before its turn.
  call.write(() => distinct.forEach((index) => deleteRow(call, tableId, index)));
}

function rowIndex(call: Call, value: unknown): number {
  const object = value instanceof HostObject ? value : call.objectAt(value);
  const index = object ? TableRowType.read(object)?.index : value;
  if (typeof index !== "number" || !Number.isInteger(index)) throw new HostError("InvalidArgument");
  return index;
}

/** @throws HostError ItemNotFound when the table has become shorter than that. */
function rowOf(call: Call, state: TableRowState): PlacedTable {
  const table = tableOf(call, state.tableId);
  if (state.index >= bodyRange(table).rowCount) throw new HostError("ItemNotFound");
  return table;
}

export const tableRow = defineType(TableRowType, {
  exists: (state, call) => findTable(call, state.tableId) !== undefined,
  scalars: {
    index: { get: (state) => state.index },
    values: {
      get: (state, call) => {
        const table = rowOf(call, state);
        return call.engine.readCells(table.sheetId, rowRange(table, state.index)).map((row) => row.map((cell) => plainValue(cell.value)));
      },
      set: (state, value, call) => {
        const table = rowOf(call, state);
        writeValues(call, { sheetId: table.sheetId, range: rowRange(table, state.index) }, value);
      },
    },
  },
  methods: {
    getRange: (state, _args, call) => {
      const table = rowOf(call, state);
      return asRange(table, rowRange(table, state.index));
    },
    delete: (state, _args, call) => {
      const table = rowOf(call, state);
      if (call.switches.filteredRowDelete === "nothing" && isFiltered(call, table)) return;
      deleteRows(call, state.tableId, [state.index]);
    },
  },
});

export const tableRowCollection = defineType(TableRowCollectionType, {
  exists: (state, call) => findTable(call, state.tableId) !== undefined,
  scalars: { count: { get: (state, call) => bodyRange(tableOf(call, state.tableId)).rowCount } },
  collection: {
    item: TableRowType,
    items: (state, call) => Array.from({ length: bodyRange(tableOf(call, state.tableId)).rowCount }, (_, index) => ({ tableId: state.tableId, index })),
  },
  methods: {
    add: (state, args, call) => {
      const table = tableOf(call, state.tableId);
      refuseIfProtected(call, table.sheetId);
      // Both ways the rows join the table; "below" only means that nothing is pushed aside, which appending does not do either.
      args.boolean(2, true);
      return TableRowType.of({ tableId: table.id, index: addRows(call, table, args.optionalInteger(0, -1), args.raw(1)) });
    },
    deleteRows: (state, args, call) => {
      const rows = args.raw(0);
      if (!Array.isArray(rows) || rows.length === 0) throw new HostError("InvalidArgument");
      deleteRows(call, state.tableId, rows.map((row) => rowIndex(call, row)));
    },
    deleteRowsAt: (state, args, call) => {
      const first = args.integer(0);
      deleteRows(call, state.tableId, Array.from({ length: args.optionalInteger(1, 1) }, (_, offset) => first + offset));
    },
  },
});
