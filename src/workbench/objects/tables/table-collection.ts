/** `workbook.tables`, `worksheet.tables`, and the tables that a range touches. */
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { asBoolean } from "../../protocol/arguments";
import { defineType, type Method } from "../../protocol/registry";
import { intersect, sameRange } from "../address";
import { workbookTarget } from "../event-numbers";
import { RangeType } from "../object-types";
import { resolveAddress } from "../resolve-address";
import { addTable } from "./table-adding";
import { tableEvent } from "./table-events";
import type { PlacedTable } from "./table-ranges";
import {
  TableCollectionType, TableScopedCollectionType, TableType, type TableCollectionState, type TableScopedCollectionState, type TableState,
} from "./table-types";

const asStates = (tables: readonly PlacedTable[]): TableState[] => tables.map((table) => ({ tableId: table.id }));

function tablesOf(state: TableCollectionState, call: Call): PlacedTable[] {
  return call.engine.tables().filter((table) => state.sheetId === undefined || table.sheetId === state.sheetId);
}

/** By name, without regard to case, or by id. */
function byKey(tables: readonly PlacedTable[], key: string | number): TableState | undefined {
  const wanted = String(key).toLowerCase();
  const found = tables.find((table) => table.id.toLowerCase() === wanted) ?? tables.find((table) => table.name.toLowerCase() === wanted);
  return found && { tableId: found.id };
}

/** Events of a collection are raised for the sheet, or for the workbook as a whole. */
const target = (state: TableCollectionState): string => state.sheetId ?? workbookTarget;
const register = (type: number): Method<TableCollectionState> => (state, _args, call) => call.events.register(type, target(state));
const unregister = (type: number): Method<TableCollectionState> => (state, _args, call) => call.events.unregister(type, target(state));

export const tableCollection = defineType(TableCollectionType, {
  scalars: { count: { get: (state, call) => tablesOf(state, call).length } },
  collection: {
    item: TableType,
    items: (state, call) => asStates(tablesOf(state, call)),
    byKey: (state, key, call) => byKey(tablesOf(state, call), key),
  },
  methods: {
    /** An address without a sheet is on the collection's sheet, or on the active one. */
    add: async (state, args, call) => {
      const place = args.optionalObject(0, RangeType) ?? resolveAddress(call, state.sheetId ?? call.engine.activeSheetId(), args.string(0));
      return TableType.of({ tableId: await addTable(call, place, asBoolean(args.raw(1))) });
    },
    _RegisterAddedEvent: register(tableEvent.added),
    _UnregisterAddedEvent: unregister(tableEvent.added),
    _RegisterDataChangedEvent: register(tableEvent.changed),
    _UnregisterDataChangedEvent: unregister(tableEvent.changed),
    _RegisterDeletedEvent: register(tableEvent.deleted),
    _UnregisterDeletedEvent: unregister(tableEvent.deleted),
  },
});

/** From the top down, then from the left. */
function scopedTables({ sheetId, range, fullyContained }: TableScopedCollectionState, call: Call): PlacedTable[] {
  const touches = (table: PlacedTable): boolean => {
    const shared = intersect(table.range, range);
    return shared !== undefined && (!fullyContained || sameRange(shared, table.range));
  };
  return call.engine.tables().filter((table) => table.sheetId === sheetId && touches(table))
    .sort((a, b) => a.range.row - b.range.row || a.range.column - b.range.column);
}

export const tableScopedCollection = defineType(TableScopedCollectionType, {
  collection: {
    item: TableType,
    items: (state, call) => asStates(scopedTables(state, call)),
    byKey: (state, key, call) => byKey(scopedTables(state, call), key),
  },
  methods: {
    getFirst: (state, _args, call) => {
      const first = scopedTables(state, call)[0];
      if (!first) throw new HostError("ItemNotFound");
      return TableType.of({ tableId: first.id });
    },
  },
});
