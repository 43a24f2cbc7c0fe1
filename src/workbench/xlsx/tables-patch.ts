import type { ConditionalStyle } from "../document/rule-types";
import type { SheetFile } from "../document/types";
import { withCalculatedColumns } from "./calculated-columns";
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

interface TablesContext {
  readonly editor: PackageEditor;
  readonly part: string;
  readonly numbers: TableNumbers;
  readonly lost: { part: string; what: string }[];
  dxf(style: ConditionalStyle): number;
}

/** Writes new tables, patches those that differ, removes those that went; a table as it was keeps its part's bytes. */
export function patchTables(doc: ChunkedXml, before: SheetFile, after: SheetFile, opened: readonly OpenedTable[], context: TablesContext): void {
  const { editor, part } = context;
  const dxf: DxfIndex = (style) => context.dxf(style);
  const free = new Set(opened);
  const relationshipIds: string[] = [];
  for (const wanted of after.tables) {
    const found = [...free].find((item) => item.table.id === wanted.id) ?? [...free].find((item) => item.table.name.toLowerCase() === wanted.name.toLowerCase());
    const old = found && before.tables.find((item) => item.id === found.table.id);
    const table = withCalculatedColumns(wanted, after, old && { table: old, sheet: before });
    const filter = after.filters.find((item) => item.tableId === wanted.id)?.filter;
    if (!found || !old) {
      const name = editor.freeName("xl/tables/table#.xml");
      editor.write(name, tableXml(table, context.numbers.next(), filter, dxf), CONTENT_TYPE);
      relationshipIds.push(editor.relate(part, TABLE_TYPE, name));
      continue;
    }
    free.delete(found);
    relationshipIds.push(found.relationshipId);
    const oldFilter = before.filters.find((item) => item.tableId === found.table.id)?.filter;
    if (deepEqual({ ...old, id: "" }, { ...table, id: "" }) && deepEqual(oldFilter, filter)) continue;
    const source = editor.text(found.part);
    const xml = tableXml(table, found.number, filter, dxf, { xml: source, table: old, filter: oldFilter });
    if (source.includes("sortState") && !xml.includes("sortState")) context.lost.push({ part: found.part, what: `the remembered sort order of table ${table.name}` });
    editor.write(found.part, xml, CONTENT_TYPE);
  }
  for (const gone of free) {
    editor.unrelate(part, gone.relationshipId);
    editor.remove(gone.part);
  }
  if (free.size === 0 && relationshipIds.length === opened.length) return;
  const items = relationshipIds.map((id) => element("tablePart", { "xmlns:r": R_NS, "r:id": id }));
  doc.set("tableParts", items.length === 0 ? undefined : element("tableParts", { count: items.length }, items.join("")), SHEET_ORDER);
}
