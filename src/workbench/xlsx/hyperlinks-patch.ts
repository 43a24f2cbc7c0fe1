import type { SheetFile } from "../document/types";
import { cellName } from "./a1";
import type { ChunkedXml } from "./chunked-xml";
import { sameMembers } from "./deep-equal";
import { relationshipKind } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import { SHEET_ORDER } from "./sheet-order";
import { element, xattribute } from "./xml-writer";

const LINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function patchHyperlinks(doc: ChunkedXml, part: string, before: SheetFile, after: SheetFile, editor: PackageEditor): void {
  if (sameMembers(before.hyperlinks, after.hyperlinks)) return;
  for (const relationship of [...editor.relationships(part)]) if (relationshipKind(relationship) === "hyperlink") editor.unrelate(part, relationship.id);
  const ids = new Map<string, string>();
  const items = after.hyperlinks.map((link) => {
    let id: string | undefined;
    if (link.address !== undefined && link.address !== "") {
      id = ids.get(link.address) ?? editor.relate(part, LINK_TYPE, link.address.replaceAll(" ", "%20"), true);
      ids.set(link.address, id);
    }
    return element("hyperlink", {
      ref: cellName(link.row, link.column),
      "xmlns:r": id === undefined ? undefined : R_NS,
      "r:id": id,
      location: link.documentReference === undefined || link.documentReference === "" ? undefined : xattribute(link.documentReference),
      tooltip: link.screenTip === undefined || link.screenTip === "" ? undefined : xattribute(link.screenTip),
    });
  });
  doc.set("hyperlinks", items.length === 0 ? undefined : element("hyperlinks", {}, items.join("")), SHEET_ORDER);
}
