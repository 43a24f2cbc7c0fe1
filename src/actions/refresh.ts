import { isoFromSerial } from "../domain/excel-date";
import { LiaisonError } from "../domain/liaison-error";
import { duplicateIds, nextIds } from "../domain/task-id";
import { loadTracker, type TrackerBook } from "../excel/read-tracker";
import { writeIds } from "../excel/restore-tracker";
import { loadSummaryCondition } from "../excel/summary-condition";
import { loadCondition, type TrackerCondition } from "../excel/tracker-condition";
import { missingColumns } from "../excel/tracker-layout";
import { names } from "../excel/workbook-names";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { ActionEnvironment, RefreshChange, RefreshReport } from "./action";
import { judgeBook, type JudgedBook } from "./judge-book";
import { restore } from "./restore";
import { runAction } from "./run";

export interface RefreshOptions {
  /** Fixes the workbook's as-of date (serial), as for an archive. */
  readonly asOf?: number;
}

/**
 * Brings our own part of the tracker back in order: gives missing and copied rows their ids, restores formulas, validation, colours and the
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
    const loaded = loadCondition(workbook, book);
    const summary = loadSummaryCondition(workbook, book, {
      overall: judged.summary.total, byDepartment: judged.summary.byDepartment, byOwner: judged.summary.byOwner,
    }, translator(book.language));
    await context.sync();
    const condition = loaded();
    refuseIfProtected(condition);
    steps.finish("inspect");

    steps.begin("write");
    const ids = idsToGive(book);
    const changes = [
      ...giveIds(workbook, book, ids, condition),
      ...restore(workbook, book, judged, condition, summary()),
      ...stamp(workbook, book, options.asOf ?? judged.asOf, options.asOf),
    ];
    const after = loadTracker(workbook);
    await context.sync();
    steps.finish("write");
    return report(environment, verified(after(), ids), changes, options.asOf);
  });
}

/** Formulas written around a hole would be wrong in every row; Check says which column it is. */
function refuseIfColumnsMissing(book: TrackerBook, { language }: Pick<ActionEnvironment, "language">): void {
  const missing = missingColumns(book.columns).map((key) => translator(language)(`forms:tracker.fields.${key}`));
  if (missing.length > 0) throw new LiaisonError("column-missing", { sheet: book.place.sheet, columns: missing.join(", ") });
}

function refuseIfProtected({ protectedSheets }: TrackerCondition): void {
  if (protectedSheets.length > 0) throw new LiaisonError("sheet-protected", { sheet: protectedSheets.join(", ") });
}

interface NewIds {
  /** Row → id, for rows that had none. */
  readonly given: ReadonlyMap<number, string>;
  /** Row → id, for rows whose id was a copy of one further up; with the old id. */
  readonly renewed: ReadonlyMap<number, { readonly id: string; readonly before: string }>;
  readonly highest: number;
}

function idsToGive(book: TrackerBook): NewIds {
  const rows = book.rows.map(({ row, cells }) => ({ row, id: cellText(cells.id).trim() }));
  const blank = rows.filter(({ id }) => id === "").map(({ row }) => row);
  const copies = duplicateIds(rows).flatMap(({ id, later }) => later.map((row) => ({ row, before: id })));
  const fresh = nextIds({
    existing: rows.map(({ id }) => id), prefix: "T", highest: book.lastTaskNumber ?? 0, width: 3, count: blank.length + copies.length,
  });
  return {
    given: new Map(blank.map((row, index) => [row, fresh.ids[index] ?? ""])),
    renewed: new Map(copies.map(({ row, before }, index) => [row, { id: fresh.ids[blank.length + index] ?? "", before }])),
    highest: fresh.highest,
  };
}

function giveIds(workbook: Excel.Workbook, book: TrackerBook, ids: NewIds, { filtered }: TrackerCondition): readonly RefreshChange[] {
  const column = book.columns.id;
  if (column === undefined) return [];
  // Also a number that a person typed counts as given: the row may be deleted before the next one.
  if (book.lastTaskNumber === undefined) workbook.names.add(names.lastTaskNumber, `=${ids.highest}`).visible = false;
  else if (ids.highest > book.lastTaskNumber) workbook.names.getItem(names.lastTaskNumber).formula = `=${ids.highest}`;
  if (ids.given.size + ids.renewed.size === 0) return [];
  const all = new Map([...ids.given, ...[...ids.renewed].map(([row, { id }]) => [row, id] as const)]);
  writeIds(workbook.worksheets.getItem(book.place.sheet), column, all, filtered);
  const cells = (rows: Iterable<number>): readonly string[] => [...rows].map((row) => `${column}${row}`);
  const sheet = book.place.sheet;
  const separator = translator(book.language)("forms:list-separator");
  const changes: RefreshChange[] = [];
  if (ids.given.size > 0) {
    changes.push({ what: "ids-given", sheet, cells: cells(ids.given.keys()), count: ids.given.size, details: [...ids.given.values()].join(separator) });
  }
  if (ids.renewed.size > 0) {
    const details = [...ids.renewed.values()].map(({ id, before }) => `${before} → ${id}`).join(separator);
    changes.push({ what: "ids-renewed", sheet, cells: cells(ids.renewed.keys()), count: ids.renewed.size, details });
  }
  return changes;
}

function stamp(workbook: Excel.Workbook, book: TrackerBook, asOf: number, fixed: number | undefined): readonly RefreshChange[] {
  const home = book.sheets.home;
  if (home === undefined) return [];
  workbook.names.getItem(names.lastRefreshed).getRange().values = [[asOf]];
  if (fixed !== undefined) workbook.names.getItem(names.asOfInput).getRange().values = [[fixed]];
  return [{ what: "as-of-stamped", sheet: home, cells: [], count: 1, details: isoFromSerial(asOf) }];
}

/** What was asked for is read back: a filter or a co-author can have turned a write aside although the request succeeded. */
function verified(after: TrackerBook | undefined, ids: NewIds): TrackerBook {
  if (after === undefined) throw new LiaisonError("not-verified", { cells: "" });
  const shown = new Map(after.rows.map(({ row, cells }) => [row, cellText(cells.id)]));
  const wanted = [...ids.given, ...[...ids.renewed].map(([row, { id }]) => [row, id] as const)];
  const lost = wanted.filter(([row, id]) => shown.get(row) !== id).map(([row]) => `${after.columns.id ?? ""}${row}`);
  if (lost.length > 0) throw new LiaisonError("not-verified", { cells: lost.slice(0, 20).join(", "), sheet: after.place.sheet });
  return after;
}

function report(environment: ActionEnvironment, book: TrackerBook, changes: readonly RefreshChange[], fixed: number | undefined): RefreshReport {
  const { asOf, summary, findings }: JudgedBook = judgeBook(environment, book, fixed);
  return { asOf, changes, summary, findings };
}
