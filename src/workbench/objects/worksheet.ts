/** A worksheet: its identity, place, visibility, and the ways to its ranges. */
import { asBoolean, asEnum, asNumber, asString } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { defineType, type Scalar } from "../protocol/registry";
import { asColour } from "./colours";
import { isOnGrid } from "./address";
import { worksheetFeatures } from "./feature-navigations";
import { WorksheetCustomPropertyCollectionType } from "./document-properties";
import { eventMethods } from "./event-numbers";
import { WorksheetFreezePanesType } from "./freeze-panes";
import { NamedItemCollectionType } from "./named-items";
import { RangeType, WorksheetType, type SheetIdentity } from "./object-types";
import { resolveAddress, sheetById } from "./resolve-address";
import { checkSheetName, copyName } from "./sheet-names";
import { getRanges } from "./range-areas";
import { findAll, replaceAll } from "./range-search";
import { refuseIfStructureProtected } from "./workbook-protection";
import { wholeSheet } from "./address";
import { WorksheetProtectionType } from "./worksheet-protection";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;
const info = (state: SheetIdentity, call: Call) => sheetById(call.engine, state.sheetId);

/** Excel never leaves a workbook without a sheet that can be seen. */
function refuseIfLastVisible(state: SheetIdentity, call: Call): void {
  const others = call.engine.sheets().filter((sheet) => sheet.id !== state.sheetId && sheet.visibility === "Visible");
  if (others.length === 0 && info(state, call).visibility === "Visible") throw new HostError("InvalidOperation");
}

/** If the active sheet goes out of sight, the nearest visible one takes over. */
function leave(state: SheetIdentity, call: Call): void {
  if (call.engine.activeSheetId() !== state.sheetId) return;
  const sheets = call.engine.sheets();
  const position = sheets.findIndex((sheet) => sheet.id === state.sheetId);
  const next = [...sheets.slice(position + 1), ...sheets.slice(0, position).reverse()].find((sheet) => sheet.visibility === "Visible");
  if (next) call.engine.activateSheet(next.id);
}

/** Points as the number of digits of the Normal font, 7 pixels each beside 5 of padding, that fit in. */
const characters = (points: number): number => Math.trunc(((points * 4) / 3 - 5) / 7 * 100 + 0.5) / 100;

const gridlines: Scalar<SheetIdentity> = {
  get: (state, call) => info(state, call).showGridlines,
  set: (state, value, call) => call.write(() => call.engine.setSheet(state.sheetId, { showGridlines: asBoolean(value) })),
};

const headings: Scalar<SheetIdentity> = {
  get: (state, call) => call.document.sheet(state.sheetId).showHeadings,
  set: (state, value, call) => {
    call.document.sheet(state.sheetId).showHeadings = asBoolean(value);
  },
};

async function usedRange(state: SheetIdentity, valuesOnly: boolean, call: Call): Promise<HostObject | null> {
  // A formula may spill.
  await call.calculated();
  const range = call.engine.usedRange(state.sheetId, valuesOnly);
  return range ? RangeType.of({ sheetId: state.sheetId, range }) : null;
}

function neighbour(state: SheetIdentity, visibleOnly: boolean, step: 1 | -1, call: Call): HostObject | null {
  const sheets = call.engine.sheets();
  let position = sheets.findIndex((sheet) => sheet.id === state.sheetId) + step;
  while (visibleOnly && sheets[position] && sheets[position]?.visibility !== "Visible") position += step;
  const found = sheets[position];
  return found ? WorksheetType.of({ sheetId: found.id }) : null;
}

function orNotFound(object: HostObject | null): HostObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}

export const worksheet = defineType(WorksheetType, {
  key: { wire: "Id", get: (state) => state.sheetId },
  exists: (state, call) => call.engine.sheets().some((sheet) => sheet.id === state.sheetId),
  scalars: {
    id: { get: (state) => state.sheetId },
    name: {
      get: (state, call) => info(state, call).name,
      set: (state, value, call) => {
        refuseIfStructureProtected(call);
        checkSheetName(call, asString(value), state.sheetId);
        call.write(() => call.engine.setSheet(state.sheetId, { name: asString(value) }));
      },
    },
    position: {
      get: (state, call) => call.engine.sheets().findIndex((sheet) => sheet.id === state.sheetId),
      set: (state, value, call) => {
        refuseIfStructureProtected(call);
        const position = asNumber(value);
        if (!Number.isInteger(position) || position < 0 || position >= call.engine.sheets().length) throw new HostError("InvalidArgument");
        call.write(() => call.engine.moveSheet(state.sheetId, position));
      },
    },
    visibility: {
      get: (state, call) => info(state, call).visibility,
      set: (state, value, call) => {
        refuseIfStructureProtected(call);
        const visibility = asEnum(value, visibilities);
        if (visibility !== "Visible") refuseIfLastVisible(state, call);
        call.write(() => {
          if (visibility !== "Visible") leave(state, call);
          call.engine.setSheet(state.sheetId, { visibility });
        });
      },
    },
    tabColor: {
      get: (state, call) => info(state, call).tabColor ?? "",
      set: (state, value, call) => {
        const tabColor = value === "" ? null : asColour(value);
        call.write(() => call.engine.setSheet(state.sheetId, { tabColor }));
      },
    },
    showGridlines: gridlines,
    showHeadings: headings,
    // The client writes these two under other names than it reads them.
    gridlines: { ...(gridlines.set ? { set: gridlines.set } : {}) },
    headings: { ...(headings.set ? { set: headings.set } : {}) },
    standardHeight: { get: (state, call) => call.document.sheet(state.sheetId).standardHeight ?? 15 },
    standardWidth: {
      get: (state, call) => characters(call.document.sheet(state.sheetId).standardWidth ?? 48),
    },
  },
  navigations: {
    customProperties: { get: (state) => WorksheetCustomPropertyCollectionType.of(state) },
    freezePanes: { get: (state) => WorksheetFreezePanesType.of(state) },
    names: { get: ({ sheetId }) => NamedItemCollectionType.of({ scopeSheetId: sheetId }) },
    protection: { get: (state) => WorksheetProtectionType.of(state) },
    ...worksheetFeatures,
  },
  methods: {
    ...eventMethods<SheetIdentity>(
      ["changed", "activated", "deactivated", "selectionChanged", "calculated", "formatChanged", "rowSorted", "columnSorted", "protectionChanged", "nameChanged", "visibilityChanged"],
      (state) => state.sheetId,
    ),
    activate: (state, _args, call) => {
      if (info(state, call).visibility !== "Visible") throw new HostError("InvalidOperation");
      call.write(() => call.engine.activateSheet(state.sheetId));
    },
    calculate: (_state, args, call) => {
      args.boolean(0, false);
      return call.engine.recalculate();
    },
    delete: (state, _args, call) => {
      refuseIfStructureProtected(call);
      if (info(state, call).visibility === "VeryHidden") throw new HostError("InvalidOperation");
      refuseIfLastVisible(state, call);
      call.write(() => {
        leave(state, call);
        call.engine.deleteSheet(state.sheetId);
      });
    },
    copy: (state, args, call) => {
      refuseIfStructureProtected(call);
      const kind = args.oneOf(0, ["None", "Before", "After", "Beginning", "End"], "None");
      const relative = args.optionalObject(1, WorksheetType);
      const sheets = call.engine.sheets();
      const at = relative ? sheets.findIndex((sheet) => sheet.id === relative.sheetId) : -1;
      if ((kind === "Before" || kind === "After") && at < 0) throw new HostError("InvalidArgument");
      const position = { None: sheets.length, End: sheets.length, Beginning: 0, Before: at, After: at + 1 }[kind];
      const name = copyName(call.engine, info(state, call).name);
      const copied = call.write(() => call.engine.copySheet(state.sheetId, name, position));
      call.document.copySheetState(state.sheetId, copied.id);
      return WorksheetType.of({ sheetId: copied.id });
    },
    findAll: async (state, args, call) => orNotFound(await findAll({ ...state, range: wholeSheet }, args, call)),
    findAllOrNullObject: (state, args, call) => findAll({ ...state, range: wholeSheet }, args, call),
    replaceAll: (state, args, call) => replaceAll({ ...state, range: wholeSheet }, args, call),
    getRanges,
    _GetSheetById: (_state, args, call) => WorksheetType.of({ sheetId: sheetById(call.engine, args.string(0)).id }),
    getCell: (state, args, call) => {
      const range = { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 };
      info(state, call);
      if (!isOnGrid(range)) throw new HostError("InvalidArgument");
      return RangeType.of({ sheetId: state.sheetId, range });
    },
    getNext: (state, args, call) => orNotFound(neighbour(state, args.boolean(0, false), 1, call)),
    getNextOrNullObject: (state, args, call) => neighbour(state, args.boolean(0, false), 1, call),
    getPrevious: (state, args, call) => orNotFound(neighbour(state, args.boolean(0, false), -1, call)),
    getPreviousOrNullObject: (state, args, call) => neighbour(state, args.boolean(0, false), -1, call),
    getRange: (state, args, call) => RangeType.of(resolveAddress(call, state.sheetId, args.optionalString(0))),
    getRangeByIndexes: (state, args) => {
      const range = { row: args.integer(0), column: args.integer(1), rowCount: args.integer(2), columnCount: args.integer(3) };
      if (!isOnGrid(range)) throw new HostError("InvalidArgument");
      return RangeType.of({ sheetId: state.sheetId, range });
    },
    /** On a blank sheet Excel answers with A1. */
    getUsedRange: async (state, args, call) => await usedRange(state, args.boolean(0, false), call)
      ?? RangeType.of({ sheetId: state.sheetId, range: { row: 0, column: 0, rowCount: 1, columnCount: 1 } }),
    getUsedRangeOrNullObject: (state, args, call) => usedRange(state, args.boolean(0, false), call),
  },
});
