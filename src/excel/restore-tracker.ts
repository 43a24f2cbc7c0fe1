import type { TrackerKey } from "../catalog/tracker";
import type { Translate } from "../locales/translate";
import type { FormulaWords } from "../rules/formula";
import { columnLetters } from "./geometry";
import type { TrackerBook } from "./read-tracker";
import { growBy } from "./tracker-condition";
import { computedFormats, trackerFormulas, type ComputedKey } from "./tracker-formulas";
import { isComplete, rowReferences } from "./tracker-layout";
import { colourRows, validateColumn, type TrackerRuleContext } from "./tracker-rules";
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
export function writeFormulas(sheet: Excel.Worksheet, book: TrackerBook, keys: readonly ComputedKey[], words: FormulaWords, lastRow: number): void {
  if (!isComplete(book.columns)) return;
  const first = book.place.firstRow + 1;
  const at = rowReferences(book.columns, first);
  for (const key of keys) {
    const letters = book.columns[key];
    const top = sheet.getRange(`${letters}${first}`);
    top.numberFormat = [[computedFormats[key]]];
    top.formulas = [[trackerFormulas[key](at, words)]];
    if (lastRow > first) sheet.getRange(`${letters}${first + 1}:${letters}${lastRow}`).copyFrom(`${letters}${first}`, "Formulas");
  }
}

export function ruleContext(book: TrackerBook, translate: Translate, lastRow: number): TrackerRuleContext | undefined {
  if (!isComplete(book.columns)) return undefined;
  return {
    translate, columns: book.columns, firstRow: book.place.firstRow + 1, lastRow,
    listsSheet: book.sheets.lists ?? "", rosterSheet: book.sheets.roster ?? "",
  };
}

export function writeValidation(sheet: Excel.Worksheet, keys: readonly TrackerKey[], context: TrackerRuleContext): void {
  for (const key of keys) {
    const letters = context.columns[key];
    if (letters === undefined) continue;
    const range = sheet.getRange(`${letters}${context.firstRow}:${letters}${context.lastRow}`);
    range.dataValidation.clear();
    validateColumn(range, key, context);
  }
}

/** Our colour rules only: they are told by their formulas, and a person's own rules stay. */
export function writeColours(sheet: Excel.Worksheet, book: TrackerBook, ruleIds: readonly string[], context: TrackerRuleContext): void {
  const [from, to] = [columnLetters(book.place.firstColumn), columnLetters(book.place.lastColumn)];
  const formats = sheet.getRange(`${from}${context.firstRow}:${to}${book.place.lastRow}`).conditionalFormats;
  for (const id of ruleIds) formats.getItem(id).delete();
  colourRows(sheet, context);
}

/** Grows the table by a block of rows to spare, with the formats of its last row. */
export function growTable(workbook: Excel.Workbook, sheet: Excel.Worksheet, book: TrackerBook): number {
  const { place } = book;
  const lastRow = place.lastRow + growBy;
  const [from, to] = [columnLetters(place.firstColumn), columnLetters(place.lastColumn)];
  // Table.resize would say it better, but is newer (ExcelApi 1.13) than the Excel we ask for. Null, which the typings leave out, lets
  // stand what Excel itself fills in: people's own calculated columns.
  const blank = Array.from({ length: growBy }, () => Array.from({ length: place.lastColumn - place.firstColumn + 1 }, () => null));
  workbook.tables.getItem(tables.tasks).rows.add(undefined, blank as unknown as string[][]);
  sheet.getRange(`${from}${place.lastRow + 1}:${to}${lastRow}`).copyFrom(`${from}${place.lastRow}:${to}${place.lastRow}`, "Formats");
  return lastRow;
}
