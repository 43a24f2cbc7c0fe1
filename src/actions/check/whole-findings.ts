import type { Finding } from "../../domain/findings/finding";
import { loadLostFormulas } from "../../excel/formula-cells";
import { asTheyStand, type PresentNames } from "../../excel/present-names";
import type { Book } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import type { ActionEnvironment } from "../action";
import { loadBelow } from "../refresh/rows-below";
import { formulaFindings } from "./formula-findings";
import type { JudgedBook } from "./judge-book";
import { missingFindings, nameFindings } from "./name-findings";
import { loadRequiredExtras } from "./required-extras";
import { loadViewFindings } from "./view-findings";

/**
 * Queues, with the first read, what is looked at beside the rows themselves: formulas that were typed over, rows below the tables, columns
 * that the organisation asks for. The answer looks at the views in one more request. Whoever counts findings counts these too, so that one
 * number has one meaning.
 */
export function loadWholeFindings(
  { language }: Pick<ActionEnvironment, "language">, context: Excel.RequestContext, present: PresentNames,
): (book: Book, judged: JudgedBook) => Promise<readonly Finding[]> {
  const { workbook } = context;
  const standing = asTheyStand(registry, present);
  const [lost, below, required] = [loadLostFormulas(workbook, standing), loadBelow(workbook, standing), loadRequiredExtras(context)];
  return async (book, judged) => {
    const formulas = formulaFindings(book, judged, lost(book), translator(language));
    const views = loadViewFindings(workbook, book, judged);
    const extras = required(book);
    await context.sync();
    const inOrder = book.asOf === judged.asOf && formulas.every(({ severity }) => severity !== "error");
    return [...formulas, ...views(inOrder), ...below(book), ...extras?.() ?? [], ...nameFindings(book, present), ...missingFindings(book)];
  };
}
