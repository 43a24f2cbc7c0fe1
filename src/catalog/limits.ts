import type { Urgency } from "./lists";
import { dutyRuleIds, dutyRules, type DutyRuleId } from "./duties";

/**
 * The limits as rows of 规则/Rules. The numbers here are only the guides' defaults for a new workbook; afterwards the row is the rule,
 * for the cells and for our code alike.
 */
/** Rules by which tasks are flagged. */
export type TaskRuleId = "N1" | "N2" | "N17" | "N18";
/** Rules by which requests are flagged; N4 has a limit for each urgency. */
export type RequestRuleId = "N3" | "N4.1" | "N4.2" | "N4.3" | "N14" | "N15";
export type RuleId = TaskRuleId | RequestRuleId | DutyRuleId;
export type RuleSeverity = "red" | "amber" | "note";
export type DayBasis = "calendar" | "working";
/** What a limit counts; days and hours are counted on a basis. */
export type LimitUnit = "days" | "hours" | "departments" | "questions";

export interface LimitRow {
  readonly id: RuleId;
  /** The form whose rows it judges. */
  readonly form: "tracker" | "requests" | "duties";
  /** Absent where the rule has no number. */
  readonly limit?: number;
  readonly unit?: LimitUnit;
  readonly basis?: DayBasis;
  readonly severity: RuleSeverity;
  readonly on: boolean;
  /** Guides that state it; empty for our own, which the sheet says in words. */
  readonly guides: readonly string[];
}

/** Z1 asks for duties without overlap or gap (避免职责重叠或遗漏), Z4 for one person a row. */
const dutyGuides: Readonly<Record<DutyRuleId, readonly string[]>> = { D1: ["Z1"], D2: ["Z1"], D3: ["Z1"], D4: ["Z1"], D5: ["Z4"] };

export const limitRows: readonly LimitRow[] = [
  { id: "N1", form: "tracker", limit: 2, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z1"] },
  { id: "N2", form: "tracker", severity: "red", on: true, guides: ["Z1"] },
  { id: "N17", form: "tracker", limit: 3, unit: "days", basis: "calendar", severity: "amber", on: true, guides: [] },
  { id: "N18", form: "tracker", limit: 7, unit: "days", basis: "calendar", severity: "amber", on: true, guides: [] },
  { id: "N3", form: "requests", limit: 24, unit: "hours", basis: "calendar", severity: "red", on: true, guides: ["Z1", "Z2"] },
  { id: "N4.1", form: "requests", limit: 3, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z3"] },
  { id: "N4.2", form: "requests", limit: 5, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z3"] },
  { id: "N4.3", form: "requests", limit: 7, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z3"] },
  { id: "N14", form: "requests", limit: 2, unit: "departments", severity: "amber", on: true, guides: ["Z0"] },
  { id: "N15", form: "requests", limit: 5, unit: "questions", severity: "amber", on: true, guides: ["Z3"] },
  ...dutyRuleIds.map((id): LimitRow => ({ id, form: "duties", severity: dutyRules[id], on: true, guides: dutyGuides[id] })),
];

/** The rule of each urgency (N4). */
export const urgencyRules = { urgent: "N4.1", normal: "N4.2", relaxed: "N4.3" } as const satisfies Record<Urgency, RequestRuleId>;

/** Level of a severity in the sheet's arithmetic; 0 is a rule switched off. */
export const severityLevels: Readonly<Record<RuleSeverity, number>> = { red: 3, amber: 2, note: 1 };
