import type { Cell } from "../../rules/tracker-row";
import type { FormulaWords } from "../../rules/formula";
import { growBy } from "../form-condition";
import { missingColumns, rowReferences } from "../form-layout";
import type { FormRanges, HeldForm, IdRun } from "../form-ranges";
import { colourRows, validateColumn, type FormRuleContext } from "../form-rules";
import type { FormTable } from "../form-table";
import type { TableForm } from "../table-form";
import { lookAt } from "./held";

/** Neighbouring rows, which can be written in one go. */
export function idRuns(rows: Iterable<number>): readonly IdRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}

/**
 * Queues ids for the rows of held runs, each with a look right before it; the answer tells what stood there by then. Under a filter each cell is written by
 * itself: a block would land in visible rows only.
 */
export function writeIds(held: Pick<HeldForm, "ids">, runs: readonly IdRun[], ids: ReadonlyMap<number, string>, filtered: boolean): () => ReadonlyMap<number, Cell> {
  const looks: { readonly run: IdRun; readonly look: Excel.Range }[] = [];
  for (const run of runs) {
    const range = held.ids(run);
    if (range === undefined) continue;
    looks.push({ run, look: lookAt(range) });
    const values = Array.from({ length: run.to - run.from + 1 }, (_, index) => [ids.get(run.from + index) ?? ""]);
    if (!filtered) range.values = values;
    else for (const [index, value] of values.entries()) range.getCell(index, 0).values = [value];
  }
  return () => new Map(looks.flatMap(({ run, look }) => (look.values as Cell[][]).map(([value = ""], index) => [run.from + index, value] as const)));
}

/** Lays formulas anew over whole columns: what people pasted between them goes, their own columns stay. */
export function writeFormulas<Key extends string>(
  ranges: FormRanges<Key>, form: TableForm<Key>, { place, columns }: Pick<FormTable<Key>, "place" | "columns">, keys: readonly Key[], words: FormulaWords,
): void {
  if (missingColumns(form, columns, words.schema).length > 0) return;
  const first = place.firstRow + 1;
  const at = rowReferences(form, columns, first);
  for (const key of keys) {
    const [range, computed] = [ranges.column(key), form.computed[key]];
    if (range === undefined || computed === undefined) continue;
    const top = range.getCell(0, 0);
    range.numberFormat = [[computed.format]];
    top.formulas = [[computed.formula(at, words)]];
    if (place.lastRow > first) range.getOffsetRange(1, 0).getResizedRange(-1, 0).copyFrom(top, "Formulas");
  }
}

export function writeValidation<Key extends string>(ranges: FormRanges<Key>, keys: readonly Key[], context: FormRuleContext<Key>): void {
  for (const key of keys) {
    const range = ranges.column(key);
    if (range === undefined) continue;
    range.dataValidation.clear();
    validateColumn(range, key, context);
  }
}

/** Our colour rules only: they are told by their formulas, and a person's own rules stay. */
export function writeColours<Key extends string>(
  workbook: Excel.Workbook, ranges: FormRanges<Key>, ruleIds: readonly string[], context: FormRuleContext<Key>,
): void {
  const formats = workbook.tables.getItem(context.form.table).getDataBodyRange().conditionalFormats;
  for (const id of ruleIds) formats.getItem(id).delete();
  colourRows(ranges, context);
}

/** Grows a form's table by a block of rows to spare, with the formats of its last row. */
export function growTable(workbook: Excel.Workbook, form: Pick<TableForm, "table">, { place }: Pick<FormTable, "place">, rows = growBy): void {
  const table = workbook.tables.getItem(form.table);
  // Table.resize would say it better, but is newer (ExcelApi 1.13) than the Excel we ask for. Null, which the typings leave out, lets
  // stand what Excel itself fills in: people's own calculated columns.
  const blank = Array.from({ length: rows }, () => Array.from({ length: place.lastColumn - place.firstColumn + 1 }, () => null));
  table.rows.add(undefined, blank as unknown as string[][]);
  const end = table.getDataBodyRange().getLastRow();
  end.getOffsetRange(1 - rows, 0).getResizedRange(rows - 1, 0).copyFrom(end.getOffsetRange(-rows, 0), "Formats");
}
