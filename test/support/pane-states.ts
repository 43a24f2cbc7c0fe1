import { LiaisonError } from "../../src/domain/liaison-error";
import type { Language } from "../../src/domain/language";
import type { PaneActions } from "../../src/taskpane/actions/pane-actions";
import type { StartRequest } from "../../src/taskpane/ribbon";
import { checkReport, flagsPlan, foreign, foreignReport, ours, sampleActions } from "./pane-fixtures";

/** Every state that the pane can be in, on stand-in actions: shown in jsdom for its words and structure, in Chromium for its looks. */
export interface PaneState {
  readonly name: string;
  readonly actions?: Partial<PaneActions>;
  readonly start?: StartRequest;
  /** Words that show that the state has been reached, in each language. */
  readonly shows: Readonly<Record<Language, string>>;
}

const never = new Promise<never>(() => undefined);
const refusal = new LiaisonError("partly-applied", { steps: 1, reason: "sheet-protected" }, { done: ["read"], cause: new Error("<b>locked</b>") });

export const paneStates: readonly PaneState[] = [
  { name: "looking", actions: { inspect: () => never }, shows: { "zh-CN": "正在查看工作簿", "en-US": "Looking at the workbook" } },
  { name: "not readable", actions: { inspect: () => Promise.reject(new LiaisonError("cell-edit-mode")) }, shows: { "zh-CN": "正在编辑单元格", "en-US": "A cell is being edited" } },
  { name: "first run, empty", actions: { inspect: () => Promise.resolve({ kind: "empty" }) }, shows: { "zh-CN": "本工作簿还没有进度跟踪表", "en-US": "No progress tracker here yet" } },
  { name: "first run, somebody's own sheets", actions: { inspect: () => Promise.resolve(foreign) }, shows: { "zh-CN": "检查当前工作表", "en-US": "Check the sheet I'm looking at" } },
  { name: "our tracker", shows: { "zh-CN": "任务状态", "en-US": "14 tasks" } },
  { name: "our tracker without a task, date fixed, never refreshed", actions: { inspect: () => Promise.resolve({ ...ours, project: "", asOfIsFixed: true, lastRefreshed: null, summary: { ...ours.summary, total: { ...ours.summary.total, total: 0 } }, findingCounts: { red: 0, error: 0, amber: 0, warning: 0, note: 0 } }) }, shows: { "zh-CN": "日期已固定", "en-US": "Date fixed" } },
  { name: "form", start: { page: "generate" }, shows: { "zh-CN": "先看看效果", "en-US": "Just want to look?" } },
  { name: "unchecked", start: { page: "findings" }, shows: { "zh-CN": "还没有检查", "en-US": "Not checked yet" } },
  { name: "checking", actions: { check: ({ onProgress }) => { onProgress?.({ step: "read", done: 1, total: 4 }); return never; } }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "25%", "en-US": "25%" } },
  { name: "findings", start: { page: "findings", run: "check" }, shows: { "zh-CN": "5 条检查结果", "en-US": "5 findings" } },
  { name: "nothing found", actions: { check: () => Promise.resolve({ ...checkReport, findings: [] }) }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "没有发现问题", "en-US": "Nothing found" } },
  { name: "findings of somebody's own sheet", actions: { check: () => Promise.resolve(foreignReport), inspect: () => Promise.resolve(foreign) }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "这张表是怎样读取的", "en-US": "How this sheet was read" } },
  { name: "refused halfway", actions: { refresh: () => Promise.reject(refusal) }, start: { page: "refresh", run: "refresh" }, shows: { "zh-CN": "中途停止，部分内容已写入", "en-US": "Stopped halfway; part of it was written" } },
  { name: "refreshed", start: { page: "refresh", run: "refresh" }, shows: { "zh-CN": "补齐编号", "en-US": "Ids given" } },
  { name: "nothing to refresh", actions: { refresh: async (options) => ({ ...(await sampleActions().refresh(options)), changes: [] }) }, start: { page: "refresh", run: "refresh" }, shows: { "zh-CN": "一切就绪，无需改动", "en-US": "All in order, nothing written" } },
  { name: "summary", start: { page: "summary" }, shows: { "zh-CN": "按负责人", "en-US": "By owner" } },
  { name: "no summary", actions: { inspect: () => Promise.resolve(foreign) }, start: { page: "summary" }, shows: { "zh-CN": "还没有汇总", "en-US": "No summary yet" } },
  { name: "flags on somebody's own sheet", actions: { check: () => Promise.resolve(foreignReport), inspect: () => Promise.resolve(foreign), planFlags: () => Promise.resolve({ ...flagsPlan, laid: 5 }) }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "这张表已亮灯", "en-US": "Flags lie on this sheet" } },
  { name: "no flags for somebody's own sheet", actions: { check: () => Promise.resolve(foreignReport), inspect: () => Promise.resolve(foreign), planFlags: () => Promise.resolve({ ...flagsPlan, obstacle: "no-status" as const }) }, start: { page: "findings", run: "check" }, shows: { "zh-CN": "这张表不能亮灯", "en-US": "No flags for this sheet" } },
  { name: "settings", start: { page: "settings" }, shows: { "zh-CN": "组织的配置文件", "en-US": "Your organisation's profile" } },
  { name: "help", start: { page: "help" }, shows: { "zh-CN": "颜色与符号", "en-US": "Colours and symbols" } },
];
