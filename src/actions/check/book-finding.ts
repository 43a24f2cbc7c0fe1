import type { Finding } from "../../domain/findings/finding";
import type { Book } from "../../excel/read-book";
import type { SheetKey } from "../../excel/workbook-names";
import { translator } from "../../locales/translate";

/** What our sheets are called in the workbook; those that are gone as we call them. */
export const sheetNamer = (book: Book) => (key: SheetKey): string => book.sheets[key] ?? translator(book.language)(`forms:sheets.${key}`);

/** A finding about the workbook as a whole, at the first cell of a sheet. */
export const bookFinding = (
  rule: string, severity: Finding["severity"], sheet: string, text: string, values: Finding["values"]
): Finding => ({
  rule, severity, sheet, cell: "A1", id: "", message: `${text}.message`, remedy: `${text}.remedy`, values, owner: "", department: "",
});
