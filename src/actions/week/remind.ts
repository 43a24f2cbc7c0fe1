import { LiaisonError } from "../../domain/liaison-error";
import { loadBook, tableOf } from "../../excel/read-book";
import { textKey } from "../../domain/text/text-key";
import { historyRegister } from "../../forms/history/register";
import { registry } from "../../forms/registry";
import type { ActionEnvironment } from "../action";
import { asOfFor } from "../check/judge-book";
import { writeSteps } from "../generate/write-surroundings";
import { runAction } from "../run";
import { refuseNewer } from "../workbook/refuse-newer";
import { appendRows } from "./append-rows";
import { rowOfReminder } from "./history-rows";

/** Who was sent a reminder, and of which rows. */
export interface Reminded {
  /** Empty where it went to the department. */
  readonly owner: string;
  readonly department: string;
  readonly ids: readonly string[];
  /** Who sent it. */
  readonly by?: string;
  /** On another day than the workbook's; Excel serial. */
  readonly asOf?: number;
}

/**
 * Remembers in the workbook that somebody was reminded, so that nobody is told the same twice on one day. What stands there already of today is not written again.
 * Resolves to how many rows they are remembered to have been told of anew.
 * @throws LiaisonError `no-history`, `sheet-protected`, `not-verified`
 */
export function remind(environment: ActionEnvironment, { owner, department, ids, by = "", asOf: asked }: Reminded): Promise<number> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    const read = loadBook(context.workbook, registry);
    await context.sync();
    const book = read();
    if (book === undefined || tableOf(book, historyRegister) === undefined) throw new LiaisonError("no-history");
    refuseNewer(book);
    const asOf = asOfFor(book, asked);
    const at = (environment.now ?? environment.today)();
    let count = 0;
    await appendRows(context, book, (now, { entries }) => {
      const told = entries.filter((entry) => entry.event === "reminded" && entry.asOf === asOf && textKey(entry.owner) === textKey(owner)
        && (owner !== "" || textKey(entry.department) === textKey(department)));
      const known = new Set(told.flatMap(({ others }) => others.map(({ id }) => textKey(id))));
      const fresh = ids.filter((id) => !known.has(textKey(id)));
      if (fresh.length === 0) return [];
      count = fresh.length;
      return [rowOfReminder(now, { owner, department }, fresh, { asOf, previous: undefined, at, by })];
    }, writeSteps(steps));
    steps.finish("write");
    return count;
  });
}
