import type { TaskState } from "../catalog/lists";
import { isPlausibleDate } from "../domain/excel-date";
import { isErrorText } from "./cell-text";
import { elapsedDays } from "./elapsed-days";
import * as formula from "./formula";
import type { FormulaWords, RowReferences } from "./formula";
import { isSettledFormula, isUnfinished } from "./task-state";
import type { Days, FlagContext, TrackerRow } from "./tracker-row";

/**
 * 逾期天数: days by which an unfinished task is past its due date at the as-of date, or by which a finished one was late (N1's basis).
 * `"?"` without a due date, or for a finished task without an actual finish.
 */
export function daysOverdue(row: TrackerRow, state: TaskState | "?" | "", context: FlagContext): Days {
  if (state === "" || state === "cancelled") return "";
  if (state === "?") return "?";
  const end = state === "done" ? row.actualFinish : context.asOf;
  return isPlausibleDate(row.due) && isPlausibleDate(end)
    ? elapsedDays(row.due, end, context.rules.N1.basis, context.calendar)
    : "?";
}

export function daysOverdueFormula(at: RowReferences, words: FormulaWords): string {
  const since = (end: string): string => formula.elapsedDays(at.due, end, "N1", words);
  const finished = `IF(${formula.isDate(at.actualFinish)},${since(at.actualFinish)},"?")`;
  const judged = `IF(${formula.isDate(at.due)},IF(${at.state}=${formula.text(words.states.done)},${finished},${since(formula.asOfName)}),"?")`;
  return `=IFERROR(IF(OR(${at.state}="",${at.state}=${formula.text(words.states.cancelled)}),"",IF(${at.state}="?","?",${judged})),"?")`;
}

/** Days until an unfinished task is due, 0 once it is (N17's basis). */
export function daysLeft(row: TrackerRow, state: TaskState | "?" | "", context: FlagContext): Days {
  if (!isUnfinished(state)) return "";
  return isPlausibleDate(row.due) && isPlausibleDate(context.asOf)
    ? elapsedDays(context.asOf, row.due, context.rules.N17.basis, context.calendar)
    : "?";
}

export function daysLeftFormula(at: RowReferences, words: FormulaWords): string {
  const days = `IF(${formula.isDate(at.due)},${formula.elapsedDays(formula.asOfName, at.due, "N17", words)},"?")`;
  return `=IFERROR(IF(${isSettledFormula(at, words)},"",${days}),"?")`;
}

/**
 * Days since an unfinished task was last updated, or since its start where it never was (N18's basis). A task that need not have
 * begun is not silent: `""`.
 */
export function daysSilent(row: TrackerRow, state: TaskState | "?" | "", context: FlagContext): Days {
  if (!isUnfinished(state)) return "";
  if (!isPlausibleDate(context.asOf) || isErrorText(row.start) || isErrorText(row.updated)) return "?";
  if (state === "not-started" && isPlausibleDate(row.start) && Math.floor(row.start) > Math.floor(context.asOf)) return "";
  const last = row.updated === "" ? row.start : row.updated;
  return isPlausibleDate(last) ? elapsedDays(last, context.asOf, context.rules.N18.basis, context.calendar) : "?";
}

export function daysSilentFormula(at: RowReferences, words: FormulaWords): string {
  const ahead = `AND(${at.state}=${formula.text(words.states["not-started"])},${formula.isDate(at.start)},INT(N(${at.start}))>${formula.asOfName})`;
  const since = (from: string): string => `IF(${formula.isDate(from)},${formula.elapsedDays(from, formula.asOfName, "N18", words)},"?")`;
  const silent = `IF(${ahead},"",IF(${at.updated}="",${since(at.start)},${since(at.updated)}))`;
  return `=IFERROR(IF(${isSettledFormula(at, words)},"",${silent}),"?")`;
}
