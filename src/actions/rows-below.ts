import type { Finding } from "../domain/finding";
import { tableForms } from "../excel/forms/all-forms";
import type { FormTable } from "../excel/form-table";
import type { TrackerBook } from "../excel/read-tracker";
import { loadRowsBelow } from "../excel/rows-below";
import { cellText } from "../rules/cell-text";

/** Queues a look at what people have typed below our tables, where nothing of ours sees it. */
export function loadBelow(workbook: Excel.Workbook): (book: TrackerBook) => readonly Finding[] {
  const below = loadRowsBelow(workbook);
  return (book) => below(book.tables).map(({ form, row, title }) => {
    const table: FormTable | undefined = book.tables[form];
    return {
      rule: "C-BELOW", severity: "error", sheet: table?.place.sheet ?? "", cell: `${table?.columns[tableForms[form].title] ?? "A"}${row}`, id: "",
      message: "below-table.message", remedy: "below-table.remedy", values: { value: cellText(title), row: table?.place.lastRow ?? 0 }, owner: "", department: "",
    };
  });
}
