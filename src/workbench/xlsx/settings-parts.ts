import type { WorkbookFile } from "../document/types";
import { ChunkedXml } from "./chunked-xml";
import { guidFrom } from "./guid";
import { relatedPart, relationshipKind, resolveTarget } from "./opc-package";
import type { OpcPackage } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import { child, childrenOf, parseXml, } from "./xml-tree";
import { XML_HEAD, element, xattribute } from "./xml-writer";

/**
 * Add-in settings live in web extension parts, one an add-in, each shown by an entry of the task pane list. The same property that
 * Office looks for, `Office.AutoShowTaskpaneWithDocument`, opens the pane with the document.
 */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

const WE_NS = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES_NS = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextension";

type Settings = Pick<WorkbookFile, "settings" | "autoShowTaskpane">;

interface ExtensionPart {
  readonly part: string;
  readonly addIn: string;
  readonly properties: Readonly<Record<string, string>>;
}

function extensionsOf(source: OpcPackage): ExtensionPart[] {
  const panes = relatedPart(source, "", "webextensiontaskpanes");
  if (panes === undefined) return [];
  return source.relationships(panes)
    .filter((relationship) => relationshipKind(relationship) === "webextension")
    .map((relationship) => resolveTarget(panes, relationship.target))
    .filter((part) => source.has(part))
    .map((part) => {
      const root = parseXml(source.text(part), part);
      const properties = childrenOf(child(root, "properties"), "property").map((item) => [item.attributes["name"] ?? "", item.attributes["value"] ?? ""] as const);
      return { part, addIn: child(root, "reference")?.attributes["id"] ?? root.attributes["id"] ?? "", properties: Object.fromEntries(properties) };
    });
}

export function readSettings(source: OpcPackage): Settings {
  const settings: Record<string, Record<string, string>> = {};
  const autoShowTaskpane: string[] = [];
  for (const { addIn, properties } of extensionsOf(source)) {
    const { [AUTO_SHOW]: auto, ...own } = properties;
    if (Object.keys(own).length > 0) settings[addIn] = own;
    if (auto === "true") autoShowTaskpane.push(addIn);
  }
  return { settings, autoShowTaskpane };
}

/** Rewrites the properties of add-ins whose settings changed; other add-ins' parts stay. */
export function writeSettings(editor: PackageEditor, before: Settings, after: Settings): void {
  const known = extensionsOf(editor.base);
  const addIns = new Set([...Object.keys(before.settings), ...before.autoShowTaskpane, ...Object.keys(after.settings), ...after.autoShowTaskpane]);
  for (const addIn of addIns) {
    const properties = propertiesOf(after, addIn);
    if (JSON.stringify(sorted(properties)) === JSON.stringify(sorted(propertiesOf(before, addIn)))) continue;
    const part = known.find((item) => item.addIn === addIn)?.part ?? addExtension(editor, addIn, properties[AUTO_SHOW] === "true");
    const doc = new ChunkedXml(editor.text(part));
    const items = Object.entries(properties).map(([name, value]) => element("we:property", { "xmlns:we": WE_NS, name: xattribute(name), value }));
    doc.set("properties", element("we:properties", { "xmlns:we": WE_NS }, items.join("")), ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"]);
    editor.write(part, doc.toString());
  }
}

function propertiesOf(state: Settings, addIn: string): Record<string, string> {
  return { ...(state.settings[addIn] ?? {}), ...(state.autoShowTaskpane.includes(addIn) ? { [AUTO_SHOW]: "true" } : {}) };
}

function sorted(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
}

function addExtension(editor: PackageEditor, addIn: string, visible: boolean): string {
  const part = editor.freeName("xl/webextensions/webextension#.xml");
  editor.write(part, XML_HEAD + element("we:webextension", { "xmlns:we": WE_NS, id: guidFrom(addIn) }, [
    element("we:reference", { id: xattribute(addIn), version: "1.0.0.0", store: "developer", storeType: "Registry" }),
    "<we:alternateReferences/><we:properties/><we:bindings/>",
    element("we:snapshot", { "xmlns:r": R_NS }),
  ].join("")), "application/vnd.ms-office.webextension+xml");
  let panes = editor.related("", "webextensiontaskpanes")?.name;
  if (panes === undefined || !editor.has(panes)) {
    panes = "xl/webextensions/taskpanes.xml";
    editor.write(panes, XML_HEAD + element("wetp:taskpanes", { "xmlns:wetp": PANES_NS }), "application/vnd.ms-office.webextensiontaskpanes+xml");
    editor.relate("", PANES_TYPE, panes);
  }
  const id = editor.relate(panes, EXTENSION_TYPE, part);
  const doc = new ChunkedXml(editor.text(panes));
  doc.append("taskpane", element("wetp:taskpane", { "xmlns:wetp": PANES_NS, dockstate: "right", visibility: visible, width: 350, row: doc.chunks.length + 1 }, element("wetp:webextensionref", { "xmlns:r": R_NS, "r:id": id })));
  editor.write(panes, doc.toString());
  return part;
}
