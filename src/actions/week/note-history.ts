import { tableOf, type Book } from "../../excel/read-book";
import { historyRegister } from "../../forms/history/register";
import { trackerForm } from "../../forms/tracker/register";
import { differences } from "../../rollup/history/differences";
import type { Entry } from "../../rollup/history/entry";
import { replay } from "../../rollup/history/replay";
import type { ActionEnvironment, RefreshChange } from "../action";
import { judgeBook } from "../check/judge-book";
import type { Steps } from "../run";
import { appendRows } from "./append-rows";
import { rowOfDifference } from "./history-rows";
import { taskFacts } from "./task-facts";

/** Who pressed, and when somebody had pressed before. */
export interface Press {
  readonly by: string;
  /** Day, as the workbook said it before this press. */
  readonly lastRefreshed: number | null;
}

interface Surroundings {
  readonly context: Excel.RequestContext;
  readonly environment: ActionEnvironment;
  readonly steps: Steps;
  readonly fixed: number | undefined;
}

/** Adds to the history what a confirmed Refresh has noticed, in a workbook that keeps one. Nothing is written, and nothing asked, where nothing has changed. */
export async function noteHistory({ context, environment, steps, fixed }: Surroundings, book: Book, press: Press): Promise<readonly RefreshChange[]> {
  if (tableOf(book, historyRegister) === undefined || tableOf(book, trackerForm) === undefined) return [];
  steps.begin("write");
  const at = (environment.now ?? environment.today)();
  const noted = await appendRows(context, book, (now, { entries }) => {
    const judged = judgeBook(environment, now, fixed);
    const previous = refreshBefore(entries, press.lastRefreshed, judged.asOf);
    return differences(taskFacts(judged.forms), replay(entries)).map((one) => rowOfDifference(now, one, { asOf: judged.asOf, previous, at, by: press.by }));
  });
  steps.finish("write");
  const ids = noted?.ids ?? [];
  return noted === undefined || ids.length === 0 ? [] : [{ what: "history-added", sheet: noted.sheet, cells: [], count: ids.length, details: rangeOf(ids) }];
}

const rangeOf = (ids: readonly string[]): string => (ids.length === 1 ? ids[0] ?? "" : `${ids[0] ?? ""} … ${ids.at(-1) ?? ""}`);

/**
 * The day after which what is noticed now has happened. A Refresh of the same day may have stopped before it came to the history: then the history's own last day
 * says less, but nothing untrue.
 */
function refreshBefore(entries: readonly Entry[], lastRefreshed: number | null, asOf: number): number | undefined {
  if (lastRefreshed !== null && lastRefreshed < asOf) return Math.floor(lastRefreshed);
  return entries.at(-1)?.asOf;
}
