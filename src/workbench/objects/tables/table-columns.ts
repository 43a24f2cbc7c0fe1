/** The columns of a table. */
import type { RangeRef } from "../../document/types";
import { asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType } from "../../protocol/registry";
import { gridColumns } from "../address";
import { plainValue, shapeError, writeValues } from "../cell-writing";
import { FilterType } from "../filters/filter-types";
import { nextColumnId, writeHeaders } from "./table-headers";
import { checkColumnName, uniqueHeaders } from "./table-names";
import { asRange, bodyRange, columnOf, columnPart, findTable, headerRow, isFiltered, refuseIfProtected, tableOf, totalsRow, type PlacedTable } from "./table-ranges";
import { deleteStrip, insertStrip, isBlank, refuseOverlap } from "./table-space";
import { TableColumnCollectionType, TableColumnType, type TableColumnState } from "./table-types";

function rename(call: Call, table: PlacedTable, columnId: number, name: string): void {
  checkColumnName(name, table.columns.filter((column) => column.id !== columnId).map((column) => column.name));
  call.write(() => {
    const columns = table.columns.map((column) => (column.id === columnId ? { ...column, name } : column));
    call.engine.updateTable(table.id, { columns });
    const row = headerRow(table);
    if (row) writeHeaders(call, table.sheetId, row, columns.map((column) => column.name));
  });
}

/** Cells right of the table are pushed away only when there are any. */
function makeRoomBeside(call: Call, table: PlacedTable, index: number): void {
  const strip: RangeRef = { ...table.range, column: table.range.column + index, columnCount: 1 };
  const isLast = index === table.columns.length;
  const beyond = { ...strip, columnCount: gridColumns - strip.column };
  if (isLast && strip.column < gridColumns && isBlank(call, table.sheetId, beyond)) refuseOverlap(call, table.sheetId, strip, table.id);
  else insertStrip(call, table.sheetId, strip, "Right", table.id);
}

/**
 * A new column at `index`.
 * @param values a value for every cell, or rows for the whole column, header and totals included.
 * @returns the column's id
 */
function addColumn(call: Call, table: PlacedTable, index: number, values: unknown, given: string | undefined): number {
  const names = table.columns.map((column) => column.name);
  if (given !== undefined) checkColumnName(given, names);
  const name = given ?? uniqueHeaders([""], names)[0] ?? "";
  if (Array.isArray(values) && values.length !== table.range.rowCount) throw shapeError();
  const id = nextColumnId(table.columns);
  call.write(() => {
    makeRoomBeside(call, table, index);
    const columns = [...table.columns];
    columns.splice(index, 0, { id, name });
    call.engine.updateTable(table.id, { range: { ...table.range, columnCount: columns.length }, columns });
    const grown = tableOf(call, table.id);
    const row = headerRow(grown);
    if (row) writeHeaders(call, table.sheetId, row, columns.map((column) => column.name));
  });
  const grown = tableOf(call, table.id);
  if (Array.isArray(values)) {
    const rows = given !== undefined && grown.showHeaders ? [[given], ...(values as unknown[]).slice(1)] : values;
    writeValues(call, { sheetId: grown.sheetId, range: columnPart(grown.range, index) }, rows);
  } else if (values !== undefined) writeValues(call, { sheetId: grown.sheetId, range: columnPart(bodyRange(grown), index) }, values);
  return id;
}

function removeColumn(call: Call, state: TableColumnState): void {
  const { table, index } = columnOf(call, state);
  refuseIfProtected(call, table.sheetId);
  if (isFiltered(call, table)) throw new HostError("InsertDeleteConflict");
  call.write(() => {
    if (table.columns.length === 1) {
      call.engine.removeTable(table.id);
      call.engine.clear(table.sheetId, table.range, "All");
      return;
    }
    const columns = table.columns.filter((column) => column.id !== state.columnId);
    deleteStrip(call, table.sheetId, columnPart(table.range, index), "Left", table.id);
    call.engine.updateTable(table.id, { range: { ...table.range, columnCount: columns.length }, columns });
  });
}

export const tableColumn = defineType(TableColumnType, {
  key: { wire: "Id", get: (state) => state.columnId },
  exists: (state, call) => findTable(call, state.tableId)?.columns.some((column) => column.id === state.columnId) ?? false,
  scalars: {
    id: { get: (state) => state.columnId },
    index: { get: (state, call) => columnOf(call, state).index },
    name: {
      get: (state, call) => columnOf(call, state).column.name,
      set: (state, value, call) => {
        const { table } = columnOf(call, state);
        refuseIfProtected(call, table.sheetId);
        rename(call, table, state.columnId, asString(value));
      },
    },
    /** Header and totals included. */
    values: {
      get: (state, call) => {
        const { table, index } = columnOf(call, state);
        return call.engine.readCells(table.sheetId, columnPart(table.range, index)).map((row) => row.map((cell) => plainValue(cell.value)));
      },
      set: (state, value, call) => {
        const { table, index } = columnOf(call, state);
        writeValues(call, { sheetId: table.sheetId, range: columnPart(table.range, index) }, value);
      },
    },
  },
  navigations: { filter: { get: (state) => FilterType.of(state) } },
  methods: {
    getRange: (state, _args, call) => {
      const { table, index } = columnOf(call, state);
      return asRange(table, columnPart(table.range, index));
    },
    getDataBodyRange: (state, _args, call) => {
      const { table, index } = columnOf(call, state);
      return asRange(table, columnPart(bodyRange(table), index));
    },
    getHeaderRowRange: (state, _args, call) => {
      const { table, index } = columnOf(call, state);
      const row = headerRow(table);
      return asRange(table, row && columnPart(row, index));
    },
    getTotalRowRange: (state, _args, call) => {
      const { table, index } = columnOf(call, state);
      const row = totalsRow(table);
      return asRange(table, row && columnPart(row, index));
    },
    delete: (state, _args, call) => removeColumn(call, state),
  },
});

export const tableColumnCollection = defineType(TableColumnCollectionType, {
  exists: (state, call) => findTable(call, state.tableId) !== undefined,
  scalars: { count: { get: (state, call) => tableOf(call, state.tableId).columns.length } },
  collection: {
    item: TableColumnType,
    items: (state, call) => tableOf(call, state.tableId).columns.map((column) => ({ tableId: state.tableId, columnId: column.id })),
    /** By name, without regard to case; a number is an id. */
    byKey: (state, key, call) => {
      const { columns } = tableOf(call, state.tableId);
      const byName = typeof key === "string" ? columns.find((column) => column.name.toLowerCase() === key.toLowerCase()) : undefined;
      const found = byName ?? columns.find((column) => String(column.id) === String(key));
      return found && { tableId: state.tableId, columnId: found.id };
    },
  },
  methods: {
    add: (state, args, call) => {
      const table = tableOf(call, state.tableId);
      refuseIfProtected(call, table.sheetId);
      const at = args.optionalInteger(0, -1);
      if (at < -1 || at > table.columns.length) throw new HostError("InvalidArgument");
      const index = at === -1 ? table.columns.length : at;
      return TableColumnType.of({ tableId: table.id, columnId: addColumn(call, table, index, args.raw(1), args.optionalString(2)) });
    },
  },
});
