/**
 * Every action that writes where people type, beside a second author who acts by chance between its requests and in the midst of them. The ledger knows where
 * each typed value must be: nothing of theirs is lost or moved, ours stands once, what is reported is so, and after a refusal the same press ends well.
 * `SEED=7,8` throws anew.
 */
import { registry } from "../../src/forms/registry";
import { refresh } from "../../src/actions/refresh/refresh";
import { submitRequest, type SubmitReport } from "../../src/actions/requests/submit-request";
import { takeBack } from "../../src/actions/refresh/take-back";
import { takeOverDuties } from "../../src/actions/duties/take-over-duties";
import type { TakeOverReport } from "../../src/actions/action";
import { LiaisonError } from "../../src/domain/liaison-error";
import { generatedColumns } from "../../src/excel/form-layout";
import { translator } from "../../src/locales/translate";
import { improvise, joinIn } from "../../src/workbench/co-author/co-author";
import { perform } from "../../src/workbench/co-author/edit";
import { late } from "../../src/workbench/co-author/late";
import type { Habits } from "../../src/workbench/co-author/draw-edit";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { Ledger } from "../support/ledger";
import { environmentOf, readRange, writeRange } from "../support/product";
import { historySeeds, tellFigures } from "../support/thoroughness";
import { asOf } from "./books";
import { ourRequest, registerBook, theirMatrix } from "./register-book";
import { clearTheWay } from "./shared-book";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 12, spareTrackerRows: 4 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 20, spareOpinionRows: 6 }));
jest.mock("../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 12, spareDutyRows: 8 }));

afterAll(disposeHost);

const say = translator("en-US");
const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf, { now: () => asOf + 0.4 });
/** What each press does beside others stands in every-action as well. */
const seeds = historySeeds(5);
/** A few of them once more on a replica of their own. */
const lateSeeds = seeds.slice(0, Math.ceil(seeds.length / 4));

/** Headers of columns that people type in. */
const typedHeaders: ReadonlyMap<string, ReadonlySet<string>> = new Map(registry.registers.map(({ key, table, fields }) => [table, new Set(fields
  .filter(({ kind, key: field }) => kind !== "computed" && kind !== "id" && field !== "task").map(({ key: field }) => say(`forms:${key}.fields.${field}`)))] as const));

const habitsAt = (names: readonly string[]): Habits => ({
  touches: (table, column) => names.includes(table) && (column === undefined || typedHeaders.get(table)?.has(column) !== false),
  weights: { type: 8, paste: 4, clear: 1, copy: 2, insert: 5, delete: 2, sort: 4, filter: 1, "show-all": 1, fill: 1, "rename-sheet": 1, "add-sheet": 1 },
});

interface Story {
  readonly name: string;
  readonly form: string;
  readonly tables: readonly string[];
  readonly isOurs: (row: string) => boolean;
  /** Rows of ours that stand once each where nobody else has touched them. */
  readonly rows: number;
  readonly act: (test: HostForTest) => Promise<unknown>;
  /** Rows that the report names, with what is to stand in them by what it says. */
  readonly says: (report: never) => readonly { readonly sheet: string; readonly row: number; readonly words: readonly string[] }[];
}

const stories: readonly Story[] = [
  {
    name: "submit a request", form: "requests", tables: ["Liaison_Requests", "Liaison_Opinions"], rows: 4,
    isOurs: (row) => row.includes("OURS") || /=R0(?:0[6-9]|1\d)(?:\||$)/.test(row),
    act: (test) => submitRequest(environment(test), { request: ourRequest }),
    says: ({ sheet, row, id }: SubmitReport) => [{ sheet, row, words: [id, ourRequest.content] }],
  },
  {
    name: "take over duties", form: "duties", tables: ["Liaison_Duties"], rows: 5, isOurs: (row) => row.includes("OURS"),
    act: (test) => takeOverDuties(environment(test), { sheet: theirMatrix }),
    says: ({ target, cells }: TakeOverReport) => (cells.match(/\d+/g) ?? []).map((row) => ({ sheet: target, row: Number(row), words: ["fair"] })),
  },
];

/** What a report says that is not so. Nothing was written, where an error says so; else each row that it names holds what it says. */
async function untrue(test: HostForTest, { says }: Story, outcome: Outcome, ours: readonly string[]): Promise<readonly string[]> {
  if ("error" in outcome) return outcome.error instanceof LiaisonError && outcome.error.untouched && ours.length > 0 ? [`untouched, but ${ours.join(" ")}`] : [];
  const rows = await Promise.all(says(outcome.report as never).map(async ({ sheet, row, words }) => ({ row, words, shown: (await readRange(test, sheet, `A${row}:AZ${row}`))[0]?.join("|") ?? "" })));
  return rows.flatMap(({ row, words, shown }) => words.filter((word) => !shown.includes(word)).map((word) => `${word} is not in row ${row}: ${shown}`));
}

type Outcome = { readonly report: unknown } | { readonly error: unknown };

const outcomeOf = (work: Promise<unknown>): Promise<Outcome> => work.then((report): Outcome => ({ report }), (error: unknown): Outcome => ({ error }));

describe.each(stories)("$name", (story) => {
  const { name, form, tables: names, isOurs, rows, act } = story;
  let book: WorkbookFile;
  beforeAll(async () => {
    book = await registerBook(form);
  }, 600_000);

  const figures = { histories: 0, refused: 0, "rows lost": 0, "rows doubled": 0, "untrue reports": 0 };
  afterAll(() => tellFigures(`Beside a second author: ${name}`, figures));

  test.each(seeds)("seed %i", (seed) => withHost(async (test) => {
    figures.histories += 1;
    const ledger = new Ledger(test.engine, names, isOurs);
    const { log, leave } = joinIn(test.host, improvise({ seed, habits: habitsAt(names), eagerness: 0.6 }), ledger.listen);
    let last = -1;
    const stop = test.host.onMoment(({ action }) => {
      if (action === 0) last += 1;
    });
    const outcome = await outcomeOf(act(test));
    leave();
    stop();
    const told = (what: unknown): unknown => ({ what, log: JSON.stringify(log) });
    if ("error" in outcome) figures.refused += 1;
    expect(told("error" in outcome && !(outcome.error instanceof LiaisonError) ? outcome.error : "")).toEqual(told(""));
    const first = ledger.judge();
    // What somebody does in the last request after we have read is news to any report.
    if (!ledger.oursWereTouched && !log.edits.some(({ request, action }) => request === last && action > 0)) {
      const lies = await untrue(test, story, outcome, first.ours);
      figures["untrue reports"] += lies.length;
      expect(told(lies)).toEqual(told([]));
    }
    figures["rows lost"] += first.lost.length;
    expect(told([first.lost, first.strange])).toEqual(told([[], []]));

    await clearTheWay(test, log.edits.filter(({ outcome }) => outcome === "done").map(({ edit }) => edit));
    await act(test);
    const second = ledger.judge();
    figures["rows lost"] += second.lost.length;
    expect(told([second.lost, second.strange])).toEqual(told([[], []]));
    if (ledger.oursWereTouched) return;
    figures["rows doubled"] += Math.max(0, second.ours.length - rows);
    expect(told(second.ours.length)).toEqual(told(rows));
  }, book), 120_000);

  test.each(lateSeeds)("edits that cannot be seen yet and are merged later, seed %i", (seed) => withHost(async (test) => {
    figures.histories += 1;
    const ledger = new Ledger(test.engine, names, isOurs);
    const script = late(improvise({ seed, habits: habitsAt(names), eagerness: 0.6 }), { seed, moments: 40 });
    const { log, leave } = joinIn(test.host, script, ledger.listen);
    const error: unknown = await act(test).then(() => undefined, (reason: unknown) => reason);
    leave();
    await test.host.edit("remote", async (call) => {
      for (const edit of script.rest()) {
        await call.calculated();
        ledger.listen(edit, "before");
        await perform(edit, call);
        await call.calculated();
        ledger.listen(edit, "after");
      }
    });
    const told = (what: unknown): unknown => ({ what, log: JSON.stringify(log) });
    expect(told(error === undefined || error instanceof LiaisonError ? "" : error)).toEqual(told(""));
    const first = ledger.judge();
    figures["rows lost"] += first.lost.length;
    expect(told([first.lost, first.strange])).toEqual(told([[], []]));
    await clearTheWay(test, log.edits.filter(({ outcome }) => outcome === "done").map(({ edit }) => edit));
    await act(test);
    const second = ledger.judge();
    figures["rows lost"] += second.lost.length;
    expect(told([second.lost, second.strange])).toEqual(told([[], []]));
  }, book), 120_000);
});

describe("put back what Refresh wrote over", () => {
  const figures = { histories: 0, "cells put back": 0, "wrong cells": 0, "untrue reports": 0 };
  afterAll(() => tellFigures("Beside a second author: put back", figures));
  const columns: Readonly<Record<string, string>> = generatedColumns(registry.register("tracker"));
  const taskHeader = say("forms:tracker.fields.task");
  let mended: WorkbookFile;
  let overwritten: Awaited<ReturnType<typeof refresh>>["overwritten"];

  beforeAll(async () => {
    mended = await withHost(async (test) => {
      for (const [field, row, value] of [["flag", 5, "fine, said by hand"], ["reason", 6, "a note"], ["daysOverdue", 7, 77]] as const) {
        await writeRange(test, "Progress", `${columns[field] ?? ""}${row}`, [[value]]);
      }
      ({ overwritten } = await refresh(environment(test)));
      return test.document.snapshot();
    }, await registerBook("tracker"));
  }, 600_000);

  /** Constants in our formula columns: task, header, value. */
  function constants(test: HostForTest): readonly string[] {
    const table = test.engine.tables().find(({ name }) => name === "Liaison_Tasks");
    if (table === undefined) return [];
    const computed = new Set(registry.register("tracker").fields.filter(({ kind }) => kind === "computed").map(({ key }) => say(`forms:tracker.fields.${key}`)));
    const task = table.columns.findIndex(({ name }) => name === taskHeader);
    const { range } = table;
    return test.engine.readCells(table.sheetId, { ...range, row: range.row + 1, rowCount: range.rowCount - 1 }).flatMap((row) => table.columns.flatMap(({ name }, index) => {
      const cell = row[index];
      return !computed.has(name) || cell?.formula !== undefined || (cell?.value ?? null) === null ? [] : [`${JSON.stringify(row[task]?.value)} ${name} ${JSON.stringify(cell?.value)}`];
    }));
  }

  test.each(seeds)("seed %i", (seed) => withHost(async (test) => {
    figures.histories += 1;
    const column = async (field: string): Promise<readonly unknown[]> => (await readRange(test, "Progress", `${columns[field] ?? ""}5:${columns[field] ?? ""}7`)).map(([cell]) => cell);
    const [ids, titles] = [await column("id"), await column("task")];
    const titleOf = (id: string): unknown => titles[ids.indexOf(id)];
    const habits = habitsAt(["Liaison_Tasks"]);
    const ledger = new Ledger(test.engine, ["Liaison_Tasks"], () => false);
    const { log, leave } = joinIn(test.host, improvise({ seed, habits: { ...habits, weights: { ...habits.weights, copy: 0, delete: 0 } }, eagerness: 0.6 }), ledger.listen);
    const report = await takeBack(environment(test), overwritten);
    leave();
    const told = (what: unknown): unknown => ({ what, log: JSON.stringify(log) });
    const { lost, strange } = ledger.judge();
    expect(told([lost, strange])).toEqual(told([[], []]));
    const wanted = overwritten.filter((cell) => !report.left.includes(cell)).map(({ id, field, before }) => `${JSON.stringify(titleOf(id))} ${say(`forms:tracker.fields.${field}`)} ${JSON.stringify(before)}`).sort();
    const found = [...constants(test)].sort();
    figures["cells put back"] += found.length;
    figures["wrong cells"] += found.filter((one) => !wanted.includes(one)).length;
    expect(told(found)).toEqual(told(wanted));
    expect(told(report.restored.length + report.left.length)).toEqual(told(overwritten.length));
  }, mended), 120_000);
});
