import { LiaisonError } from "../domain/liaison-error";
import { loadBook } from "../excel/read-book";
import { registry } from "../forms/registry";
import type { ActionEnvironment, TrackerSummary } from "./action";
import { summariseBook } from "./check/judge-book";
import { runAction } from "./run";

/** The summary by department, owner, status and flag, from our own code; reads once and writes nothing. */
export function rollup(environment: ActionEnvironment, options: { readonly asOf?: number } = {}): Promise<TrackerSummary> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const tracker = loadBook(context.workbook, registry);
    await context.sync();
    steps.finish("read");
    const book = tracker();
    if (book === undefined) throw new LiaisonError("no-tracker");
    const summary = summariseBook(environment, book, options.asOf);
    if (summary === undefined) throw new LiaisonError("no-tracker");
    return summary;
  });
}
