import { loadBook } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import type { ActionEnvironment, CheckReport } from "../action";
import { byUrgency } from "./book-findings";
import { checkForeign, type ForeignChoice } from "./check-foreign";
import { judgeBook } from "./judge-book";
import { loadWholeFindings } from "./whole-findings";
import { runAction } from "../run";
import { readPresent } from "../workbook/read-present";

export interface CheckOptions {
  /** Judges at this date (serial) instead of the workbook's; nothing is written. */
  readonly asOf?: number;
  /** How a workbook of others is to be read. */
  readonly foreign?: ForeignChoice;
}

/** Lists what is wrong and what is late, from one read of our tracker, or of the sheet at hand where the workbook is not ours. */
export function check(environment: ActionEnvironment, options: CheckOptions = {}): Promise<CheckReport> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    context.workbook.worksheets.load("items/name,items/visibility");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    const { read: { book, whole } } = await readPresent(context, (names) => {
      const [book, whole] = [loadBook(context.workbook, registry, names), loadWholeFindings(environment, context, names)];
      return () => ({ book: book(), whole });
    });
    steps.finish("read");
    if (book === undefined) return checkForeign(environment, context, steps, active.name, options.asOf, options.foreign);
    const judged = judgeBook(environment, book, options.asOf);
    const { asOf, summary, findings, waived, records } = judged;
    return {
      asOf, findings: byUrgency([...findings, ...await whole(book, judged)]), ...(waived.length > 0 && { waived }),
      ...(summary && { summary }),
      tasks: records,
    };
  });
}
