import type { ForeignAnswers } from "../../domain/sheets-of-others/answers";
import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import type { FormRow, FormTable } from "../../excel/form-table";
import type { ForeignRead } from "../../excel/foreign/read-foreign";
import { tableOf, type Book } from "../../excel/read-book";
import { growBy } from "../../excel/form-condition";
import { growForm } from "../../excel/writer/grow-form";
import type { LostCell } from "../../excel/writer/held";
import { holdRows, type LookedRow, type RowWrite } from "../../excel/writer/held-rows";
import { NewRows } from "../../excel/writer/new-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { translator } from "../../locales/translate";
import { cellText, sameCell } from "../../rules/cell-text";
import type { ActionEnvironment } from "../action";
import { layingWords, loadMarkedBook, writeSteps, type MarkedBook } from "../generate/write-surroundings";
import { rememberHighest } from "../refresh/give-ids";
import { runAction } from "../run";
import { listTargets, type ListTarget } from "./list-targets";
import { readBeside } from "./read-beside";
import { planList, type ListItem, type ListPlan } from "./plan-list";

export interface ListTakeOverOptions {
  readonly sheet: string;
  readonly answers?: ForeignAnswers;
  /** Which rows are written; both kinds where it is absent. */
  readonly kinds?: readonly Exclude<ListItem["kind"], "same">[];
}

export interface ListTakeOverReport {
  readonly plan: ListPlan;
  readonly added: number;
  readonly changed: number;
  /** Rows that somebody has worked on since they were looked at, or whose cells hold formulas: they stay as they are. */
  readonly left: readonly ListItem[];
  readonly putBack: readonly LostCell[];
}

/** What a person has said of each sheet, by its name. */
export type AnswersBySheet = ReadonlyMap<string, ForeignAnswers>;

/**
 * What each list of others in this workbook would add to our forms and change in them. Reads only.
 * @param answers for all sheets of which nothing was said by itself
 */
export function planListTakeOvers(
  environment: ActionEnvironment, answers: ForeignAnswers = {}, bySheet: AnswersBySheet = new Map(),
): Promise<readonly ListPlan[]> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read-sheets");
    const { book, lists, present } = await readBoth(environment, context);
    steps.finish("read-sheets");
    return lists.map((read) => planList(read, book, book.asOf ?? environment.today(), bySheet.get(read.sheet) ?? answers, present));
  });
}

/**
 * Brings a list of others into our form: new rows whole and each with its id, rows that came before with what the sheet says otherwise now.
 * Rows that are
 * no longer in the sheet are told and stay; the sheet itself stays as it is. Done again it changes nothing.
 * @throws LiaisonError `no-list-there`, `no-target-form`, `sheet-protected`, `table-filtered`, `not-verified`
 */
export function takeOverList(
  environment: ActionEnvironment, { sheet, answers = {}, kinds = ["new", "changed"] }: ListTakeOverOptions
): Promise<ListTakeOverReport> {
  return runAction(environment, 4, async (context, steps) => {
    steps.begin("read-sheets");
    const { marked, book, lists, present } = await readBoth(environment, context);
    const read = lists.find((one) => one.sheet === sheet);
    if (read === undefined) throw new LiaisonError("no-list-there", { sheet });
    const target = listTargets[read.form];
    const plan = planList(read, book, book.asOf ?? environment.today(), answers, present);
    if (plan.target === undefined) throw new LiaisonError(
      "no-target-form", { sheet, form: translator(environment.language)(`foreign:form.${read.form}`) }
    );
    steps.finish("read-sheets");
    const fresh = plan.items.filter(({ kind }) => kind === "new" && kinds.includes("new"));
    const changed = plan.items.filter(({ kind }) => kind === "changed" && kinds.includes("changed"));
    if (fresh.length + changed.length === 0) return { plan, added: 0, changed: 0, left: [], putBack: [] };
    const rows = new NewRows(fresh.map(({ cells }) => ({ cells })));
    const updates = new Updates(target, changed);
    const settled = await settle({
      context, load: loadMarkedBook, before: writeSteps(steps), plan: (now) => rowsPlan(context, { target, rows, updates }, now),
    }, marked);
    steps.finish("write");
    const table = tableIn(settled.read, target);
    const added = rows.places({ form: target.form, table }).filter((row) => row !== undefined).length;
    const left = updates.notIn(table);
    return { plan, added, changed: changed.length - left.length, left, putBack: settled.putBack };
  });
}

interface BothRead {
  readonly marked: MarkedBook;
  readonly book: Book;
  readonly lists: readonly ForeignRead[];
  /** Sheets of others, whatever is on them. */
  readonly present: ReadonlySet<string>;
}

async function readBoth({ requirements }: ActionEnvironment, context: Excel.RequestContext): Promise<BothRead> {
  const { marked, ours, present, foreign } = await readBeside(context, ({ book }) => {
    if (book === undefined) throw new LiaisonError("no-tracker");
    return { book };
  }, { requirements });
  return { marked, book: ours.book, lists: foreign?.lists ?? [], present: new Set(present) };
}

function tableIn({ book }: MarkedBook, { form }: ListTarget): FormTable {
  const table = book === undefined ? undefined : tableOf(book, form);
  if (table === undefined) throw new LiaisonError("no-tracker");
  return table;
}

/** Rows of ours that are to say what the sheet says now: each only while it says what was looked at. */
class Updates {
  /** Rows that turned out to be somebody's since. */
  private readonly refused = new Set<ListItem>();

  constructor(private readonly target: ListTarget, private readonly items: readonly ListItem[]) {}

  private rowOf({ id, title }: ListItem, rows: readonly FormRow[]): FormRow | undefined {
    const wanted = textKey(id === "" ? title : id);
    const key = id === "" ? this.target.title : "id";
    const found = rows.filter(({ cells }) => textKey(cellText(cells[key] ?? "")) === wanted);
    return found.length === 1 ? found[0] : undefined;
  }

  writes({ rows }: FormTable): readonly RowWrite[] {
    return this.items.flatMap((item): RowWrite[] => {
      const row = this.rowOf(item, rows);
      if (row === undefined || this.refused.has(item) || isDone(item, row.cells)) return [];
      if (!mayChange(item, row.cells)) return [];
      return [
        { row: row.row, cells: item.cells, meant: (now) => (mayChange(item, now.cells) && !hasFormula(item, now)) || this.refuse(item) }
      ];
    });
  }

  private refuse(item: ListItem): false {
    this.refused.add(item);
    return false;
  }

  /** What does not say it in the end. */
  notIn({ rows }: FormTable): readonly ListItem[] {
    return this.items.filter((item) => {
      const row = this.rowOf(item, rows);
      return row === undefined || !isDone(item, row.cells);
    });
  }
}

type Cells = LookedRow["cells"];

const isDone = ({ changes }: ListItem, cells: Cells): boolean => changes.every(({ field, to }) => sameCell(cells[field] ?? "", to));
const mayChange = ({ changes, id }: ListItem, cells: Cells): boolean =>
  changes.every(({ field, from }) => sameCell(cells[field] ?? "", from)) && (
    id === "" || textKey(cellText(cells["id"] ?? "")) === textKey(id)
  );
const hasFormula = ({ changes }: ListItem, { formulas }: LookedRow): boolean => changes.some(({ field }) => formulas.has(field));

interface Wanted {
  readonly target: ListTarget;
  readonly rows: NewRows;
  readonly updates: Updates;
}

/** A repetition after a lost answer reads anew, and finds by id or title what stands already. */
function rowsPlan(context: Excel.RequestContext, { target, rows, updates }: Wanted, marked: MarkedBook): WritePlan | undefined {
  const { book } = marked;
  const { form } = target;
  const table = tableIn(marked, target);
  if (book === undefined) throw new LiaisonError("no-tracker");
  const standing = { form, table };
  const last = book.lastNumbers[form.key] ?? 0;
  const writes = rows.plan(standing, last);
  if (writes === "full") return { hold: [], grow: () => growForm(context, standing, layingWords(book), Math.max(growBy, rows.ids.length)) };
  const all = [...writes, ...updates.writes(table)];
  if (all.length === 0 && rows.highestNumber <= last) return undefined;
  return {
    hold: all.length === 0 ? [] : [(workbook) => holdRows(workbook, standing, all)],
    last: (workbook) => rememberHighest(
      workbook, book, { key: form.key, ...standing }, { given: new Map(), renewed: new Map(), highest: rows.highestNumber }
    ),
  };
}
