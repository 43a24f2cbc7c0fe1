import { zipSync } from "fflate";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { XlsxError } from "../../../src/workbench/xlsx/xlsx-error";
import type { XlsxErrorCode } from "../../../src/workbench/xlsx/xlsx-error";
import { deflateEntry, writeZip } from "../../../src/workbench/xlsx/zip-container";
import { DEFAULT_LIMITS, readZipDirectory } from "../../../src/workbench/xlsx/zip-limits";
import { sampleWorkbook } from "./sample-workbook";

const good = saveXlsx(sampleWorkbook()).bytes;
const entries = readZipDirectory(good, DEFAULT_LIMITS);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function codeOf(work: () => unknown): XlsxErrorCode | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

/** The good file with parts replaced or added. */
function withParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const fresh = Object.entries(parts).map(([name, content]) => deflateEntry(name, typeof content === "string" ? text(content) : content));
  return writeZip([...entries.filter((entry) => !(entry.name in parts)), ...fresh]);
}

function partText(name: string): string {
  return openXlsx(good).package.text(name);
}

describe("files that are refused", () => {
  const ole = new Uint8Array(1024);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const xls = ole.slice();
  xls.set([..."Workbook"].flatMap((letter) => [letter.charCodeAt(0), 0]), 512);

  it.each<[string, Uint8Array, XlsxErrorCode]>([
    ["nothing", new Uint8Array(), "NotXlsx"],
    ["text", text("a,b\n1,2\n"), "NotXlsx"],
    ["an encrypted file", ole, "Encrypted"],
    ["an .xls file", xls, "NotXlsx"],
    ["a file cut in half", good.slice(0, good.length >> 1), "Truncated"],
    ["a zip file of another kind", zipSync({ "a.txt": text("x") }), "NotXlsx"],
    ["a Word document", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("spreadsheetml.sheet.main", "wordprocessingml.document.main").replaceAll("spreadsheetml", "wordprocessingml") }), "NotXlsx"],
    ["macros by content type", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml") }), "MacroEnabled"],
    ["macros by part", withParts({ "xl/vbaProject.bin": "x" }), "MacroEnabled"],
    ["a document type", withParts({ "xl/workbook.xml": partText("xl/workbook.xml").replace("<workbook", '<!DOCTYPE workbook [<!ENTITY a "b">]><workbook') }), "UnsafeXml"],
    ["an unknown entity", withParts({ "xl/sharedStrings.xml": partText("xl/sharedStrings.xml").replace("<t>", "<t>&lol;") }), "Damaged"],
    ["nesting without end", withParts({ "xl/styles.xml": `${"<a>".repeat(5000)}${"</a>".repeat(5000)}` }), "UnsafeXml"],
    ["broken XML", withParts({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }), "Damaged"],
    ["text that is not UTF-8", withParts({ "xl/workbook.xml": new Uint8Array([60, 0xff, 62]) }), "Damaged"],
    ["a strict file", withParts({ "xl/workbook.xml": partText("xl/workbook.xml").replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main") }), "StrictOpenXml"],
    ["a sheet without a part", writeZip(entries.filter((entry) => entry.name !== "xl/worksheets/sheet2.xml")), "Damaged"],
    ["a part that climbs out", writeZip([...entries, deflateEntry("../evil.xml", text("<a/>"))]), "Damaged"],
    ["a part named twice", writeZip([...entries, deflateEntry("XL/workbook.xml", text("<a/>"))]), "Damaged"],
  ])("%s", (_name, bytes, code) => {
    expect(codeOf(() => openXlsx(bytes))).toBe(code);
  });

  it("a part whose bytes were changed", () => {
    const entry = entries.find((item) => item.name === "xl/styles.xml");
    if (!entry) throw new Error("no styles");
    const data = entry.data.slice();
    data.fill(0, 20, 40);
    expect(codeOf(() => openXlsx(writeZip(entries.map((item) => (item === entry ? { ...item, data } : item)))))).toBe("Damaged");
  });

  it("bombs, before anything is inflated", () => {
    const zeros = deflateEntry("xl/media/zeros.bin", new Uint8Array(8 * 1024 * 1024));
    expect(codeOf(() => openXlsx(writeZip([...entries, zeros])))).toBe("ZipBomb");
    expect(codeOf(() => openXlsx(good, { maxPartBytes: 1000 }))).toBe("ZipBomb");
    expect(codeOf(() => openXlsx(good, { maxTotalBytes: 10_000 }))).toBe("ZipBomb");
    expect(codeOf(() => openXlsx(good, { maxParts: 5 }))).toBe("ZipBomb");
    expect(codeOf(() => openXlsx(good, { maxFileBytes: 1000 }))).toBe("TooLarge");
  });

  it("a part that declares less than it unpacks to", () => {
    const lie = entries.map((entry) => (entry.name === "xl/styles.xml" ? { ...entry, size: 100 } : entry));
    expect(codeOf(() => openXlsx(writeZip(lie)))).toBe("Damaged");
  });
});

describe("documents that no file can hold", () => {
  const sample = sampleWorkbook();
  const [first, ...rest] = sample.sheets;
  if (!first) throw new Error("no sheet");
  it.each<[string, object]>([
    ["no sheet", { sheets: [] }],
    ["no visible sheet", { sheets: rest.map((sheet) => ({ ...sheet, visibility: "Hidden" })) }],
    ["two sheets of a name", { sheets: [first, { ...first, id: "{x}" }] }],
    ["an infinite number", { sheets: [{ ...first, cells: new Map([[9, new Map([[0, { value: Infinity }]])]]) }] }],
    ["too long a text", { sheets: [{ ...first, cells: new Map([[9, new Map([[0, { value: "x".repeat(32_768) }]])]]) }] }],
    ["a table with two columns of a name", { sheets: [{ ...first, tables: first.tables.map((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, name: "a" })) })) }] }],
  ])("%s", (_name, change) => {
    expect(codeOf(() => saveXlsx({ ...sample, ...change }))).toBe("InvalidDocument");
  });
});
