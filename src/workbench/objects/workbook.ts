/** `context.workbook`, the root that every path starts from. */
import { WorkbookType } from "../protocol/object-paths";
import { defineType } from "../protocol/registry";
import { workbookFeatures } from "./feature-navigations";
import { BindingCollectionType } from "./binding";
import { CustomXmlPartCollectionType } from "./custom-xml";
import { DocumentPropertiesType } from "./document-properties";
import { FunctionsType } from "./functions/functions";
import { NamedItemCollectionType } from "./named-items";
import { insertWorksheetsFromBase64 } from "./insert-sheets";
import { ApplicationType, RangeType, RuntimeType, WorksheetCollectionType } from "./object-types";
import { SettingCollectionType } from "./settings";
import { StyleCollectionType } from "./styles/style";
import { WorkbookProtectionType } from "./workbook-protection";
import { activeCell, selectedRange, selectedRanges } from "./selection";

export const workbook = defineType(WorkbookType, {
  scalars: {
    name: { get: (_state, call) => call.document.workbook.name },
    readOnly: { get: () => false },
    // A document in this host is never saved by itself, and never of an earlier version.
    autoSave: { get: () => false },
    calculationEngineVersion: { get: () => 191029 },
    isDirty: { get: () => true, onDemand: true },
    previouslySaved: { get: () => false, onDemand: true },
    usePrecisionAsDisplayed: { get: () => false },
  },
  navigations: {
    application: { get: () => ApplicationType.of(null) },
    bindings: { get: () => BindingCollectionType.of(null) },
    customXmlParts: { get: () => CustomXmlPartCollectionType.of(null) },
    functions: { get: () => FunctionsType.of(null) },
    names: { get: () => NamedItemCollectionType.of({ scopeSheetId: undefined }) },
    protection: { get: () => WorkbookProtectionType.of(null) },
    properties: { get: () => DocumentPropertiesType.of(null) },
    settings: { get: () => SettingCollectionType.of(null) },
    styles: { get: () => StyleCollectionType.of(null) },
    worksheets: { get: () => WorksheetCollectionType.of(null) },
    ...workbookFeatures,
    _Runtime: { get: () => RuntimeType.of(null) },
  },
  methods: {
    insertWorksheetsFromBase64,
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
