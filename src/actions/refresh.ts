import { isoFromSerial } from "../domain/excel-date";
import { LiaisonError } from "../domain/liaison-error";
import { loadFormCondition, loadProtected } from "../excel/form-condition";
import { missingColumns } from "../excel/form-layout";
import { formKeys, standingForms } from "../excel/forms/all-forms";
import { loadTracker, type TrackerBook } from "../excel/read-tracker";
import { loadSummaryCondition } from "../excel/summary-condition";
import { names, type SheetKey } from "../excel/workbook-names";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { Cell } from "../rules/tracker-row";
import type { ActionEnvironment, OverwrittenCell, RefreshChange, RefreshReport } from "./action";
import { giveIds, idsToGive, verifyIds, type NewIds } from "./give-ids";
import { judgeBook } from "./judge-book";
import { restore, type ConditionedForm } from "./restore";
import { runAction } from "./run";

export interface RefreshOptions {
  /** Fixes the workbook's as-of date (serial), as for an archive. */
  readonly asOf?: number;
}

/**
 * Brings our own part of the workbook back in order: gives missing and copied rows their ids, restores formulas, validation, colours and the
 * summary where people have pasted over them, stamps the date. Never writes where people type. Two reads, one write with its read-back;
 * running it again changes nothing.
 */
export function refresh(environment: ActionEnvironment, options: RefreshOptions = {}): Promise<RefreshReport> {
  return runAction(environment, 3, async (context, steps) => {
    const { workbook } = context;
    steps.begin("read");
    const tracker = loadTracker(workbook);
    await context.sync();
    const book = tracker();
    if (book === undefined) throw new LiaisonError("no-tracker");
    steps.finish("read");

    steps.begin("inspect");
    refuseIfColumnsMissing(book, environment);
    const judged = judgeBook(environment, book, book.asOf ?? options.asOf);
    const loaded = loadForms(workbook, book);
    const guarded = loadProtected(workbook, writtenSheets.flatMap((key) => book.sheets[key] ?? []));
    const summary = loadSummaryCondition(workbook, book, {
      overall: judged.summary.total, byDepartment: judged.summary.byDepartment, byOwner: judged.summary.byOwner,
    }, translator(book.language));
    await context.sync();
    const forms = loaded();
    const locked = guarded();
    if (locked.length > 0) throw new LiaisonError("sheet-protected", { sheet: locked.join(", ") });
    steps.finish("inspect");

    steps.begin("write");
    const ids = forms.flatMap((one) => {
      const given = idsToGive(one, book.lastNumbers[one.key]);
      return given === undefined ? [] : [{ one, given }];
    });
    const changes = [
      ...ids.flatMap(({ one, given }) => giveIds(workbook, book, one, given, one.condition)),
      ...restore(workbook, book, judged, forms, summary()),
      ...stamp(workbook, book, options.asOf ?? judged.asOf, options.asOf),
    ];
    const after = loadTracker(workbook);
    await context.sync();
    steps.finish("write");
    const { asOf, summary: figures, findings } = judgeBook(environment, verifyIds(after(), ids.map(({ given }) => given)), options.asOf);
    return { asOf, changes, overwritten: forms.flatMap((one) => overwritten(one, ids.find(({ given }) => given.form === one.key)?.given)), summary: figures, findings };
  });
}

/** Sheets that Refresh may write to. */
const writtenSheets: readonly SheetKey[] = [...formKeys, "summary", "home"];

function loadForms(workbook: Excel.Workbook, book: TrackerBook): () => readonly ConditionedForm[] {
  const loads = standingForms(book.tables).map((standing) => ({ standing, condition: loadFormCondition(workbook, standing.form, standing.table) }));
  return () => loads.map(({ standing, condition }) => ({ ...standing, condition: condition() }));
}

/** What stood in the cells that are written: constants among our formulas, and ids that were blank or copies. */
function overwritten({ key, table, condition }: ConditionedForm, ids: NewIds | undefined): readonly OverwrittenCell[] {
  const standing = (row: number): Cell => table.rows.find((one) => one.row === row)?.cells["id"] ?? "";
  const idOf = (row: number): string => ids?.given.get(row) ?? ids?.renewed.get(row)?.id ?? cellText(standing(row));
  return [
    ...condition.brokenFormulas.flatMap(({ key: field, typed }) => typed.map(({ row, value }) => ({ form: key, field, row, id: idOf(row), before: value }))),
    ...[...(ids?.given.keys() ?? []), ...(ids?.renewed.keys() ?? [])].map((row) => ({ form: key, field: "id", row, id: idOf(row), before: standing(row) })),
  ];
}

/** Formulas written around a hole would be wrong in every row; Check says which column it is. */
function refuseIfColumnsMissing(book: TrackerBook, { language }: Pick<ActionEnvironment, "language">): void {
  for (const { form, table } of standingForms(book.tables)) {
    const missing = missingColumns(form, table.columns).map((key) => translator(language)(`forms:${form.key}.fields.${key}`));
    if (missing.length > 0) throw new LiaisonError("column-missing", { sheet: table.place.sheet, columns: missing.join(", ") });
  }
}

function stamp(workbook: Excel.Workbook, book: TrackerBook, asOf: number, fixed: number | undefined): readonly RefreshChange[] {
  const home = book.sheets.home;
  if (home === undefined) return [];
  workbook.names.getItem(names.lastRefreshed).getRange().values = [[asOf]];
  if (fixed !== undefined) workbook.names.getItem(names.asOfInput).getRange().values = [[fixed]];
  return [{ what: "as-of-stamped", sheet: home, cells: [], count: 1, details: isoFromSerial(asOf) }];
}
