/** Sorting a table, and remembering by what. */
import { asBoolean, asEnum, asNumber, asRecord } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType } from "../../protocol/registry";
import { bodyRange, findTable, refuseIfProtected, tableOf } from "./table-ranges";
import { TableSortType, type TableState } from "./table-types";

interface SortKey {
  readonly key: number;
  readonly ascending: boolean;
}

interface LastSort {
  readonly fields: readonly SortKey[];
  readonly matchCase: boolean;
  readonly method: "PinYin" | "StrokeCount";
}

/** Per open document, as Excel shows it on the header buttons. Not kept in files. */
const lastSorts = new WeakMap<object, Map<string, LastSort>>();
const neverSorted: LastSort = { fields: [], matchCase: false, method: "PinYin" };

function sortsOf(call: Call): Map<string, LastSort> {
  let sorts = lastSorts.get(call.document);
  if (!sorts) lastSorts.set(call.document, (sorts = new Map<string, LastSort>()));
  return sorts;
}

const lastSort = (state: TableState, call: Call): LastSort => sortsOf(call).get(state.tableId) ?? neverSorted;

/** @throws HostError InvalidArgument; NotImplemented for sorting by colour or icon. */
function readFields(value: unknown, columnCount: number): SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw new HostError("InvalidArgument");
  return value.map((entry: unknown) => {
    const field = asRecord(entry);
    const sortOn = asEnum(field["sortOn"] ?? "Value", ["Value", "CellColor", "FontColor", "Icon"]);
    if (sortOn !== "Value" || (field["dataOption"] ?? "Normal") !== "Normal") throw new HostError("NotImplemented", "This host sorts by value only.");
    const key = asNumber(field["key"]);
    if (!Number.isInteger(key) || key < 0 || key >= columnCount) throw new HostError("InvalidArgument");
    return { key, ascending: asBoolean(field["ascending"] ?? true) };
  });
}

async function sort(call: Call, state: TableState, by: LastSort): Promise<void> {
  const table = tableOf(call, state.tableId);
  refuseIfProtected(call, table.sheetId);
  await call.calculated();
  sortsOf(call).set(state.tableId, by);
  call.write(() => call.engine.sort(table.sheetId, bodyRange(table), by.fields, { matchCase: by.matchCase, hasHeaders: false, byColumns: false }));
}

export const tableSort = defineType(TableSortType, {
  exists: (state, call) => findTable(call, state.tableId) !== undefined,
  scalars: {
    fields: { get: (state, call) => lastSort(state, call).fields },
    matchCase: { get: (state, call) => lastSort(state, call).matchCase },
    method: { get: (state, call) => lastSort(state, call).method },
  },
  methods: {
    apply: (state, args, call) => {
      const fields = readFields(args.raw(0), tableOf(call, state.tableId).columns.length);
      return sort(call, state, { fields, matchCase: args.boolean(1, false), method: args.oneOf(2, ["PinYin", "StrokeCount"], "PinYin") });
    },
    /** The order stays; only the record of it goes. */
    clear: (state, _args, call) => {
      sortsOf(call).delete(state.tableId);
    },
    reapply: async (state, _args, call) => {
      const by = lastSort(state, call);
      if (by.fields.length > 0) await sort(call, state, by);
    },
  },
});
