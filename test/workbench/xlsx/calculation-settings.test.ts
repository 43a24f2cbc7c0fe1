import { blankSheetFile, blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { CellFile } from "../../../src/workbench/document/types";
import { OpcPackage } from "../../../src/workbench/xlsx/opc-package";
import { readPackage } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { deflateEntry } from "../../../src/workbench/xlsx/zip-container";
import { DEFAULT_LIMITS } from "../../../src/workbench/xlsx/zip-limits";

function saved(cell: CellFile): OpcPackage {
  const blank = blankWorkbookFile();
  const sheet = { ...blankSheetFile(blank.activeSheetId, "Sheet1"), cells: new Map([[0, new Map([[0, cell]])]]) };
  return OpcPackage.open(saveXlsx({ ...blank, sheets: [sheet] }).bytes);
}

const calculated = { value: 2, formula: "=1+1" };

/** The same file with other calculation settings. */
function withSettings(settings: string): OpcPackage {
  const source = saved(calculated);
  return new OpcPackage(source.names().map((name) => {
    const text = source.text(name);
    return deflateEntry(name, new TextEncoder().encode(name === "xl/workbook.xml" ? text.replace(/<calcPr[^>]*>/, settings) : text));
  }), DEFAULT_LIMITS);
}

it.each(["<v></v>", "<v/>", ""])("a formula that gave an empty text has one when its file is read: %s", (value) => {
  const source = saved({ value: "x", formula: "=\"\"" });
  const empty = new OpcPackage(source.names().map((name) => {
    const text = source.text(name);
    return deflateEntry(name, new TextEncoder().encode(name.startsWith("xl/worksheets/") ? text.replace("<v>x</v>", value) : text));
  }), DEFAULT_LIMITS);
  expect(readPackage(empty).file.sheets[0]?.cells.get(0)?.get(0)).toEqual({ value: "", formula: "=\"\"" });
});

describe("whether the stored values of formulas may be taken", () => {
  it("is told by a new file: they may where every formula has one", () => {
    expect(saved(calculated).text("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect(saved({ value: null, formula: "=A9" }).text("xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it.each([
    ['<calcPr calcId="191029"/>', undefined], ['<calcPr calcId="191029" iterate="1" fullCalcOnLoad="0"/>', undefined], ['<calcPr calcId="191029" fullCalcOnLoad="1"/>', true],
    ['<calcPr calcId="152511"/>', true], ['<calcPr iterateCount="100"/>', true], ["", true],
  ])("is read from %s", (settings, expected) => {
    expect(readPackage(withSettings(settings)).file.calculateOnLoad).toBe(expected);
  });
});
