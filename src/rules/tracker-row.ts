import type { DayBasis, RuleId, RuleSeverity } from "../catalog/limits";

/** What a cell holds as Office.js reads it: a blank is `""`, an error is its text (`#N/A`). */
export type Cell = string | number | boolean;

/** The cells of one tracker row that the flags depend on. */
export interface TrackerRow {
  readonly task: Cell;
  readonly owner: Cell;
  readonly start: Cell;
  readonly due: Cell;
  readonly status: Cell;
  readonly majorRisk: Cell;
  readonly actualFinish: Cell;
  readonly updated: Cell;
}

/** One row of 规则/Rules as read; `unreadable` when a word or number in it is none that we know. */
export type RuleSetting =
  | { readonly id: RuleId; readonly readable: true; readonly limit: number; readonly basis: DayBasis; readonly severity: RuleSeverity; readonly on: boolean }
  | { readonly id: RuleId; readonly readable: false; readonly basis: DayBasis };
