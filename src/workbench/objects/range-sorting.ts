/** `range.sort` and `removeDuplicates`. */
import type { CellState } from "../engine/engine";
import { asBoolean, asNumber, asRecord } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType } from "../protocol/host-object";
import { defineType, type Method } from "../protocol/registry";
import type { RangeState } from "./object-types";
import { plainValue } from "./cell-writing";
import { refuseIfLocked, refuseUnlessAllowed } from "./sheet-guards";

/** What an API sort needs, for ranges and tables alike. */
export interface SortRequest {
  readonly fields: readonly { readonly key: number; readonly ascending: boolean }[];
  readonly matchCase: boolean;
}

/** @throws HostError for sorting by colour or icon, which this host does not do, and for bad fields. */
export function sortFields(value: unknown, columnCount: number): SortRequest["fields"] {
  if (!Array.isArray(value) || value.length === 0) throw new HostError("InvalidArgument");
  return value.map((entry: unknown) => {
    const field = asRecord(entry);
    const key = asNumber(field["key"]);
    if (!Number.isInteger(key) || key < 0 || key >= columnCount) throw new HostError("InvalidArgument");
    if (field["sortOn"] !== undefined && field["sortOn"] !== null && field["sortOn"] !== "Value") {
      throw new HostError("NotImplemented", "Sorting by colour or icon is not part of this host.");
    }
    return { key, ascending: field["ascending"] === undefined || field["ascending"] === null ? true : asBoolean(field["ascending"]) };
  });
}

export const RangeSortType = objectType<RangeState>("RangeSort");

export const rangeSort = defineType(RangeSortType, {
  methods: {
    apply: async (state, args, call) => {
      const byColumns = args.oneOf(3, ["Rows", "Columns"] as const, "Rows") === "Columns";
      const fields = sortFields(args.raw(0), byColumns ? state.range.rowCount : state.range.columnCount);
      refuseUnlessAllowed(call, state.sheetId, "allowSort");
      await call.calculated();
      call.write(() => call.engine.sort(state.sheetId, state.range, [...fields], { matchCase: args.boolean(1, false), hasHeaders: args.boolean(2, false), byColumns }));
    },
  },
});

const RemoveDuplicatesResultType = objectType<{ readonly removed: number; readonly uniqueRemaining: number }>("RemoveDuplicatesResult");

export const removeDuplicatesResult = defineType(RemoveDuplicatesResultType, {
  scalars: { removed: { get: (state) => state.removed }, uniqueRemaining: { get: (state) => state.uniqueRemaining } },
});

/** Excel compares what is shown without regard to case. */
function signature(row: readonly CellState[], columns: readonly number[]): string {
  return JSON.stringify(columns.map((column) => {
    const value = plainValue(row[column]?.value ?? null);
    return typeof value === "string" ? value.toLowerCase() : value;
  }));
}

export const removeDuplicates: Method<RangeState> = async (state, args, call: Call) => {
  const given = args.raw(0);
  if (!Array.isArray(given)) throw new HostError("InvalidArgument");
  const columns = given.map(asNumber);
  const { sheetId, range } = state;
  if (columns.some((column) => !Number.isInteger(column) || column < 0 || column >= range.columnCount)) throw new HostError("InvalidArgument");
  refuseIfLocked(call, sheetId, range);
  await call.calculated();
  const header = args.boolean(1, false) ? 1 : 0;
  const cells = call.engine.readCells(sheetId, range);
  const seen = new Set<string>();
  const kept = cells.slice(header).filter((row) => {
    const key = signature(row, columns.length > 0 ? columns : row.map((_, index) => index));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const removed = cells.length - header - kept.length;
  if (removed > 0) {
    const blank = Array.from({ length: removed }, () => Array.from({ length: range.columnCount }, () => ({ value: null })));
    const rows = [...kept.map((row) => row.map((cell) => (cell.formula === undefined ? { value: cell.value } : { formula: cell.formula }))), ...blank];
    call.write(() => call.engine.writeCells(sheetId, { ...range, row: range.row + header, rowCount: range.rowCount - header }, rows));
  }
  return RemoveDuplicatesResultType.of({ removed, uniqueRemaining: kept.length });
};
