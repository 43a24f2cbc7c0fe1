import { defaultPageLayout } from "../../../src/workbench/document/page-layout-defaults";
import { blankSheetFile } from "../../../src/workbench/document/blank-workbook";
import type { CellFile, SheetFile, WorkbookFile } from "../../../src/workbench/document/types";

/** Cells from rows of plain values, at A1. */
export function grid(rows: readonly (readonly (CellFile | string | number | boolean | null)[])[]): Map<number, Map<number, CellFile>> {
  return new Map(rows.map((row, index) => [index, new Map(row.flatMap((item, column): [number, CellFile][] =>
    (item === null ? [] : [[column, typeof item === "object" ? item : { value: item }]])))]));
}

export const SHEET_A = "{00000000-0001-0000-0000-000000000001}";
export const SHEET_B = "{00000000-0001-0000-0000-000000000002}";

const alert = { showAlert: true, style: "Stop" as const, title: "错误", message: "请从列表中选择" };
const prompt = { showPrompt: true, title: "状态", message: "选一个" };

/** A workbook with one of everything that a document can hold. */
export function sampleWorkbook(): WorkbookFile {
  const tasks: SheetFile = {
    ...blankSheetFile(SHEET_A, "进度 'A'&B"),
    tabColor: "#FF0000",
    showGridlines: false,
    zoomPercent: 85,
    cells: grid([
      ["任务", "开始", "天数\n(工作日)", "状态", "标记"],
      ["需求 <&>", { value: 46000, style: 1 }, 3, "未开始", { value: "OK", formula: '=IF([@状态]="未开始","OK","<no>")', style: 2 }],
      ["  前后空格  ", { value: 46001.5, style: 1 }, -1.25, "进行中", { value: true, formula: "=任务表[[#This Row],[开始]]>45000" }],
      ["=1+1", null, 0, "_x0041_\u0007", { value: { error: "#DIV/0!" }, formula: "=1/0" }],
      [{ value: "合计" }, null, { value: 1.75, formula: "=SUBTOTAL(109,任务表[天数\n(工作日)])" }, null, null],
      [],
      [{ value: { error: "#N/A" } }, true, false, { value: "newer", formula: '=IFNA(XLOOKUP("a",A1:A2,B1:B2),"newer")' }, { value: 1, formula: "=SUM(A1:A2*B1:B2)", arrayRange: { row: 6, column: 4, rowCount: 2, columnCount: 1 } }],
    ]),
    columns: new Map([[0, { width: 120 }], [1, { width: 60, style: 1 }], [2, { hidden: true }], [6, { width: 30 }], [7, { width: 30 }]]),
    rows: new Map([[0, { height: 30, style: 2 }], [5, { hidden: true }], [9, { height: 45.75 }]]),
    merges: [{ row: 10, column: 0, rowCount: 2, columnCount: 3 }],
    frozen: { rows: 1, columns: 2 },
    tables: [{
      id: "{00000000-000C-0000-FFFF-FFFF00000000}", name: "任务表", range: { row: 0, column: 0, rowCount: 5, columnCount: 5 },
      columns: [
        { id: 1, name: "任务", totalsLabel: "合计" }, { id: 2, name: "开始" }, { id: 3, name: "天数\n(工作日)", totalsFunction: "sum" }, { id: 4, name: "状态" },
        { id: 5, name: "标记", calculatedFormula: '=IF(任务表[[#This Row],[状态]]="未开始","OK","<no>")' },
      ],
      showHeaders: true, showTotals: true, style: "TableStyleMedium2", showBandedRows: true, showBandedColumns: false, highlightFirstColumn: true, highlightLastColumn: false, showFilterButton: true,
    }],
    filters: [{ tableId: "{00000000-000C-0000-FFFF-FFFF00000000}", filter: { range: { row: 0, column: 0, rowCount: 4, columnCount: 5 }, criteria: [
      { column: 3, criteria: { filterOn: "Values", values: ["未开始", "进行中"] } },
      { column: 2, criteria: { filterOn: "Custom", criterion1: ">=0", criterion2: "<>5", operator: "And" } },
    ] } }],
    validations: [
      { ranges: [{ row: 1, column: 3, rowCount: 3, columnCount: 1 }], kind: "list", formula1: "=状态清单", inCellDropDown: true, ignoreBlanks: true, errorAlert: alert, prompt },
      { ranges: [{ row: 20, column: 0, rowCount: 2, columnCount: 2 }, { row: 30, column: 0, rowCount: 1, columnCount: 1 }], kind: "list", formula1: '高,中,"低"', inCellDropDown: false, ignoreBlanks: false, errorAlert: { ...alert, style: "Warning" }, prompt: { showPrompt: false, title: "", message: "" } },
      { ranges: [{ row: 1, column: 1, rowCount: 3, columnCount: 1 }], kind: "date", operator: "Between", formula1: "45000", formula2: "=TODAY()+365", ignoreBlanks: true, errorAlert: { ...alert, style: "Information" }, prompt },
      { ranges: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }], kind: "wholeNumber", operator: "GreaterThanOrEqualTo", formula1: "-5", ignoreBlanks: true, errorAlert: { ...alert, showAlert: false }, prompt },
      { ranges: [{ row: 1, column: 0, rowCount: 3, columnCount: 1 }], kind: "custom", formula1: "=LEN(A2)<20", ignoreBlanks: true, errorAlert: alert, prompt },
    ],
    conditionalFormats: [
      { id: "1", priority: 0, stopIfTrue: true, ranges: [{ row: 1, column: 0, rowCount: 3, columnCount: 5 }], rule: { type: "Custom", formula: '=$D2="进行中"', style: { fill: "#FFC7CE", font: { color: "#9C0006", bold: true, underline: "Single" }, borders: { bottom: { style: "Continuous", color: "#FF0000" } } } } },
      { id: "2", priority: 1, stopIfTrue: false, ranges: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }, { row: 8, column: 2, rowCount: 1, columnCount: 1 }], rule: { type: "CellValue", operator: "Between", formula1: "1", formula2: "=A1", style: { numberFormat: "0.0", font: { italic: true, strikethrough: true } } } },
      { id: "3", priority: 2, stopIfTrue: false, ranges: [{ row: 1, column: 0, rowCount: 3, columnCount: 1 }], rule: { type: "ContainsText", operator: "BeginsWith", text: '需"求', style: { fill: "#C6EFCE" } } },
      { id: "4", priority: 3, stopIfTrue: false, ranges: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }], rule: { type: "TopBottom", kind: "BottomPercent", rank: 20, style: { fill: "#FFEB9C" } } },
      { id: "5", priority: 4, stopIfTrue: false, ranges: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }], rule: { type: "ColorScale", points: [{ type: "LowestValue", color: "#F8696B" }, { type: "Percentile", formula: "50", color: "#FFEB84" }, { type: "HighestValue", color: "#63BE7B" }] } },
      { id: "6", priority: 5, stopIfTrue: false, ranges: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }], rule: { type: "DataBar", lower: { type: "LowestValue" }, upper: { type: "Number", formula: "10" }, color: "#638EC6", showBarOnly: true } },
      { id: "7", priority: 6, stopIfTrue: false, ranges: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }], rule: { type: "IconSet", style: "ThreeTrafficLights1", reverse: true, showIconOnly: false, criteria: [{ type: "Percent", formula: "0", operator: "GreaterThanOrEqual" }, { type: "Percent", formula: "33", operator: "GreaterThanOrEqual" }, { type: "Number", formula: "2", operator: "GreaterThan" }] } },
      ...["Blanks", "NonErrors", "DuplicateValues", "LastSevenDays", "NextMonth", "EqualOrBelowAverage", "TwoStdDevAboveAverage"].map((criterion, index) => ({
        id: `p${index}`, priority: 7 + index, stopIfTrue: false, ranges: [{ row: 1, column: 1, rowCount: 3, columnCount: 1 }], rule: { type: "PresetCriteria" as const, criterion, style: { fill: "#DDEBF7" } },
      })),
    ],
    hyperlinks: [
      { row: 1, column: 0, address: "https://example.com/?a=1&b=2", screenTip: "tip \"q\"" },
      { row: 2, column: 0, documentReference: "'汇总'!A1" },
    ],
    comments: [
      { id: "{11111111-2222-3333-4444-555555555555}", row: 1, column: 1, author: "张三", text: "看一下\n第二行", created: "2026-01-02T03:04:05.00", resolved: true, replies: [{ id: "{11111111-2222-3333-4444-666666666666}", author: "李四", text: "好的", created: "2026-01-02T04:04:05.00" }] },
      { id: "{11111111-2222-3333-4444-777777777777}", isNote: true, row: 2, column: 1, author: "王五", text: "a note", created: "", resolved: false, replies: [] },
    ],
    pageLayout: {
      ...defaultPageLayout, orientation: "Landscape", paperSize: "A4", margins: { top: 36, bottom: 36, left: 18, right: 18, header: 10.8, footer: 10.8 },
      printArea: [{ row: 0, column: 0, rowCount: 40, columnCount: 5 }, { row: 50, column: 0, rowCount: 2, columnCount: 2 }],
      titleRows: { first: 0, last: 0 }, titleColumns: { first: 0, last: 1 }, zoom: { fitToWidth: 1 }, centerHorizontally: true, printGridlines: true, blackAndWhite: true,
      printOrder: "OverThenDown", header: { left: "部门 && 组", center: '&"宋体,Bold"&12标题', right: "&D" }, footer: { left: "", center: "第 &P / &N 页", right: "" }, rowBreaks: [10, 20], columnBreaks: [3],
    },
    protection: { isProtected: true, options: {
      allowAutoFilter: true, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: true, allowFormatCells: true, allowFormatColumns: false, allowFormatRows: false,
      allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: true, allowPivotTables: false, allowSort: true, selectionMode: "Unlocked",
    }, passwordHash: "CC1A" },
    customProperties: { liaison: "{\"v\":1}" },
    charts: [
      { id: "c", name: "图表 1", type: "ColumnStacked", title: "逾期 & 天数", titleVisible: true, legend: { visible: true, position: "Bottom" }, axes: { category: { visible: false }, value: { title: "天 & h", gridlines: false, minimum: 0, maximum: 9.5, majorUnit: 0.5, numberFormat: "0.0", displayUnit: "TenThousands" } }, left: 200, top: 150.5, width: 360, height: 216, series: [
        { name: "天数\n(工作日)", nameFormula: "='进度 ''A''&B'!$C$1", values: "='进度 ''A''&B'!$C$2:$C$4", categories: "='进度 ''A''&B'!$A$2:$A$4", color: "#5B9BD5", showDataLabels: true },
        { name: "固定", values: "汇总!$A$1:$A$3" },
      ] },
    ],
  };
  const summary: SheetFile = {
    ...blankSheetFile(SHEET_B, "汇总"),
    standardWidth: 60,
    cells: grid([[1, "x"], [2, "y"], [3, "x"], [{ value: 6, formula: "=SUM(A1:A3)", style: 3 }, { value: null, style: 4 }]]),
    filters: [{ filter: { range: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, criteria: [{ column: 1, criteria: { filterOn: "CellColor", color: "#FFC000" } }, { column: 0, criteria: { filterOn: "TopItems", criterion1: "2" } }] } }],
    charts: ["Pie", "Doughnut", "Line", "LineMarkers", "Area", "BarClustered", "BarStacked100", "AreaStacked"].map((type, index) => ({
      id: `k${index}`, name: `K${index}`, type, titleVisible: index % 2 === 0, ...(index % 2 === 0 ? { title: type } : {}), legend: { visible: index % 3 === 0, position: "Right" as const }, left: 100, top: 100 * index, width: 200, height: 90,
      series: [{ name: "S", values: "汇总!$A$1:$A$3", categories: "汇总!$B$1:$B$3" }],
    })),
  };
  return {
    sheets: [tasks, summary, { ...blankSheetFile("{00000000-0001-0000-0000-000000000003}", "hidden"), visibility: "VeryHidden" }],
    activeSheetId: SHEET_B,
    styles: [
      { font: { name: "等线", size: 11 } },
      { numberFormat: "yyyy-mm-dd", horizontal: "Center", locked: false },
      { numberFormat: "0.00%", font: { bold: true, italic: true, color: "#FFFFFF", size: 14, name: "微软雅黑", underline: "Double", strikethrough: true }, fill: "#4472C4", vertical: "Center", wrapText: true, indent: 1, horizontal: "Left" },
      { numberFormat: "m/d/yyyy", borders: { top: { style: "Continuous", weight: "Thin", color: "#FF0000" }, bottom: { style: "Double", weight: "Thick", color: "#000000" }, left: { style: "Dash", weight: "Medium", color: "#00FF00" }, diagonalUp: { style: "Dot", weight: "Thin", color: "#0000FF" } }, textOrientation: -45, shrinkToFit: true, formulaHidden: true },
      { fill: "#FFC000", font: { superscript: true }, textOrientation: 180 },
    ],
    names: [
      { name: "Rule_N1", formula: "=2", comment: "red after & days", visible: true },
      { name: "内部", formula: "='进度 ''A''&B'!$A$1", sheetId: SHEET_A, comment: "", visible: false },
      { name: "状态清单", formula: "=汇总!$B$1:$B$3", comment: "", visible: true },
    ],
    date1904: false,
    properties: { title: "跨部门", author: "张三 & Co", company: "公司", keywords: "a, b", creationDate: "2026-01-01T00:00:00Z" },
    customDocumentProperties: { 项目: "用户增长", 版本: 3, 比例: 0.5, 完成: true },
    customXmlParts: [{ id: "{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}", xml: '<liaison xmlns="urn:liaison"><a>1</a></liaison>' }],
    settings: { "0c0b7d60-1f2e-4a55-8c2b-3a5d6e7f8091": { ids: '{"next":5,"t":"<\\"&>"}' } },
    autoShowTaskpane: ["0c0b7d60-1f2e-4a55-8c2b-3a5d6e7f8091"],
  };
}
