/** A table: its name, parts, looks and shape. */
import type { TableDef } from "../../document/types";
import { asBoolean, asString, type Arguments } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Scalar } from "../../protocol/registry";
import { onValuesWritten } from "../after-values-written";
import { AutoFilterType } from "../filters/filter-types";
import { clearCriteria, reapplyFilter, targetOfTable } from "../filters/filter-state";
import { RangeType, WorksheetType, type RangeState } from "../object-types";
import { resolveAddress } from "../resolve-address";
import { tableEvent } from "./table-events";
import { followCalculatedColumns, growTables } from "./table-followers";
import { checkTableName, tableStyleName } from "./table-names";
import { asRange, bodyRange, findTable, headerRow, refuseIfProtected, tableOf, totalsRow } from "./table-ranges";
import { resizeTable, setShowHeaders, setShowTotals } from "./table-shape";
import { TableColumnCollectionType, TableRowCollectionType, TableSortType, TableType, type TableState } from "./table-types";

onValuesWritten(growTables);
onValuesWritten(followCalculatedColumns);

type Look = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn";

function update(call: Call, state: TableState, patch: Partial<Omit<TableDef, "id">>): void {
  refuseIfProtected(call, tableOf(call, state.tableId).sheetId);
  call.write(() => call.engine.updateTable(state.tableId, patch));
}

const look = (name: Look): Scalar<TableState> => ({
  get: (state, call) => tableOf(call, state.tableId)[name],
  set: (state, value, call) => update(call, state, { [name]: asBoolean(value) }),
});

/** A `Range` or an address; without a sheet the address is on the table's own. */
function rangeArgument(call: Call, args: Arguments, sheetId: string): RangeState {
  return args.optionalObject(0, RangeType) ?? resolveAddress(call, sheetId, args.string(0));
}

export const table = defineType(TableType, {
  key: { wire: "Id", get: (state) => state.tableId },
  exists: (state, call) => findTable(call, state.tableId) !== undefined,
  scalars: {
    id: { get: (state) => state.tableId },
    legacyId: { get: (state) => state.tableId },
    name: {
      get: (state, call) => tableOf(call, state.tableId).name,
      set: (state, value, call) => {
        const name = asString(value);
        checkTableName(call, name, state.tableId);
        update(call, state, { name });
      },
    },
    style: {
      get: (state, call) => tableOf(call, state.tableId).style,
      set: (state, value, call) => update(call, state, { style: tableStyleName(asString(value)) }),
    },
    showHeaders: {
      get: (state, call) => tableOf(call, state.tableId).showHeaders,
      set: (state, value, call) => {
        const found = tableOf(call, state.tableId);
        refuseIfProtected(call, found.sheetId);
        setShowHeaders(call, found, asBoolean(value));
      },
    },
    showTotals: {
      get: (state, call) => tableOf(call, state.tableId).showTotals,
      set: (state, value, call) => {
        const found = tableOf(call, state.tableId);
        refuseIfProtected(call, found.sheetId);
        return setShowTotals(call, found, asBoolean(value));
      },
    },
    /** Buttons sit in the header row: without one there is nothing to set. */
    showFilterButton: {
      get: (state, call) => tableOf(call, state.tableId).showFilterButton,
      set: (state, value, call) => {
        const show = asBoolean(value);
        const found = tableOf(call, state.tableId);
        if (!found.showHeaders) throw new HostError("InvalidOperation");
        if (!show) clearCriteria(call, targetOfTable(found));
        update(call, state, { showFilterButton: show });
      },
    },
    showBandedRows: look("showBandedRows"),
    showBandedColumns: look("showBandedColumns"),
    highlightFirstColumn: look("highlightFirstColumn"),
    highlightLastColumn: look("highlightLastColumn"),
  },
  navigations: {
    columns: { get: (state) => TableColumnCollectionType.of(state) },
    rows: { get: (state) => TableRowCollectionType.of(state) },
    sort: { get: (state) => TableSortType.of(state) },
    worksheet: { get: (state, call) => WorksheetType.of({ sheetId: tableOf(call, state.tableId).sheetId }) },
    autoFilter: { get: (state) => AutoFilterType.of({ tableId: state.tableId }) },
  },
  methods: {
    getRange: (state, _args, call) => {
      const found = tableOf(call, state.tableId);
      return asRange(found, found.range);
    },
    getHeaderRowRange: (state, _args, call) => {
      const found = tableOf(call, state.tableId);
      return asRange(found, headerRow(found));
    },
    getDataBodyRange: (state, _args, call) => {
      const found = tableOf(call, state.tableId);
      return asRange(found, bodyRange(found));
    },
    getTotalRowRange: (state, _args, call) => {
      const found = tableOf(call, state.tableId);
      return asRange(found, totalsRow(found));
    },
    resize: (state, args, call) => {
      const found = tableOf(call, state.tableId);
      refuseIfProtected(call, found.sheetId);
      const { sheetId, range } = rangeArgument(call, args, found.sheetId);
      return resizeTable(call, found, sheetId, range);
    },
    clearFilters: (state, _args, call) => clearCriteria(call, targetOfTable(tableOf(call, state.tableId))),
    reapplyFilters: (state, _args, call) => reapplyFilter(call, targetOfTable(tableOf(call, state.tableId))),
    /** The cells stay, and look as they did without the table's style. */
    convertToRange: (state, _args, call) => {
      const found = tableOf(call, state.tableId);
      refuseIfProtected(call, found.sheetId);
      clearCriteria(call, targetOfTable(found));
      call.write(() => call.engine.removeTable(found.id));
      return asRange(found, found.range);
    },
    /** Takes the cells' contents along. */
    delete: (state, _args, call) => {
      const found = tableOf(call, state.tableId);
      refuseIfProtected(call, found.sheetId);
      clearCriteria(call, targetOfTable(found));
      call.write(() => {
        call.engine.removeTable(found.id);
        call.engine.clear(found.sheetId, found.range, "All");
      });
    },
    // The client registers by the table's id, which is the target of the events too.
    _RegisterDataChangedEvent: (state, _args, call) => call.events.register(tableEvent.changed, state.tableId),
    _UnregisterDataChangedEvent: (state, _args, call) => call.events.unregister(tableEvent.changed, state.tableId),
    _RegisterSelectionChangedEvent: (state, _args, call) => call.events.register(tableEvent.selectionChanged, state.tableId),
    _UnregisterSelectionChangedEvent: (state, _args, call) => call.events.unregister(tableEvent.selectionChanged, state.tableId),
  },
});
