/** One long list, as a department keeps it that never starts a new file. */
import type { OfficeLocale } from "../../client/office-context";
import type { CellStyle } from "../../document/cell-types";
import type { WorkbookFile } from "../../document/types";
import { pick, randomFrom } from "../../random";
import { serialOf, sheetFile, workbookFile, type CellSource } from "./sheet-builder";

const headerStyle = 1;
const dateStyle = 2;
const percentStyle = 3;
const styles: readonly CellStyle[] = [
  { font: { bold: true }, fill: "#DDEBF7", borders: { bottom: { style: "Continuous", weight: "Thin", color: "#2F75B5" } } },
  { numberFormat: "yyyy/m/d" },
  { numberFormat: "0%" },
];

interface Words {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly verbs: readonly [string, ...string[]];
  readonly objects: readonly [string, ...string[]];
  readonly departments: readonly [string, ...string[]];
  readonly people: readonly [string, ...string[]];
  readonly open: string;
  readonly running: string;
  readonly done: string;
}

const words: Readonly<Record<OfficeLocale, Words>> = {
  "zh-CN": {
    sheet: "任务清单", headers: ["编号", "任务名称", "负责部门", "负责人", "开始日期", "截止日期", "完成百分比", "状态"],
    verbs: ["准备", "评审", "更新", "测试", "汇总", "联系", "核对", "发布"],
    objects: ["活动页面", "供应商合同", "用户访谈", "数据报告", "推广素材", "培训材料", "接口文档", "预算表"],
    departments: ["产品部", "市场部", "技术部", "运营部", "财务部"],
    people: ["林晓", "周文", "陈思", "吴越", "赵宁", "孙悦", "何平", "高洁"], open: "未开始", running: "进行中", done: "已完成",
  },
  "en-US": {
    sheet: "Tasks", headers: ["No.", "Task", "Department", "Owner", "Start", "Due", "% done", "Status"],
    verbs: ["Prepare", "Review", "Update", "Test", "Collect", "Contact", "Check", "Publish"],
    objects: ["the campaign page", "the supplier contract", "user interviews", "the data report", "artwork", "training material", "interface notes", "the budget"],
    departments: ["Product", "Marketing", "Engineering", "Operations", "Finance"],
    people: ["Ada Lund", "Ben Okoro", "Chloe Marsh", "Dev Iyer", "Elif Kaya", "Finn Weber", "Grace Ito", "Hugo Silva"],
    open: "Not started", running: "In progress", done: "Done",
  },
};

export function largeSheet(locale: OfficeLocale, today: Date, count: number): WorkbookFile {
  const own = words[locale];
  const random = randomFrom(20_260_601);
  const base = serialOf(today);
  const rows: CellSource[][] = [own.headers.map((value) => ({ value, style: headerStyle }))];
  for (let number = 1; number <= count; number += 1) {
    const start = base - 120 + Math.floor(random() * 180);
    const due = start + 1 + Math.floor(random() * 30);
    const done = start > base ? 0 : due < base && random() < 0.9 ? 1 : Math.floor(random() * 20) / 20;
    rows.push([
      number, `${pick(random, own.verbs)}${locale === "zh-CN" ? "" : " "}${pick(random, own.objects)}`, pick(random, own.departments), pick(random, own.people),
      { value: start, style: dateStyle }, { value: due, style: dateStyle }, { value: done, style: percentStyle },
      done === 1 ? own.done : done === 0 ? own.open : own.running,
    ]);
  }
  return workbookFile([sheetFile({ name: own.sheet, rows, columnWidths: [42, 180, 84, 84, 72, 72, 66, 78], frozenRows: 1 }, 0)], styles);
}
