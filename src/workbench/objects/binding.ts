/**
 * `workbook.bindings`: ranges, tables and texts that an add-in keeps hold of under an id of its own. A range is kept as a hidden name, so
 * that it follows when
 * rows and columns come and go; bindings last as long as the document is open, and have no events here.
 */
import type { BindingDef } from "../document/host-document";
import { asEnum, type Arguments } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType, type HostObject } from "../protocol/host-object";
import { defineType } from "../protocol/registry";
import { absoluteAddress } from "./absolute-address";
import { bindingName } from "./binding-names";
import { RangeType, type RangeState } from "./object-types";
import { shownText } from "./range-values";
import { rangeOfFormula, resolveAddress } from "./resolve-address";
import { selectedRange } from "./selection";
import { TableType } from "./tables/table-types";

interface BindingState {
  readonly id: string;
}

export const BindingType = objectType<BindingState>("Binding");
export const BindingCollectionType = objectType<null>("BindingCollection");

const bindings = (call: Call): readonly BindingDef[] => call.document.workbook.bindings;

function bindingOf({ id }: BindingState, call: Call): BindingDef {
  const found = bindings(call).find((one) => one.id === id);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

/** @throws HostError InvalidBinding where the cells, or the table, are gone */
function rangeOf(binding: BindingDef, call: Call): RangeState {
  const table = call.engine.tables().find(({ id }) => id === binding.tableId);
  const name = call.engine.names().find((one) => one.name === bindingName(binding.number));
  const range = table === undefined
    ? (name && rangeOfFormula(call.engine, name.formula, ""))
    : { sheetId: table.sheetId, range: table.range };
  if (range === undefined) throw new HostError("InvalidBinding");
  return range;
}

export const binding = defineType(BindingType, {
  key: { wire: "Id", get: (state) => state.id },
  exists: ({ id }, call) => bindings(call).some((one) => one.id === id),
  scalars: { id: { get: ({ id }) => id }, type: { get: (state, call) => bindingOf(state, call).type } },
  methods: {
    delete: (state, _args, call) => remove(bindingOf(state, call), call),
    getRange: (state, _args, call) => RangeType.of(rangeOf(bindingOf(state, call), call)),
    getTable: (state, _args, call) => {
      const { type, tableId } = bindingOf(state, call);
      if (type !== "Table") throw new HostError("InvalidBinding");
      if (!call.engine.tables().some(({ id }) => id === tableId)) throw new HostError("InvalidBinding");
      return TableType.of({ tableId: tableId ?? "" });
    },
    getText: async (state, _args, call) => {
      const found = bindingOf(state, call);
      if (found.type !== "Text") throw new HostError("InvalidBinding");
      const { sheetId, range } = rangeOf(found, call);
      await call.calculated();
      const [[cell] = []] = call.engine.readCells(sheetId, range);
      return shownText(call, cell?.value ?? null, call.engine.readStyles(sheetId, range)[0]?.[0]?.numberFormat ?? "General");
    },
  },
});

function remove({ id, number, tableId }: BindingDef, call: Call): void {
  call.write(() => {
    call.document.workbook.bindings = bindings(call).filter((one) => one.id !== id);
    if (tableId === undefined) call.engine.removeName(bindingName(number), undefined);
  });
}

function add(target: RangeState, args: Arguments, at: number, call: Call): HostObject {
  const [type, id] = [asEnum(args.raw(at), ["Range", "Table", "Text"] as const), args.string(at + 1)];
  const table = type === "Table" ? tableAt(target, call) : undefined;
  if (type === "Text" && (target.range.rowCount !== 1 || target.range.columnCount !== 1)) throw new HostError("InvalidArgument");
  const standing = bindings(call).find((one) => one.id === id);
  if (standing !== undefined) remove(standing, call);
  const number = 1 + Math.max(0, ...bindings(call).map((one) => one.number));
  call.write(() => {
    if (table === undefined) call.engine.setName(
      { name: bindingName(number), formula: `=${absoluteAddress(call, target)}`, comment: "", visible: false }
    );
    call.document.workbook.bindings = [...bindings(call), { id, type, number, ...(table !== undefined && { tableId: table }) }];
  });
  return BindingType.of({ id });
}

/** The table that the range is in. */
function tableAt({ sheetId, range }: RangeState, call: Call): string {
  const found =
    call.engine.tables().find((table) => table.sheetId === sheetId && table.range.row <= range.row && table.range.column <= range.column
    && table.range.row + table.range.rowCount >= range.row + range.rowCount &&
      table.range.column + table.range.columnCount >= range.column + range.columnCount);
  if (found === undefined) throw new HostError("InvalidArgument");
  return found.id;
}

function named(name: string, call: Call): RangeState {
  const found = call.engine.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
  const range = found && rangeOfFormula(call.engine, found.formula, call.engine.activeSheetId());
  if (range === undefined) throw new HostError("InvalidArgument");
  return range;
}

export const bindingCollection = defineType(BindingCollectionType, {
  collection: {
    item: BindingType,
    items: (_state, call) => bindings(call).map(({ id }) => ({ id })),
    byKey: (_state, key, call) => bindings(call).find(({ id }) => id === String(key)),
  },
  scalars: { count: { get: (_state, call) => bindings(call).length } },
  methods: {
    /** A range, or its address with the sheet's name. */
    add: (_state, args, call) => add(
      args.optionalObject(0, RangeType) ?? resolveAddress(call, call.engine.activeSheetId(), args.string(0)), args, 1, call
    ),
    addFromNamedItem: (_state, args, call) => add(named(args.string(0), call), args, 1, call),
    addFromSelection: (_state, args, call) => add(selectedRange(call), args, 0, call),
  },
});
