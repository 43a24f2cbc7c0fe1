import type { DutyKey } from "../../catalog/duties";
import { fingerprint } from "../../domain/text/fingerprint";
import { LiaisonError } from "../../domain/liaison-error";
import { compactKey, textKey } from "../../domain/text/text-key";
import type { FormRow, FormTable } from "../../excel/form-table";
import type { ForeignDutiesRead } from "../../excel/foreign/read-foreign";
import { tableOf, type Book } from "../../excel/read-book";
import { growForm } from "../../excel/writer/grow-form";
import { holdRows } from "../../excel/writer/held-rows";
import { keepIntent, type Intent } from "../../excel/writer/intent";
import { NewRows } from "../../excel/writer/new-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { dutiesForm } from "../../forms/duties/register";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment, TakeOverPlan, TakeOverReport, TakeOverRow } from "../action";
import { rememberHighest } from "../refresh/give-ids";
import { runAction } from "../run";
import { readBeside } from "../take-over/read-beside";
import { planTakeOver } from "./take-over-plan";
import { layingWords, loadMarkedBook, writeSteps, type MarkedBook } from "../generate/write-surroundings";

export interface TakeOverOptions {
  /** The sheet of somebody else's; without it the one at hand, else the one with most duties. */
  readonly sheet?: string;
}

interface OurList {
  readonly marked: MarkedBook;
  readonly book: Book;
  readonly table: FormTable<DutyKey>;
  readonly reads: readonly ForeignDutiesRead[];
}

/** RACI sheets in this workbook that are not ours, and what each would add to 职责分工. Reads only. */
export function planTakeOvers(environment: ActionEnvironment): Promise<readonly TakeOverPlan[]> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read-sheets");
    const { book, reads } = await readBoth(context);
    steps.finish("read-sheets");
    return reads.map((read) => planTakeOver(read, book));
  });
}

/**
 * Adds a sheet's duties to 职责分工: into spare rows, each whole and with its id in one action. Rows that are there already, also those that an earlier press
 * has written and somebody has worked on since, are skipped, so that it can be repeated; the sheet itself stays as it is.
 * @throws LiaisonError `no-duty-list`, `no-matrix`, `sheet-protected`, `table-filtered`, `not-verified`
 */
export function takeOverDuties(environment: ActionEnvironment, options: TakeOverOptions = {}): Promise<TakeOverReport> {
  return runAction(environment, 4, async (context, steps) => {
    steps.begin("read-sheets");
    const { marked, book, table, reads } = await readBoth(context);
    const read = reads.find(({ sheet }) => options.sheet === undefined || sheet === options.sheet);
    if (read === undefined) throw new LiaisonError("no-matrix", { sheet: options.sheet ?? "" });
    const key = fingerprint(JSON.stringify(["take-over", read.sheet, read.raci.duties]));
    const plan = withoutEdited(planTakeOver(read, book), table, marked.intents.find((one) => one.key === key));
    const { sheet } = table.place;
    if (plan.rows.length === 0) return { plan, target: sheet, added: 0, cells: "", putBack: [] };
    steps.finish("read-sheets");
    const rows = new NewRows(plan.rows.map((row) => ({ cells: cellsOf(row, book) })));
    const at = (environment.now ?? environment.today)();
    const settled = await settle({ context, load: loadMarkedBook, before: writeSteps(steps), plan: (now) => rowsPlan(context, { key, at }, rows, now) }, marked);
    steps.finish("write");
    const standing = listOf(settled.read);
    const numbers = rows.places({ form: dutiesForm, table: standing }).flatMap((row) => row ?? []);
    if (numbers.length < plan.rows.length) throw new LiaisonError("not-verified", { cells: rows.ids.join(", "), sheet });
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    return { plan, target: standing.place.sheet, added: numbers.length, cells: `${standing.columns.id ?? "A"}${first}:${standing.columns.note ?? "A"}${last}`, putBack: settled.putBack };
  });
}

function listOf({ book }: MarkedBook): FormTable<DutyKey> {
  const table = book === undefined ? undefined : tableOf(book, dutiesForm);
  if (table === undefined) throw new LiaisonError("no-duty-list");
  return table;
}

async function readBoth(context: Excel.RequestContext): Promise<OurList> {
  const { marked, ours, foreign } = await readBeside(context, (read) => {
    const table = listOf(read);
    if (read.book === undefined) throw new LiaisonError("no-duty-list");
    return { book: read.book, table };
  });
  return { marked, ...ours, reads: foreign?.duties ?? [] };
}

const copiedKeys = ["department", "post", "duty", "deliverable", "due", "person", "note"] as const satisfies readonly (DutyKey & keyof TakeOverRow)[];

function cellsOf(row: TakeOverRow, { language }: Book): Readonly<Record<string, Cell>> {
  const role = row.role === "" ? "" : translator(language)(`forms:lists.raciRoles.${row.role}`);
  return Object.fromEntries([...copiedKeys.map((key) => [key, row[key]] as const), ["role", role] as const]);
}

/** Rows that an earlier press of the same sheet wrote and that read differently now: somebody has worked on them, and they are not written again. */
function withoutEdited(plan: TakeOverPlan, { rows }: FormTable<DutyKey>, earlier: Intent | undefined): TakeOverPlan {
  if (earlier === undefined) return plan;
  const ids = new Set(earlier.ids.map(textKey));
  const written = rows.filter(({ cells }) => ids.has(textKey(cellText(cells.id))));
  const fresh = plan.rows.filter((row) => {
    const index = written.findIndex((one) => isEditOf(one, row));
    if (index >= 0) written.splice(index, 1);
    return index < 0;
  });
  return { ...plan, rows: fresh, duties: new Set(fresh.map(({ duty }) => compactKey(duty))).size, already: plan.already + plan.rows.length - fresh.length };
}

const isEditOf = ({ cells }: FormRow<DutyKey>, row: TakeOverRow): boolean => {
  const same = (["duty", "person", "department", "note", "due"] as const).filter((key) => textKey(cellText(cells[key])) === textKey(cellText(row[key]))).length;
  return same >= 4;
};

function rowsPlan(context: Excel.RequestContext, { key, at }: Pick<Intent, "key" | "at">, rows: NewRows, marked: MarkedBook): WritePlan | undefined {
  const { book } = marked;
  const table = listOf(marked);
  if (book === undefined) throw new LiaisonError("no-duty-list");
  const standing = { form: dutiesForm, table };
  const writes = rows.plan(standing, book.lastNumbers["duties"] ?? 0);
  if (writes === "full") return { hold: [], grow: () => growForm(context, standing, layingWords(book)) };
  if (writes.length === 0 && rows.highestNumber <= (book.lastNumbers["duties"] ?? 0)) return undefined;
  return {
    first: (workbook) => keepIntent(workbook, marked.intents, { key, ids: rows.ids, state: "begun", at }),
    hold: writes.length === 0 ? [] : [(workbook) => holdRows(workbook, standing, writes)],
    last: (workbook) => rememberHighest(workbook, book, { key: "duties", ...standing }, { given: new Map(), renewed: new Map(), highest: rows.highestNumber }),
  };
}
