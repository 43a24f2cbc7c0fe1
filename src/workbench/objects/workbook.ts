/** `context.workbook`, the root that every path starts from. */
import { WorkbookType } from "../protocol/object-paths";
import { defineType } from "../protocol/registry";
import { ApplicationType, RangeType, RuntimeType, WorksheetCollectionType } from "./object-types";
import { activeCell, selectedRange, selectedRanges } from "./selection";

export const workbook = defineType(WorkbookType, {
  scalars: {
    name: { get: (_state, call) => call.document.workbook.name },
    readOnly: { get: () => false },
    isDirty: { get: () => true, onDemand: true },
  },
  navigations: {
    application: { get: () => ApplicationType.of(null) },
    worksheets: { get: () => WorksheetCollectionType.of(null) },
    _Runtime: { get: () => RuntimeType.of(null) },
  },
  methods: {
    getSelectedRange: (_state, _args, call) => RangeType.of(selectedRange(call)),
    getSelectedRanges: (_state, _args, call) => selectedRanges(call),
    getActiveCell: (_state, _args, call) => RangeType.of(activeCell(call)),
    _RemoveReference: (_state, args, call) => call.live.release(args.string(0)),
    _RemoveAllReferences: (_state, _args, call) => call.live.releaseAll(),
    _GetObjectTypeNameByReferenceId: (_state, args, call) => call.live.get(args.string(0)).typeName,
    _GetRangeForEventByReferenceId: (_state, args, call) => call.live.get(args.string(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (_state, args, call) => call.live.find(args.string(0)) ?? null,
  },
});
