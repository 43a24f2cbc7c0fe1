/**
 * Refresh while somebody else edits the workbook, between its requests and in the midst of them. What people typed changes by their own hand
 * only, rows keep their ids, and once the others have left, a second Refresh brings everything in order. `SEED=7,8` throws anew.
 */
import { refresh } from "../../src/actions/refresh/refresh";
import { LiaisonError } from "../../src/domain/liaison-error";
import { improvise, joinIn } from "../../src/workbench/co-author/co-author";
import type { Habits } from "../../src/workbench/co-author/draw-edit";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { disposeHost, withHost } from "../support/host";
import { environmentOf } from "../support/product";
import { historySeeds, tellFigures } from "../support/thoroughness";
import { asOf } from "./books";
import { clearTheWay, disorderedBook, markField, sayEnglish, Watch } from "./shared-book";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 22, spareTrackerRows: 4 }));

afterAll(disposeHost);

const seeds = historySeeds(6);

const markHeader = sayEnglish(`forms:tracker.fields.${markField}`);

const habits: Habits = {
  touches: (table, column) => ["Liaison_Tasks", "Liaison_Roster"].includes(table) && column !== markHeader,
  weights: {
    type: 8, paste: 4, clear: 1, copy: 2, insert: 5, delete: 2, sort: 4, filter: 1, "show-all": 1, fill: 1,
    "rename-sheet": 2, "rename-column": 1, "add-sheet": 1, protect: 1, unprotect: 1,
  },
};

let book: WorkbookFile;
let sound = 0;

afterAll(() => tellFigures("Refresh beside a co-author", { histories: seeds.length, sound }));

beforeAll(async () => {
  book = await disorderedBook(9);
}, 120_000);

test.each(seeds)("Refresh beside a co-author, seed %i", async (seed) => {
  await withHost(async (test) => {
    const { engine, host } = test;
    const again = () => refresh(environmentOf(test, "en-US", asOf));
    const watch = new Watch(engine);
    const { log, leave } = joinIn(host, improvise({ seed, habits, eagerness: 0.6 }), watch.listen);
    const error: unknown = await again().then(() => undefined, (reason: unknown) => reason);
    leave();
    watch.compare("at the end");
    const say = (what: unknown): unknown => ({ what, log: JSON.stringify(log) });
    expect(say(error === undefined || error instanceof LiaisonError)).toEqual(say(true));
    expect(say(watch.trespasses)).toEqual(say([]));
    await clearTheWay(test, log.edits.filter(({ outcome }) => outcome === "done").map(({ edit }) => edit));

    await again();
    expect(say(watch.strayed())).toEqual(say([]));
    expect(say(watch.unfitIds())).toEqual(say([]));
    expect(say((await again()).changes.map(({ what }) => what))).toEqual(say([]));
    sound += 1;
  }, book);
}, 60_000);
