/**
 * A plan as people really keep it: a title over merged cells, notes above the header, dates of four kinds, several owners in a
 * cell, phases as rows of their own, a blank row in the middle and a total at the end.
 */
import type { OfficeLocale } from "../../client/office-context";
import type { CellStyle } from "../../document/cell-types";
import type { WorkbookFile } from "../../document/types";
import { serialOf, sheetFile, workbookFile, type CellSource } from "./sheet-builder";

const title = 1;
const note = 2;
const header = 3;
const phase = 4;
const date = 5;
const shortDate = 6;
const percent = 7;
const red = 8;
const line = { style: "Continuous", weight: "Thin", color: "#808080" } as const;
const styles: readonly CellStyle[] = [
  { font: { bold: true, size: 18, color: "#7030A0" }, horizontal: "Center", vertical: "Center" },
  { font: { italic: true, color: "#595959" } },
  { font: { bold: true, color: "#FFFFFF" }, fill: "#7030A0", horizontal: "Center", vertical: "Center", wrapText: true, borders: { top: line, bottom: line, left: line, right: line } },
  { font: { bold: true }, fill: "#E4DFEC" },
  { numberFormat: "yyyy/m/d" },
  { numberFormat: "m\"月\"d\"日\"" },
  { numberFormat: "0%" },
  { font: { color: "#C00000", bold: true } },
];

const onDay = (serial: number, style = date): CellSource => ({ value: serial, style });
const done = (value: number): CellSource => ({ value, style: percent });

function chineseRows(today: Date, base: number): CellSource[][] {
  const written = (offset: number): string => {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset);
    return `${day.getFullYear()}.${day.getMonth() + 1}.${day.getDate()}`;
  };
  return [
    [{ value: "暑期联名活动排期表(第 6 版)", style: title }],
    [{ value: "说明:标红的请本周内跟进!!改动请告诉小林", style: note }],
    [],
    ["序号", "工作内容", "部门", "负责人", "开始\n时间", "完成时间", "进度", "备注"].map((value) => ({ value, style: header })),
    [{ value: "一、筹备", style: phase }, ...Array<CellSource>(7).fill({ style: phase })],
    [1, "联名方案定稿", "市场部", "林晓", onDay(base - 20), onDay(base - 12), done(1), "已过会"],
    [2, "合同会签", "法务部", "何平、周文", onDay(base - 14), written(-3), done(0.6), { value: "对方还没回", style: red }],
    [3, "预算审批", "财务部", "待定", onDay(base - 10), onDay(base - 1), "80%", null],
    [],
    [{ value: "二、制作", style: phase }, ...Array<CellSource>(7).fill({ style: phase })],
    [4, "主视觉设计", "设计部", "陈思/吴越", onDay(base - 6, shortDate), onDay(base + 4, shortDate), done(0.4), "等方案定稿"],
    [5, "活动页面开发", "技术部", "赵宁(支持:孙悦)", written(-2), "月底前", 30, "等主视觉"],
    [6, "物料打样", "采购部", "高 洁", onDay(base + 1), onDay(base + 9), done(0), null],
    ["6-1", "  其中:易拉宝", "采购部", "高洁", null, onDay(base + 9), null, "同上"],
    [{ value: "三、上线", style: phase }, ...Array<CellSource>(7).fill({ style: phase })],
    [7, "门店培训", "运营部", "各店店长", "待确认", "待确认", done(0), null],
    [7, "上线检查", "技术部", "孙悦", onDay(base + 12), onDay(base + 11), done(0), "编号重复?"],
    [null, "合计", null, null, null, null, { formula: "=AVERAGE(G6:G17)", value: 0, style: percent }, null],
  ];
}

function englishRows(today: Date, base: number): CellSource[][] {
  const written = (offset: number): string =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
  return [
    [{ value: "Summer co-branding plan (version 6)", style: title }],
    [{ value: "Red lines need action this week!! Tell Ada about changes", style: note }],
    [],
    ["#", "What", "Dept.", "Who", "Start\nfrom", "Finish by", "Progress", "Remarks"].map((value) => ({ value, style: header })),
    [{ value: "1. Preparation", style: phase }, ...Array<CellSource>(7).fill({ style: phase })],
    [1, "Final concept", "Marketing", "Ada Lund", onDay(base - 20), onDay(base - 12), done(1), "Passed"],
    [2, "Sign the contract", "Legal", "Grace Ito, Ben Okoro", onDay(base - 14), written(-3), done(0.6), { value: "Partner silent", style: red }],
    [3, "Budget approval", "Finance", "TBD", onDay(base - 10), onDay(base - 1), "80%", null],
    [],
    [{ value: "2. Production", style: phase }, ...Array<CellSource>(7).fill({ style: phase })],
    [4, "Key visual", "Design", "Chloe Marsh / Dev Iyer", onDay(base - 6), onDay(base + 4), done(0.4), "Waits for concept"],
    [5, "Campaign page", "Engineering", "Elif Kaya (support: Finn Weber)", written(-2), "end of month", 30, "Waits for visual"],
    [6, "Print samples", "Purchasing", "Hugo  Silva", onDay(base + 1), onDay(base + 9), done(0), null],
    ["6-1", "  incl. roll-ups", "Purchasing", "Hugo Silva", null, onDay(base + 9), null, "as above"],
    [{ value: "3. Launch", style: phase }, ...Array<CellSource>(7).fill({ style: phase })],
    [7, "Store training", "Operations", "All store managers", "to be confirmed", "to be confirmed", done(0), null],
    [7, "Launch check", "Engineering", "Finn Weber", onDay(base + 12), onDay(base + 11), done(0), "same number?"],
    [null, "Total", null, null, null, null, { formula: "=AVERAGE(G6:G17)", value: 0, style: percent }, null],
  ];
}

export function messySheet(locale: OfficeLocale, today: Date): WorkbookFile {
  const chinese = locale === "zh-CN";
  const base = serialOf(today);
  const plan = sheetFile({
    name: chinese ? "排期" : "Plan", rows: chinese ? chineseRows(today, base) : englishRows(today, base),
    columnWidths: [36, 150, 66, 132, 72, 84, 54, 108], rowHeights: new Map([[0, 30], [3, 32]]),
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 8 }, { row: 1, column: 0, rowCount: 1, columnCount: 8 }],
  }, 0);
  const contacts = sheetFile({
    name: chinese ? "联系人" : "Contacts",
    rows: chinese
      ? [["姓名", "部门", "分机"], ["林晓", "市场部", "6012"], ["何平", "法务部", "6107"], ["赵宁", "技术部", "6230"]]
      : [["Name", "Department", "Ext."], ["Ada Lund", "Marketing", "6012"], ["Grace Ito", "Legal", "6107"], ["Elif Kaya", "Engineering", "6230"]],
    columnWidths: [90, 90, 60],
  }, 1);
  return workbookFile([plan, contacts], styles);
}
