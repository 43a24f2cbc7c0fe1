import { loadBook } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import type { ActionEnvironment, CheckReport } from "../action";
import { byUrgency } from "./book-findings";
import { checkForeign, type ForeignChoice } from "./check-foreign";
import { judgeBook } from "./judge-book";
import { loadRequiredExtras } from "./required-extras";
import { loadBelow } from "../refresh/rows-below";
import { runAction } from "../run";

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
    const tracker = loadBook(context.workbook, registry);
    const required = loadRequiredExtras(context);
    const below = loadBelow(context.workbook);
    context.workbook.worksheets.load("items/name,items/visibility");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    steps.finish("read");
    const book = tracker();
    if (book === undefined) return checkForeign(environment, context, steps, active.name, options.asOf, options.foreign);
    const { asOf, summary, findings, records } = judgeBook(environment, book, options.asOf);
    return { asOf, findings: byUrgency([...findings, ...below(book), ...await required(book)]), ...(summary && { summary }), tasks: records };
  });
}
