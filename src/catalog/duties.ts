import type { Field } from "./field";
import { choices } from "./lists";

/**
 * 跨部门合作职责分工表 (F5): one row a duty × person × role. The guide's six columns stand side by side, so that its list is this sheet; the
 * RACI matrix is a view of the same rows.
 */
export const dutyFields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "department", source: "F5 E", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "post", source: "F5 E", kind: "text", owner: "person", width: 14 },
  { key: "duty", source: "F5 E", kind: "text", owner: "person", required: true, width: 32 },
  { key: "deliverable", source: "F5 E", kind: "text", owner: "person", width: 22 },
  { key: "due", source: "F5 E", kind: "date", owner: "person", width: 12 },
  { key: "person", source: "F5 E", kind: "list", list: "person", owner: "person", required: true, width: 13 },
  { key: "role", source: "F5 T", kind: "choice", choices: choices.raciRoles, owner: "person", required: true, width: 15 },
  { key: "note", source: "ours", kind: "text", owner: "person", width: 18 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 48 },
  { key: "code", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "dutyRow", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "place", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "weight", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", since: 3, optional: true, width: 11 },
] as const satisfies readonly Field[];

export type DutyKey = (typeof dutyFields)[number]["key"];

/** What our formulas in this table and in the matrix refer to. */
export const dutyFormulaKeys = ["department", "duty", "person", "role", "code", "dutyRow", "place", "weight", "flag", "reason"] as const satisfies readonly DutyKey[];

/** The table's name in the workbook: rows are compared with all others by it. */
export const dutyTable = "Liaison_Duties";
export const rosterTable = "Liaison_Roster";

/** Rules of duties (P8: 避免职责重叠或遗漏). D1 one A; D2 at least one R; D3 nothing twice; D4 no department without a duty; D5 the A is one person of the roster. */
export const dutyRuleIds = ["D1", "D2", "D3", "D4", "D5"] as const;
export type DutyRuleId = (typeof dutyRuleIds)[number];

export const leastDutyRows = 60;
export const spareDutyRows = 30;

/** A row as it is first written: text, serial dates; absent cells stay blank. */
export type NewDuty = Readonly<Partial<Record<DutyKey, string | number>>>;

/** Severity of each rule where no 规则 sheet says another. */
export const dutyRules = { D1: "red", D2: "amber", D3: "amber", D4: "amber", D5: "red" } as const satisfies Record<DutyRuleId, "red" | "amber" | "note">;
