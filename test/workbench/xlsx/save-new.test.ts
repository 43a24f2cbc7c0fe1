import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import type { SheetFile } from "../../../src/workbench/document/types";
import { sampleWorkbook } from "./sample-workbook";

const written = sampleWorkbook();
const { bytes } = saveXlsx(written);
const { file: read, warnings } = openXlsx(bytes);

/** Styles by their members (indexes are the file's own business); a cell without one has its row's or its column's. */
function cellsOf(sheet: SheetFile | undefined, styles: typeof read.styles): unknown {
  const styleOf = (style: number | undefined): unknown => (style === undefined || style === 0 ? {} : styles[style]);
  return [...(sheet?.cells ?? [])].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, cell.value, cell.formula, cell.arrayRange, styleOf(cell.style ?? sheet?.rows.get(row)?.style ?? sheet?.columns.get(column)?.style)]));
}

describe("a new workbook, written and read back", () => {
  it("reads without warnings", () => expect(warnings).toEqual([]));

  it("keeps values, formulas and styles of every cell", () => {
    const expected = cellsOf(written.sheets[0], written.styles) as unknown[][];
    // In the file a reference to the row spells its table out.
    const flag = expected.find((cell) => cell[0] === 1 && cell[4] === undefined && cell[1] === 4);
    if (flag) flag[3] = '=IF(任务表[[#This Row],[状态]]="未开始","OK","<no>")';
    expect(cellsOf(read.sheets[0], read.styles)).toEqual(expected);
    expect(cellsOf(read.sheets[1], read.styles)).toEqual(cellsOf(written.sheets[1], written.styles));
  });

  it.each(["id", "name", "visibility", "tabColor", "showGridlines", "showHeadings", "standardWidth", "merges", "frozen", "tables", "validations", "hyperlinks", "comments", "pageLayout", "protection", "customProperties", "zoomPercent"] as const)("keeps %s", (aspect) => {
    expect(read.sheets.map((sheet) => sheet[aspect])).toEqual(written.sheets.map((sheet) => sheet[aspect]));
  });

  it("keeps filters", () => {
    expect(read.sheets.map((sheet) => sheet.filters)).toEqual(written.sheets.map((sheet) => sheet.filters.map((item) => ({ ...item, filter: { ...item.filter, criteria: item.filter.criteria } }))));
  });

  it("keeps conditional formats in their order", () => {
    const plain = (sheets: readonly SheetFile[]): unknown => sheets.map((sheet) => sheet.conditionalFormats.map(({ id: _id, ...format }) => format));
    expect(plain(read.sheets)).toEqual(plain(written.sheets));
  });

  it("keeps charts", () => {
    const plain = (sheets: readonly SheetFile[]): unknown => sheets.map((sheet) => sheet.charts.map(({ id: _id, ...chart }) => ({
      ...chart, series: chart.series.map((series) => ({ ...series, values: series.values.replace(/^=/, ""), nameFormula: series.nameFormula?.replace(/^=/, ""), categories: series.categories?.replace(/^=/, "") })),
    })));
    expect(plain(read.sheets)).toEqual(plain(written.sheets));
  });

  it("keeps sizes and styles of rows and columns", () => {
    const sizes = (sheet: SheetFile | undefined, styles: typeof read.styles): unknown => [sheet?.rows, sheet?.columns].map((lines) => [...(lines ?? [])].map(([index, line]) => [index, { ...line, style: line.style === undefined ? undefined : styles[line.style] }]));
    const expected = sizes(written.sheets[0], written.styles) as [unknown, [number, object][]];
    // A hidden column without a width of its own comes back with the standard one.
    expected[1] = expected[1].map(([index, line]) => (index === 2 ? [index, { ...line, width: 48 }] : [index, line]));
    expect(sizes(read.sheets[0], read.styles)).toEqual(expected);
  });

  it.each(["activeSheetId", "names", "date1904", "properties", "customDocumentProperties", "customXmlParts", "settings", "autoShowTaskpane"] as const)("keeps the workbook's %s", (aspect) => {
    expect(read[aspect]).toEqual(written[aspect]);
  });
});

it("keeps a Normal style of any look, for cells without one", () => {
  const normal = { font: { name: "宋体", size: 10.5, color: "#333333" }, fill: "#FFFFEE", numberFormat: "#,##0.000", vertical: "Center", wrapText: true, locked: false, borders: { top: { style: "Continuous", weight: "Thin", color: "#DDDDDD" } } } as const;
  const { file } = openXlsx(saveXlsx({ ...sampleWorkbook(), styles: [normal, ...sampleWorkbook().styles.slice(1)] }).bytes);
  expect(file.styles[0]).toEqual(normal);
  expect(file.sheets[0]?.cells.get(1)?.get(0)?.style).toBeUndefined();
});
