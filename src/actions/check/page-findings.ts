import type { Finding } from "../../domain/findings/finding";
import type { Book } from "../../excel/read-book";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";

/** Boxes of pages that were typed over while the page shows a row: what stands there is on no record. */
export function pageFindings(book: Book): readonly Finding[] {
  const own = translator(book.language);
  return [...book.pages.values()].flatMap(({ page: { register, submits }, sheet, chosen, typedCells }): readonly Finding[] => {
    const [first] = typedCells;
    if (first === undefined || chosen === "" || (submits !== undefined && chosen === own(`forms:${submits.fresh}`))) return [];
    const text = submits === undefined ? "page-typed-over" : "form-typed-over";
    return [{
      rule: "C-FORM", severity: "warning", sheet, cell: first, id: cellText(chosen), message: `${text}.message`, remedy: `${text}.remedy`,
      values: { cells: typedCells.join(", "), request: cellText(chosen), page: sheet, register: book.tables[register.key]?.place.sheet ?? "" }, owner: "", department: "",
    }];
  });
}
