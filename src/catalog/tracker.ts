import type { Field } from "./field";

/**
 * 部门协同进度跟踪表 (F9) on the 跨部门协同任务清单 (F7): one row a task. The flag stands next to the id so that a reader on a phone sees it
 * first; what is typed daily comes before what is planned once.
 */
export const trackerFields = [
  { key: "id", source: "F7 T", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "F9 T", kind: "computed", owner: "liaison", width: 12 },
  { key: "task", source: "F7 E", kind: "text", owner: "person", required: true, width: 30 },
  { key: "department", source: "F7 E", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "owner", source: "F7 E", kind: "list", list: "person", owner: "person", required: true, width: 11 },
  { key: "start", source: "F7 E", kind: "date", owner: "person", required: true, width: 12 },
  { key: "due", source: "F7 E", kind: "date", owner: "person", required: true, notBefore: "start", width: 12 },
  { key: "percent", source: "F9 T", kind: "percent", owner: "person", width: 11 },
  { key: "status", source: "F9 T", kind: "list", list: "status", owner: "person", required: true, width: 13 },
  { key: "majorRisk", source: "F9 T", kind: "yesNo", owner: "person", width: 10 },
  { key: "daysOverdue", source: "F9 T", kind: "computed", owner: "liaison", width: 10 },
  { key: "reason", source: "F9 T", kind: "computed", owner: "liaison", width: 56 },
  { key: "actualStart", source: "F9 T", kind: "date", owner: "person", width: 12 },
  { key: "actualFinish", source: "F9 T", kind: "date", owner: "person", width: 12 },
  { key: "updated", source: "F9 T", kind: "date", owner: "person", width: 12 },
  { key: "priority", source: "F7 T", kind: "list", list: "priority", owner: "person", width: 10 },
  { key: "parent", source: "F7 T", kind: "ids", owner: "person", width: 11 },
  { key: "predecessors", source: "F7 T", kind: "ids", owner: "person", width: 14 },
  { key: "deliverable", source: "F7 E", kind: "text", owner: "person", width: 22 },
  { key: "standard", source: "F7 E", kind: "longText", owner: "person", width: 28 },
  { key: "request", source: "ours", kind: "ids", owner: "person", optional: true, width: 11 },
  { key: "state", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "daysLeft", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "daysSilent", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "openHighRisks", source: "ours", kind: "computed", owner: "liaison", optional: true, hidden: true, since: 2, width: 10 },
  { key: "openMediumRisks", source: "ours", kind: "computed", owner: "liaison", optional: true, hidden: true, since: 2, width: 10 },
  { key: "note", source: "F9 T", kind: "longText", owner: "person", optional: true, since: 3, width: 36 },
] as const satisfies readonly Field[];

export type TrackerKey = (typeof trackerFields)[number]["key"];

/** Columns that only explain the others stand right of the printed page. */
export const lastPrintedField: TrackerKey = "reason";

/** Rows beyond the last task, ready to type in: with formulas, validation and formats (§7 of the product's readings: no growing tables on phones). */
export const spareTrackerRows = 100;
export const leastTrackerRows = 200;
