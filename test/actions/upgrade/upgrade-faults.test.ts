/** A fault at every request of Upgrade, before it takes effect or after: the next press completes it once, and somebody else's work meanwhile stays. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { upgrade } from "../../../src/actions/upgrade/upgrade";
import { LiaisonError } from "../../../src/domain/liaison-error";
import type { Language } from "../../../src/domain/language";
import type { Form } from "../../../src/excel/form";
import type { Words } from "../../../src/locales/merge-words";
import { improvise, joinIn } from "../../../src/workbench/co-author/co-author";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { faultsAt } from "../../support/fault-matrix";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { Ledger } from "../../support/ledger";
import { day, environmentOf, writeRange } from "../../support/product";
import { amount, drawn, historySeeds, tellFigures } from "../../support/thoroughness";
import { contents } from "../books";
import { clearTheWay } from "../shared-book";
import type * as newer from "./newer-forms";

type Newer = typeof newer;

jest.mock("../../../src/forms/discover", () => {
  const { newerForms } = jest.requireActual<Newer>("./newer-forms");
  const { discoverForms } = jest.requireActual<{ readonly discoverForms: () => readonly Form[] }>("../../../src/forms/discover");
  return { discoverForms: () => newerForms(discoverForms()) };
});
jest.mock("../../../src/locales/discover-words", () => {
  const { newerWords } = jest.requireActual<Newer>("./newer-forms");
  const { discoverWords } = jest.requireActual<{ readonly discoverWords: (language: Language) => readonly Words[] }>("../../../src/locales/discover-words");
  return { discoverWords: (language: Language) => [...discoverWords(language), newerWords(language)] };
});

afterAll(disposeHost);

const asOf = day("2026-03-02");
const press = (test: HostForTest, signal?: AbortSignal) =>
  upgrade(environmentOf(test, "zh-CN", asOf, { now: () => asOf + 0.4, ...(signal !== undefined && { signal }) }));

let golden: WorkbookFile;
let clean: unknown;
let requests: readonly number[];

beforeAll(async () => {
  const { file } = openXlsx(readFileSync(join(__dirname, "..", "..", "fixtures", "golden", "schema-1.zh.xlsx")));
  await withHost(async (test) => {
    await writeRange(test, "首页", "C14", [[asOf]]);
    golden = test.document.snapshot();
    const count = test.requests.length;
    await press(test);
    clean = contents(test.document.snapshot());
    requests = test.requests.slice(count).filter(({ cleanUp }) => !cleanUp).map(({ actions }) => actions);
  }, file);
}, 300_000);

test("a fault at any of its requests, and the next press ends as an undisturbed one", async () => {
  const faults = drawn(faultsAt(requests, amount(2, 6), amount(2, 8)), 2, "upgrade");
  for (const { planned } of faults) {
    await withHost(async (test) => {
      test.host.faults.add(planned);
      const error: unknown = await press(test).then(() => undefined, (reason: unknown) => reason);
      const say = (what: unknown): unknown => ({ what, fault: JSON.stringify(planned) });
      if (error !== undefined) expect(error).toBeInstanceOf(LiaisonError);
      test.host.faults.clear();
      await press(test);
      expect(say(contents(test.document.snapshot()))).toEqual(say(clean));
    }, golden);
  }
  tellFigures("A fault in upgrade", { faults: faults.length });
}, amount(900_000, 7_200_000));

test.each(historySeeds(20).slice(0, amount(1, 200)))("beside a second author nothing of theirs is lost, seed %i", (seed) => withHost(async (test) => {
  const names = ["Liaison_Tasks", "Liaison_Requests", "Liaison_Duties"];
  const ledger = new Ledger(test.engine, names, () => false);
  const { log, leave } = joinIn(test.host, improvise({
    seed, eagerness: 0.4,
    habits: { touches: (table) => names.includes(table), weights: { insert: 5, delete: 2, sort: 4 } },
  }), ledger.listen);
  const error: unknown = await press(test).then(() => undefined, (reason: unknown) => reason);
  leave();
  const told = (what: unknown): unknown => ({ what, log: JSON.stringify(log) });
  expect(told(error === undefined || error instanceof LiaisonError ? "" : error)).toEqual(told(""));
  await clearTheWay(test, log.edits.filter(({ outcome }) => outcome === "done").map(({ edit }) => edit));
  await press(test);
  const { lost, strange } = ledger.judge();
  expect(told([lost, strange])).toEqual(told([[], []]));
  expect((await press(test)).undo).toBeUndefined();
}, golden), 240_000);
