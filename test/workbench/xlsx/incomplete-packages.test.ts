import { strToU8, zipSync } from "fflate";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx, type XlsxPackage } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { XlsxError } from "../../../src/workbench/xlsx/xlsx-error";
import { childrenOf, parseXml } from "../../../src/workbench/xlsx/xml-tree";
import { deflateEntry, writeZip } from "../../../src/workbench/xlsx/zip-container";
import { DEFAULT_LIMITS, readZipDirectory } from "../../../src/workbench/xlsx/zip-limits";
import { sampleWorkbook } from "./sample-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The least that Excel opens: a workbook and sheets of one cell, `styles` only where given. */
function small(styles: string | undefined, sheetNames: readonly string[] = ["List"]): Uint8Array {
  const numbers = sheetNames.map((_name, index) => index + 1);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join("")}${styles === undefined ? "" : `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${sheetNames.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${R}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}${styles === undefined ? "" : `<Relationship Id="rId99" Type="${R}/styles" Target="styles.xml"/>`}</Relationships>`,
    ...(styles === undefined ? {} : { "xl/styles.xml": styles }),
    ...Object.fromEntries(numbers.map((number) => [`xl/worksheets/sheet${number}.xml`, `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The first sheet with A2 in red, and B1 plain. */
function coloured({ file }: XlsxPackage): WorkbookFile {
  const cells = new Map([[0, new Map([[0, { value: 7 }], [1, { value: "plain" }]])], [1, new Map([[0, { value: "red", style: 1 }]])]]);
  return { ...file, styles: [file.styles[0] ?? {}, { fill: "#FF0000" }], sheets: file.sheets.map((sheet, index) => (index === 0 ? { ...sheet, cells } : sheet)) };
}

describe("styles that are missing, in whole or in part", () => {
  test.each([
    ["no part at all", undefined],
    ["an empty part", `<styleSheet xmlns="${MAIN}"/>`],
    ["fonts alone", `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts></styleSheet>`],
    ["no records of cells", `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders></styleSheet>`],
    ["a prefix, and nothing in it", `<x:styleSheet xmlns:x="${MAIN}"/>`],
  ])("%s: opened, saved as it was, and saved with a colour that only its cell has", (_name, styles) => {
    const opened = openXlsx(small(styles));
    expect(openXlsx(saveXlsx(opened.file, opened).bytes).file.sheets[0]?.cells.get(0)?.get(0)?.value).toBe(7);
    const { bytes, report } = saveXlsx(coloured(opened), opened);
    const saved = openXlsx(bytes);
    const fillOf = (row: number, column: number): string | undefined => saved.file.styles[saved.file.sheets[0]?.cells.get(row)?.get(column)?.style ?? 0]?.fill;
    expect([fillOf(0, 0), fillOf(0, 1), fillOf(1, 0)]).toEqual([undefined, undefined, "#FF0000"]);
    expect(saved.file.sheets[0]?.cells.get(1)?.get(0)?.value).toBe("red");
    const root = parseXml(saved.package.text("xl/styles.xml"), "styles");
    for (const list of ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"]) {
      const found = root.children.find(({ name }) => name === list);
      expect([list, found && found.children.length > 0 && found.children.length === Number(found.attributes["count"])]).toEqual([list, true]);
    }
    expect(childrenOf(root, "fonts")).toHaveLength(1);
    expect(report.rewritten).toContain("xl/styles.xml");
    expect(report.kept).not.toContain("xl/styles.xml");
  });
});

describe("names that are used twice", () => {
  const messageOf = (work: () => unknown): string => {
    try {
      work();
      return "no error";
    } catch (error) {
      return error instanceof XlsxError ? `${error.code}: ${error.message}` : String(error);
    }
  };

  test("two sheets, in any case, are refused at opening, not first when saving", () => {
    expect(messageOf(() => openXlsx(small(undefined, ["List", "LIST"])))).toBe('Damaged: two sheets are named "LIST"');
  });

  test("two tables, too", () => {
    const bytes = saveXlsx({ ...sampleWorkbook(), sheets: sampleWorkbook().sheets.map((sheet, index) => (index === 1 ? {
      ...sheet, cells: new Map([[0, new Map([[0, { value: "h" }]])]]), filters: [], charts: [],
      tables: [{ id: "{00000000-000C-0000-FFFF-FFFF00000001}", name: "Other", range: { row: 0, column: 0, rowCount: 2, columnCount: 1 }, columns: [{ id: 1, name: "h" }], showHeaders: true, showTotals: false, style: "", showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: true }],
    } : sheet)) }).bytes;
    const renamed = writeZip(readZipDirectory(bytes, DEFAULT_LIMITS).map((entry) => {
      if (entry.name !== "xl/tables/table2.xml") return entry;
      const text = openXlsx(bytes).package.text(entry.name);
      return deflateEntry(entry.name, strToU8(text.replaceAll('"Other"', '"任务表"')));
    }));
    expect(messageOf(() => openXlsx(bytes))).toBe("no error");
    expect(messageOf(() => openXlsx(renamed))).toBe('Damaged: two tables are named "任务表"');
  });

  test("a sheet's name that Excel would not take stays in a file that has it, and does not come into others", () => {
    const long = "a name of more than thirty-one characters";
    const opened = openXlsx(small(undefined, [long]));
    expect(openXlsx(saveXlsx(opened.file, opened).bytes).file.sheets[0]?.name).toBe(long);
    expect(messageOf(() => saveXlsx(opened.file))).toBe(`InvalidDocument: a sheet cannot be named "${long}"`);
  });
});
