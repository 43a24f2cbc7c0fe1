/**
 * The tables that somebody asks for out of an .xlsx file, without the engine and without what else the file holds: for many books one after
 * another. Values are those that the file stores; what an unusual file writes otherwise than Excel does is left to the full reader.
 */
import { crc32, inflateRawSync } from "node:zlib";
import type { RangeRef, SheetFile } from "../../workbench/document/types";
import { parseRange, rangeName } from "../../workbench/xlsx/a1";
import { openXlsx } from "../../workbench/xlsx/open-xlsx";
import { OpcPackage, relationshipKind, resolveTarget } from "../../workbench/xlsx/opc-package";
import { findWorkbookParts } from "../../workbench/xlsx/workbook-parts";
import { XlsxError } from "../../workbench/xlsx/xlsx-error";
import { decodeXstring } from "../../workbench/xlsx/xml-writer";
import { SharedTexts } from "./shared-texts";
import { readRanges, type TableValue } from "./sheet-cells";
import { findOpening, readTag, textOf } from "./xml-bytes";

export interface TableRead {
  /** The sheet's name. */
  readonly sheet: string;
  /** `A6:P48`, header and totals included. */
  readonly address: string;
  readonly values: readonly (readonly TableValue[])[];
}

/**
 * @param names of tables, as in the file or in other capitals.
 * @returns the tables that are there, by the name that was asked for.
 * @throws XlsxError for a file that is no .xlsx, is unsafe or damaged, as `openXlsx` does.
 */
export function readTables(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, TableRead> {
  const source = OpcPackage.open(bytes);
  return scan(source, names) ?? fromDocument(openXlsx(bytes).file.sheets, names);
}

interface PlacedTable {
  readonly asked: string;
  readonly range: RangeRef;
}

function scan(source: OpcPackage, names: readonly string[]): ReadonlyMap<string, TableRead> | undefined {
  const parts = findWorkbookParts(source);
  const asked = new Map(names.map((name) => [name.toLowerCase(), name]));
  const found = new Map<string, TableRead>();
  let texts: SharedTexts | undefined;
  for (const { part, name, kind } of parts.sheets) {
    if (kind !== "worksheet") continue;
    const tables = tablesOf(source, part, asked);
    if (tables === undefined) return undefined;
    if (tables.length === 0) continue;
    texts ??= parts.strings === undefined ? SharedTexts.none() : SharedTexts.read(unpacked(source, parts.strings));
    const values = texts && readRanges(unpacked(source, part), tables.map(({ range }) => range), texts);
    if (values === undefined) return undefined;
    tables.forEach((table, index) => found.set(table.asked, { sheet: name, address: rangeName(table.range), values: values[index] ?? [] }));
  }
  return found;
}

/** The wanted tables of a sheet; undefined when a table's part has to be read by a parser. */
function tablesOf(source: OpcPackage, sheetPart: string, asked: ReadonlyMap<string, string>): PlacedTable[] | undefined {
  const tables: PlacedTable[] = [];
  for (const relationship of source.relationships(sheetPart)) {
    if (relationshipKind(relationship) !== "table") continue;
    const xml = unpacked(source, resolveTarget(sheetPart, relationship.target));
    const at = findOpening(xml, "table", 0, xml.length);
    const attributes = new Map<string, string>();
    const tag = at < 0 ? undefined : readTag(xml, at, (name, from, to) => attributes.set(name, textOf(xml, from, to)));
    const range = parseRange(attributes.get("ref") ?? "");
    if (!tag || !range) return undefined;
    const name = asked.get(decodeXstring(attributes.get("displayName") ?? attributes.get("name") ?? "").toLowerCase());
    if (name !== undefined) tables.push({ asked: name, range });
  }
  return tables;
}

/** A part's bytes. Node's own zlib, as this reader never runs in a browser, under the size that the directory declares. */
function unpacked(source: OpcPackage, part: string): Buffer {
  const entry = source.entry(part);
  if (!entry) throw new XlsxError("Damaged", "a part is missing", part);
  let bytes: Buffer;
  try {
    bytes = entry.method === 0 ? Buffer.from(entry.data.buffer, entry.data.byteOffset, entry.data.length) : inflateRawSync(entry.data, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw new XlsxError("Damaged", "a part cannot be unpacked", part);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new XlsxError("Damaged", "a part fails its check sum", part);
  return bytes;
}

function fromDocument(sheets: readonly SheetFile[], names: readonly string[]): ReadonlyMap<string, TableRead> {
  const found = new Map<string, TableRead>();
  for (const name of names) {
    for (const sheet of sheets) {
      const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      if (table) found.set(name, { sheet: sheet.name, address: rangeName(table.range), values: valuesIn(sheet, table.range) });
    }
  }
  return found;
}

function valuesIn({ cells }: SheetFile, range: RangeRef): TableValue[][] {
  return Array.from({ length: range.rowCount }, (_row, row) => Array.from({ length: range.columnCount }, (_column, column): TableValue => {
    const cell = cells.get(range.row + row)?.get(range.column + column);
    if (cell === undefined) return "";
    if (cell.value === null) return cell.formula === undefined ? "" : null;
    return typeof cell.value === "object" ? cell.value.error : cell.value;
  }));
}
