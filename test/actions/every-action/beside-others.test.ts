/**
 * Every press beside a second author who acts by chance between its requests and in the midst of them, and once more on a replica of their
 * own. The ledger
 * knows where each typed value must be: nothing of theirs is lost or moved, ours stands once, what is said is so, and the press repeated
 * comes to rest.
 * `SEED=7,8` throws anew.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../../src/forms/registry";
import { LiaisonError } from "../../../src/domain/liaison-error";
import { languages } from "../../../src/domain/language";
import { translator } from "../../../src/locales/translate";
import { root } from "../../../src/tooling/paths";
import { improvise, joinIn, type CoAuthorLog, type Script } from "../../../src/workbench/co-author/co-author";
import { perform } from "../../../src/workbench/co-author/edit";
import { late } from "../../../src/workbench/co-author/late";
import type { Habits } from "../../../src/workbench/co-author/draw-edit";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { Ledger } from "../../support/ledger";
import { amount, historySeeds, tellFigures } from "../../support/thoroughness";
import { contents } from "../books";
import { registerBook } from "../register-book";
import { clearTheWay } from "../shared-book";
import { readingActions, writingActions } from "./all-actions";
import type { WritingAction } from "./writing-action";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 12, spareTrackerRows: 4 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 20,
  spareOpinionRows: 6,
}));
jest.mock("../../../src/catalog/duties", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 12, spareDutyRows: 8 }));
jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));

afterAll(disposeHost);

/** Columns of our tables that people type in, in either language. */
const typedHeaders: ReadonlyMap<string, ReadonlySet<string>> =
  new Map(registry.registers.map(({ key, table, fields }) => [table, new Set(fields
  .filter(({ kind, key: field }) => kind !== "computed" && kind !== "id" && field !== "task")
  .flatMap(({ key: field }) => languages.map((language) => translator(language)(`forms:${key}.fields.${field}`))))] as const));

const habitsOf = ({ tables, untouched = [] }: WritingAction): Habits => ({
  touches: (table, column) => tables.includes(table) && (
    column === undefined || (typedHeaders.get(table)?.has(column) !== false && !untouched.includes(column))
  ),
  weights: {
    type: 8, paste: 4, clear: 1, copy: 2, insert: 5, delete: 2, sort: 4, filter: 1, "show-all": 1, fill: 1, "rename-sheet": 1,
    "add-sheet": 1,
  },
});

type Outcome = { readonly report: unknown } | { readonly error: LiaisonError };

/** What is no error of ours is a failure of the test. */
const outcomeOf = (work: Promise<unknown>): Promise<Outcome> => work.then((report): Outcome => ({ report }), (error: unknown): Outcome => {
  if (error instanceof LiaisonError) return { error };
  throw error;
});

/** What is no more than a refusal for what others have done. */
const refuses = (
  { refuses: codes = [] }: WritingAction, outcome: Outcome
): boolean => "error" in outcome && codes.includes(outcome.error.code);

/** Cells that an error says are lost are not lost in silence. */
const tellsLoss = (outcome: Outcome): boolean => "error" in outcome && outcome.error.code === "overwritten";

interface Scene {
  readonly test: HostForTest;
  readonly action: WritingAction;
  readonly kept: unknown;
  readonly figures: Record<"histories" | "refused" | "rows lost" | "rows doubled" | "untrue reports" | "unsettled", number>;
}

/** One history: disturbed, judged, repeated in peace, judged again, and once more, which is to change nothing. */
async function live({ test, action, kept, figures }: Scene, script: Script, merge?: (ledger: Ledger) => Promise<void>): Promise<void> {
  figures.histories += 1;
  const rowsBefore = new Set(action.action === "removeGenerated" ? typedNow(test, action) : []);
  const { isOurs = (row) => rowsBefore.has(row), rows } = action;
  const ledger = new Ledger(test.engine, action.tables, isOurs, action.turns?.(kept));
  const { log, leave } = joinIn(test.host, script, ledger.listen);
  const first = await outcomeOf(action.act(test, kept));
  leave();
  await merge?.(ledger);
  const told = (what: unknown): unknown => ({ what, outcome: "error" in first ? first.error.code : "", log: JSON.stringify(log) });
  if ("error" in first) figures.refused += 1;
  const judged = ledger.judge();
  if (!tellsLoss(first)) {
    figures["rows lost"] += judged.lost.length;
    expect(told([judged.lost, judged.strange])).toEqual(told([[], []]));
  }
  const lies = "error" in first && first.error.untouched && action.isOurs !== undefined ? judged.ours : [];
  figures["untrue reports"] += lies.length;
  expect(told(lies)).toEqual(told([]));
  await inPeace(test, log);
  const again = await outcomeOf(action.act(test, kept));
  if (!tellsLoss(first)) {
    const { lost, strange, ours } = ledger.judge();
    figures["rows lost"] += lost.length;
    expect(told([lost, strange])).toEqual(told([[], []]));
    if (rows !== undefined && !ledger.oursWereTouched && merge === undefined && !refuses(action, again)) {
      figures["rows doubled"] += Math.max(0, ours.length - rows);
      expect(told(ours.length)).toEqual(told(rows));
    }
  }
  figures.unsettled += 1;
  if ("error" in again) expect(told(refuses(action, again) ? "" : again.error)).toEqual(told(""));
  const stands = contents(test.document.snapshot());
  const third = await outcomeOf(action.act(test, kept));
  if ("error" in third) expect(told(refuses(action, third) ? "" : third.error)).toEqual(told(""));
  expect(told(contents(test.document.snapshot()))).toEqual(told(stands));
  figures.unsettled -= 1;
}

const typedNow = (
  test: HostForTest, { tables }: WritingAction
): readonly string[] => new Ledger(test.engine, tables, () => true).judge().ours;

const inPeace = (test: HostForTest, log: CoAuthorLog): Promise<void> =>
  clearTheWay(test, log.edits.filter(({ outcome }) => outcome === "done").map(({ edit }) => edit));

/** What opens slowly has a history or two elsewhere in `npm test`, and its thousands here in a soak. */
const pressed = writingActions.filter(({ isLarge }) => isLarge !== true || amount(0, 1) === 1);

describe.each(pressed)("$name", (action) => {
  let ready: { readonly book: WorkbookFile; readonly kept: unknown };
  const figures = { histories: 0, refused: 0, "rows lost": 0, "rows doubled": 0, "untrue reports": 0, unsettled: 0 };
  beforeAll(async () => {
    ready = await withHost(async (test) => ({ kept: await action.prepare?.(test), book: test.document.snapshot() }), await action.book());
  }, 600_000);
  afterAll(() => tellFigures(`Beside others: ${action.name}`, figures));

  const seeds = historySeeds(2);
  const scene = (test: HostForTest): Scene => ({ test, action, kept: ready.kept, figures });

  test.each(seeds)("seed %i", (seed) => withHost(
    (test) => live(scene(test), improvise({ seed, habits: habitsOf(action), eagerness: 0.6, lettingWrites: true })), ready.book,
  ), 240_000);

  test.each(
    seeds.slice(0, Math.ceil(seeds.length / 4))
  )("edits that cannot be seen yet and are merged later, seed %i", (seed) => withHost(async (test) => {
    const script = late(improvise({ seed, habits: habitsOf(action), eagerness: 0.6, lettingWrites: true }), { seed, moments: 40 });
    await live(scene(test), script, (ledger) => test.host.edit("remote", async (call) => {
      for (const edit of script.rest()) {
        await call.calculated();
        ledger.listen(edit, "before");
        await perform(edit, call);
        await call.calculated();
        ledger.listen(edit, "after");
      }
    }));
  }, ready.book), 240_000);
});

/** Exported functions below src/actions that run as an action. */
function actionsOfTheProduct(): readonly string[] {
  const folder = join(root, "src", "actions");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && name !== "run.ts");
  return files.flatMap((name) => readFileSync(join(folder, name), "utf8").split(/^(?=export )/m)).flatMap((block) => {
    const [, name] =
      /^export (?:(?:async )?function|const) (\w+)(?: = (?:async )?)?\(\s*environment: ActionEnvironment(?!, context)[\s\S]{0,300}?\): Promise</
        .exec(block) ?? [];
    return name === undefined ? [] : [name];
  }).sort();
}

// Whoever adds an action adds it to on-registers.ts or on-sheets.ts, or to those that read in all-actions.ts.
test("every action has its histories beside others, or is known to read only", () => {
  const known = [...new Set([...writingActions.map(({ action }) => action), ...Object.keys(readingActions)])].sort();
  expect(known).toEqual(actionsOfTheProduct());
});

test("what only reads leaves every cell, name and sheet as it was", async () => withHost(async (test) => {
  const before = test.document.snapshot();
  for (const [name, read] of Object.entries(readingActions)) {
    await outcomeOf(read(test));
    const after = test.document.snapshot();
    // Showing a cell selects its sheet, which is no change of what stands in the workbook.
    expect({ name, ...contents(after) as object }).toEqual({ name, ...contents(before) as object });
  }
}, await registerBook("requests")), 240_000);
