import { LiaisonError } from "../domain/liaison-error";
import { loadBook } from "../excel/read-book";
import { registry } from "../forms/registry";
import type { ActionEnvironment, TrackerSummary } from "./action";
import { checkForeign, type ForeignChoice } from "./check/check-foreign";
import { summariseBook } from "./check/judge-book";
import { runAction } from "./run";
import { readPresent } from "./workbook/read-present";

/** The summary by department, owner, status and flag, from our own code, of our tracker or of a list that people made themselves; writes nothing. */
export function rollup(environment: ActionEnvironment, options: { readonly asOf?: number; readonly foreign?: ForeignChoice } = {}): Promise<TrackerSummary> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    context.workbook.worksheets.load("items/name,items/visibility");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    const { read: { book } } = await readPresent(context, (names) => {
      const read = loadBook(context.workbook, registry, names);
      return () => ({ book: read() });
    });
    steps.finish("read");
    if (book === undefined) {
      const { summary: foreign, adopted } = await checkForeign(environment, context, steps, active.name, options.asOf, options.foreign);
      if (foreign === undefined || adopted?.form === "duties") throw new LiaisonError("no-tracker");
      return foreign;
    }
    const summary = summariseBook(environment, book, options.asOf);
    if (summary === undefined) throw new LiaisonError("no-tracker");
    return summary;
  });
}
