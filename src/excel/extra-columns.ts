import { cellText } from "../rules/cell-text";
import { textKey } from "../domain/text/text-key";
import type { Registry } from "./form";
import type { Book } from "./read-book";
import { columnLetters, columnNumber } from "./geometry";
import type { Cell } from "../rules/tracker-row";

/** A constant, `="Cost centre|Category"`: headers of the columns that an organisation added to a form and asks for. */
export const requiredColumns = (form: string): string => `Liaison_Required_${form}`;

/** Headers asked for, by form; loaded with everything else. */
export function loadRequiredHeaders(workbook: Excel.Workbook, { registers }: Registry): () => Readonly<Partial<Record<string, readonly string[]>>> {
  const items = registers.map(({ key: form }) => {
    const item = workbook.names.getItemOrNullObject(requiredColumns(form));
    item.load("value");
    return { form, item };
  });
  return () => Object.fromEntries(items.flatMap(({ form, item }) => (item.isNullObject ? [] : [[form, String(item.value).split("|")]])));
}

/** A required column as it stands: its cells by row of the sheet. Undefined letters where it is gone. */
export interface RequiredColumn {
  readonly form: string;
  readonly header: string;
  readonly letters: string | undefined;
  readonly blank: readonly number[];
}

/** Queues the reading of the forms' headers and of all cells right of our own columns. */
export function loadRequiredColumns(
  workbook: Excel.Workbook, { registry, tables }: Pick<Book, "registry" | "tables">, wanted: Readonly<Partial<Record<string, readonly string[]>>>,
): () => readonly RequiredColumn[] {
  const loads = registry.registers.flatMap(({ key: form, table: name }) => {
    const [headers, table] = [wanted[form], tables[form]];
    if (headers === undefined || table === undefined) return [];
    const range = workbook.tables.getItem(name).getRange();
    range.load("values");
    return [{ form, headers, table, range }];
  });
  return () => loads.flatMap(({ form, headers, table, range }) => {
    const values = range.values as Cell[][];
    const own = new Set(Object.values(table.columns).flatMap((letters) => (letters === undefined ? [] : [columnNumber(letters) - table.place.firstColumn])));
    const found = (values[0] ?? []).map((header, index) => (own.has(index) ? "" : textKey(cellText(header))));
    return headers.map((header): RequiredColumn => {
      const index = found.indexOf(textKey(header));
      if (index < 0) return { form, header, letters: undefined, blank: [] };
      const blank = table.rows.flatMap(({ row }) => (cellText(values[row - table.place.firstRow]?.[index] ?? "").trim() === "" ? [row] : []));
      return { form, header, letters: columnLetters(table.place.firstColumn + index), blank };
    });
  });
}
