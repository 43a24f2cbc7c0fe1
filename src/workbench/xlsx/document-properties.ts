import type { CellScalar } from "../document/cell-types";
import type { WorkbookFile } from "../document/types";
import { ChunkedXml } from "./chunked-xml";
import { relatedPart } from "./opc-package";
import type { OpcPackage } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import { child, childrenOf, flag, parseXml } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { XML_HEAD, decodeXstring, element, xattribute, xstring } from "./xml-writer";

const CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES: Readonly<Record<string, string>> = {
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
};
const APP_NS = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CUSTOM_NS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VT_NS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Office.js's property names against elements of docProps/core.xml … */
const CORE: readonly (readonly [property: string, prefix: string, name: string])[] = [
  ["title", "dc", "title"], ["subject", "dc", "subject"], ["author", "dc", "creator"], ["keywords", "cp", "keywords"], ["comments", "dc", "description"],
  ["category", "cp", "category"], ["lastAuthor", "cp", "lastModifiedBy"], ["revisionNumber", "cp", "revision"], ["creationDate", "dcterms", "created"],
];
/** … and of docProps/app.xml. */
const APP: readonly (readonly [property: string, name: string])[] = [["manager", "Manager"], ["company", "Company"]];
const APP_ORDER = ["Template", "Manager", "Company", "Pages", "Words", "Characters", "PresentationFormat", "Lines", "Paragraphs", "Slides", "Notes", "TotalTime", "HiddenSlides",
  "MMClips", "ScaleCrop", "HeadingPairs", "TitlesOfParts", "LinksUpToDate", "CharactersWithSpaces", "SharedDoc", "HyperlinkBase", "HLinks", "HyperlinksChanged", "DigSig", "Application", "AppVersion", "DocSecurity"];

export function readProperties(source: OpcPackage): Pick<WorkbookFile, "properties" | "customDocumentProperties"> {
  const properties: Record<string, string> = {};
  const core = rootOf(source, relatedPart(source, "", "core-properties"));
  for (const [property, , name] of CORE) take(properties, property, core, name);
  const app = rootOf(source, relatedPart(source, "", "extended-properties"));
  for (const [property, name] of APP) take(properties, property, app, name);
  const custom: Record<string, CellScalar> = {};
  for (const item of childrenOf(rootOf(source, relatedPart(source, "", "custom-properties")), "property")) {
    const value = item.children[0];
    const name = item.attributes["name"];
    if (value && name !== undefined) custom[decodeXstring(name)] = customValue(value);
  }
  return { properties, customDocumentProperties: custom };
}

function rootOf(source: OpcPackage, part: string | undefined): XmlElement | undefined {
  return part === undefined ? undefined : parseXml(source.text(part), part);
}

function take(into: Record<string, string>, property: string, root: XmlElement | undefined, name: string): void {
  const text = child(root, name)?.text;
  if (text !== undefined && text !== "") into[property] = decodeXstring(text);
}

function customValue(value: XmlElement): CellScalar {
  if (value.name === "bool") return flag(value.text.trim(), false);
  if (/^(u?i[1248]|r[48]|u?int|decimal)$/.test(value.name)) return Number(value.text);
  return decodeXstring(value.text);
}

/** Writes the properties that changed; the others, and what Office.js does not show, stay. */
export function writeProperties(editor: PackageEditor, before: WorkbookFile, after: WorkbookFile): void {
  const changed = (name: string): boolean => (before.properties[name] ?? "") !== (after.properties[name] ?? "");
  if (CORE.some(([property]) => changed(property))) {
    const core = openPart(editor, CORE_TYPE, "core-properties", "docProps/core.xml", `<cp:coreProperties xmlns:cp="${NAMESPACES["cp"]}"/>`, "application/vnd.openxmlformats-package.core-properties+xml");
    for (const [property, prefix, name] of CORE) {
      if (!changed(property)) continue;
      const text = prefix === "dcterms" ? dateText(after.properties[property] ?? "") : after.properties[property] ?? "";
      const dated = prefix === "dcterms" ? { "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "xsi:type": "dcterms:W3CDTF" } : {};
      core.doc.set(name, text === "" ? undefined : element(`${prefix}:${name}`, { [`xmlns:${prefix}`]: NAMESPACES[prefix], ...dated }, xstring(text)), []);
    }
    editor.write(core.name, core.doc.toString());
  }
  if (APP.some(([property]) => changed(property))) {
    const app = openPart(editor, `${OFFICE_RELATIONSHIPS}/extended-properties`, "extended-properties", "docProps/app.xml", `<Properties xmlns="${APP_NS}"/>`, "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    for (const [property, name] of APP) {
      const text = after.properties[property] ?? "";
      if (changed(property)) app.doc.set(name, text === "" ? undefined : element(name, {}, xstring(text)), APP_ORDER);
    }
    editor.write(app.name, app.doc.toString());
  }
  if (JSON.stringify(before.customDocumentProperties) !== JSON.stringify(after.customDocumentProperties)) writeCustom(editor, after.customDocumentProperties);
}

/** The schema has dates in one form only; text that is no date is left out, since Excel repairs a file that has it. */
function dateText(text: string): string {
  if (/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text)) return text;
  const time = Date.parse(text);
  return Number.isNaN(time) ? "" : new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

function openPart(editor: PackageEditor, type: string, kind: string, name: string, empty: string, contentType: string): { readonly name: string; readonly doc: ChunkedXml } {
  const found = editor.related("", kind);
  if (found && editor.has(found.name)) return { name: found.name, doc: new ChunkedXml(editor.text(found.name)) };
  editor.relate("", type, name);
  editor.write(name, XML_HEAD + empty, contentType);
  return { name, doc: new ChunkedXml(XML_HEAD + empty) };
}

function writeCustom(editor: PackageEditor, values: WorkbookFile["customDocumentProperties"]): void {
  const part = openPart(editor, `${OFFICE_RELATIONSHIPS}/custom-properties`, "custom-properties", "docProps/custom.xml", `<Properties xmlns="${CUSTOM_NS}"/>`, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  const items = Object.entries(values).map(([name, value], index) => {
    const written = typeof value === "boolean" ? element("vt:bool", {}, String(value))
      : typeof value === "number" ? element(Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "vt:i4" : "vt:r8", {}, String(value))
      : element("vt:lpwstr", {}, xstring(value));
    return element("property", { fmtid: CUSTOM_FORMAT, pid: index + 2, name: xattribute(name) }, written);
  });
  editor.write(part.name, XML_HEAD + element("Properties", { xmlns: CUSTOM_NS, "xmlns:vt": VT_NS }, items.join("")));
}
