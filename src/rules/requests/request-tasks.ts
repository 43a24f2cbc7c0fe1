import type { Flag } from "../../catalog/lists";
import type { FormulaWords } from "../formula";
import { cellText } from "../cell-text";
import { flagName } from "../flag";
import type { Cell } from "../tracker-row";
import type { RequestReferences } from "./request-row";

/** Worst first: what of its tasks a request is to be judged by. */
const byWorst = ["red", "amber", "unknown", "green", "done"] as const satisfies readonly Flag[];

/** A task as a request sees it: the id that it carries, and its flag. */
export interface LinkedTask {
  readonly request: Cell;
  readonly flag: Flag | "";
}

const ofRequest = (id: Cell, tasks: readonly LinkedTask[]): readonly LinkedTask[] =>
  tasks.filter(({ request }) => cellText(request).toLowerCase() === cellText(id).toLowerCase());

/** 任务数: tasks of the tracker that carry the request's id. */
export const taskCount = (id: Cell, tasks: readonly LinkedTask[]): number | "" => (id === "" ? "" : ofRequest(id, tasks).length);

/** 任务预警: the worst flag among them; `""` without any. */
export function worstTask(id: Cell, tasks: readonly LinkedTask[]): Flag | "" {
  const own = id === "" ? [] : ofRequest(id, tasks);
  return byWorst.find((flag) => own.some((task) => task.flag === flag)) ?? "";
}

const column = ({ translate }: FormulaWords, key: "request" | "flag"): string => `Liaison_Tasks[${translate(`forms:tracker.fields.${key}`)}]`;

/** Without a tracker there is nothing to count; one that has lost its column of request ids leaves the question open. */
const unlinked = (at: RequestReferences, { has }: FormulaWords): string => (has("tracker", "id") ? `=IF(${at.id}="","","?")` : '=""');

export function taskCountFormula(at: RequestReferences, words: FormulaWords): string {
  return words.has("tracker", "request") ? `=IF(${at.id}="","",COUNTIFS(${column(words, "request")},${at.id}))` : unlinked(at, words);
}

export function worstTaskFormula(at: RequestReferences, words: FormulaWords): string {
  if (!words.has("tracker", "request")) return unlinked(at, words);
  const among = (flag: Flag): string => `COUNTIFS(${column(words, "request")},${at.id},${column(words, "flag")},${flagName(flag)})>0`;
  const worst = byWorst.reduceRight((rest, flag) => `IF(${among(flag)},${flagName(flag)},${rest})`, '""');
  return `=IF(${at.id}="","",${worst})`;
}
