/** `workbook.worksheets`. */
import type { SheetInfo } from "../engine/engine";
import type { Call } from "../protocol/call";
import type { Arguments } from "../protocol/arguments";
import { HostError } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { defineType } from "../protocol/registry";
import { eventMethods, workbookTarget } from "./event-numbers";
import { WorksheetCollectionType, WorksheetType } from "./object-types";
import { sheetByName } from "./resolve-address";
import { refuseIfStructureProtected } from "./workbook-protection";
import { checkSheetName, nextSheetName } from "./sheet-names";

function candidates(call: Call, visibleOnly: boolean): readonly SheetInfo[] {
  return call.engine.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function endOf(sheets: readonly SheetInfo[], index: number): HostObject {
  const sheet = sheets.at(index);
  if (!sheet) throw new HostError("ItemNotFound");
  return WorksheetType.of({ sheetId: sheet.id });
}

export const worksheetCollection = defineType(WorksheetCollectionType, {
  collection: {
    item: WorksheetType,
    items: (_state, call) => call.engine.sheets().map((sheet) => ({ sheetId: sheet.id })),
    /** By name, without regard to case, or by id. */
    byKey: (_state, key, call) => {
      const sheet = call.engine.sheets().find((candidate) => candidate.id === String(key)) ?? sheetByName(call.engine, String(key));
      return sheet && { sheetId: sheet.id };
    },
  },
  methods: {
    ...eventMethods<null>(
      ["changed", "activated", "deactivated", "added", "deleted", "selectionChanged", "calculated", "formatChanged", "rowSorted", "columnSorted", "protectionChanged", "nameChanged", "visibilityChanged", "moved"],
      () => workbookTarget,
    ),
    add: (_state, args, call) => {
      refuseIfStructureProtected(call);
      const name = args.optionalString(0) ?? nextSheetName(call.engine);
      checkSheetName(call, name);
      return WorksheetType.of({ sheetId: call.write(() => call.engine.addSheet(name)).id });
    },
    getActiveWorksheet: (_state, _args, call) => WorksheetType.of({ sheetId: call.engine.activeSheetId() }),
    getCount: (_state, args, call) => candidates(call, args.boolean(0, false)).length,
    getFirst: (_state, args: Arguments, call) => endOf(candidates(call, args.boolean(0, false)), 0),
    getLast: (_state, args: Arguments, call) => endOf(candidates(call, args.boolean(0, false)), -1),
  },
});
