import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import type { XlsxPackage } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { startLibreOffice } from "../../support/libreoffice";
import { sampleWorkbook } from "./sample-workbook";

/** Opens the file in LibreOffice and answers what LibreOffice makes of it. */
function throughLibreOffice(bytes: Uint8Array): XlsxPackage {
  const office = startLibreOffice();
  try {
    return openXlsx(office.convert(bytes, "xlsx"));
  } finally {
    office.dispose();
  }
}

describe("LibreOffice reads what we write", () => {
  const sample = sampleWorkbook();
  let file: XlsxPackage["file"];
  let first: XlsxPackage["file"]["sheets"][number] | undefined;
  let second: typeof first;
  beforeAll(() => {
    ({ file } = throughLibreOffice(saveXlsx(sample).bytes));
    [first, second] = file.sheets;
  });

  it("with the same sheets, values and formulas", () => {
    expect(file.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["进度 'A'&B", "Visible"], ["汇总", "Visible"], ["hidden", "Hidden"]]);
    const values = [0, 1, 2, 3].map((row) => [...(first?.cells.get(row)?.values() ?? [])].map((cell) => cell.value).filter((value) => value !== null));
    expect(values).toEqual([
      ["任务", "开始", "天数\n(工作日)", "状态", "标记"],
      ["需求 <&>", 46000, 3, "未开始", "OK"],
      ["  前后空格  ", 46001.5, -1.25, "进行中", true],
      ["=1+1", 0, "_x0041_\u0007", { error: "#DIV/0!" }],
    ]);
    expect(first?.cells.get(1)?.get(4)?.formula).toBe('=IF(任务表[[#This Row],[状态]]="未开始","OK","<no>")');
  });

  it("with tables, names, rules, links, comments, page layout and charts", () => {
    expect(first?.tables.map((table) => [table.name, table.range])).toEqual([["任务表", sample.sheets[0]?.tables[0]?.range]]);
    expect(file.names.map((name) => [name.name, name.formula])).toEqual(expect.arrayContaining([["Rule_N1", "=2"], ["状态清单", "=汇总!$B$1:$B$3"]]));
    expect(first?.validations.map((rule) => rule.kind).sort()).toEqual(["custom", "date", "list", "list", "wholeNumber"]);
    expect(first?.conditionalFormats).toHaveLength(14);
    expect(first?.conditionalFormats[0]?.rule).toMatchObject({ type: "Custom", formula: '=$D2="进行中"', style: { fill: "#FFC7CE", font: { bold: true, color: "#9C0006" } } });
    expect(first?.hyperlinks.map((link) => link.address ?? link.documentReference)).toEqual(["https://example.com/?a=1&b=2", "'汇总'!A1"]);
    expect(first?.comments).toHaveLength(2);
    expect(first?.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4", titleRows: { first: 0, last: 0 }, zoom: { fitToWidth: 1 }, printArea: sample.sheets[0]?.pageLayout.printArea });
    expect([first, second].map((sheet) => sheet?.charts.map((chart) => chart.type))).toEqual([["ColumnStacked"], sample.sheets[1]?.charts.map((chart) => chart.type)]);
    expect(first?.columns.get(0)?.width).toBeCloseTo(120, 0);
    expect(first?.merges).toEqual(sample.sheets[0]?.merges);
  });
});
