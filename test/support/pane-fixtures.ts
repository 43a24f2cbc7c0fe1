import type { FlowPlan, FlowReport } from "../../src/actions/flows/press-flow";
import type { CleanPreview } from "../../src/actions/clean/clean-sheet";
import type { RequestOverview } from "../../src/actions/requests/list-requests";
import { weekReport } from "./week-fixtures";
import type { RegistersReport } from "../../src/actions/workbook/registers";
import type { ListPlan } from "../../src/actions/take-over/plan-list";
import type { CheckReport, DutiesReport, GenerateReport, RefreshReport, SheetFlagsReport, SummaryLine, TakeOverPlan, TrackerSummary, WorkbookState } from "../../src/actions/action";
import type { RepairPlan, RepairReport } from "../../src/actions/repair/repair";
import type { UpgradePlan, UpgradeReport } from "../../src/actions/upgrade/upgrade";
import { severities, type Finding, type Severity } from "../../src/domain/findings/finding";
import type { PaneActions } from "../../src/taskpane/actions/pane-actions";
import type { PanePlatform } from "../../src/taskpane/platform";

/** 2026-03-18. */
export const asOf = 46099;

export function line(label: string, part: Partial<SummaryLine> = {}): SummaryLine {
  return {
    label, total: 0, done: 0, open: 0, red: 0, amber: 0, green: 0, unknown: 0, waived: 0, cancelled: 0, overdueDays: 0, onTime: 0,
    judged: 0, onTimeRate: null, ...part,
  };
}

export const summary: TrackerSummary = {
  asOf,
  total: line("", { total: 14, done: 4, open: 9, red: 2, amber: 3, green: 3, unknown: 1, cancelled: 1, overdueDays: 5, onTime: 3, judged: 4, onTimeRate: 0.75 }),
  byDepartment: [
    line("产品部", { total: 4, done: 3, open: 1, amber: 1, onTime: 2, judged: 3, onTimeRate: 2 / 3 }),
    line("市场部", { total: 4, done: 0, open: 3, red: 1, green: 2, cancelled: 1 }),
    line("技术部", { total: 4, done: 1, open: 3, red: 1, amber: 1, green: 1, overdueDays: 5, onTime: 1, judged: 1, onTimeRate: 1 }),
    line("运营部", { total: 2, open: 2, amber: 1, unknown: 1 }),
  ],
  byOwner: [
    line("李明", { total: 3, done: 3, onTime: 2, judged: 3, onTimeRate: 2 / 3 }),
    line("王芳", { total: 4, open: 3, red: 1, green: 2, cancelled: 1 }),
    line("<img src=x onerror=alert(1)>", { total: 2, open: 2, red: 1, amber: 1, overdueDays: 5 }),
    line("=HYPERLINK(\"http://evil\",\"张伟\")", { total: 1, done: 1, onTime: 1, judged: 1, onTimeRate: 1 }),
  ],
  byStatus: [{ label: "未开始", count: 4 }, { label: "进行中", count: 5 }, { label: "已完成", count: 4 }, { label: "已取消", count: 1 }],
  byFlag: [
    { flag: "red", label: "▲ 红灯", count: 2 },
    { flag: "amber", label: "◆ 黄灯", count: 3 },
    { flag: "green", label: "● 正常", count: 3 },
    { flag: "unknown", label: "○ 无法判断", count: 1 },
    { flag: "done", label: "√ 完成", count: 4 },
    { flag: "cancelled", label: "× 取消", count: 1 },
  ],
};

export function finding(part: Partial<Finding> = {}): Finding {
  return { rule: "N1", severity: "red", sheet: "进度跟踪", cell: "B9", id: "T004", message: "required.message", remedy: "required.remedy", values: { field: "截止日期" }, owner: "张伟", department: "技术部", ...part };
}

export const findings: readonly Finding[] = [
  finding(),
  finding({ rule: "D-OWNER", severity: "error", cell: "E10", id: "T005", message: "text-date.message", remedy: "text-date.remedy", values: { field: "开始日期", value: "<img src=x onerror=alert(1)>", date: "2026-03-01" }, owner: "<img src=x onerror=alert(1)>", department: "市场部" }),
  finding({ rule: "N17", severity: "amber", cell: "B11", id: "T006", owner: "王芳", department: "市场部" }),
  finding({ rule: "D-DATE", severity: "warning", cell: "G12", id: "T007", message: "due-before-start.message", remedy: "due-before-start.remedy", values: { due: "2026-03-01", start: "2026-03-05" }, owner: "", department: "" }),
  finding({ rule: "D-NOTE", severity: "note", cell: "F13", id: "T008", owner: "=HYPERLINK(\"http://evil\",\"张伟\")", department: "运营部" }),
];

export function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => finding({
    severity: severities[index % severities.length] ?? "note", cell: `B${index + 9}`, id: `T${index}`, owner: `owner ${index % 50}`, rule: index % 2 === 0 ? "N1" : "N18",
  }));
}

const countOf = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;

export const ours: Extract<WorkbookState, { kind: "ours" }> = {
  kind: "ours", project: "用户增长活动", sheet: "进度跟踪", asOf, asOfIsFixed: false, lastRefreshed: asOf - 2 + 0.4, summary,
  findingCounts: { red: countOf("red"), error: countOf("error"), amber: countOf("amber"), warning: countOf("warning"), note: countOf("note") },
};

export const foreign: WorkbookState = { kind: "foreign", sheets: ["Plan", "Notes"] };

export const checkReport: CheckReport = { asOf, findings, summary, tasks: 14 };

export const foreignReport: CheckReport = {
  asOf, findings: findings.slice(0, 2), summary, tasks: 30,
  adopted: {
    sheet: "Plan", form: "tracker", headerRow: 7,
    columns: [
      { field: "task", header: "TASK", column: "B", confidence: "alias" },
      { field: "owner", header: "Assigned to", column: "C", confidence: "alias" },
      { field: "percent", header: "PROGRESS", column: "D", confidence: "guess" },
      { field: "start", header: "Start", column: "E", confidence: "exact" },
    ],
    unmatched: [{ header: "Days", column: "H" }],
    rowsRead: 39, tasks: 30,
    setAside: [{ row: 8, why: "section" }, { row: 14, why: "summary" }, { row: 15, why: "summary" }, { row: 16, why: "summary" }, { row: 22, why: "blank" }],
  },
};

export const refreshReport: RefreshReport = {
  asOf, summary, findings, tasks: 14,
  overwritten: [{ form: "tracker", field: "flag", row: 9, id: "T004", before: "正常" }],
  changes: [
    { what: "ids-given", sheet: "进度跟踪", cells: ["A23", "A24"], count: 2, details: "T015, T016" },
    { what: "formulas-restored", sheet: "进度跟踪", cells: ["B9"], count: 1, details: "" },
    { what: "as-of-stamped", sheet: "首页", cells: ["C5"], count: 1, details: "2026-03-18" },
  ],
};

export const repairPlan: RepairPlan = {
  tables: [{ from: "<img src=x onerror=alert(1)>", to: "Liaison_Tasks" }], headers: [{ sheet: "进度跟踪", from: "责任人", to: "负责人" }],
  sheets: ["规则"], rules: ["N1"],
  columns: [{ sheet: "进度跟踪", header: "逾期天数" }], formulas: [{ sheet: "进度跟踪", cell: "B8" }],
};

export const upgradePlan: UpgradePlan = {
  from: 1, to: 2, rules: [{ id: "N7", says: "<img src=x onerror=alert(1)>" }], columns: [{ sheet: "进度跟踪", header: "提示" }], sheets: ["一览"],
};

export const upgradeReport: UpgradeReport = {
  ...upgradePlan, putBack: [],
  undo: { from: 1, to: 2, rules: ["N7"], columns: ["tracker.hint"], sheets: ["glance"], formulas: [], made: [] },
};

export const generateReport: GenerateReport = {
  created: ["首页", "进度跟踪", "汇总"], kept: ["日历"],
  made: [{ key: "home", sheet: "首页", print: "1" }, { key: "tracker", sheet: "进度跟踪", print: "2" }, { key: "summary", sheet: "汇总", print: "3" }],
  renamed: [{ wanted: "规则", given: "规则 (2)" }], first: "进度跟踪",
};

/** Actions that answer at once with the sample workbook; each test replaces those it is about. */
export const flagsPlan: SheetFlagsReport = {
  sheet: foreignReport.adopted?.sheet ?? "", range: "B4:H9,B12:H20", rows: 15, laid: 0, others: 2, counts: { red: 2, amber: 1, unknown: 3 },
  unjudged: [{ row: 7, covered: true }],
};

export const cleanPreview: CleanPreview = {
  sheet: "Plan", place: { sheet: "Plan", firstRow: 1, firstColumn: 1, lastRow: 20, lastColumn: 7 }, headerRow: 3,
  items: [
    {
      kind: "date", cell: "B4", row: 4, column: 2, header: "when", title: "Order cable", from: "2026.2.20", to: 46073,
      fromFormat: "General", toFormat: "yyyy-mm-dd",
    },
    {
      kind: "name", cell: "C5", row: 5, column: 3, header: "owner", title: "Lay cable", from: "ann  lee", to: "Ann Lee",
      fromFormat: "General", toFormat: "General",
    },
  ],
  questions: [{ kind: "order", count: 2, samples: ["3/4/2026", "3/5/2026"] }, {
    kind: "spelling", key: "bob", count: 2, samples: ["Bob"], options: ["Bob", "bob"],
  }],
};

export const requestOverview: RequestOverview = {
  asOf, total: 2, open: 1, awaitingResponse: 1, overdue: 1,
  requests: [
    { id: "R002", name: "推广预算", department: "市场部", flag: "red", progress: "response-overdue", reason: "N3 提交后57.5小时未首次响应，超过上限24小时。", sheet: "需求登记", cell: "C6" },
    { id: "R001", name: "前端支持", department: "研发部", flag: "done", progress: "answered", reason: "", sheet: "需求登记", cell: "C5" },
  ],
};

export const registersReport: RegistersReport = {
  asOf,
  registers: [
    {
      key: "tracker", sheet: "进度跟踪", total: 3, figures: [{ flag: "red", count: 1 }, { flag: "green", count: 2 }],
      rows: [
        { id: "T004", title: "<img src=x onerror=alert(1)>", flag: "red", reason: "", cell: "C9" },
        { id: "T001", title: "需求调研", flag: "green", reason: "", cell: "C6" },
        { id: "", title: "", flag: "", reason: "", cell: "C12" },
      ],
      findings: findings.slice(0, 1),
    },
    { key: "requests", sheet: "需求登记", total: 1, figures: [{ flag: "done", count: 1 }], rows: [{ id: "R001", title: "前端支持", flag: "done", reason: "√ 已按期答复。", cell: "C5" }], findings: [] },
    { key: "opinions", sheet: "部门意见", total: 0, figures: [], rows: [], findings: [] },
  ],
};

export function manyRows(count: number): RegistersReport {
  const rows = Array.from({ length: count }, (_, index) => ({ id: `T${index}`, title: `task ${index}`, flag: "amber" as const, reason: "", cell: `C${index + 6}` }));
  return { asOf, registers: [{ key: "tracker", sheet: "进度跟踪", total: count, figures: [{ flag: "amber", count }], rows, findings: [] }] };
}

const dutyPeople = [
  ["张琳", "产品部"], ["王敏", "产品部"], ["周婷", "市场部"], ["<img src=x onerror=alert(1)>", "技术部"], ["Bartholomew Featherstonehaugh", "Regional operations and logistics"], ["", ""],
] as const;

/** Names, lengths and gaps that a matrix must bear. */
export const dutiesReport: DutiesReport = {
  sheet: "职责分工",
  people: dutyPeople.map(([name, department], index) => ({ name, department, accountable: index === 0 ? 2 : 0, responsible: index === 3 ? 2 : 0 })),
  duties: [
    { duty: "制定活动方案与目标", id: "D001", cell: "E5", accountable: 1, responsible: 1, roles: ["A", "R", "C", "I", "", ""] },
    { duty: "活动页面开发、联调、上线及上线后一周内的问题响应与修复", id: "D004", cell: "E8", accountable: 1, responsible: 1, roles: ["I", "C", "", "A/R", "I", ""] },
    { duty: "=HYPERLINK(\"http://evil\",\"效果复盘\")", id: "D009", cell: "E11", accountable: 0, responsible: 1, roles: ["", "I", "C", "R", "", ""] },
    { duty: "Prepare customer service scripts", id: "D012", cell: "E14", accountable: 2, responsible: 0, roles: ["A", "A", "", "", "C/I", "C"] },
  ],
  idleDepartments: ["法务部", "财务部"],
  findings: [
    finding({ rule: "D1", sheet: "职责分工", cell: "E11", id: "D009", message: "duty-no-a.message", remedy: "duty-no-a.remedy", values: { duty: "效果复盘" }, owner: "", department: "技术部" }),
    finding({ rule: "D2", severity: "amber", sheet: "职责分工", cell: "E14", id: "D012", message: "duty-no-r.message", remedy: "duty-no-r.remedy", values: { duty: "Prepare customer service scripts" }, owner: "", department: "" }),
  ],
};

export function manyDuties(count: number): DutiesReport {
  return { ...dutiesReport, duties: Array.from({ length: count }, (_, index) => ({ duty: `duty ${index}`, id: `D${index}`, cell: `E${index + 5}`, accountable: 1, responsible: 1, roles: ["A", "R", "", "", "", ""] })), findings: [] };
}

/** Next week's version of a list: one row new, one changed, one as it is, one gone. */
export const listPlan: ListPlan = {
  sheet: "Plan W11", form: "tracker", words: "tracker", target: "进度跟踪", gone: [{ id: "T021", title: "达人视频" }], questions: [],
  items: [
    { kind: "new", title: "直播预热", cell: "B4", id: "", cells: { task: "直播预热" }, changes: [] },
    {
      kind: "changed", title: "门店海报", cell: "B2", id: "T019", cells: { due: 46181 },
      changes: [{ field: "due", from: 46174, to: 46181 }, { field: "owner", from: "", to: "<b>王敏</b>" }],
    },
    { kind: "same", title: "短信推送", cell: "B3", id: "T020", cells: {}, changes: [] },
  ],
};

export const takeOverPlan: TakeOverPlan = {
  sheet: "分工草稿", duties: 2, already: 3,
  rows: [
    { duty: "选定代言人", department: "产品部", post: "", person: "王敏", role: "A", note: "", deliverable: "", due: "", cell: "B2" },
    { duty: "选定代言人", department: "市场部", post: "", person: "周婷", role: "R", note: "三月起", deliverable: "", due: "", cell: "C2" },
    { duty: "Contract with the venue, including insurance and cancellation", department: "", post: "", person: "", role: "", note: "", deliverable: "", due: "", cell: "A3" },
  ],
  unknown: [{ duty: "选定代言人", person: "外部顾问", text: "O", cell: "D2" }],
};

/** What can be carried on; the second row's words are hostile. */
const flowPlans: readonly FlowPlan[] = [
  {
    flow: "itemsToTasks",
    proposals: [
      {
        source: "A001", title: "Book the hall", adds: [{ register: "tracker", cells: { task: "Book the hall" } }],
        sets: [{ register: "actionItems", id: "A001", field: "task", before: "", value: { idOf: 0 } }],
      },
      { source: "A002", title: "<img src=x onerror=alert(1)>", adds: [{ register: "tracker", cells: {} }], sets: [] },
    ],
  },
  {
    flow: "changeToPlan",
    proposals: [
      {
        source: "CR001", title: "Later", adds: [], sets: [{ register: "tracker", id: "T003", field: "due", before: 46174, value: 46192 }],
        inform: ["Mia", "Ben"],
      }
    ],
  },
];

const flowReport: FlowReport = {
  flow: "itemsToTasks", left: [], already: [], inform: [], putBack: [],
  added: ["T016", "T017"].map((id, index) => ({ register: "tracker", id, sheet: "进度跟踪", cell: `C${20 + index}`, cells: {} })),
  changed: [{ register: "actionItems", id: "A001", field: "task", sheet: "会议待办", cell: "K5", before: "", value: "T016" }],
};

export function sampleActions(part: Partial<PaneActions> = {}): PaneActions {
  return {
    putRight: (corrections) => Promise.resolve({ done: corrections.length, left: [], putBack: [] }),
    addToRoster: () => Promise.resolve("名册"),
    inspect: () => Promise.resolve(ours),
    listForms: () => Promise.resolve([
      { key: "tracker", phase: "run", template: true, sketch: "table" }, { key: "requests", phase: "request", template: true, sketch: "page" },
      { key: "duties", phase: "plan", template: true, sketch: "matrix" },
    ]),
    generate: () => Promise.resolve(generateReport),
    check: () => Promise.resolve(checkReport),
    refresh: () => Promise.resolve(refreshReport),
    removeGenerated: () => Promise.resolve(),
    takeBack: (cells) => Promise.resolve({ restored: cells.map(({ row }) => ({ sheet: "进度跟踪", cell: `B${row}` })), left: [], putBack: [] }),
    rollup: () => Promise.resolve(summary),
    listRequests: () => Promise.resolve(requestOverview),
    showRequest: () => Promise.resolve(),
    submitRequest: () => Promise.resolve({ id: "R003", sheet: "需求登记", row: 7, departments: ["研发部"], stoodAlready: false, differs: [], putBack: [] }),
    explain: ({ rule, owner }) => Promise.resolve({
      says: `statement of ${rule}`, source: "Guide Z1", limit: "2 days · Red · Rules, row 5",
      values: [{ name: "Due", value: "2026-05-16" }],
      arithmetic: "overdue by 4 days, limit 2", clears: "finish it", ...(owner !== "" && { acts: owner }),
    }),
    waive: () => Promise.resolve("WV001"),
    planFlows: () => Promise.resolve(flowPlans),
    pressFlow: (flow, sources) => Promise.resolve({ ...flowReport, flow, added: flowReport.added.slice(0, sources.length) }),
    takeBackFlow: ({ added, changed }) => Promise.resolve({ removed: added.length, restored: changed.length, left: [], putBack: [] }),
    planRepair: () => Promise.resolve(repairPlan),
    repair: () => Promise.resolve(repairReport),
    planUpgrade: () => Promise.resolve(upgradePlan),
    upgrade: () => Promise.resolve(upgradeReport),
    takeBackUpgrade: () => Promise.resolve(),
    readRegisters: () => Promise.resolve(registersReport),
    readWeek: () => Promise.resolve(weekReport),
    writeReport: () => Promise.resolve("周趋势 2026-03-18"),
    openMinutes: () => Promise.resolve({ id: "M001", sheet: "Minutes", stood: false }),
    keepBaseline: () => Promise.resolve({ sheet: "Baselines", added: 2, stood: 0, without: 0 }),
    remind: ({ ids }) => Promise.resolve(ids.length),
    readDuties: () => Promise.resolve(dutiesReport),
    planTakeOvers: () => Promise.resolve([takeOverPlan]),
    planListTakeOvers: () => Promise.resolve([listPlan]),
    takeOverList: () => Promise.resolve({ plan: listPlan, added: 1, changed: 1, left: [], putBack: [] }),
    takeOverDuties: () => Promise.resolve({ plan: takeOverPlan, target: "职责分工", added: 3, cells: "A18:J20", putBack: [] }),
    exportFindings: ({ name }) => Promise.resolve(name),
    backToToday: () => Promise.resolve(),
    addCalendarYear: (year, days) => Promise.resolve({ year, rest: days.filter(({ kind }) => kind === "rest").length, work: days.filter(({ kind }) => kind === "work").length }),
    showCell: () => Promise.resolve(),
    planFlags: () => Promise.resolve(flagsPlan),
    layFlags: () => Promise.resolve({ ...flagsPlan, laid: 5 }),
    removeFlags: () => Promise.resolve(),
    previewCleaning: () => Promise.resolve(cleanPreview),
    cleanSheet: () => Promise.resolve({ ...cleanPreview, done: cleanPreview.items, left: [], putBack: [] }),
    undoCleaning: ({ done }) => Promise.resolve({ done, left: [], putBack: [] }),
    exportProfile: () => Promise.resolve({ language: "zh-CN", lists: { departments: ["市场部", "研发部"] } }),
    watch: () => Promise.resolve(() => Promise.resolve()),
    ...part,
  };
}

export function samplePlatform(part: Partial<PanePlatform> = {}): PanePlatform {
  return { displayLanguage: "zh-CN", officeColors: () => undefined, storedLanguage: () => undefined, storeLanguage: () => undefined, storedProfile: () => undefined, storeProfile: () => true, storedPerson: () => undefined, storePerson: () => undefined, today: () => asOf, copyText: () => Promise.resolve(true), autoShow: undefined, ...part };
}

export const repairReport: RepairReport = { ...repairPlan, made: [], refreshed: refreshReport };
