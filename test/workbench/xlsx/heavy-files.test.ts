/** Small files that would take all the time or memory there is: refused in words, or opened and calculated within bounds. */
import { strToU8 } from "fflate";
import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { CellValue } from "../../../src/workbench/document/cell-types";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { XlsxError } from "../../../src/workbench/xlsx/xlsx-error";
import { deflateEntry, inflateEntry, writeZip } from "../../../src/workbench/xlsx/zip-container";
import { DEFAULT_LIMITS, readZipDirectory } from "../../../src/workbench/xlsx/zip-limits";

/** The blank workbook with its sheet's XML changed, and other parts added. */
function withSheet(change: (xml: string) => string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries = readZipDirectory(saveXlsx(blankWorkbookFile()).bytes, DEFAULT_LIMITS).map((entry) => (
    entry.name === "xl/worksheets/sheet1.xml" ? deflateEntry(entry.name, strToU8(change(new TextDecoder().decode(inflateEntry(entry))))) : entry));
  return writeZip([...entries, ...Object.entries(more).map(([name, text]) => deflateEntry(name, strToU8(text)))]);
}

const behindData = (elements: string) => withSheet((xml) => xml.replace("<sheetData/>", `<sheetData/>${elements}`));
const merged = (refs: readonly string[]) => behindData(`<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`);

/** A table part of those columns on that range. */
function tabled(ref: string, columns: number): Uint8Array {
  const names = Array.from({ length: columns }, (_, index) => `<tableColumn id="${index + 1}" name="c${index}"/>`).join("");
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return withSheet((xml) => xml.replace("</worksheet>", `<tableParts count="1"><tablePart xmlns:r="${R}" r:id="rId1"/></tableParts></worksheet>`), {
    "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="${ref}"><tableColumns count="${columns}">${names}</tableColumns></table>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/table" Target="../tables/table1.xml"/></Relationships>`,
  });
}

function outcome(bytes: Uint8Array): string {
  try {
    openXlsx(bytes);
    return "opened";
  } catch (error) {
    return error instanceof XlsxError ? `${error.code}: ${error.message}` : String(error);
  }
}

describe("a file is refused", () => {
  test.each([
    ["60,000 merges over each other", () => merged(Array.from({ length: 60_000 }, (_, index) => `A${1 + (index % 100)}:Z${200 + (index % 1000)}`)), "Damaged: merged cells overlap at row 1 (xl/worksheets/sheet1.xml)"],
    ["two merges that share one cell", () => merged(["B2:C3", "A3:B3"]), "Damaged: merged cells overlap at row 3 (xl/worksheets/sheet1.xml)"],
    ["one merge of the whole grid", () => merged(["A1:XFD1048576"]), "TooLarge: 17179869184 cells of a sheet are merged, more than 500000 (xl/worksheets/sheet1.xml)"],
    ["a table of one column on the whole grid", () => tabled("A1:XFD1048576", 1), "Damaged: a table has 1 columns on a range 16384 wide (xl/tables/table1.xml)"],
  ] as const)("%s", (_name, make, expected) => {
    expect(outcome(make())).toBe(expected);
  });
});

describe("a file is opened", () => {
  test.each([
    ["merges side by side, above and below each other", () => merged(["A1:B2", "C1:D2", "A3:D3", "E1:E3", "A4:A9", "B4:B5", "B6:B9"])],
    ["60,000 small merges", () => merged(Array.from({ length: 60_000 }, (_, index) => `A${index + 1}:B${index + 1}`))],
    ["columns beyond the grid", () => withSheet((xml) => xml.replace("<sheetData/>", '<cols><col min="1" max="4294967295" width="12" customWidth="1"/></cols><sheetData/>'))],
    ["60,000 conditional formats", () => behindData(Array.from({ length: 60_000 }, (_, index) => `<conditionalFormatting sqref="A${index + 1}"><cfRule type="expression" priority="${index + 1}"><formula>A1=1</formula></cfRule></conditionalFormatting>`).join(""))],
  ] as const)("%s", (_name, make) => {
    expect(outcome(make())).toBe("opened");
  });

  test("no column stands beyond the grid", () => {
    const { file } = openXlsx(withSheet((xml) => xml.replace("<sheetData/>", '<cols><col min="16383" max="99999" width="12" customWidth="1"/></cols><sheetData/>')));
    expect([...(file.sheets[0]?.columns.keys() ?? [])]).toEqual([16382, 16383]);
  });
});

/** What column D of a blank workbook's first sheet shows for these formulas, with 1, 2, 3 in A1:A3. */
async function answers(formulas: readonly string[]): Promise<readonly CellValue[]> {
  const engine = createUniverEngine({ now: () => new Date(2026, 4, 20) });
  const file: WorkbookFile = blankWorkbookFile();
  engine.load(file);
  const sheetId = engine.activeSheetId();
  engine.writeCells(sheetId, { row: 0, column: 0, rowCount: 3, columnCount: 1 }, [1, 2, 3].map((value) => [{ value }]));
  const place = { row: 0, column: 3, rowCount: formulas.length, columnCount: 1 };
  engine.writeCells(sheetId, place, formulas.map((formula) => [{ formula }]));
  await engine.settle();
  const values = engine.readCells(sheetId, place).map(([cell]) => cell?.value ?? null);
  engine.dispose();
  return values;
}

describe("formulas", () => {
  const tooLong = { error: "#VALUE!" };

  test("a text of more than 32,767 characters is #VALUE!, wherever it comes to be", async () => {
    expect(await answers([
      '=LEN(REPT("x",32767))', '=LEN(REPT("x",32767)&"y")', '=LEN(CONCATENATE(REPT("x",20000),REPT("y",20000)))', '=LEN(SUBSTITUTE(REPT("x",32767),"x",REPT("y",32767)))',
      '=LEN(SUBSTITUTE(REPT("x",32767),"x","y"))', '=LEN(SUBSTITUTE(REPT("ab",10000),"a","ccc",2))', '=IF(1=2,REPT("x",32767)&"y","short")',
    ])).toEqual([32_767, tooLong, tooLong, tooLong, 32_767, 20_002, "short"]);
  });

  test("cells that each double the one before end in #VALUE!", async () => {
    const values = await answers(['=REPT("x",10)', ...Array.from({ length: 39 }, (_, index) => `=D${index + 1}&D${index + 1}`)]);
    expect([values[11], values[12], values[39]]).toEqual(["x".repeat(20_480), tooLong, tooLong]);
  });

  test("sums to the grid's end take what is there", async () => {
    expect(await answers(Array.from({ length: 50 }, () => "=SUM(A1:C1048576)"))).toEqual(Array.from({ length: 50 }, () => 6));
    expect(await answers(["=SUM(A2:A1048576)", "=MATCH(3,A2:A1048576,0)", "=COUNTA(B5:B1048576)", "=MAX(A1:A1048576)", '=IF(SUM(A1:A1048576)=6,"six","no")'])).toEqual([5, 2, 0, 3, "six"]);
  });
});
