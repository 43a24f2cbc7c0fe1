import type { TaskState } from "../catalog/lists";
import { isErrorText, sameCell } from "./cell-text";
import { text, type FormulaWords, type RowReferences } from "./formula";
import type { FlagContext, TrackerRow } from "./tracker-row";

/** What a status word counts as: `""` in an empty row, `"?"` where the word is missing or not in 列表/Lists. */
export function taskState(row: TrackerRow, context: FlagContext): TaskState | "?" | "" {
  if (row.task === "") return "";
  if (isErrorText(row.task) || row.status === "") return "?";
  return context.statuses.findLast(({ label }) => sameCell(label, row.status))?.state ?? "?";
}

/** LOOKUP rather than MATCH: MATCH would read `*` and `?` in a status as wildcards. */
export function taskStateFormula(at: RowReferences, _words: FormulaWords): string {
  return `=IFERROR(IF(${at.task}="","",IF(${at.status}="","?",LOOKUP(2,1/(List_Status=${at.status}),List_State))),"?")`;
}

export const isUnfinished = (state: TaskState | "?" | ""): boolean =>
  state === "not-started" || state === "in-progress" || state === "paused";

/** True in rows whose days mean nothing: empty, unreadable, finished, cancelled. */
export function isSettledFormula(at: RowReferences, words: FormulaWords): string {
  return `OR(${at.state}="",${at.state}="?",${at.state}=${text(words.states.done)},${at.state}=${text(words.states.cancelled)})`;
}
