/** The selective reader beside the two others: the document reader, and what office.js reads from the opened book. */
import { readTables, type TableRead } from "../../../src/cli/tables/read-tables";
import { blankSheetFile, blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { CellFile } from "../../../src/workbench/document/types";
import { OpcPackage } from "../../../src/workbench/xlsx/opc-package";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { deflateEntry, writeZip } from "../../../src/workbench/xlsx/zip-container";
import { DEFAULT_LIMITS, readZipDirectory } from "../../../src/workbench/xlsx/zip-limits";
import { demoBook } from "../../actions/books";
import { disposeHost, withHost } from "../../support/host";

afterAll(disposeHost);

describe.each(["zh-CN", "en-US"] as const)("our tables in the demonstration book (%s)", (language) => {
  it("have the values and addresses that office.js reads from the opened book", async () => {
    const { bytes } = saveXlsx(await demoBook(language, ["tracker", "requests", "duties"]));
    const wanted = await withHost(async ({ Excel }) => Excel.run(async (context) => {
      const all = context.workbook.tables.load("items/name");
      await context.sync();
      const ranges = all.items.map((table) => ({ name: table.name, range: table.getRange().load("values,address") }));
      await context.sync();
      return ranges.map(({ name, range }) => ({ name, values: range.values as unknown[][], address: range.address }));
    }), openXlsx(bytes).file);
    const read = readTables(bytes, wanted.map(({ name }) => name));
    expect(wanted.map(({ name }) => name)).toEqual(expect.arrayContaining(["Liaison_Tasks", "Liaison_Requests", "Liaison_Duties"]));
    for (const { name, values, address } of wanted) {
      const table = read.get(name);
      expect(`${table?.sheet ?? ""}!${table?.address ?? ""}`).toBe(address.replace(/^'|'(?=!)/g, ""));
      expect(table?.values).toEqual(values);
    }
    expect(wanted.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0)).toBeGreaterThan(2000);
  }, 600_000);
});

const header = ["甲", "乙", "丙", "丁"];

/** A book with one table, A1:D4, whose sheet data and shared strings are written by hand. */
function book(rows: string, strings = "", root = (xml: string) => xml): Uint8Array {
  const blank = blankWorkbookFile();
  const cells = new Map([[0, new Map(header.map((value, column): [number, CellFile] => [column, { value }]))]]);
  const columns = header.map((name, index) => ({ id: index + 1, name }));
  const sheet = {
    ...blankSheetFile(blank.activeSheetId, "表 & 页"), cells,
    tables: [{ id: "1", name: "Liaison_X", range: { row: 0, column: 0, rowCount: 4, columnCount: 4 }, columns, showHeaders: true, showTotals: false, style: "", showBandedRows: false, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: false }],
  };
  const source = OpcPackage.open(saveXlsx({ ...blank, sheets: [sheet] }).bytes);
  const written = (name: string): string => {
    const text = source.text(name);
    if (name === "xl/sharedStrings.xml") return text.replace("</sst>", `${strings}</sst>`);
    return name === "xl/worksheets/sheet1.xml" ? root(text.replace("</sheetData>", `${rows}</sheetData>`)) : text;
  };
  return writeZip(source.names().map((name) => deflateEntry(name, new TextEncoder().encode(written(name)))));
}

/** What the document reader makes of the same cells. */
function byDocument(bytes: Uint8Array): unknown {
  const [sheet] = openXlsx(bytes).file.sheets;
  return Array.from({ length: 4 }, (_row, row) => header.map((_name, column) => {
    const value = sheet?.cells.get(row)?.get(column)?.value ?? "";
    return typeof value === "object" ? value.error : value;
  }));
}

const table = (bytes: Uint8Array): TableRead | undefined => readTables(bytes, ["Liaison_X"]).get("Liaison_X");
const body = (bytes: Uint8Array): unknown => table(bytes)?.values.slice(1);

describe("a table written by hand", () => {
  it.each<[string, string, string, unknown[]]>([
    ["numbers", '<row r="2"><c r="A2"><v>1.5E3</v></c><c r="B2" t="n"><v> -2 </v></c><c r="C2" s="0"><v></v></c><c r="D2"/></row>', "", [1500, -2, "", ""]],
    ["truth and errors", '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>false</v></c><c r="C2" t="e"><v>#N/A</v></c></row>', "", [true, false, "#N/A", ""]],
    ["results of formulas", '<row r="2"><c r="A2" t="str"><f>"a"</f><v>甲&amp;乙&#10;x</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>""</f><v></v></c></row>', "", ["甲&乙\nx", 2, "", ""]],
    ["shared strings in runs, with phonetics and escapes", '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="s"><v>5</v></c><c r="C2" t="s"><v>6</v></c><c r="D2" t="s"><v>99</v></c></row>',
      '<si><r><t xml:space="preserve"> 甲 </t></r><r><rPr/><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t>_x0041__x000D_&lt;</t></si><si/>', [" 甲 乙", "A\r<", "", ""]],
    ["texts in their cells", '<row r="2"><c r="A2" t="inlineStr"><is><t>里</t></is></c><c r="B2" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c></row>', "", ["里", "一二", "", ""]],
    ["cells and rows without names", '<row><c><v>7</v></c><c><v>8</v></c></row>', "", [7, 8, "", ""]],
    ["attributes in any order and quotes", "<row spans='1:4' r='2'><c t='b' r='B2'><v>1</v></c><c s='0' r='A2' ><v>3</v></c></row>", "", [3, true, "", ""]],
    ["cells beyond the table", '<row r="2"><c r="A2"><v>3</v></c><c r="AA2"><v>9</v></c></row><row r="9"><c r="A9"><v>4</v></c></row>', "", [3, "", "", ""]],
  ])("reads %s as the document reader does", (_what, rows, strings, expected) => {
    const bytes = book(rows, strings);
    expect(table(bytes)?.values).toEqual(byDocument(bytes));
    expect(body(bytes)).toEqual([expected, ["", "", "", ""], ["", "", "", ""]]);
  });

  it.each<[string, string, (xml: string) => string]>([
    ["a date as text", '<row r="2"><c r="A2" t="d"><v>2026-03-05</v></c></row>', (xml) => xml],
    ["CDATA", '<row r="2"><c r="A2" t="str"><f>1</f><v><![CDATA[<c r="A2"><v>]]></v></c></row>', (xml) => xml],
    ["a comment", '<!-- <row r="2"><c r="A2"><v>9</v></c></row> --><row r="2"><c r="A2"><v>3</v></c></row>', (xml) => xml],
    ["prefixed elements", '<row r="2"><c r="A2"><v>3</v></c></row>', (xml) => xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x=")],
  ])("leaves %s to the document reader", (_what, rows, root) => {
    const bytes = book(rows, "", root);
    expect(table(bytes)?.values).toEqual(byDocument(bytes));
  });

  it("tells a formula that nobody has calculated from a blank", () => {
    expect(body(book('<row r="2"><c r="A2"><f>1+1</f></c></row>'))).toEqual([[null, "", "", ""], ["", "", "", ""], ["", "", "", ""]]);
  });

  it("says where it stands, and finds it in other capitals, but not another", () => {
    const found = readTables(book(""), ["LIAISON_x", "没有"]);
    expect([...found.keys()]).toEqual(["LIAISON_x"]);
    expect(found.get("LIAISON_x")).toMatchObject({ sheet: "表 & 页", address: "A1:D4" });
  });


  it("refuses what the document reader refuses, with the same error", () => {
    const bytes = book("");
    const damaged = Uint8Array.from(bytes);
    const entry = readZipDirectory(damaged, DEFAULT_LIMITS).find(({ name }) => name === "xl/worksheets/sheet1.xml");
    entry?.data.fill(0, 5, 25);
    for (const broken of [new Uint8Array(10), bytes.slice(0, bytes.length - 40), damaged]) {
      const refusal = (read: () => unknown): unknown => {
        try {
          return read();
        } catch (error) {
          return error;
        }
      };
      expect(refusal(() => readTables(broken, ["Liaison_X"]))).toMatchObject({ name: "XlsxError", code: (refusal(() => openXlsx(broken)) as { code: string }).code });
    }
  });
});
