import { cellText } from "../rules/cell-text";
import { textKey } from "../domain/text-key";
import { formKeys, tableForms, type FormKey, type FormTables } from "./forms/all-forms";
import type { FormTable } from "./form-table";
import { columnLetters, columnNumber } from "./geometry";
import type { Cell } from "../rules/tracker-row";
import { tables } from "./workbook-names";

/** A constant, `="Cost centre|Category"`: headers of the columns that an organisation added to a form and asks for. */
export const requiredColumns = (form: FormKey): string => `Liaison_Required_${form}`;

/** Headers asked for, by form; loaded with everything else. */
export function loadRequiredHeaders(workbook: Excel.Workbook): () => Readonly<Partial<Record<FormKey, readonly string[]>>> {
  const items = formKeys.map((form) => {
    const item = workbook.names.getItemOrNullObject(requiredColumns(form));
    item.load("value");
    return { form, item };
  });
  return () => Object.fromEntries(items.flatMap(({ form, item }) => (item.isNullObject ? [] : [[form, String(item.value).split("|")]])));
}

/** A required column as it stands: its cells by row of the sheet. Undefined letters where it is gone. */
export interface RequiredColumn {
  readonly form: FormKey;
  readonly header: string;
  readonly letters: string | undefined;
  readonly blank: readonly number[];
}

/** Queues the reading of the forms' headers and of all cells right of our own columns. */
export function loadRequiredColumns(
  workbook: Excel.Workbook, standing: FormTables, wanted: Readonly<Partial<Record<FormKey, readonly string[]>>>,
): () => readonly RequiredColumn[] {
  const loads = formKeys.flatMap((form) => {
    const [headers, table]: [readonly string[] | undefined, FormTable | undefined] = [wanted[form], standing[form]];
    if (headers === undefined || table === undefined) return [];
    const range = workbook.tables.getItem(tables[tableForms[form].table]).getRange();
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
