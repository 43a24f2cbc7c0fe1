import type { Flag, TaskState } from "../catalog/lists";
import type { DayBasis, RuleId, RuleSeverity, TaskRuleId } from "../catalog/limits";
import type { WorkingCalendar } from "../domain/working-calendar";

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

/** Everything outside the row that a flag depends on. */
export interface FlagContext {
  /** Excel serial; fractions of a day are cut off. */
  readonly asOf: number;
  readonly rules: Readonly<Record<TaskRuleId, RuleSetting>>;
  readonly calendar: WorkingCalendar;
  /** Status word, in the list's order, and the state it counts as; the last row of a repeated word wins, as in the sheet. */
  readonly statuses: readonly { readonly label: string; readonly state: TaskState | "?" }[];
  /** The word that means yes in this workbook. */
  readonly yes: string;
}

/** `"?"` cannot be told (something is missing), `""` does not apply. */
export type Days = number | "?" | "";

export interface FlagResult {
  readonly state: TaskState | "?" | "";
  readonly daysOverdue: Days;
  readonly daysLeft: Days;
  readonly daysSilent: Days;
  /** `""` for an empty row. */
  readonly flag: Flag | "";
  readonly triggers: readonly Trigger[];
}

export interface Trigger {
  readonly rule: TaskRuleId;
  readonly severity: RuleSeverity;
}
