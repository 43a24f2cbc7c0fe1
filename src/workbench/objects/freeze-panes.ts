/** `sheet.freezePanes`. */
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType, type HostObject } from "../protocol/host-object";
import { defineType } from "../protocol/registry";
import { gridColumns, gridRows } from "./address";
import { RangeType, type SheetIdentity } from "./object-types";
import { rangeArgument } from "./range-editing";

export const WorksheetFreezePanesType = objectType<SheetIdentity>("WorksheetFreezePanes");

function freeze(state: SheetIdentity, rows: number, columns: number, call: Call): void {
  if (rows < 0 || columns < 0) throw new HostError("InvalidArgument");
  call.write(() => call.engine.freeze(state.sheetId, rows === 0 && columns === 0 ? undefined : { rows, columns }));
}

function location(state: SheetIdentity, call: Call): HostObject | null {
  const panes = call.engine.frozen(state.sheetId);
  if (!panes || (panes.rows === 0 && panes.columns === 0)) return null;
  const range = { row: 0, column: 0, rowCount: panes.rows === 0 ? gridRows : panes.rows, columnCount: panes.columns === 0 ? gridColumns : panes.columns };
  return RangeType.of({ sheetId: state.sheetId, range });
}

export const freezePanes = defineType(WorksheetFreezePanesType, {
  methods: {
    /** The range's cells stay in view: its rows above, its columns to the left; whole rows freeze rows only. */
    freezeAt: (state, args, call) => {
      if (!args.has(0)) return freeze(state, 0, 0, call);
      const { range } = rangeArgument(args, 0, state.sheetId, call);
      const rows = range.rowCount === gridRows ? 0 : range.row + range.rowCount;
      const columns = range.columnCount === gridColumns ? 0 : range.column + range.columnCount;
      return freeze(state, rows, columns, call);
    },
    freezeColumns: (state, args, call) => freeze(state, 0, args.optionalInteger(0, 0), call),
    freezeRows: (state, args, call) => freeze(state, args.optionalInteger(0, 0), 0, call),
    getLocation: (state, _args, call) => {
      const found = location(state, call);
      if (!found) throw new HostError("ItemNotFound");
      return found;
    },
    getLocationOrNullObject: (state, _args, call) => location(state, call),
    unfreeze: (state, _args, call) => freeze(state, 0, 0, call),
  },
});
