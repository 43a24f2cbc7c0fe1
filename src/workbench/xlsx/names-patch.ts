import type { WorkbookFile } from "../document/types";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import { canonical } from "./deep-equal";
import { builtInNames, nameXml } from "./defined-names";
import { WORKBOOK_ORDER } from "./sheet-order";
import { decodeXstring, element, xstring } from "./xml-writer";

/** Position of each worksheet among all tabs, chart sheets included: what `localSheetId` counts. */
export type TabPositions = ReadonlyMap<string, number>;

interface NameEntry {
  readonly name: string;
  readonly local: number | undefined;
  readonly xml: string;
}

/** Rewrites `definedNames` when a name, a print area, a print title, a filter or the order of tabs changed. Entries that the document has no words for stay. */
export function patchNames(doc: ChunkedXml, before: WorkbookFile, after: WorkbookFile, oldTabs: TabPositions, newTabs: TabPositions): void {
  const said = (file: WorkbookFile, tabs: TabPositions): string => canonical([
    file.names.map((name) => ({ ...name, sheetId: undefined, local: name.sheetId === undefined ? undefined : tabs.get(name.sheetId) })).sort(byName),
    file.sheets.map((sheet) => [tabs.get(sheet.id), builtInNames(sheet)]).sort(),
    [...tabs],
  ]);
  if (said(before, oldTabs) === said(after, newTabs)) return;
  const idAt = new Map([...oldTabs].map(([id, position]) => [position, id]));
  const old: NameEntry[] = new ChunkedXml(doc.get("definedNames") ?? "<definedNames/>").chunks.map((chunk) => {
    const values = rawAttributes(chunk.xml);
    return { name: values["name"] ?? "", local: values["localSheetId"] === undefined ? undefined : Number(values["localSheetId"]), xml: chunk.xml };
  });
  const entries: NameEntry[] = [];
  const sheetNames = (file: WorkbookFile, sheetId: string | undefined): string[] => file.sheets.filter((sheet) => sheet.id === sheetId).flatMap((sheet) => builtInNames(sheet).map((item) => item.name));
  // Macro functions, print areas that are formulas and the like: the document has no words for them, so it cannot have removed them.
  const unread = (entry: NameEntry): boolean => {
    const sheetId = idAt.get(entry.local ?? -1);
    return !before.names.some((name) => name.name === decodeXstring(entry.name) && name.sheetId === sheetId)
      && ![...sheetNames(before, sheetId), ...sheetNames(after, sheetId)].includes(entry.name);
  };
  for (const entry of old.filter(unread)) {
    const local = entry.local === undefined ? undefined : newTabs.get(idAt.get(entry.local) ?? "");
    if (entry.local === undefined || local !== undefined) entries.push({ ...entry, local, xml: local === undefined ? entry.xml : patchAttributes(entry.xml, { localSheetId: String(local) }) });
  }
  const unchanged = new Map(before.names.map((name) => [canonical(name), name]));
  for (const name of after.names) {
    const local = name.sheetId === undefined ? undefined : newTabs.get(name.sheetId);
    if (name.sheetId !== undefined && local === undefined) continue;
    const same = unchanged.has(canonical(name)) ? old.find((entry) => entry.name === name.name && idAt.get(entry.local ?? -1) === name.sheetId) : undefined;
    const xml = same === undefined ? nameXml(name, local) : local === undefined ? same.xml : patchAttributes(same.xml, { localSheetId: String(local) });
    entries.push({ name: name.name, local, xml });
  }
  for (const sheet of after.sheets) {
    const local = newTabs.get(sheet.id);
    const oldSheet = before.sheets.find((item) => item.id === sheet.id);
    const oldNames = oldSheet ? builtInNames(oldSheet) : [];
    for (const item of builtInNames(sheet)) {
      const same = oldNames.some((other) => other.name === item.name && other.text === item.text) ? old.find((entry) => entry.name === item.name && idAt.get(entry.local ?? -1) === sheet.id) : undefined;
      const xml = same === undefined
        ? element("definedName", { name: item.name, localSheetId: local, hidden: item.hidden || undefined }, xstring(item.text))
        : patchAttributes(same.xml, { localSheetId: String(local) });
      entries.push({ name: item.name, local, xml });
    }
  }
  // Excel itself keeps names sorted, without regard to case.
  const sorted = entries.sort((one, other) => byName(one, other) || (one.local ?? -1) - (other.local ?? -1));
  const list = new ChunkedXml(doc.get("definedNames") ?? "<definedNames/>");
  list.replaceChildren("definedName", sorted.map((entry) => entry.xml));
  doc.set("definedNames", sorted.length === 0 ? undefined : list.toString(), WORKBOOK_ORDER);
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  const left = one.name.toLowerCase();
  const right = other.name.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}
