import type { SheetVisibility, WorkbookFile } from "../document/types";
import { ChunkedXml, patchAttributes } from "./chunked-xml";
import { deepEqual } from "./deep-equal";
import { relationshipsPart, resolveTarget } from "./opc-package";
import { patchNames } from "./names-patch";
import type { TabPositions } from "./names-patch";
import type { PackageEditor } from "./package-editor";
import { structureProtectionXml } from "./protection";
import { WORKBOOK_ORDER } from "./sheet-order";
import type { WorkbookParts } from "./workbook-parts";
import { element } from "./xml-writer";

const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A tab of the workbook as it will be saved. */
export interface Tab {
  /** Empty for a tab that the document does not model. */
  readonly sheetId: string;
  readonly relationshipId: string;
  /** Index of its entry in the opened workbook. */
  readonly opened: number | undefined;
}

const STATES: Readonly<Record<SheetVisibility, string | undefined>> = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };

/** Tabs in their new order: worksheets as the document has them, other kinds where they were. */
export function arrangeTabs(parts: WorkbookParts, worksheets: readonly Tab[]): Tab[] {
  const tabs = [...worksheets];
  parts.sheets.forEach((entry, index) => {
    if (entry.kind !== "worksheet") tabs.splice(Math.min(index, tabs.length), 0, { sheetId: "", relationshipId: entry.relationshipId, opened: index });
  });
  return tabs;
}

export function tabPositions(tabs: readonly Tab[]): TabPositions {
  return new Map(tabs.flatMap((tab, index): [string, number][] => (tab.sheetId === "" ? [] : [[tab.sheetId, index]])));
}

export function patchWorkbook(editor: PackageEditor, parts: WorkbookParts, before: WorkbookFile, after: WorkbookFile, tabs: readonly Tab[], oldTabs: TabPositions): void {
  const source = editor.text(parts.workbook);
  const doc = new ChunkedXml(source);
  if (before.date1904 !== after.date1904) doc.set("workbookPr", patchAttributes(doc.get("workbookPr") ?? "<workbookPr/>", { date1904: after.date1904 ? "1" : undefined }), WORKBOOK_ORDER);
  if (!deepEqual(before.structureProtection, after.structureProtection)) {
    doc.set("workbookProtection", structureProtectionXml(after.structureProtection, doc.get("workbookProtection")), WORKBOOK_ORDER);
  }
  patchTabs(doc, parts, before, after, tabs);
  const newTabs = tabPositions(tabs);
  const front = newTabs.get(after.activeSheetId) ?? 0;
  if (before.activeSheetId !== after.activeSheetId || oldTabs.get(before.activeSheetId) !== front) {
    const views = new ChunkedXml(doc.get("bookViews") ?? "<bookViews><workbookView/></bookViews>");
    const view = views.chunks[0];
    if (view) views.chunks[0] = { name: view.name, xml: patchAttributes(view.xml, { activeTab: front === 0 ? undefined : String(front), firstSheet: undefined }) };
    doc.set("bookViews", views.toString(), WORKBOOK_ORDER);
  }
  patchNames(doc, before, after, oldTabs, newTabs);
  const text = doc.toString();
  if (text !== source) editor.write(parts.workbook, text);
}

function patchTabs(doc: ChunkedXml, parts: WorkbookParts, before: WorkbookFile, after: WorkbookFile, tabs: readonly Tab[]): void {
  const list = new ChunkedXml(doc.get("sheets") ?? "<sheets/>");
  const raw = list.chunks.map((chunk) => chunk.xml);
  let number = Math.max(0, ...parts.sheets.map((entry) => entry.number));
  const items = tabs.map((tab) => {
    const old = raw[tab.opened ?? -1];
    const sheet = after.sheets.find((item) => item.id === tab.sheetId);
    if (!sheet) return old ?? "";
    const was = before.sheets.find((item) => item.id === tab.sheetId);
    if (old !== undefined && was?.name === sheet.name && was.visibility === sheet.visibility) return old;
    const state = STATES[sheet.visibility];
    if (old !== undefined) return patchAttributes(old, { name: sheet.name, state });
    number += 1;
    return element("sheet", { name: sheet.name, sheetId: number, state, "xmlns:r": R_NS, "r:id": tab.relationshipId });
  });
  if (items.length === raw.length && items.every((item, index) => item === raw[index])) return;
  list.replaceChildren("sheet", items);
  doc.set("sheets", list.toString(), WORKBOOK_ORDER);
}

/** The calculation chain lists every formula cell; Excel makes a new one, and repairs a file whose chain does not fit. */
export function dropCalculationChain(editor: PackageEditor, workbook: string): void {
  const chain = editor.related(workbook, "calcChain");
  if (!chain) return;
  editor.unrelate(workbook, chain.id);
  editor.remove(chain.name);
}

/** Removes a part and, below it, every part that nothing else relates to. */
export function removeTree(editor: PackageEditor, part: string): string[] {
  const targets = editor.relationships(part).filter((item) => !item.external).map((item) => resolveTarget(part, item.target));
  editor.remove(part);
  const sources = editor.base.names().filter((name) => editor.has(name) && editor.base.has(relationshipsPart(name)));
  const removed = [part];
  for (const target of targets) {
    if (!editor.has(target)) continue;
    const shared = sources.some((source) => editor.relationships(source).some((item) => !item.external && resolveTarget(source, item.target) === target));
    if (!shared) removed.push(...removeTree(editor, target));
  }
  return removed;
}
