import type { FormulaWords } from "../rules/formula";
import { growBy } from "./form-condition";
import { missingColumns, rowReferences } from "./form-layout";
import { colourRows, validateColumn, type FormRuleContext } from "./form-rules";
import type { FormTable } from "./form-table";
import { columnLetters } from "./geometry";
import type { TableForm } from "./table-form";
import { tables } from "./workbook-names";

/** Writes ids into the rows named. Under a filter each cell is written by itself: a block would land in visible rows only. */
export function writeIds(sheet: Excel.Worksheet, column: string, ids: ReadonlyMap<number, string>, filtered: boolean): void {
  const rows = [...ids.keys()].sort((a, b) => a - b);
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (!filtered && end < rows.length && (rows[end] ?? 0) === (rows[end - 1] ?? 0) + 1) end += 1;
    const run = rows.slice(start, end);
    sheet.getRange(`${column}${run[0] ?? 0}:${column}${run.at(-1) ?? 0}`).values = run.map((row) => [ids.get(row) ?? ""]);
    start = end;
  }
}

/** Lays formulas anew over whole columns: what people pasted between them goes, their own columns stay. */
export function writeFormulas<Key extends string>(
  sheet: Excel.Worksheet, form: TableForm<Key>, { place, columns }: Pick<FormTable<Key>, "place" | "columns">, keys: readonly Key[], words: FormulaWords, lastRow: number,
): void {
  if (missingColumns(form, columns).length > 0) return;
  const first = place.firstRow + 1;
  const at = rowReferences(form, columns, first);
  for (const key of keys) {
    const [letters, computed] = [columns[key], form.computed[key]];
    if (letters === undefined || computed === undefined) continue;
    sheet.getRange(`${letters}${first}:${letters}${lastRow}`).numberFormat = [[computed.format]];
    sheet.getRange(`${letters}${first}`).formulas = [[computed.formula(at, words)]];
    if (lastRow > first) sheet.getRange(`${letters}${first + 1}:${letters}${lastRow}`).copyFrom(`${letters}${first}`, "Formulas");
  }
}

export function writeValidation<Key extends string>(sheet: Excel.Worksheet, keys: readonly Key[], context: FormRuleContext<Key>): void {
  for (const key of keys) {
    const letters = context.columns[key];
    if (letters === undefined) continue;
    const range = sheet.getRange(`${letters}${context.firstRow}:${letters}${context.lastRow}`);
    range.dataValidation.clear();
    validateColumn(range, key, context);
  }
}

/** Our colour rules only: they are told by their formulas, and a person's own rules stay. */
export function writeColours<Key extends string>(
  sheet: Excel.Worksheet, { place }: Pick<FormTable<Key>, "place">, ruleIds: readonly string[], context: FormRuleContext<Key>,
): void {
  const [from, to] = [columnLetters(place.firstColumn), columnLetters(place.lastColumn)];
  const formats = sheet.getRange(`${from}${context.firstRow}:${to}${place.lastRow}`).conditionalFormats;
  for (const id of ruleIds) formats.getItem(id).delete();
  colourRows(sheet, context);
}

/** Grows a form's table by a block of rows to spare, with the formats of its last row; answers the new last row. */
export function growTable(workbook: Excel.Workbook, sheet: Excel.Worksheet, form: Pick<TableForm, "table">, { place }: Pick<FormTable, "place">): number {
  const lastRow = place.lastRow + growBy;
  const [from, to] = [columnLetters(place.firstColumn), columnLetters(place.lastColumn)];
  // Table.resize would say it better, but is newer (ExcelApi 1.13) than the Excel we ask for. Null, which the typings leave out, lets
  // stand what Excel itself fills in: people's own calculated columns.
  const blank = Array.from({ length: growBy }, () => Array.from({ length: place.lastColumn - place.firstColumn + 1 }, () => null));
  workbook.tables.getItem(tables[form.table]).rows.add(undefined, blank as unknown as string[][]);
  sheet.getRange(`${from}${place.lastRow + 1}:${to}${lastRow}`).copyFrom(`${from}${place.lastRow}:${to}${place.lastRow}`, "Formats");
  return lastRow;
}
