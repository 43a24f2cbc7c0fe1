import { LiaisonError } from "../../src/domain/liaison-error";
import type { Language } from "../../src/domain/language";
import type { PaneActions } from "../../src/taskpane/actions/pane-actions";
import type { StartRequest } from "../../src/taskpane/start-request";
import { weekReport } from "./week-fixtures";
import { checkReport, dutiesReport, flagsPlan, foreign, foreignReport, ours, requestOverview, sampleActions, summary, takeOverPlan } from "./pane-fixtures";

/** Every state that the pane can be in, on stand-in actions: shown in jsdom for its words and structure, in Chromium for its looks. */
export interface PaneState {
  readonly name: string;
  readonly actions?: Partial<PaneActions>;
  readonly start?: StartRequest;
  /** Buttons that lead to the state, one after the other. */
  readonly presses?: readonly Readonly<Record<Language, string>>[];
  /** Words that show that the state has been reached, in each language. */
  readonly shows: Readonly<Record<Language, string>>;
}

const never = new Promise<never>(() => undefined);
const refusal = new LiaisonError("partly-applied", { steps: 1, reason: "sheet-protected" }, { done: ["read"], cause: new Error("<b>locked</b>") });

const look = { "zh-CN": "查找 RACI 表", "en-US": "Look for RACI sheets" };
const submit = { "zh-CN": "提交需求表", "en-US": "Submit the form" };
const accept = { "zh-CN": "追加 3 行", "en-US": "Add 3 rows" };

export const paneStates: readonly PaneState[] = [
  { name: "looking", actions: { inspect: () => never }, shows: { "zh-CN": "正在查看工作簿", "en-US": "Looking at the workbook" } },
  { name: "not readable", actions: { inspect: () => Promise.reject(new LiaisonError("cell-edit-mode")) }, shows: { "zh-CN": "正在编辑单元格", "en-US": "A cell is being edited" } },
  { name: "first run, empty", actions: { inspect: () => Promise.resolve({ kind: "empty" }) }, shows: { "zh-CN": "本工作簿还没有协作表格", "en-US": "No forms of ours here yet" } },
  { name: "first run, somebody's own sheets", actions: { inspect: () => Promise.resolve(foreign) }, shows: { "zh-CN": "检查当前工作表", "en-US": "Check the sheet I'm looking at" } },
  { name: "our tracker", shows: { "zh-CN": "任务状态", "en-US": "14 tasks" } },
  { name: "our tracker without a task, date fixed, never refreshed", actions: { inspect: () => Promise.resolve({ ...ours, project: "", asOfIsFixed: true, lastRefreshed: null, summary: { ...summary, total: { ...summary.total, total: 0 } }, findingCounts: { red: 0, error: 0, amber: 0, warning: 0, note: 0 } }) }, shows: { "zh-CN": "日期已固定", "en-US": "Date fixed" } },
  { name: "choice of forms", start: { page: "generate" }, shows: { "zh-CN": "用示例数据生成三张常用的表", "en-US": "Just want to look?" } },
  { name: "choice of forms, facts of the project", start: { page: "generate" }, presses: [{ "zh-CN": "项目信息（可以以后在首页填写）", "en-US": "Project facts (can be filled in on Home later)" }], shows: { "zh-CN": "牵头部门", "en-US": "Lead department" } },
  { name: "choice of twenty-four forms", actions: { listForms: async () => [...(await sampleActions().listForms()), ...["request", "charter", "plan", "plan", "run", "run", "run", "close", "year"].map((phase, index) => ({ key: `further-${index}`, phase, template: false, sketch: "table" as const }))] }, start: { page: "generate" }, presses: [{ "zh-CN": "验收与收尾（1 张）", "en-US": "Close (1 form)" }], shows: { "zh-CN": "执行与跟踪（3 张）", "en-US": "Run (3 forms)" } },
  { name: "unchecked", start: { page: "findings" }, shows: { "zh-CN": "还没有检查", "en-US": "Not checked yet" } },
  { name: "checking", actions: { check: ({ onProgress }) => { onProgress?.({ step: "read", done: 1, total: 4 }); return never; } }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "25%", "en-US": "25%" } },
  { name: "findings", start: { page: "findings", run: "check" }, shows: { "zh-CN": "5 条检查结果", "en-US": "5 findings" } },
  { name: "nothing found", actions: { check: () => Promise.resolve({ ...checkReport, findings: [] }) }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "没有发现问题", "en-US": "Nothing found" } },
  { name: "findings of somebody's own sheet", actions: { check: () => Promise.resolve(foreignReport), inspect: () => Promise.resolve(foreign) }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "这张表是怎样读取的", "en-US": "How this sheet was read" } },
  { name: "refused halfway", actions: { refresh: () => Promise.reject(refusal) }, start: { page: "refresh", run: "refresh" }, shows: { "zh-CN": "中途停止，可能已写入一部分", "en-US": "Part of it may have been written" } },
  { name: "refreshed", start: { page: "refresh", run: "refresh" }, shows: { "zh-CN": "补齐编号", "en-US": "IDs added" } },
  { name: "nothing to refresh", actions: { refresh: async (options) => ({ ...(await sampleActions().refresh(options)), changes: [] }) }, start: { page: "refresh", run: "refresh" }, shows: { "zh-CN": "一切就绪，无需改动", "en-US": "All in order, nothing written" } },
  { name: "summary", start: { page: "summary" }, shows: { "zh-CN": "按负责人", "en-US": "By owner" } },
  { name: "no summary", actions: { inspect: () => Promise.resolve(foreign) }, start: { page: "summary" }, shows: { "zh-CN": "还没有汇总", "en-US": "No summary yet" } },
  {
    name: "flags on somebody's own sheet",
    actions: {
      check: () => Promise.resolve(foreignReport), inspect: () => Promise.resolve(foreign),
      planFlags: () => Promise.resolve({ ...flagsPlan, laid: 5 }),
    },
    start: { page: "findings", run: "check" }, shows: { "zh-CN": "这张表已显示红黄灯", "en-US": "Flags are on this sheet" },
  },
  {
    name: "no flags for somebody's own sheet",
    actions: {
      check: () => Promise.resolve(foreignReport), inspect: () => Promise.resolve(foreign),
      planFlags: () => Promise.resolve({ ...flagsPlan, obstacle: "no-status" as const }),
    },
    start: { page: "findings", run: "check" }, shows: { "zh-CN": "这张表不能显示红黄灯", "en-US": "No flags for this sheet" },
  },
  { name: "requests", start: { page: "requests" }, shows: { "zh-CN": "全部需求", "en-US": "All requests" } },
  { name: "requests, reading", actions: { listRequests: () => never }, start: { page: "requests" }, shows: { "zh-CN": "正在读取需求", "en-US": "Reading the requests" } },
  { name: "requests, none yet", actions: { listRequests: () => Promise.resolve({ ...requestOverview, total: 0, open: 0, awaitingResponse: 0, overdue: 0, requests: [] }) }, start: { page: "requests" }, shows: { "zh-CN": "还没有需求", "en-US": "No requests yet" } },
  { name: "requests, submission refused", actions: { submitRequest: () => Promise.reject(new LiaisonError("request-incomplete", { faults: "交付标准 / Delivery standard" })) }, start: { page: "requests" }, presses: [submit], shows: { "zh-CN": "交付标准 / Delivery standard", "en-US": "交付标准 / Delivery standard" } },
  { name: "requests, submitted", start: { page: "requests" }, presses: [submit], shows: { "zh-CN": "已登记，编号 R003", "en-US": "Registered as R003" } },
  { name: "duties", start: { page: "duties" }, shows: { "zh-CN": "没有分到职责：法务部、财务部", "en-US": "Without a duty: 法务部, 财务部" } },
  { name: "duties, reading", actions: { readDuties: () => never }, start: { page: "duties" }, shows: { "zh-CN": "正在读取职责分工", "en-US": "Reading the duties" } },
  { name: "duties, not readable", actions: { readDuties: () => Promise.reject(new LiaisonError("cell-edit-mode")) }, start: { page: "duties" }, shows: { "zh-CN": "还没有读到职责分工", "en-US": "The duties have not been read" } },
  { name: "duties, none typed", actions: { readDuties: () => Promise.resolve({ ...dutiesReport, duties: [], people: [], findings: [] }) }, start: { page: "duties" }, shows: { "zh-CN": "还没有填写职责", "en-US": "No duties yet" } },
  { name: "duties, all settled", actions: { readDuties: () => Promise.resolve({ ...dutiesReport, findings: [], idleDepartments: [] }) }, start: { page: "duties" }, shows: { "zh-CN": "职责没有重叠或遗漏", "en-US": "no duty overlaps or is missing" } },
  {
    name: "duties, workbook without a list", actions: { readDuties: () => Promise.resolve(undefined) }, start: { page: "duties" },
    shows: { "zh-CN": "这个工作簿是较早生成的", "en-US": "This workbook was made by an earlier version" },
  },
  { name: "duties, somebody's own sheets", actions: { inspect: () => Promise.resolve(foreign) }, start: { page: "duties" }, shows: { "zh-CN": "检查当前工作表", "en-US": "Check the sheet I'm looking at" } },
  {
    name: "duties, nothing to take over", actions: { planTakeOvers: () => Promise.resolve([]) }, start: { page: "duties" }, presses: [look],
    shows: { "zh-CN": "没有可导入的表", "en-US": "Nothing to take over" },
  },
  { name: "duties, preview", actions: { planTakeOvers: () => Promise.resolve([takeOverPlan, { ...takeOverPlan, sheet: "RACI of last year", rows: [], duties: 0, unknown: [] }]) }, start: { page: "duties" }, presses: [look], shows: { "zh-CN": "来自“分工草稿”", "en-US": "From \"分工草稿\"" } },
  { name: "duties, taken over", start: { page: "duties" }, presses: [look, accept], shows: { "zh-CN": "已追加 3 行", "en-US": "3 rows added" } },
  { name: "duties, taking over refused", actions: { takeOverDuties: () => Promise.reject(new LiaisonError("sheet-protected", { sheet: "职责分工" })) }, start: { page: "duties" }, presses: [look, accept], shows: { "zh-CN": "工作表受保护", "en-US": "A sheet is protected" } },
  { name: "registers", start: { page: "registers" }, shows: { "zh-CN": "进度跟踪（3 行，1 行红灯）", "en-US": "进度跟踪 (3 rows, 1 red)" } },
  { name: "registers, reading", actions: { readRegisters: () => never }, start: { page: "registers" }, shows: { "zh-CN": "正在读取台账", "en-US": "Reading the registers" } },
  { name: "registers, not readable", actions: { readRegisters: () => Promise.reject(new LiaisonError("cell-edit-mode")) }, start: { page: "registers" }, shows: { "zh-CN": "还没有读到台账", "en-US": "The registers have not been read" } },
  { name: "registers, none", actions: { inspect: () => Promise.resolve(foreign) }, start: { page: "registers" }, shows: { "zh-CN": "还没有台账", "en-US": "No registers yet" } },
  { name: "week", start: { page: "week" }, shows: { "zh-CN": "改期台账（1 项任务）", "en-US": "Dates that moved (1 task)" } },
  { name: "week, a text to send", start: { page: "week" }, presses: [{ "zh-CN": "陈浩（1）", "en-US": "陈浩 (1)" }], shows: { "zh-CN": "发给 陈浩 的文字", "en-US": "Text for 陈浩" } },
  { name: "week, dates that moved", start: { page: "week" }, presses: [{ "zh-CN": "改期台账（1 项任务）", "en-US": "Dates that moved (1 task)" }], shows: { "zh-CN": "改期消红 1 次", "en-US": "1 red went only because a date moved" } },
  { name: "week, no history yet", actions: { readWeek: () => Promise.resolve({ ...weekReport, keeps: false, snapshots: [], since: undefined, changes: [], slips: [] }) }, start: { page: "week" }, shows: { "zh-CN": "添加变更历史", "en-US": "Add the history" } },
  { name: "week, nothing happened", actions: { readWeek: () => Promise.resolve({ ...weekReport, changes: [], slips: [], reminders: [] }) }, start: { page: "week" }, shows: { "zh-CN": "没有变化。", "en-US": "Nothing changed." } },
  { name: "week, reading", actions: { readWeek: () => never }, start: { page: "week" }, shows: { "zh-CN": "正在读取本周情况", "en-US": "Reading the week" } },
  { name: "week, not readable", actions: { readWeek: () => Promise.reject(new LiaisonError("cell-edit-mode")) }, start: { page: "week" }, shows: { "zh-CN": "还没有读到本周的情况", "en-US": "The week has not been read" } },
  { name: "week, somebody's own sheets", actions: { inspect: () => Promise.resolve(foreign) }, start: { page: "week" }, shows: { "zh-CN": "还没有可看的一周", "en-US": "No week to look at yet" } },
  { name: "settings", start: { page: "settings" }, shows: { "zh-CN": "组织的配置文件", "en-US": "Your organisation's profile" } },
  { name: "help", start: { page: "help" }, shows: { "zh-CN": "颜色与符号", "en-US": "Colours and symbols" } },
];
