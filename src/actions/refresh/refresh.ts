import type { Finding } from "../../domain/findings/finding";
import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import { loadBook, standingForms, type Book } from "../../excel/read-book";
import { takeInRows } from "../../excel/writer/taken-in-rows";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment, OverwrittenCell, RefreshChange, RefreshReport } from "../action";
import { byUrgency } from "../check/book-findings";
import { judgeBook } from "../check/judge-book";
import { stillAway } from "./displaced-ids";
import { refreshRound, type RoundForm, type RoundPlan, type RoundSurroundings } from "./refresh-round";
import { loadRequiredExtras } from "../check/required-extras";
import { loadBelow } from "./rows-below";
import { sealRows } from "./seal-rows";
import { readByOurNames } from "./names-back";
import { runAction, type Steps } from "../run";
import { noteHistory } from "../week/note-history";
import { refuseNewer } from "../workbook/refuse-newer";

export interface RefreshOptions {
  /** Fixes the workbook's as-of date (serial), as for an archive. */
  readonly asOf?: number;
  /** Takes in the rows that people have typed below our tables; without it they are only reported. */
  readonly takeIn?: boolean;
  /** Who presses, as the history is to name them; Office tells nobody's name. */
  readonly by?: string;
  /** False where the date of the last refresh is left as it is. */
  readonly stamp?: boolean;
}

/** Where others keep moving rows under our hands, so many tries are made before the person is asked to wait. */
const mostRounds = 4;

/**
 * Brings our own part of the workbook back in order: gives missing and copied rows their ids, restores formulas, validation, colours and the
 * summary where people have pasted over them, stamps the date. Never writes where people type. Two reads, one write with its read-back;
 * running it again on the same day writes no cell. Where somebody else inserts, deletes or sorts rows meanwhile, it looks again and puts
 * right what that has upset.
 */
export function refresh(environment: ActionEnvironment, options: RefreshOptions = {}): Promise<RefreshReport> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read");
    const { whole: { book: read, required, below }, changes: named } = await readByOurNames(context, steps, (names) => {
      const [loaded, required, below] = [
        loadBook(context.workbook, registry, names), loadRequiredExtras(context), loadBelow(context.workbook),
      ];
      return () => ({ book: loaded(), required, below });
    });
    const found = ours(read);
    steps.finish("read");
    const taken = options.takeIn === true ? await takeIn(context, environment, steps, found) : undefined;
    const book = taken?.book ?? found;
    const report = await settle(
      { context, environment, steps, fixed: options.asOf, stamps: options.stamp !== false, press: {
        by: options.by ?? "", lastRefreshed: book.lastRefreshed,
      } },
      { book, back: new Map(), again: new Map() },
      { rounds: 1, changes: [...named, ...taken?.changes ?? []], forms: [], disturbed: false },
    );
    const extras = required(book);
    if (extras !== undefined) await context.sync();
    return { ...report, findings: byUrgency([...report.findings, ...(taken?.left ?? below(book)), ...extras?.() ?? []]) };
  });
}

async function readBook(context: Excel.RequestContext): Promise<Book> {
  const read = loadBook(context.workbook, registry);
  await context.sync();
  return ours(read());
}

function ours(book: Book | undefined): Book {
  if (book === undefined) throw new LiaisonError("no-tracker");
  refuseNewer(book);
  return book;
}

/** The book again once its tables reach down to what was typed below them, and what is left there. */
async function takeIn(
  context: Excel.RequestContext, { requirements }: ActionEnvironment, steps: Steps, book: Book,
): Promise<{ readonly book: Book; readonly changes: readonly RefreshChange[]; readonly left: readonly Finding[] } | undefined> {
  // Table.resize; an Excel without it goes on saying where the rows are.
  if (requirements?.isSetSupported("ExcelApi", "1.13") === false) return undefined;
  steps.begin("write");
  const taken = await takeInRows(context, registry, book, requirements ?? { isSetSupported: () => true });
  if (taken.length > 0) steps.finish("write");
  const left = loadBelow(context.workbook);
  const after = await readBook(context);
  return {
    book: after, left: left(after),
    changes: taken.map(({ sheet, from, to }) => ({ what: "rows-taken-in", sheet, cells: [`${from}:${to}`], count: to - from + 1, details: "" })),
  };
}

const firstSheet = (book: Book): string => standingForms(book)[0]?.table.place.sheet ?? "";

/** Ids that are still to go back to rows, after somebody has moved those again before anything was written. */
function stillOwed({ book, back }: RoundPlan, now: Book): RoundPlan["back"] {
  const tables = new Map(standingForms(now).map(({ key, table }) => [key, table]));
  return new Map(standingForms(book).flatMap((standing) => {
    const [owed, table] = [back.get(standing.key), tables.get(standing.key)];
    return owed === undefined || table === undefined ? [] : [[standing.key, stillAway(standing, owed, table)] as const];
  }));
}

/** What earlier rounds have done. */
interface Story {
  readonly rounds: number;
  readonly changes: readonly RefreshChange[];
  /** The forms of each round with the ids that they were to get. */
  readonly forms: readonly RoundForm[];
  readonly disturbed: boolean;
}

async function settle(surroundings: RoundSurroundings, plan: RoundPlan, story: Story): Promise<RefreshReport> {
  const result = await refreshRound(surroundings, plan);
  const last = story.rounds === mostRounds;
  const again = { ...story, rounds: story.rounds + 1, disturbed: true };
  if (result.kind === "moved") {
    if (last) throw new LiaisonError("not-verified", { cells: "" });
    const book = await readBook(surroundings.context);
    return settle(surroundings, { ...plan, book, back: stillOwed(plan, book) }, again);
  }
  const { next, disturbed, refused } = result;
  if (disturbed ? last : refused.length > 0) {
    throw new LiaisonError("not-verified", { cells: refused.slice(0, 20).join(", "), sheet: firstSheet(next.book) });
  }
  const told = { changes: [...story.changes, ...result.changes], forms: [...story.forms, ...result.forms] };
  if (disturbed) return settle(surroundings, next, { ...again, ...told });
  const noted = await noteHistory(surroundings, next.book, surroundings.press);
  const sealed = await sealRows(surroundings, next.book);
  return report(surroundings, sealed.book, { ...story, ...told, changes: [...told.changes, ...noted, ...sealed.changes] });
}

function report({ environment, fixed }: RoundSurroundings, book: Book, { changes, forms, disturbed }: Story): RefreshReport {
  const { asOf, summary, findings, waived, records } = judgeBook(environment, book, fixed);
  const again: readonly RefreshChange[] = disturbed ? [{ what: "looked-again", sheet: firstSheet(book), cells: [], count: 1, details: "" }] : [];
  return {
    asOf, changes: [...givenIds(book, forms), ...merged(changes), ...again], tasks: records,
    overwritten: onlyOnce(forms.flatMap(overwritten)), ...(summary && { summary }), findings, ...(waived.length > 0 && { waived }),
  };
}

/** The new ids where they stand in the end, whoever has moved the rows since they were planned. */
function givenIds(book: Book, forms: readonly RoundForm[]): readonly RefreshChange[] {
  const separator = translator(book.language)("forms:list-separator");
  return standingForms(book).flatMap(({ key, table }) => {
    const ids = forms.flatMap((one) => (one.key === key && one.ids !== undefined ? [one.ids] : []));
    const given = new Set(ids.flatMap((one) => [...one.given.values()].map(textKey)));
    const renewed = new Map(ids.flatMap((one) => [...one.renewed.values()].map(({ id, before }) => [textKey(id), before] as const)));
    const shown = table.rows.map(({ row, cells }) => ({ cell: `${table.columns["id"] ?? ""}${row}`, id: cellText(cells["id"] ?? "") }));
    const say = (what: RefreshChange["what"], rows: typeof shown, detail: (id: string) => string): readonly RefreshChange[] => rows.length === 0 ? [] : [{
      what, sheet: table.place.sheet, cells: rows.map(({ cell }) => cell), count: rows.length, details: rows.map(({ id }) => detail(id)).join(separator),
    }];
    return [
      ...say("ids-given", shown.filter(({ id }) => given.has(textKey(id))), (id) => id),
      ...say("ids-renewed", shown.filter(({ id }) => renewed.has(textKey(id))), (id) => `${renewed.get(textKey(id)) ?? ""} → ${id}`),
    ];
  });
}

/** What two rounds did to the same sheet is told once. */
function merged(changes: readonly RefreshChange[]): readonly RefreshChange[] {
  const byKind = new Map<string, RefreshChange>();
  for (const change of changes) {
    const kind = `${change.what} ${change.sheet}`;
    byKind.set(kind, { ...change, cells: [...new Set([...(byKind.get(kind)?.cells ?? []), ...change.cells])] });
  }
  return [...byKind.values()];
}

/** What stood in the cells that were written: constants among our formulas, and ids that were blank or copies. */
function overwritten({ key, table, condition, ids, lateIds }: RoundForm): readonly OverwrittenCell[] {
  const standing = (row: number): Cell => lateIds.get(row) ?? table.rows.find((one) => one.row === row)?.cells["id"] ?? "";
  const idOf = (row: number): string => ids?.given.get(row) ?? ids?.renewed.get(row)?.id ?? cellText(standing(row));
  return [
    ...condition.brokenFormulas.flatMap(({ key: field, typed }) => typed.map(({ row, value }) => ({ form: key, field, row, id: idOf(row), before: value }))),
    ...[...(ids?.given.keys() ?? []), ...(ids?.renewed.keys() ?? [])].map((row) => ({ form: key, field: "id", row, id: idOf(row), before: standing(row) })),
  ];
}

/** Of two rounds that wrote to the same cell the first knows what had been there. */
function onlyOnce(cells: readonly OverwrittenCell[]): readonly OverwrittenCell[] {
  const seen = new Set<string>();
  return cells.filter(({ form, field, id, row }) => {
    const cell = JSON.stringify([form, field, id === "" ? row : id]);
    return !seen.has(cell) && seen.add(cell);
  });
}
