import { lastPrintedField, leastTrackerRows, spareTrackerRows, trackerFields, type TrackerKey } from "../../catalog/tracker";
import { referencedKeys } from "../../rules/formula";
import { flagColours, flagCells, rowTint } from "../../excel/style";
import { computedColumns } from "../../rules/computed-columns";
import type { TableForm } from "../../excel/table-form";
import { trackerRules } from "./rules";

/** 部门协同进度跟踪表 (F9 on F7). */
export const trackerForm: TableForm<TrackerKey> = {
  key: "tracker",
  table: "Liaison_Tasks",
  fileKey: "tasks",
  fields: trackerFields,
  ids: { prefix: "T", counter: "Liaison_LastTaskNumber" },
  title: "task",
  owner: "owner",
  department: "department",
  lastPrinted: lastPrintedField,
  rows: { least: leastTrackerRows, spare: spareTrackerRows },
  // Three small lines of reason in every row: programs do not fit rows to text that a formula writes.
  rowHeight: 36,
  referenced: referencedKeys,
  // 汇总/Summary counts by department.
  needed: ["id", "department"],
  rules: trackerRules,
  computed: computedColumns<TrackerKey>(trackerRules),
  reason: "reason",
  flag: "flag",
  colours: [
    ...flagCells("flag"),
    { flag: "red", from: "task", to: "due", fill: rowTint.red },
    { flag: "amber", from: "task", to: "due", fill: rowTint.amber },
    { flag: "red", from: "daysOverdue", to: "reason", fill: rowTint.red },
    { flag: "amber", from: "daysOverdue", to: "reason", fill: rowTint.amber },
    { flag: "cancelled", from: "task", to: "due", ink: flagColours.cancelled.ink, strikethrough: true },
  ],
};
