/**
 * The limits as rows of 规则/Rules. The numbers here are only the guides' defaults for a new workbook; afterwards the row is the rule,
 * for the cells and for our code alike.
 */
/** Rules by which tasks are flagged. */
export const taskRuleIds = ["N1", "N2", "N17", "N18"] as const;
export type TaskRuleId = (typeof taskRuleIds)[number];
/** Rules by which requests are flagged; N4 has a limit for each urgency. */
export const requestRuleIds = ["N3", "N4.1", "N4.2", "N4.3", "N14", "N15"] as const;
export type RequestRuleId = (typeof requestRuleIds)[number];
/** Id of a row of 规则/Rules. */
export type RuleId = string;
export type RuleSeverity = "red" | "amber" | "note";
export type DayBasis = "calendar" | "working";
/** What a limit counts: `days`, `hours` (both on a basis), or anything whose word a form brings below `forms:unit.<unit>`. */
export type LimitUnit = string;

export interface LimitRow {
  readonly id: RuleId;
  /** From which schema of the workbook on it is expected; absent: from the first. */
  readonly since?: number;
  /** Absent where the rule has no number. */
  readonly limit?: number;
  readonly unit?: LimitUnit;
  readonly basis?: DayBasis;
  readonly severity: RuleSeverity;
  readonly on: boolean;
  /** Guides that state it; empty for our own, which the sheet says in words. */
  readonly guides: readonly string[];
  /** Key of the words that say why no cell can show it: told by Check alone. */
  readonly addInOnly?: string;
}

/** Level of a severity in the sheet's arithmetic; 0 is a rule switched off. */
export const severityLevels: Readonly<Record<RuleSeverity, number>> = { red: 3, amber: 2, note: 1 };
