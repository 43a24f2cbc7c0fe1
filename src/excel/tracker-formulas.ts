import type { TrackerKey } from "../catalog/tracker";
import { flagFormula } from "../rules/flag";
import type { FormulaWords, RowReferences } from "../rules/formula";
import { reasonFormula } from "../rules/reason";
import { daysLeftFormula, daysOverdueFormula, daysSilentFormula } from "../rules/row-days";
import { taskStateFormula } from "../rules/task-state";

export type ComputedKey = Extract<TrackerKey, "flag" | "daysOverdue" | "reason" | "state" | "daysLeft" | "daysSilent">;

/** The columns that formulas fill, one formula a column. */
export const trackerFormulas: Readonly<Record<ComputedKey, (at: RowReferences, words: FormulaWords) => string>> = {
  state: taskStateFormula,
  daysOverdue: daysOverdueFormula,
  daysLeft: daysLeftFormula,
  daysSilent: daysSilentFormula,
  flag: flagFormula,
  reason: reasonFormula,
};

/** Days need a format of their own: a General cell takes on the dates that its formula subtracts. */
export const computedFormats: Readonly<Record<ComputedKey, string>> = {
  state: "General", daysOverdue: "0", daysLeft: "0", daysSilent: "0", flag: "General", reason: "General",
};

export const computedKeys = Object.keys(trackerFormulas) as readonly ComputedKey[];
