import type { SheetFile } from "../document/types";
import type { ChunkedXml } from "./chunked-xml";
import type { DxfIndex } from "./conditional-writer";
import { deepEqual } from "./deep-equal";
import type { PackageEditor } from "./package-editor";
import { SHEET_ORDER } from "./sheet-order";
import { tableXml } from "./tables";
import { element } from "./xml-writer";

const TABLE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface OpenedTable {
  readonly table: { readonly id: string; readonly name: string };
  readonly number: number;
  readonly part: string;
  readonly relationshipId: string;
}

/** Numbers that the file gives to tables: unique in the workbook. */
export class TableNumbers {
  private highest: number;

  constructor(used: readonly number[]) {
    this.highest = Math.max(0, ...used);
  }

  next(): number {
    this.highest += 1;
    return this.highest;
  }
}

export function patchTables(doc: ChunkedXml, part: string, before: SheetFile, after: SheetFile, opened: readonly OpenedTable[], editor: PackageEditor, numbers: TableNumbers, dxf: DxfIndex): void {
  const free = new Set(opened);
  const relationshipIds: string[] = [];
  for (const table of after.tables) {
    const found = [...free].find((item) => item.table.id === table.id) ?? [...free].find((item) => item.table.name.toLowerCase() === table.name.toLowerCase());
    const filter = after.filters.find((item) => item.tableId === table.id)?.filter;
    if (!found) {
      const name = editor.freeName("xl/tables/table#.xml");
      editor.write(name, tableXml(table, numbers.next(), filter, dxf, undefined), CONTENT_TYPE);
      relationshipIds.push(editor.relate(part, TABLE_TYPE, name));
      continue;
    }
    free.delete(found);
    relationshipIds.push(found.relationshipId);
    const old = before.tables.find((item) => item.id === found.table.id);
    const oldFilter = before.filters.find((item) => item.tableId === found.table.id)?.filter;
    if (deepEqual({ ...old, id: "" }, { ...table, id: "" }) && deepEqual(oldFilter, filter)) continue;
    editor.write(found.part, tableXml(table, found.number, filter, dxf, editor.text(found.part)), CONTENT_TYPE);
  }
  for (const gone of free) {
    editor.unrelate(part, gone.relationshipId);
    editor.remove(gone.part);
  }
  if (free.size === 0 && relationshipIds.length === opened.length) return;
  const items = relationshipIds.map((id) => element("tablePart", { "xmlns:r": R_NS, "r:id": id }));
  doc.set("tableParts", items.length === 0 ? undefined : element("tableParts", { count: items.length }, items.join("")), SHEET_ORDER);
}
