/** Defined names, of the workbook and of sheets. */
import type { DefinedNameDef } from "../document/types";
import { asBoolean, asString } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType, type HostObject } from "../protocol/host-object";
import { defineType } from "../protocol/registry";
import { localAddress, parseLocalAddress, quoteSheetName } from "./address";
import { isBindingName } from "./binding-names";
import { plainValue } from "./cell-writing";
import { NamedItemType, RangeType, WorksheetType, type NamedItemState, type RangeState } from "./object-types";
import { rangeOfFormula, sheetById } from "./resolve-address";
import { isPlausibleFormula } from "./typed-text";

/** `undefined` for the workbook's names; Office.js shows there those of the sheets too. */
export interface NamesState {
  readonly scopeSheetId: string | undefined;
}

export const NamedItemCollectionType = objectType<NamesState>("NamedItemCollection");

/** As tables are named too: a letter, `_` or `\` first, no spaces, nothing that reads as a cell. */
export function isLegalName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^[rc]$/i.test(name) && parseLocalAddress(name) === undefined && !/^r\d*c\d*$/i.test(name);
}

/** Tables and workbook names share one space. */
export function isNameTaken(call: Call, name: string, scopeSheetId: string | undefined): boolean {
  const wanted = name.toLowerCase();
  return call.engine.names().some((candidate) => candidate.name.toLowerCase() === wanted && candidate.sheetId === scopeSheetId)
    || call.engine.tables().some((table) => table.name.toLowerCase() === wanted);
}

function definition(state: NamedItemState, call: Call): DefinedNameDef {
  const found = call.engine.names().find((candidate) => candidate.name === state.name && candidate.sheetId === state.scopeSheetId);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function target(state: NamedItemState, call: Call): RangeState | undefined {
  const { formula } = definition(state, call);
  return rangeOfFormula(call.engine, formula, state.scopeSheetId ?? call.engine.activeSheetId());
}

function change(state: NamedItemState, patch: Partial<DefinedNameDef>, call: Call): void {
  const before = definition(state, call);
  call.write(() => call.engine.setName({ ...before, ...patch }));
}

async function value(state: NamedItemState, call: Call): Promise<unknown> {
  const { formula } = definition(state, call);
  const range = target(state, call);
  // A reference shows itself, anything else its result.
  if (range) return `${quoteSheetName(sheetById(call.engine, range.sheetId).name)}!${absolute(range)}`;
  return plainValue(await call.engine.evaluate(state.scopeSheetId ?? call.engine.activeSheetId(), 0, 0, formula));
}

function absolute({ range }: RangeState): string {
  return localAddress(range).replaceAll(/([A-Z]+)?(\d+)?/g, (_match, column?: string, row?: string) => `${column === undefined ? "" : `$${column}`}${row === undefined ? "" : `$${row}`}`);
}

async function type(state: NamedItemState, call: Call): Promise<string> {
  const { formula } = definition(state, call);
  if (target(state, call)) return "Range";
  const result = await call.engine.evaluate(state.scopeSheetId ?? call.engine.activeSheetId(), 0, 0, formula);
  if (typeof result === "number") return Number.isInteger(result) ? "Integer" : "Double";
  if (typeof result === "boolean") return "Boolean";
  return typeof result === "string" ? "String" : "Error";
}

function getRange(state: NamedItemState, call: Call): HostObject | null {
  const range = target(state, call);
  return range ? RangeType.of(range) : null;
}

function orNotFound(found: HostObject | null): HostObject {
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

const sheetOf = (state: NamedItemState) => (state.scopeSheetId === undefined ? null : WorksheetType.of({ sheetId: state.scopeSheetId }));

export const namedItem = defineType(NamedItemType, {
  key: { wire: "_Id", get: (state) => state.name },
  exists: (state, call) => call.engine.names().some((candidate) => candidate.name === state.name && candidate.sheetId === state.scopeSheetId),
  scalars: {
    name: { get: (state) => state.name },
    formula: {
      get: (state, call) => definition(state, call).formula,
      set: (state, given, call) => change(state, { formula: checkedFormula(asString(given)) }, call),
    },
    value: { get: value },
    type: { get: type },
    scope: { get: (state) => (state.scopeSheetId === undefined ? "Workbook" : "Worksheet") },
    comment: {
      get: (state, call) => definition(state, call).comment,
      set: (state, given, call) => change(state, { comment: asString(given) }, call),
    },
    visible: {
      get: (state, call) => definition(state, call).visible,
      set: (state, given, call) => change(state, { visible: asBoolean(given) }, call),
    },
  },
  navigations: {
    worksheet: { get: (state) => orNotFound(sheetOf(state)) },
    worksheetOrNullObject: { get: sheetOf },
  },
  methods: {
    delete: (state, _args, call) => call.write(() => call.engine.removeName(state.name, state.scopeSheetId)),
    getRange: (state, _args, call) => orNotFound(getRange(state, call)),
    getRangeOrNullObject: (state, _args, call) => getRange(state, call),
  },
});

function checkedFormula(formula: string): string {
  if (!formula.startsWith("=") || !isPlausibleFormula(formula)) throw new HostError("InvalidArgument");
  return formula;
}

function absoluteFormula(range: RangeState, call: Call): string {
  return `=${quoteSheetName(sheetById(call.engine, range.sheetId).name)}!${absolute(range)}`;
}

function add(state: NamesState, name: string, formula: string, comment: string, call: Call): HostObject {
  if (!isLegalName(name) || isNameTaken(call, name, state.scopeSheetId)) throw new HostError("InvalidArgument");
  const item: DefinedNameDef = { name, formula, comment, visible: true, ...(state.scopeSheetId === undefined ? {} : { sheetId: state.scopeSheetId }) };
  call.write(() => call.engine.setName(item));
  return NamedItemType.of({ name, scopeSheetId: state.scopeSheetId });
}

const stateOf = (name: DefinedNameDef): NamedItemState => ({ name: name.name, scopeSheetId: name.sheetId });

export const namedItemCollection = defineType(NamedItemCollectionType, {
  collection: {
    item: NamedItemType,
    items: (state, call) => call.engine.names().filter(
      (name) => name.sheetId === state.scopeSheetId && !isBindingName(name.name)
    ).map(stateOf),
    byKey: (state, key, call) => {
      const wanted = String(key).toLowerCase();
      const found = call.engine.names().find((name) => name.name.toLowerCase() === wanted && name.sheetId === state.scopeSheetId);
      return found && stateOf(found);
    },
  },
  methods: {
    /** `reference` is a Range, or a formula with its `=`. */
    add: (state, args, call) => {
      const range = args.optionalObject(1, RangeType);
      const formula = range ? absoluteFormula(range, call) : checkedFormula(args.string(1));
      return add(state, args.string(0), formula, args.optionalString(2) ?? "", call);
    },
    addFormulaLocal: (state, args, call) => add(state, args.string(0), checkedFormula(args.string(1)), args.optionalString(2) ?? "", call),
  },
});
