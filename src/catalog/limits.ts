/**
 * The limits of this slice as rows of 规则/Rules. The numbers here are only the guides' defaults for a new workbook; afterwards the
 * row is the rule, for the cells and for our code alike.
 */
export type RuleId = "N1" | "N2" | "N17" | "N18";
export type RuleSeverity = "red" | "amber" | "note";
export type DayBasis = "calendar" | "working";

export interface LimitRow {
  readonly id: RuleId;
  /** Days; absent where the rule has no number. */
  readonly limit?: number;
  readonly basis?: DayBasis;
  readonly severity: RuleSeverity;
  readonly on: boolean;
  /** Guides that state it; empty for our own, which the sheet says in words. */
  readonly guides: readonly string[];
}

export const limitRows: readonly LimitRow[] = [
  { id: "N1", limit: 2, basis: "calendar", severity: "red", on: true, guides: ["Z1"] },
  { id: "N2", severity: "red", on: true, guides: ["Z1"] },
  { id: "N17", limit: 3, basis: "calendar", severity: "amber", on: true, guides: [] },
  { id: "N18", limit: 7, basis: "calendar", severity: "amber", on: true, guides: [] },
];

/** Level of a severity in the sheet's arithmetic; 0 is a rule switched off. */
export const severityLevels: Readonly<Record<RuleSeverity, number>> = { red: 3, amber: 2, note: 1 };
