import type { FilterDef, TableColumnDef, TableDef } from "../document/types";
import { parseRange, rangeName } from "./a1";
import { autoFilterXml, patchAutoFilter, readAutoFilter } from "./auto-filter";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import type { DxfIndex } from "./conditional-writer";
import { deepEqual } from "./deep-equal";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { defined } from "./styles-reader";
import type { StyleSheet } from "./styles-reader";
import { XlsxError } from "./xlsx-error";
import { child, childrenOf, flag, numericOr } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { XML_HEAD, attributes, decodeXstring, element, escapeAttribute, xattribute, xstring } from "./xml-writer";

const MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

export interface TableRead {
  readonly table: TableDef;
  readonly filter: FilterDef | undefined;
  /** The number that the file knows the table by; unique in the workbook. */
  readonly number: number;
}

export function readTable(root: XmlElement, part: string, styles: StyleSheet): TableRead {
  const values = root.attributes;
  const range = parseRange(values["ref"] ?? "");
  if (!range) throw new XlsxError("Damaged", "a table has no range", part);
  const columns = childrenOf(child(root, "tableColumns"), "tableColumn").map(readColumn);
  if (columns.length !== range.columnCount) throw new XlsxError("Damaged", `a table has ${columns.length} columns on a range ${range.columnCount} wide`, part);
  const number = numericOr(values["id"], 0);
  const info = child(root, "tableStyleInfo")?.attributes ?? {};
  const filter = readAutoFilter(child(root, "autoFilter"), styles);
  const table: TableDef = {
    id: values["xr:uid"] ?? `{${number.toString(16).toUpperCase().padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
    name: decodeXstring(values["displayName"] ?? values["name"] ?? ""),
    range,
    columns,
    showHeaders: numericOr(values["headerRowCount"], 1) > 0,
    showTotals: numericOr(values["totalsRowCount"], 0) > 0,
    style: info["name"] ?? "",
    showBandedRows: flag(info["showRowStripes"], false),
    showBandedColumns: flag(info["showColumnStripes"], false),
    highlightFirstColumn: flag(info["showFirstColumn"], false),
    highlightLastColumn: flag(info["showLastColumn"], false),
    showFilterButton: child(root, "autoFilter") !== undefined,
  };
  return { table, filter: filter && filter.criteria.length > 0 ? filter : undefined, number };
}

function readColumn(column: XmlElement): TableColumnDef {
  const formula = child(column, "calculatedColumnFormula")?.text;
  return {
    id: numericOr(column.attributes["id"], 0),
    name: decodeXstring(column.attributes["name"] ?? ""),
    ...defined("calculatedFormula", formula === undefined || formula === "" ? undefined : formulaFromFile(decodeXstring(formula))),
    ...defined("totalsLabel", column.attributes["totalsRowLabel"] && decodeXstring(column.attributes["totalsRowLabel"])),
    ...defined("totalsFunction", column.attributes["totalsRowFunction"]),
  };
}

/** A line break in a header is written `_x000a_`, as the cell's own line break is. */
function columnNameAttribute(name: string): string {
  return xattribute(name).replace(/\r?\n/g, "_x000a_");
}

interface OpenedTablePart {
  readonly xml: string;
  readonly table: TableDef;
  readonly filter: FilterDef | undefined;
}

/** The table part; a part that exists keeps what the document does not know (cell styles of columns, sort state, extensions). */
export function tableXml(table: TableDef, number: number, filter: FilterDef | undefined, dxf: DxfIndex, before?: OpenedTablePart): string {
  const names = new Set(table.columns.map((column) => column.name.toLowerCase()));
  if (names.size !== table.columns.length) throw new XlsxError("InvalidDocument", `table ${table.name} has two columns of the same name`);
  if (table.columns.length !== table.range.columnCount) throw new XlsxError("InvalidDocument", `table ${table.name} has ${table.columns.length} columns on a range ${table.range.columnCount} wide`);
  const doc = new ChunkedXml(before?.xml ?? `${XML_HEAD}<table${attributes(identity(table.id))}/>`);
  const open = doc.head.lastIndexOf("<");
  const root = patchAttributes(doc.head.slice(open), {
    id: String(number),
    name: xattribute(table.name),
    displayName: xattribute(table.name),
    ref: rangeName(table.range),
    headerRowCount: table.showHeaders ? undefined : "0",
    totalsRowCount: table.showTotals ? "1" : undefined,
    totalsRowShown: table.showTotals ? undefined : rawAttributes(doc.head.slice(open))["totalsRowShown"] ?? "0",
  });
  doc.head = doc.head.slice(0, open) + root;
  doc.set("autoFilter", filterXml(table, filter, dxf, doc.get("autoFilter"), before?.filter), ORDER);
  // Its ranges would no longer lie in the table.
  if (before && !deepEqual(before.table.range, table.range)) doc.set("sortState", undefined, ORDER);
  doc.set("tableColumns", columnsXml(table, doc.get("tableColumns")), ORDER);
  doc.set("tableStyleInfo", element("tableStyleInfo", {
    name: table.style === "" ? undefined : xattribute(table.style),
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  }), ORDER);
  return doc.toString();
}

/** Excel's own mark of a table, which is what Office.js shows as its id; older readers pass over it. */
function identity(id: string): Record<string, string | undefined> {
  return {
    xmlns: MAIN_NS,
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "mc:Ignorable": "xr",
    "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
    "xr:uid": /^\{[0-9A-F-]{36}\}$/i.test(id) ? id : undefined,
  };
}

function filterXml(table: TableDef, filter: FilterDef | undefined, dxf: DxfIndex, raw: string | undefined, before: FilterDef | undefined): string | undefined {
  if (!table.showHeaders || (!table.showFilterButton && !filter)) return undefined;
  const rowCount = table.range.rowCount - (table.showTotals ? 1 : 0);
  const wanted = { range: { ...table.range, rowCount }, criteria: filter?.criteria ?? [] };
  return raw === undefined ? autoFilterXml(wanted, dxf) : patchAutoFilter(raw, before, wanted, dxf);
}

function columnsXml(table: TableDef, before: string | undefined): string {
  const old = new ChunkedXml(before ?? "<tableColumns/>").chunks.map((chunk) => ({ xml: chunk.xml, attributes: rawAttributes(chunk.xml) }));
  const used = new Set<number>();
  let next = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const items = table.columns.map((column) => {
    const id = column.id > 0 && !used.has(column.id) ? column.id : next++;
    used.add(id);
    const name = columnNameAttribute(column.name);
    const source = old.find((item) => item.attributes["name"] === escapeAttribute(name)) ?? old.find((item) => item.attributes["id"] === String(id));
    const doc = new ChunkedXml(patchAttributes(source?.xml ?? "<tableColumn/>", {
      id: String(id),
      name,
      totalsRowLabel: column.totalsLabel && xattribute(column.totalsLabel),
      totalsRowFunction: column.totalsFunction,
    }));
    const written = column.calculatedFormula === undefined ? undefined : element("calculatedColumnFormula", {}, xstring(formulaToFile(column.calculatedFormula, () => table.name)));
    const plain = written !== undefined && doc.get("calculatedColumnFormula") === written;
    if (!plain) doc.set("calculatedColumnFormula", written, ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"]);
    const text = doc.toString();
    return doc.chunks.length === 0 ? text.replace(/><\/[^>]*>$/, "/>") : text;
  });
  return element("tableColumns", { count: items.length }, items.join(""));
}
