import type { WeekReport } from "../../src/actions/week/read-week";

const day = 46_162;

const pastFigures = {
  total: 0, done: 0, open: 0, red: 0, amber: 0, green: 0, unknown: 0, waived: 0, cancelled: 0, overdueDays: 0, onTime: 0, judged: 0
};

/** A week with something of everything, and a name that would be a tag. */
export const weekReport: WeekReport = {
  asOf: day, project: "用户增长活动", keeps: true, snapshots: [day - 14, day - 7, day], since: day - 7, people: ["张琳", "王敏", "<b>周婷</b>"],
  changes: [
    { kind: "late", id: "T004", name: "落地页开发", department: "技术部", owner: "陈浩", details: "截止 2026-05-16", place: { sheet: "进度跟踪", cell: "C9" } },
    { kind: "moved", id: "T006", name: "Promotion material for all regional channels, including print", department: "市场部", owner: "周婷", details: "截止日期 2026-05-16 → 2026-05-22", place: { sheet: "进度跟踪", cell: "C11" } },
    { kind: "gone", id: "T020", name: "旧任务", department: "", owner: "", details: "", place: undefined },
  ],
  slips: [{
    id: "T006", name: "推广素材", department: "市场部", owner: "周婷", original: day - 10, current: day + 2, slips: 1, days: 12, clearedReds: 1,
    moves: [{ from: day - 10, to: day + 2, days: 12, after: day - 7, noticed: day, noticedBy: "王敏", entry: 21, clearedRed: true }],
  }],
  trend: [{ day: day - 7, open: 10, late: 2, red: 1, done: 3 }, { day, open: 9, late: 3, red: 2, done: 4 }],
  figures: [
    { key: "onTime", kind: "rate", value: 0.5, counted: 1, of: 2, rows: [{ sheet: "进度跟踪", cell: "C7", id: "T002", title: "立项审批", counts: false }, { sheet: "进度跟踪", cell: "C6", id: "T001", title: "需求调研", counts: true }] },
    { key: "minutesOnTime", kind: "rate", value: undefined, counted: 0, of: 0, rows: [] },
  ],
  reminders: [
    {
      owner: "陈浩", department: "技术部", untold: ["T004"], last: day - 2, text: "【催办】陈浩，以下 1 项请处理\n▲ T004 落地页开发（截止 2026-05-16，逾期 4 天）",
      items: [{ register: "tracker", sheet: "进度跟踪", cell: "C9", id: "T004", title: "落地页开发", owner: "陈浩", department: "技术部", due: day - 4, flag: "red", reason: "" }],
    },
    {
      owner: "", department: "市场部", untold: [], last: day, text: "",
      items: [{ register: "tracker", sheet: "进度跟踪", cell: "C11", id: "T006", title: "推广素材", owner: "周婷", department: "市场部", due: day + 2, flag: "amber", reason: "" }],
    },
  ],
  minutes: true,
  past: {
    day: day - 7,
    lines: [
      { ...pastFigures, label: "技术部", total: 6, open: 6, red: 1, amber: 1, green: 4 },
      { ...pastFigures, label: "市场部", total: 7, open: 4, green: 4, done: 3 },
    ],
    total: { ...pastFigures, label: "全部任务", total: 13, open: 10, red: 1, amber: 1, green: 8, done: 3 },
  },
  pages: [
    { department: "", title: "用户增长活动 周例会议程", lines: ["2026-05-13 至 2026-05-20", "一、红灯（1）", "- ▲ T004 落地页开发"] },
    { department: "技术部", title: "用户增长活动 · 技术部", lines: ["一、已完成（0）", "- 无"] },
  ],
};
