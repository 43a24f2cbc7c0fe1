import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import type { XlsxPackage } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { blankSheetFile } from "../../../src/workbench/document/blank-workbook";
import type { CellFile, SheetFile, WorkbookFile } from "../../../src/workbench/document/types";
import { deflateEntry, writeZip } from "../../../src/workbench/xlsx/zip-container";
import { DEFAULT_LIMITS, readZipDirectory } from "../../../src/workbench/xlsx/zip-limits";
import { grid, sampleWorkbook } from "./sample-workbook";

/** Things that Excel writes and this writer never does: they must be read, and survive. */
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const SHEET = `<?xml version="1.0" encoding="UTF-8"?>
<worksheet ${NS} xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><!-- made elsewhere -->
<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:D6"/>
<sheetViews><sheetView workbookViewId="0" showZeros="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>
<cols><col min="1" max="2" width="12.7109375" bestFit="1" customWidth="1" outlineLevel="1"/><col min="4" max="16384" width="9.140625" hidden="1"/></cols>
<sheetData>
<row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><rPr><b/></rPr><t xml:space="preserve">line </t></r></is></c></row>
<row r="2" spans="1:4"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B5" si="0">A2*$A$2+Sheet9!A2+LOG10(A2)</f><v>1</v></c><c r="C2" t="d"><v>2026-01-02</v></c><c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>
<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>3</v></c><c r="C4"><f>_xlfn.IFNA(_xlfn._xlws.SORT(A1:A2),_xlfn.LET(_xlpm.x,1,_xlpm.x+1))</f><v>2</v></c></row>
<row><c><v>4</v></c><c><f t="shared" si="0"/><v>4</v></c></row>
</sheetData>
<sheetCalcPr fullCalcOnLoad="1"/><phoneticPr fontId="1"/>
<conditionalFormatting sqref="A2:A5"><cfRule type="expression" priority="2"><formula>A2&gt;1</formula></cfRule><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{BAR}</x14:id></ext></extLst></cfRule></conditionalFormatting>
<dataValidations count="2"><dataValidation type="whole" allowBlank="1" sqref="A2"><formula1>1</formula1><formula2>9</formula2></dataValidation><dataValidation showInputMessage="1" promptTitle="t" prompt="p" sqref="F1"/></dataValidations>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings>
<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{BAR}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>A2:A5</xm:sqref></x14:conditionalFormatting>
<x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{X}"><xm:f>hidden!$A$1&gt;0</xm:f><x14:dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC000"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>C2:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>
<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations count="2"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>hidden!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A3</xm:sqref></x14:dataValidation><x14:dataValidation type="list"><x14:formula1><xm:f>hidden!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>A4 A5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>
<ext uri="{future}"><keep xmlns="urn:x">me</keep></ext></extLst></worksheet>`;
const STRINGS = `<sst ${NS} count="2" uniqueCount="2"><si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>ruby</t></rPh></si><si><t>plain_x000D__x005F_x0041_</t></si></sst>`;

function build(sheet: string): XlsxPackage {
  const base = { ...sampleWorkbook(), names: [], sheets: [blankSheetFile("{00000000-0001-0000-0000-0000000000AA}", "外来"), blankSheetFile("{00000000-0001-0000-0000-0000000000BB}", "hidden")], activeSheetId: "{00000000-0001-0000-0000-0000000000AA}", settings: {}, autoShowTaskpane: [] };
  const entries = readZipDirectory(saveXlsx(base).bytes, DEFAULT_LIMITS);
  const parts: Record<string, string> = { "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": STRINGS };
  return openXlsx(writeZip(entries.map((entry) => (parts[entry.name] === undefined ? entry : deflateEntry(entry.name, new TextEncoder().encode(parts[entry.name]))))));
}

/** The same sheet as some programs write it: every element of the main namespace with a prefix. */
function prefixed(xml: string): string {
  return xml.replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"')
    .replace(/<(\/?)(?![?!]|\/?x14|\/?xm:|\/?keep)([A-Za-z])/g, "<$1x:$2");
}

function withFirst(base: XlsxPackage, edit: (sheet: { -readonly [K in keyof SheetFile]: SheetFile[K] }) => void): WorkbookFile {
  const file = structuredClone(base.file);
  const first = file.sheets[0];
  if (!first) throw new Error("no sheet");
  edit(first);
  return file;
}

const formulas = (sheet: SheetFile | undefined, column: number): unknown[] => [1, 2, 3, 4].map((row) => sheet?.cells.get(row)?.get(column)?.formula);
const EXPANDED = ["=A2*$A$2+Sheet9!A2+LOG10(A2)", "=A3*$A$2+Sheet9!A3+LOG10(A3)", "=A4*$A$2+Sheet9!A4+LOG10(A4)", "=A5*$A$2+Sheet9!A5+LOG10(A5)"];

describe.each([["as Excel writes it", SHEET], ["with prefixes", prefixed(SHEET)]])("a sheet made elsewhere, %s", (_name, xml) => {
  const opened = build(xml);
  const first = opened.file.sheets[0];
  const saved = (edit: (sheet: { -readonly [K in keyof SheetFile]: SheetFile[K] }) => void): { text: string; again: XlsxPackage; wanted: WorkbookFile } => {
    const wanted = withFirst(opened, edit);
    const again = openXlsx(saveXlsx(wanted, opened).bytes);
    return { text: again.package.text("xl/worksheets/sheet1.xml"), again, wanted };
  };

  it("reads rich text, inline text, escapes, dates and cells without addresses", () => {
    const value = (row: number, column: number): unknown => first?.cells.get(row)?.get(column)?.value;
    expect([value(0, 0), value(0, 1), value(0, 2), value(1, 2), value(1, 3), value(4, 0)]).toEqual(["rich text", "plain\r_x0041_", "inline ", 46024, "ab", 4]);
  });

  it("spells shared formulas out and takes prefixes off", () => {
    expect(formulas(first, 1)).toEqual(EXPANDED);
    expect(first?.cells.get(3)?.get(2)?.formula).toBe("=IFNA(SORT(A1:A2),LET(x,1,x+1))");
  });

  it("reads validations and formats of the extension, and no format twice", () => {
    expect(first?.validations.map((rule) => [rule.kind, rule.formula1, rule.ranges.length])).toEqual([["wholeNumber", "1", 1], ["list", "=hidden!$A$1:$A$3", 1], ["list", "=hidden!$B$1:$B$3", 2]]);
    expect(first?.conditionalFormats.map((format) => [format.priority, format.rule.type])).toEqual([[0, "Custom"], [1, "Custom"], [2, "DataBar"]]);
    expect(first?.conditionalFormats[0]?.rule).toEqual({ type: "Custom", formula: "=hidden!$A$1>0", style: { font: { bold: true }, fill: "#FFC000" } });
  });

  it("keeps all else when a cell changes", () => {
    const { text, again } = saved((sheet) => (sheet.cells as Map<number, Map<number, CellFile>>).get(1)?.set(0, { value: 7 }));
    expect(again.file.sheets[0]?.cells.get(1)?.get(0)?.value).toBe(7);
    const unchanged = (source: string): string => source.replace(/<[^<]*"A2"[^/]*\/[^/]*\/[^>]*>/, "").replace(/<(x:)?row r="2"[^>]*>/, "").replace(/\s+</g, "<").replace(/<!--.*?-->/, "").replace(/<(x:)?dimension[^>]*>/, "").replace(/<\?.*?\?>/, "");
    expect(unchanged(text)).toBe(unchanged(xml));
  });

  it("spells out the members when the first cell of a shared formula changes", () => {
    const { again, text } = saved((sheet) => (sheet.cells as Map<number, Map<number, CellFile>>).get(1)?.set(1, { value: 5 }));
    expect(formulas(again.file.sheets[0], 1)).toEqual([undefined, ...EXPANDED.slice(1)]);
    expect(text).not.toContain('t="shared"');
  });

  it("keeps shared formulas whose results alone change", () => {
    const { again, text } = saved((sheet) => {
      const cells = sheet.cells as Map<number, Map<number, CellFile>>;
      for (const row of [1, 2, 3, 4]) cells.get(row)?.set(1, { ...cells.get(row)?.get(1), value: row * 100 });
    });
    expect(formulas(again.file.sheets[0], 1)).toEqual(EXPANDED);
    expect(again.file.sheets[0]?.cells.get(3)?.get(1)?.value).toBe(300);
    expect(text.match(/t="shared"/g)).toHaveLength(4);
  });

  it("drops one rule of the extension and keeps its neighbours and what it cannot show", () => {
    const { text, again, wanted } = saved((sheet) => { sheet.validations = sheet.validations.filter((rule) => rule.formula1 !== "=hidden!$A$1:$A$3"); });
    expect(again.file.sheets[0]?.validations).toEqual(wanted.sheets[0]?.validations);
    expect(text).toContain("hidden!$B$1:$B$3");
    expect(text).toContain('promptTitle="t"');
    expect(text).toContain('<keep xmlns="urn:x">me</keep>');
  });

  it("adds a format on top, moves the others down and keeps the extension's details", () => {
    const { text, again, wanted } = saved((sheet) => {
      sheet.conditionalFormats = [{ id: "n", priority: 0, stopIfTrue: true, ranges: [{ row: 1, column: 0, rowCount: 1, columnCount: 1 }], rule: { type: "Custom", formula: "=FALSE", style: {} } }, ...sheet.conditionalFormats.map((format) => ({ ...format, priority: format.priority + 1 }))];
    });
    const plain = (file: WorkbookFile): unknown => file.sheets[0]?.conditionalFormats.map(({ id: _id, ...format }) => format);
    expect(plain(again.file)).toEqual(plain(wanted));
    expect(text).toContain("{BAR}</x14:id>");
    expect(text).toContain("autoMin");
  });

  it("keeps outline levels when widths change, and views and properties it does not know", () => {
    const { text, again } = saved((sheet) => {
      sheet.columns = new Map([...sheet.columns, [0, { width: 30 }]]);
      sheet.frozen = { rows: 1, columns: 0 };
      sheet.tabColor = "#112233";
    });
    expect(text).toMatch(/max="1"[^>]*outlineLevel="1"/);
    expect(text).toMatch(/min="4" max="16384"/);
    expect(text).toContain('showZeros="0"');
    expect(text).toContain('summaryBelow="0"');
    expect(again.file.sheets[0]?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(again.file.sheets[0]?.tabColor).toBe("#112233");
  });

  it("writes new cells, rows, merges and links in the sheet's own namespace", () => {
    const { again, wanted } = saved((sheet) => {
      for (const [row, cells] of grid([[], [], [], [], [], [], ["new", { value: 2, formula: "=1+1" }]])) (sheet.cells as Map<number, Map<number, CellFile>>).set(row, sheet.cells.has(row) ? new Map(sheet.cells.get(row)) : cells);
      sheet.merges = [{ row: 8, column: 0, rowCount: 1, columnCount: 2 }];
      sheet.hyperlinks = [{ row: 0, column: 0, documentReference: "hidden!A1" }];
    });
    expect(again.warnings).toEqual(opened.warnings);
    expect([...(again.file.sheets[0]?.cells.get(6) ?? [])]).toEqual([...(wanted.sheets[0]?.cells.get(6) ?? [])]);
    expect(again.file.sheets[0]?.merges).toEqual(wanted.sheets[0]?.merges);
    expect(again.file.sheets[0]?.hyperlinks).toEqual(wanted.sheets[0]?.hyperlinks);
  });
});
