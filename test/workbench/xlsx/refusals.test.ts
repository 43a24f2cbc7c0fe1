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
  /** A compound file with a stream of that name in its directory. */
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set([...stream].flatMap((letter) => [letter.charCodeAt(0), 0]), 512);
    return bytes;
  };

  it.each<[string, Uint8Array, XlsxErrorCode]>([
    ["nothing", new Uint8Array(), "NotXlsx"],
    ["text", text("a,b\n1,2\n"), "NotXlsx"],
    ["an encrypted file", compound("EncryptedPackage"), "Encrypted"],
    ["an .xls file", compound("Workbook"), "NotXlsx"],
    ["an .xls file of Excel 95", compound("Book"), "NotXlsx"],
    ["a .doc file", compound("WordDocument"), "NotXlsx"],
    ["an .ods file", zipSync({ mimetype: text("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": text("<x/>") }), "NotXlsx"],
    ["an .xlsb file", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.binary.macroEnabled.main") }), "MacroEnabled"],
    ["an .xlsb file without macros", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.binary.main") }), "NotXlsx"],
    ["a workbook with another part's content type", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "image/png") }), "NotXlsx"],
    ["a package without content types", writeZip(entries.filter((entry) => entry.name !== "[Content_Types].xml")), "NotXlsx"],
    ["a package without its workbook", writeZip(entries.filter((entry) => entry.name !== "xl/workbook.xml")), "NotXlsx"],
    ["a package that names no workbook", writeZip(entries.filter((entry) => entry.name !== "_rels/.rels")), "NotXlsx"],
    ["macros of Excel 4", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("</Types>", '<Override PartName="/xl/macrosheets/sheet1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>') }), "MacroEnabled"],
    ["a file cut in half", good.slice(0, good.length >> 1), "Truncated"],
    ["a zip file of another kind", zipSync({ "a.txt": text("x") }), "NotXlsx"],
    ["a Word document", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("spreadsheetml.sheet.main", "wordprocessingml.document.main").replaceAll("spreadsheetml", "wordprocessingml") }), "NotXlsx"],
    ["macros by content type", withParts({ "[Content_Types].xml": partText("[Content_Types].xml").replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml") }), "MacroEnabled"],
    ["macros by part", withParts({ "xl/vbaProject.bin": "x" }), "MacroEnabled"],
    ["a document type", withParts({ "xl/workbook.xml": partText("xl/workbook.xml").replace("<workbook", '<!DOCTYPE workbook [<!ENTITY a "b">]><workbook') }), "UnsafeXml"],
    ["an unknown entity", withParts({ "xl/sharedStrings.xml": partText("xl/sharedStrings.xml").replace("<t>", "<t>&lol;") }), "Damaged"],
    ["nesting without end", withParts({ "xl/styles.xml": `${"<a>".repeat(5000)}${"</a>".repeat(5000)}` }), "UnsafeXml"],
    ["broken XML", withParts({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }), "Damaged"],
    ["a row below the grid", withParts({ "xl/worksheets/sheet2.xml": partText("xl/worksheets/sheet2.xml").replace('<row r="4"', '<row r="1048577"') }), "Damaged"],
    ["a cell beside the grid", withParts({ "xl/worksheets/sheet2.xml": partText("xl/worksheets/sheet2.xml").replace('<c r="B4"', '<c r="XFE4"') }), "Damaged"],
    ["text that is not UTF-8", withParts({ "xl/workbook.xml": new Uint8Array([60, 0xff, 62]) }), "Damaged"],
    ["a strict file", withParts({ "xl/workbook.xml": partText("xl/workbook.xml").replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main") }), "StrictOpenXml"],
    ["a sheet without a part", writeZip(entries.filter((entry) => entry.name !== "xl/worksheets/sheet2.xml")), "Damaged"],
    ["a part that climbs out", writeZip([...entries, deflateEntry("../evil.xml", text("<a/>"))]), "Damaged"],
    ["a part that climbs out inside", writeZip([...entries, deflateEntry("xl/../../evil.xml", text("<a/>"))]), "Damaged"],
    ["a part that climbs out by backslashes", writeZip([...entries, deflateEntry("xl\\..\\evil.xml", text("<a/>"))]), "Damaged"],
    ["a part at the root of the disk", writeZip([...entries, deflateEntry("/etc/evil.xml", text("<a/>"))]), "Damaged"],
    ["entities that expand a billion times", withParts({ "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${"bcdefghij"[index] ?? ""} "${`&${"abcdefghi"[index] ?? ""};`.repeat(10)}">`).join("")}]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&j;</t></si></sst>` }), "UnsafeXml"],
    ["an entity from outside", withParts({ "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a;</t></si></sst>' }), "UnsafeXml"],
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

  it("each with words for the person who opened it", () => {
    const reason = (bytes: Uint8Array): string => {
      try {
        openXlsx(bytes);
        return "opened";
      } catch (error) {
        return error instanceof Error ? error.message : "no error";
      }
    };
    expect(reason(compound("EncryptedPackage"))).toBe("the workbook is encrypted; remove its password first");
    expect(reason(zipSync({ mimetype: text("application/vnd.oasis.opendocument.spreadsheet") }))).toBe("this is an OpenDocument file (.ods); save it as .xlsx first");
    expect(reason(withParts({ "xl/vbaProject.bin": "x" }))).toBe("the workbook holds macros; save it as a workbook without macros first");
  });

  it("a directory that says less than the entries, more, or the same bytes twice", () => {
    const patched = (change: (view: DataView, record: number, end: number) => void): Uint8Array => {
      const bytes = good.slice();
      const view = new DataView(bytes.buffer);
      const end = bytes.length - 22;
      change(view, view.getUint32(end + 16, true), end);
      return bytes;
    };
    // An entry that says it is 150 MiB, from a few hundred bytes: refused by its ratio, before memory is taken.
    expect(codeOf(() => openXlsx(patched((view, record) => view.setUint32(record + 24, 150 * 1024 * 1024, true))))).toBe("ZipBomb");
    expect(codeOf(() => openXlsx(patched((view, record) => view.setUint32(record + 24, view.getUint32(record + 24, true) + 1, true))))).toBe("Damaged");
    expect(codeOf(() => openXlsx(patched((view, _record, end) => view.setUint16(end + 10, 60_000, true))))).toBe("ZipBomb");
    expect(codeOf(() => openXlsx(patched((view, _record, end) => view.setUint16(end + 10, view.getUint16(end + 10, true) + 3, true))))).toBe("Damaged");
    expect(codeOf(() => openXlsx(patched((view, _record, end) => view.setUint32(end + 16, 0xfffffff0, true))))).toBe("Damaged");
    expect(codeOf(() => openXlsx(patched((view, record) => view.setUint16(record + 8, 1, true))))).toBe("Encrypted");
  });

  it("entries that share their bytes, as the densest bombs do", () => {
    const data = deflateEntry("a", new Uint8Array(300_000)).data;
    const zip = writeZip([...entries, ...Array.from({ length: 40 }, (_, index) => deflateEntry(`xl/media/p${index}.bin`, new Uint8Array(300_000)))]);
    const view = new DataView(zip.buffer);
    const end = zip.length - 22;
    let at = view.getUint32(end + 16, true);
    let shared = 0;
    for (let index = 0; index < view.getUint16(end + 10, true); index += 1) {
      const next = at + 46 + view.getUint16(at + 28, true);
      if (view.getUint32(at + 20, true) === data.length) {
        shared ||= view.getUint32(at + 42, true);
        view.setUint32(at + 42, shared, true);
      }
      at = next;
    }
    // Cut what the entries no longer need: more is then listed than there is.
    expect(shared).toBeGreaterThan(0);
    expect(codeOf(() => openXlsx(zip, { maxTotalBytes: 4 * 1024 * 1024 }))).toBe("ZipBomb");
  });

  it("but a zip inside is left packed: it is a part like any other", () => {
    const nested = zipSync({ "zeros.bin": new Uint8Array(4 * 1024 * 1024) });
    const opened = openXlsx(writeZip([...entries, deflateEntry("xl/embeddings/inner.zip", nested)]));
    expect(saveXlsx(opened.file, opened).report.kept).toContain("xl/embeddings/inner.zip");
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
