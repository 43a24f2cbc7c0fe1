import type { Finding } from "../../domain/findings/finding";
import type { Book } from "../../excel/read-book";
import { inspectViews } from "../refresh/views";
import type { JudgedBook } from "./judge-book";

/**
 * Queues a look at the views over the registers (totals, matrix, headline figures). After the sync the answer tells which of them show
 * something else than the registers say.
 */
export function loadViewFindings(workbook: Excel.Workbook, book: Book, judged: JudgedBook): (inOrder: boolean) => readonly Finding[] {
  const views = inspectViews(workbook, book, judged);
  return (inOrder) => views().flatMap(({ sheet, state }): readonly Finding[] => {
    const now = state({ inOrder });
    if (now === "sound") return [];
    const text = now === "broken" ? "view-broken" : "view-outgrown";
    return [{
      rule: "C-FORMULA", severity: now === "broken" ? "error" : "warning", sheet, cell: "A1", id: "", message: `${text}.message`,
      remedy: `${text}.remedy`,
      values: { sheet }, owner: "", department: "",
    }];
  });
}
