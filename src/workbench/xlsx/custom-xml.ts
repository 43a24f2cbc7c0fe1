import type { WorkbookFile } from "../document/types";
import { relatedPart, relationshipKind, resolveTarget } from "./opc-package";
import type { OpcPackage } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import { parseXml, prefixed } from "./xml-tree";
import { XML_HEAD, element } from "./xml-writer";

const CUSTOM_XML_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const PROPERTIES_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const DATA_STORE_NS = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

interface CustomPart {
  readonly id: string;
  readonly xml: string;
  readonly part: string;
  readonly relationshipId: string;
}

function customParts(source: OpcPackage, workbook: string): CustomPart[] {
  return source.relationships(workbook).filter((relationship) => relationshipKind(relationship) === "customXml").flatMap((relationship) => {
    const part = resolveTarget(workbook, relationship.target);
    if (!source.has(part)) return [];
    const properties = relatedPart(source, part, "customXmlProps");
    const id = properties === undefined ? undefined : prefixed(parseXml(source.text(properties), properties), "itemID");
    return [{ id: id ?? part, xml: source.text(part), part, relationshipId: relationship.id }];
  });
}

export function readCustomXml(source: OpcPackage, workbook: string): WorkbookFile["customXmlParts"] {
  return customParts(source, workbook).map(({ id, xml }) => ({ id, xml }));
}

export function writeCustomXml(editor: PackageEditor, workbook: string, after: WorkbookFile["customXmlParts"]): void {
  const existing = customParts(editor.base, workbook);
  for (const old of existing) {
    if (after.some((item) => item.id === old.id)) continue;
    const properties = editor.related(old.part, "customXmlProps");
    if (properties) editor.remove(properties.name);
    editor.remove(old.part);
    editor.unrelate(workbook, old.relationshipId);
  }
  for (const item of after) {
    const old = existing.find((candidate) => candidate.id === item.id);
    if (old?.xml === item.xml) continue;
    if (old) {
      editor.write(old.part, item.xml);
      continue;
    }
    const part = editor.freeName("customXml/item#.xml");
    editor.write(part, item.xml, "application/xml");
    const properties = editor.freeName("customXml/itemProps#.xml");
    editor.write(properties, XML_HEAD + element("ds:datastoreItem", { "xmlns:ds": DATA_STORE_NS, "ds:itemID": item.id }, "<ds:schemaRefs/>"), "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    editor.relate(part, PROPERTIES_TYPE, properties);
    editor.relate(workbook, CUSTOM_XML_TYPE, part);
  }
}
