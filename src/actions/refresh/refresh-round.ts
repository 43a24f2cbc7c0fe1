import { isoFromSerial } from "../../domain/dates/excel-date";
import { LiaisonError } from "../../domain/liaison-error";
import { asLiaisonError } from "../../excel/office-error";
import { textKey } from "../../domain/text/text-key";
import { loadBrokenFormulas, loadFormCondition, loadProtected } from "../../excel/form-condition";
import { missingColumns } from "../../excel/form-layout";
import { holdForm, type HeldForm, type IdRun } from "../../excel/form-ranges";
import { holdPage } from "../../excel/pages/restore-page";
import { loadBook, standingForms, type Book, type StandingForm } from "../../excel/read-book";
import { lostText } from "../../excel/writer/put-back-row";
import { writeNamedNumber } from "../../excel/writer/named-cell";
import { idRuns, writeIds } from "../../excel/writer/restore-form";
import { names } from "../../excel/workbook-names";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment, RefreshChange } from "../action";
import { displacedIds, stillAway } from "./displaced-ids";
import { idsToGive, newIdsByRow, rememberHighest, type NewIds } from "./give-ids";
import { judgeBook } from "../check/judge-book";
import { inspectViews } from "./views";
import { restore, type ConditionedForm, type Restored } from "./restore";
import type { Steps } from "../run";
import type { Press } from "../week/note-history";

/** What a round works with. */
export interface RoundSurroundings {
  readonly context: Excel.RequestContext;
  readonly environment: ActionEnvironment;
  readonly steps: Steps;
  /** Fixes the as-of date. */
  readonly fixed: number | undefined;
  /** What the history says of this press. */
  readonly press: Press;
  /** Whether the date of the refresh is written. */
  readonly stamps: boolean;
}

/** What a round starts from: a fresh read, and what the round before has left to be put right. */
export interface RoundPlan {
  readonly book: Book;
  /** Ids that go back to the rows from which a sort took them, by row as in `book`. */
  readonly back: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** What was laid while tables were being moved. */
  readonly again: Restored["laid"];
}

/** One form in a round, with the ids that it was to get. */
export interface RoundForm extends ConditionedForm {
  readonly ids: NewIds | undefined;
  /** What stood in the id cells in the moment before they were written, by row as planned. */
  readonly lateIds: ReadonlyMap<number, Cell>;
}

interface Written {
  readonly kind: "written";
  readonly forms: readonly RoundForm[];
  readonly changes: readonly RefreshChange[];
  /** What another round would start from; its book is the read-back. */
  readonly next: RoundPlan;
  /** Cells that took no id, although nobody moved anything: a filter turned the write aside, or somebody wrote over it at once. */
  readonly refused: readonly string[];
  /** Whether somebody moved rows or columns while they were written to. */
  readonly disturbed: boolean;
}

/** Nothing is written where somebody moved cells before. */
export type RoundResult = { readonly kind: "moved" } | Written;

interface HeldRound {
  readonly standing: StandingForm;
  readonly ids: NewIds | undefined;
  /** Row → the id that belongs there and was replaced. */
  readonly back: ReadonlyMap<number, string>;
  /** Those and the new ones. */
  readonly toWrite: ReadonlyMap<number, string>;
  readonly runs: readonly IdRun[];
  readonly held: HeldForm;
}

/** Two requests: looks at everything of ours, taking hold of its cells; writes, and reads back in the same request. */
export async function refreshRound(
  { context, environment, steps, fixed, stamps }: RoundSurroundings, { book, back, again }: RoundPlan,
): Promise<RoundResult> {
  const { workbook } = context;
  steps.begin("inspect");
  refuseIfColumnsMissing(book, environment);
  const judged = judgeBook(environment, book, book.asOf ?? fixed);
  const rounds = standingForms(book).map((standing) => hold(workbook, book, standing, back.get(standing.key) ?? new Map<number, string>()));
  const conditions = rounds.map(({ standing, held }) => loadFormCondition(workbook, standing.form, standing.table, held.ranges));
  const guarded = loadProtected(workbook, ["home", ...registry.forms.flatMap(({ sheets }) => sheets.map(({ key }) => key))].filter((key) => book.sheets[key] !== undefined));
  const views = inspectViews(workbook, book, judged);
  const pages = [...book.pages.values()].map((page) => holdPage(workbook, book, page));
  await context.sync();
  const locked = guarded();
  if (locked.length > 0) throw new LiaisonError("sheet-protected", { sheet: locked.join(", ") });
  if (!rounds.every(({ held }) => held.asRead())) return { kind: "moved" };
  const forms = rounds.flatMap(({ standing, ids, held }, index): readonly RoundForm[] => {
    const condition = conditions[index]?.();
    return condition === undefined ? [] : [{ ...standing, condition, held, ids, lateIds: new Map() }];
  });
  steps.finish("inspect");

  steps.begin("write");
  // What people type in the moment before is written over as well: it is kept, and can be put back.
  const lateFormulas = forms.map(({ form, held }) => loadBrokenFormulas(form, held.ranges));
  const { changes, laid } = restore(workbook, book, judged, forms, again);
  const inOrder = [...laid.values()].every(({ formulas }) => formulas.length === 0);
  const drawn = views().flatMap((view) => (view.state({ inOrder }) === "sound" ? [] : view.mend()));
  const mended = pages.map((page) => page.restore());
  const stamped = !stamps ? [] : stamp(workbook, book, fixed ?? judged.asOf, fixed);
  // Ids last, should the request stop before; their counter after them, so that no number is left out.
  const lateIds = rounds.map(({ held, runs, toWrite }, index) => writeIds(held, runs, toWrite, forms[index]?.condition.filtered === true));
  for (const one of forms) if (one.ids !== undefined) rememberHighest(workbook, book, one, one.ids);
  const read = loadBook(workbook, registry);
  try {
    await context.sync();
  } catch (error) {
    throw tellingWhatStood(error, steps, forms, laid);
  }
  steps.finish("write");
  const after = read();
  if (after === undefined) throw new LiaisonError("not-verified", { cells: "" });
  const writtenOver = forms.map((one, index): RoundForm => {
    const formulas = laid.get(one.key)?.formulas ?? [];
    const brokenFormulas = (lateFormulas[index]?.() ?? []).filter(({ key }) => formulas.includes(key));
    return { ...one, condition: { ...one.condition, brokenFormulas }, lateIds: lateIds[index]?.() ?? new Map() };
  });
  return {
    kind: "written", forms: writtenOver, changes: [...changes, ...drawn, ...mended.flatMap((page) => page()), ...stamped],
    ...outcome(rounds, laid, after),
  };
}

function hold(workbook: Excel.Workbook, book: Book, standing: StandingForm, back: ReadonlyMap<number, string>): HeldRound {
  // The id that stands in a row from which a sort took another is on its way out.
  const rows = standing.table.rows.map(({ row, cells }) => ({ row, cells: { ...cells, id: back.get(row) ?? cells["id"] ?? "" } }));
  const ids = idsToGive({ ...standing, table: { ...standing.table, rows } }, book);
  const toWrite = new Map([...back, ...(ids === undefined ? [] : newIdsByRow(ids))]);
  // What is owed to a row must not be turned aside: a block into which somebody inserts a row takes no values any more, a single cell moves with its row.
  const runs = back.size === 0 ? idRuns(toWrite.keys()) : [...toWrite.keys()].map((row) => ({ from: row, to: row }));
  return { standing, ids, back, toWrite, runs, held: holdForm(workbook, standing.form, standing.table, runs) };
}

/** What was asked for is looked for in the read-back: a filter or a co-author can have turned a write aside although the request succeeded. */
function outcome(rounds: readonly HeldRound[], laid: Restored["laid"], after: Book): Pick<Written, "next" | "refused" | "disturbed"> {
  const back = new Map<string, ReadonlyMap<number, string>>();
  const refused: string[] = [];
  let [moved, doubled] = [false, false];
  const now = new Map(standingForms(after).map((one) => [one.key, one]));
  for (const { standing, back: owed, toWrite } of rounds) {
    const found = now.get(standing.key);
    const before = standing.table;
    if (found === undefined) throw new LiaisonError("not-verified", { cells: "", sheet: before.place.sheet });
    const { place, columns, rows } = found.table;
    const displaced = new Map([...displacedIds(standing, toWrite, found.table), ...stillAway(standing, owed, found.table)]);
    if (displaced.size > 0) back.set(standing.key, displaced);
    const present = new Set(rows.map(({ cells }) => textKey(cellText(cells["id"] ?? ""))));
    const standingRows = new Set(rows.map(({ row }) => row));
    refused.push(...[...toWrite].filter(([row, id]) => !present.has(textKey(id)) && standingRows.has(row)).map(([row]) => `${columns["id"] ?? ""}${row}`));
    // Somebody else has given one of the same numbers in the same moment.
    const ids = rows.map(({ cells }) => textKey(cellText(cells["id"] ?? "")));
    doubled ||= [...toWrite.values()].some((id) => ids.filter((one) => one === textKey(id)).length > 1);
    moved ||= place.firstRow !== before.place.firstRow || place.lastRow !== laid.get(standing.key)?.lastRow
      || standing.form.fields.some(({ key }) => columns[key] !== before.columns[key]);
  }
  return { refused, disturbed: moved || doubled || back.size > 0, next: { book: after, back, again: moved ? laid : new Map() } };
}

/** Formulas written around a hole would be wrong in every row; Check says which column it is. */
function refuseIfColumnsMissing(book: Book, { language }: Pick<ActionEnvironment, "language">): void {
  for (const { form, table } of standingForms(book)) {
    const missing = missingColumns(form, table.columns, book.schema).map((key) => translator(language)(`forms:${form.key}.fields.${key}`));
    if (missing.length > 0) throw new LiaisonError("column-missing", { sheet: table.place.sheet, columns: missing.join(", ") });
  }
}

/** What the cells say already is not written again: a Refresh that finds nothing to do leaves every cell alone. */
function stamp(workbook: Excel.Workbook, book: Book, asOf: number, fixed: number | undefined): readonly RefreshChange[] {
  const home = book.sheets["home"];
  if (home === undefined) return [];
  const [isStamped, isFixed] = [book.lastRefreshed === asOf, fixed === undefined || (book.asOfFixed && book.asOf === fixed)];
  if (isStamped && isFixed) return [];
  if (!isStamped) writeNamedNumber(workbook, names.lastRefreshed, asOf);
  if (!isFixed && fixed !== undefined) writeNamedNumber(workbook, names.asOfInput, fixed);
  return [{ what: "as-of-stamped", sheet: home, cells: [], count: 1, details: isoFromSerial(asOf) }];
}

/** Where the request stopped nobody can put back any more what people had typed over formulas of ours: the error says it, cell by cell. */
function tellingWhatStood(error: unknown, steps: Steps, forms: readonly RoundForm[], laid: Restored["laid"]): unknown {
  const told = asLiaisonError(error, steps.done, true);
  const stood = forms.flatMap(({ key, table, condition }) => condition.brokenFormulas
    .filter((one) => laid.get(key)?.formulas.includes(one.key) === true)
    .flatMap((one) => one.typed.map(({ row, value }) => ({ sheet: table.place.sheet, cell: `${table.columns[one.key] ?? ""}${row}`, before: value }))));
  if (told.code !== "partly-applied" || stood.length === 0) return told;
  return new LiaisonError(told.code, { ...told.values, cells: lostText(stood) }, { cause: told.cause, done: told.done });
}
