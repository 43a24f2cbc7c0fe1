import { element, xattribute } from "./xml-writer";
import { resolveTarget } from "./opc-package";
import type { OpcPackage } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import type { SheetParts } from "./sheet-reader";
import { childrenOf, prefixed } from "./xml-tree";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A worksheet's own properties: each value is a small part of UTF-16 text. */
export function readSheetProperties(source: OpcPackage, part: string, sheet: SheetParts): Record<string, string> {
  const items = sheet.elements("customProperties").flatMap((list) => childrenOf(list, "customPr"));
  if (items.length === 0) return {};
  const relationships = new Map(source.relationships(part).map((relationship) => [relationship.id, resolveTarget(part, relationship.target)]));
  const found: Record<string, string> = {};
  for (const item of items) {
    const value = relationships.get(prefixed(item, "id") ?? "");
    const name = item.attributes["name"];
    if (name !== undefined && value !== undefined && source.has(value)) found[name] = new TextDecoder("utf-16le").decode(source.bytes(value));
  }
  return found;
}

/** Writes all of them anew and answers the `customProperties` element. */
export function writeSheetProperties(editor: PackageEditor, part: string, values: Readonly<Record<string, string>>): string {
  for (const relationship of [...editor.relationships(part)]) {
    if (relationship.type !== TYPE) continue;
    editor.remove(resolveTarget(part, relationship.target));
    editor.unrelate(part, relationship.id);
  }
  const items = Object.entries(values).map(([name, value]) => {
    const target = editor.freeName("xl/customProperty#.bin");
    editor.write(target, utf16(value), "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty");
    return element("customPr", { name: xattribute(name), "xmlns:r": R_NS, "r:id": editor.relate(part, TYPE, target) });
  });
  return items.length === 0 ? "" : element("customProperties", {}, items.join(""));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
