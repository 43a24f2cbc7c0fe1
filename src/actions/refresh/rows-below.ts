import type { Finding } from "../../domain/findings/finding";
import type { Registry } from "../../excel/form";
import type { Book } from "../../excel/read-book";
import { loadRowsBelow } from "../../excel/rows-below";
import { registry } from "../../forms/registry";
import { cellText } from "../../rules/cell-text";

/** Queues a look at what people have typed below our tables, where nothing of ours sees it. */
export function loadBelow(workbook: Excel.Workbook, standing: Registry = registry): (book: Book) => readonly Finding[] {
  const below = loadRowsBelow(workbook, standing);
  return (book) => below(book.tables).map(({ form, row, title }) => {
    const table = book.tables[form];
    return {
      rule: "C-BELOW", severity: "error", sheet: table?.place.sheet ?? "", cell: `${table?.columns[registry.register(form).title] ?? "A"}${row}`, id: "",
      message: "below-table.message", remedy: "below-table.remedy", values: { value: cellText(title), row: table?.place.lastRow ?? 0 }, owner: "", department: "",
    };
  });
}
