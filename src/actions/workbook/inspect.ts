import { countBySeverity } from "../../domain/findings/finding";
import { isNothing, notYetIn } from "../../excel/not-yet";
import { loadBook, standingForms, type Book } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import type { ActionEnvironment, WorkbookState } from "../action";
import { byUrgency } from "../check/book-findings";
import { judgeBook } from "../check/judge-book";
import { loadWholeFindings } from "../check/whole-findings";
import { runAction } from "../run";
import { readPresent } from "./read-present";

/** What the pane shows first: an empty workbook, somebody's own, or one of ours with its figures. */
export function inspect(environment: ActionEnvironment): Promise<WorkbookState> {
  return runAction(environment, 1, async (context): Promise<WorkbookState> => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    used.load("address");
    const { read: { book, whole } } = await readPresent(context, (names) => {
      const [read, others] = [loadBook(context.workbook, registry, names), loadWholeFindings(environment, context, names)];
      return () => ({ book: read(), whole: others });
    });
    const sheets = worksheets.items.map(({ name }) => name);
    if (book === undefined) return sheets.length <= 1 && used.isNullObject ? { kind: "empty" } : { kind: "foreign", sheets };
    const judged = judgeBook(environment, book, book.asOf ?? environment.today());
    const { findings, summary, asOf } = judged;
    const others = await whole(book, judged);
    return {
      kind: "ours",
      project: book.projectName,
      sheet: standingForms(book)[0]?.table.place.sheet ?? "",
      asOf,
      asOfIsFixed: book.asOfFixed,
      lastRefreshed: book.lastRefreshed,
      ...versionOf(book),
      ...(summary && { summary }),
      findingCounts: countBySeverity(byUrgency([...findings, ...others])),
    };
  });
}

function versionOf(book: Book): Pick<Extract<WorkbookState, { kind: "ours" }>, "version"> {
  if (book.schema > registry.schema) return { version: "newer" };
  return isNothing(notYetIn(book)) ? {} : { version: "older" };
}
