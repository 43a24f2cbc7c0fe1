import type { ViewLook } from "../../excel/form";
import type { Book } from "../../excel/read-book";
import { inspectHome } from "../../excel/sheets/home-condition";
import { registry } from "../../forms/registry";
import type { JudgedBook } from "../check/judge-book";

/** Queues a look at everything that shows what the registers say: the first page and the views of forms. */
export function inspectViews(workbook: Excel.Workbook, book: Book, { forms }: Pick<JudgedBook, "forms">): () => readonly ViewLook[] {
  const looks = [inspectHome(workbook, book), ...registry.forms.flatMap(({ inspect }) =>
    (inspect === undefined ? [] : [inspect(workbook, book, forms)]))];
  return () => looks.flatMap((look) => look());
}
