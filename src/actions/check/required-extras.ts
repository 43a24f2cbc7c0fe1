import type { Finding } from "../../domain/findings/finding";
import type { FormTable } from "../../excel/form-table";
import { loadRequiredColumns, loadRequiredHeaders } from "../../excel/extra-columns";
import type { Book } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import { cellText } from "../../rules/cell-text";

/**
 * Blank cells of columns that the organisation added and asks for. Their names come with the first read; only in a workbook that has such
 * columns something more is queued, and the answer is there after the next one.
 */
export function loadRequiredExtras(context: Excel.RequestContext): (book: Book) => (() => readonly Finding[]) | undefined {
  const headers = loadRequiredHeaders(context.workbook, registry);
  return (book) => {
    const wanted = headers();
    if (Object.keys(wanted).length === 0) return undefined;
    const columns = loadRequiredColumns(context.workbook, book, wanted);
    return () => columns().flatMap(({ form, header, letters, blank }) => {
      const table = book.tables[form];
      if (table === undefined) return [];
      if (letters === undefined) return [gone(table, header)];
      return table.rows.filter(({ row }) => blank.includes(row)).map((row) => missing(form, table, row, letters, header));
    });
  };
}

/** Said once, at the sheet's first cell. */
function gone({ place }: FormTable, header: string): Finding {
  return {
    rule: "C-COLUMN", severity: "error", sheet: place.sheet, cell: "A1", id: "", message: "column-missing.message", remedy: "column-missing.remedy",
    values: { field: header }, owner: "", department: "",
  };
}

function missing(form: string, { place }: FormTable, { row, cells }: FormTable["rows"][number], letters: string, header: string): Finding {
  const say = (key: string): string => cellText(cells[key] ?? "");
  return {
    rule: "C-REQUIRED", severity: "error", sheet: place.sheet, cell: `${letters}${row}`, id: say("id"), message: "required.message", remedy: "required.remedy",
    values: { field: header, value: "", task: say(registry.register(form).title) }, owner: say("owner"), department: say("department"),
  };
}
