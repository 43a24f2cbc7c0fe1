import { LiaisonError } from "../domain/liaison-error";
import { loadTracker } from "../excel/read-tracker";
import type { ActionEnvironment, TrackerSummary } from "./action";
import { judgeBook } from "./judge-book";
import { runAction } from "./run";

/** The summary by department, owner, status and flag, from our own code; reads once and writes nothing. */
export function rollup(environment: ActionEnvironment, options: { readonly asOf?: number } = {}): Promise<TrackerSummary> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const tracker = loadTracker(context.workbook);
    await context.sync();
    steps.finish("read");
    const book = tracker();
    if (book === undefined) throw new LiaisonError("no-tracker");
    return judgeBook(environment, book, options.asOf).summary;
  });
}
