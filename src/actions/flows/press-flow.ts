import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import type { Flow, Proposal } from "../../excel/flow";
import type { Book } from "../../excel/read-book";
import { growForm } from "../../excel/writer/grow-form";
import type { LostCell } from "../../excel/writer/held";
import { holdRows } from "../../excel/writer/held-rows";
import { keepIntent } from "../../excel/writer/intent";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { translator } from "../../locales/translate";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment } from "../action";
import { asOfFor, judgeBook } from "../check/judge-book";
import { layingWords, loadMarkedBook, writeSteps, type MarkedBook } from "../generate/write-surroundings";
import { rememberHighest } from "../refresh/give-ids";
import { runAction } from "../run";
import { refuseNewer } from "../workbook/refuse-newer";
import { collect, fillWrites, Group, inStages, standingOf, type Filled, type Stages } from "./flow-batch";

/** What can be carried on from one register, and what each of its rows leads to. */
export interface FlowPlan {
  readonly flow: string;
  readonly proposals: readonly Proposal[];
}

/** A row that a press has added. */
export interface AddedRow {
  readonly register: string;
  readonly id: string;
  readonly sheet: string;
  /** Its title's cell, A1 without sheet. */
  readonly cell: string;
  /** What was written, by field. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A cell that a press has filled or changed. */
export interface ChangedCell {
  readonly register: string;
  readonly id: string;
  readonly field: string;
  readonly sheet: string;
  readonly cell: string;
  readonly before: Cell;
  readonly value: Cell;
}

export interface FlowReport {
  readonly flow: string;
  readonly added: readonly AddedRow[];
  readonly changed: readonly ChangedCell[];
  /** Cells that were left alone, because by then they held something else: `T004`, with the field. */
  readonly left: readonly Pick<ChangedCell, "register" | "id" | "field">[];
  /** Rows that were chosen and have nothing left to carry on. */
  readonly already: readonly string[];
  readonly inform: readonly string[];
  readonly putBack: readonly LostCell[];
}

/** Whatever can be carried on in this workbook. Reads only. */
export function planFlows(environment: ActionEnvironment): Promise<readonly FlowPlan[]> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const load = loadMarkedBook(context.workbook);
    await context.sync();
    const { book } = load();
    steps.finish("read");
    if (book === undefined) return [];
    return book.registry.flows.map(
      (flow) => ({ flow: flow.key, proposals: proposalsOf(book, flow) })
    ).filter(({ proposals }) => proposals.length > 0);
  });
}

/** What a flow offers: sentences that it carries on are in the workbook's words, whoever reads. */
function proposalsOf(book: Book, flow: Flow): readonly Proposal[] {
  if (flow.needs.some((register) => book.tables[register] === undefined)) return [];
  const { asOf, registers } = judgeBook({ language: book.language }, book, asOfFor(book, undefined));
  return flow.propose({ book, asOf, registers, say: translator(book.language) });
}

/**
 * Carries rows on: adds what they lead to, with its ids, and links both. What stands already, by an earlier press or because somebody has
 * typed it, is taken as it is, so
 * that a press whose answer was lost can be repeated.
 * @param sources ids of the rows; without them all that there is
 * @throws LiaisonError `no-such-flow`, `flow-sheet-gone`, `sheet-protected`, `table-filtered`, `not-verified`
 */
export function pressFlow(environment: ActionEnvironment, key: string, sources?: readonly string[]): Promise<FlowReport> {
  return runAction(environment, 4, async (context, steps) => {
    steps.begin("read");
    const load = loadMarkedBook(context.workbook);
    await context.sync();
    let marked = load();
    const { book } = marked;
    const flow = book?.registry.flows.find((one) => one.key === key);
    if (book === undefined || flow === undefined) throw new LiaisonError("no-such-flow", { flow: key });
    refuseNewer(book);
    const offered = proposalsOf(book, flow);
    const chosen = sources?.map(textKey);
    const picked = offered.filter(({ source }) => chosen?.includes(textKey(source)) ?? true);
    const known = new Set(offered.map(({ source }) => textKey(source)));
    const all = collect(picked);
    const press = JSON.stringify(["flow", key, picked.map(({ source }) => source).sort()]);
    const at = (environment.now ?? environment.today)();
    const [putBack, groups]: [LostCell[], Group[]] = [[], []];
    const before = writeSteps(steps);
    for (const [index, stage] of inStages(all).entries()) {
      const work = groupsOf(stage, marked, `${press} ${index}`);
      groups.push(...work);
      const settled = await settle(
        { context, load: loadMarkedBook, before, plan: (now) => planOf(context, { groups: work, filled: stage.filled, at }, now) }, marked
      );
      putBack.push(...settled.putBack);
      marked = settled.read;
    }
    steps.finish("write");
    const now = bookOf(marked);
    return {
      flow: key, added: groups.flatMap((group) => addedBy(group, now)), ...changedBy(all.filled, now),
      already: sources?.filter((source) => !known.has(textKey(source))) ?? [],
      inform: [...new Set(picked.flatMap(({ inform = [] }) => inform))], putBack,
    };
  });
}

function bookOf({ book }: MarkedBook): Book {
  if (book === undefined) throw new LiaisonError("flow-sheet-gone", { register: "" });
  return book;
}

function groupsOf({ wanted }: Stages, marked: MarkedBook, press: string): readonly Group[] {
  const registers = [...new Set(wanted.map(({ add }) => add.register))];
  return registers.map(
    (register) => new Group(register, wanted.filter(({ add }) => add.register === register), bookOf(marked), marked.intents, press)
  );
}

interface Work {
  readonly groups: readonly Group[];
  readonly filled: readonly Filled[];
  readonly at: number;
}

function planOf(context: Excel.RequestContext, { groups, filled, at }: Work, marked: MarkedBook): WritePlan | undefined {
  const book = bookOf(marked);
  const registers = [...new Set([...groups.map(({ register }) => register), ...filled.map(({ set }) => set.register)])];
  const rows = new Map(groups.map((group) => [group, group.plan(standingOf(book, group.register), book.lastNumbers[group.register] ?? 0)]));
  const full = groups.find((group) => rows.get(group) === "full");
  if (full !== undefined) return { hold: [], grow: () => growForm(context, standingOf(book, full.register), layingWords(book)) };
  const writes = registers.flatMap((register) => {
    const standing = standingOf(book, register);
    const added = groups.filter((group) => group.register === register).flatMap((group) => {
      const of = rows.get(group);
      return of === undefined || of === "full" ? [] : of;
    });
    const all = [...added, ...fillWrites(filled, standing)];
    return all.length === 0 ? [] : [{ standing, all }];
  });
  const uncounted = groups.filter(({ register, rows: of }) => of.highestNumber > (book.lastNumbers[register] ?? 0));
  if (writes.length === 0 && uncounted.length === 0) return undefined;
  return {
    first: (workbook) => {
      for (const { key, rows: of } of groups) keepIntent(workbook, marked.intents, { key, ids: of.ids, state: "begun", at });
    },
    hold: writes.map(({ standing, all }) => (workbook) => holdRows(workbook, standing, all)),
    last: (workbook) => {
      for (const { register, rows: of } of groups) {
        rememberHighest(workbook, book, standingOf(book, register), { given: new Map(), renewed: new Map(), highest: of.highestNumber });
      }
    },
  };
}

/** Rows that were not there before this press, as they stand. */
function addedBy(group: Group, book: Book): readonly AddedRow[] {
  const standing = standingOf(book, group.register);
  const { place: { sheet }, columns } = standing.table;
  return group.rows.places(standing).flatMap((row, index): readonly AddedRow[] => {
    const id = group.rows.ids[index] ?? "";
    if (row === undefined || group.stood[index] === true) return [];
    return [{ register: group.register, id, sheet, cell: `${columns[standing.form.title] ?? "A"}${row}`, cells: group.cells[index] ?? {} }];
  });
}

function changedBy(filled: readonly Filled[], book: Book): Pick<FlowReport, "changed" | "left"> {
  const changed = filled.flatMap(({ set: { register, id, field, before }, state, wrote }): readonly ChangedCell[] => {
    const value = wrote.at(-1);
    if (state !== "done" || value === undefined) return [];
    const { table } = standingOf(book, register);
    const row = table.rows.find(({ cells }) => textKey(String(cells["id"])) === textKey(id))?.row ?? 0;
    return [{ register, id, field, sheet: table.place.sheet, cell: `${table.columns[field] ?? "A"}${row}`, before, value }];
  });
  return {
    changed, left: filled.filter(({ state }) => state === "left").map(({ set: { register, id, field } }) => ({ register, id, field })),
  };
}
