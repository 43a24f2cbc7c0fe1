import type { ConditionalStyle } from "../document/rule-types";
import type { SheetFile } from "../document/types";
import { cellName, rangeName } from "./a1";
import { patchAutoFilter } from "./auto-filter";
import { withTableHeaders } from "./cell-writer";
import { ChunkedXml } from "./chunked-xml";
import { columnsXml, sameColumn } from "./columns-patch";
import { writeSheetProperties } from "./custom-sheet-properties";
import { patchComments } from "./comments-writer";
import type { PersonsWriter } from "./comments-writer";
import { deepEqual, sameMembers } from "./deep-equal";
import { patchDrawing } from "./drawings-patch";
import type { OpenedDrawing } from "./drawings-patch";
import { patchHyperlinks } from "./hyperlinks-patch";
import { FormulaCopies } from "./formula-copies";
import type { PackageEditor } from "./package-editor";
import { breaksXml, headerFooterXml, pageMarginsXml, pageSetupXml, printOptionsXml } from "./page-setup";
import { protectionXml } from "./protection";
import { mergesXml, patchConditionals, patchValidations } from "./rules-patch";
import type { OpenedRules } from "./rules-patch";
import type { SharedStringsWriter } from "./shared-strings";
import { patchSheetData } from "./sheet-data-patch";
import { patchDimension, patchSheetFormat, patchSheetProperties, patchSheetView } from "./sheet-head-patch";
import { SHEET_ORDER } from "./sheet-order";
import type { CachedValues } from "./charts-writer";
import { keepArrayRanges, withSpilledValues } from "./spilled-values";
import { patchTables } from "./tables-patch";
import type { OpenedTable, TableNumbers } from "./tables-patch";

/** What a sheet part and its companions were when opened; empty for a new sheet. */
export interface OpenedSheet extends OpenedRules, OpenedDrawing {
  readonly tables: readonly OpenedTable[];
}

export interface LostContent {
  readonly part: string;
  readonly what: string;
}

export interface SheetPatchContext {
  readonly editor: PackageEditor;
  readonly part: string;
  readonly strings: SharedStringsWriter;
  readonly inlineStrings: boolean;
  readonly numbers: TableNumbers;
  readonly persons: PersonsWriter;
  /** Whether the tab becomes or stops being the one in front; undefined when that did not change. */
  readonly selected: boolean | undefined;
  readonly lost: LostContent[];
  readonly cached: CachedValues;
  dxf(style: ConditionalStyle): number;
  styleIndex(style: number | undefined, before: number | undefined): number;
  sameStyle(style: number | undefined, before: number): boolean;
  spillMark(): string | undefined;
}

/** Rewrites the aspects of a worksheet that differ between the two documents; answers whether any formula did. */
export function patchSheet(before: SheetFile, after: SheetFile, opened: OpenedSheet, context: SheetPatchContext): boolean {
  if (before === after && context.selected === undefined) return false;
  const { editor, part } = context;
  const source = editor.text(part);
  const doc = new ChunkedXml(source);
  const set = (name: string, changed: boolean, write: () => string): void => {
    if (changed) doc.set(name, write(), SHEET_ORDER);
  };
  patchSheetProperties(doc, before, after);
  patchSheetView(doc, before, after, context.selected);
  patchSheetFormat(doc, before, after);
  set("cols", !sameColumns(before, after, context), () => columnsXml(doc.get("cols"), before, after, context));
  const arrays = keepArrayRanges(before.cells, after);
  for (const { row, column } of arrays.stale) context.lost.push({ part, what: `new results of the array formula in ${cellName(row, column)} beyond its first cell` });
  const old = withSpilledValues(before);
  const headed = withSpilledValues(withTableHeaders(arrays.sheet));
  const data = patchSheetData(doc.get("sheetData") ?? "<sheetData/>", old, headed, {
    strings: context.strings,
    inlineStrings: context.inlineStrings,
    tables: after.tables,
    formulas: new FormulaCopies(),
    prefix: doc.prefix,
    styleIndex: (style, old) => context.styleIndex(style, old),
    sameStyle: (style, old) => context.sameStyle(style, old),
    spillMark: () => context.spillMark(),
  });
  if (data.xml !== undefined) {
    doc.set("sheetData", data.xml, SHEET_ORDER);
    patchDimension(doc, old, headed);
  }
  set("sheetProtection", !deepEqual(before.protection, after.protection), () => protectionXml(after.protection, doc.get("sheetProtection")));
  const filter = (sheet: SheetFile) => sheet.filters.find((item) => item.tableId === undefined)?.filter;
  set("autoFilter", !deepEqual(filter(before), filter(after)), () => {
    const wanted = filter(after);
    return wanted ? patchAutoFilter(doc.get("autoFilter"), filter(before), wanted, (style) => context.dxf(style)) : "";
  });
  set("mergeCells", !sameMembers(before.merges, after.merges), () => mergesXml(after, rangeName));
  patchConditionals(doc, before, after, opened, (style) => context.dxf(style));
  patchValidations(doc, before, after, opened);
  patchHyperlinks(doc, part, before, after, editor);
  patchPage(doc, before, after);
  set("customProperties", !deepEqual(before.customProperties, after.customProperties), () => writeSheetProperties(editor, part, after.customProperties));
  patchDrawing(doc, before, after, opened, context);
  patchComments(doc, before, after, context);
  patchTables(doc, before, after, opened.tables, context);
  const text = doc.toString();
  if (text !== source) editor.write(part, text);
  return data.formulasChanged;
}

function sameColumns(before: SheetFile, after: SheetFile, context: SheetPatchContext): boolean {
  for (const column of new Set([...before.columns.keys(), ...after.columns.keys()])) {
    if (!sameColumn(before.columns.get(column), after.columns.get(column), context)) return false;
  }
  return true;
}

function patchPage(doc: ChunkedXml, before: SheetFile, after: SheetFile): void {
  const old = before.pageLayout;
  const layout = after.pageLayout;
  const set = (name: string, write: (of: typeof layout) => string, final: () => string): void => {
    if (write(old) !== write(layout)) doc.set(name, final(), SHEET_ORDER);
  };
  set("printOptions", printOptionsXml, () => printOptionsXml(layout));
  set("pageMargins", pageMarginsXml, () => pageMarginsXml(layout));
  set("pageSetup", (of) => pageSetupXml(of, undefined), () => pageSetupXml(layout, doc.get("pageSetup")));
  set("headerFooter", headerFooterXml, () => headerFooterXml(layout));
  set("rowBreaks", (of) => breaksXml("rowBreaks", of.rowBreaks), () => breaksXml("rowBreaks", layout.rowBreaks));
  set("colBreaks", (of) => breaksXml("colBreaks", of.columnBreaks), () => breaksXml("colBreaks", layout.columnBreaks));
}
