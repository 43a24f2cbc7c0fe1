import { appendRows } from "../../../src/actions/week/append-rows";
import { rowOfDifference } from "../../../src/actions/week/history-rows";
import { check } from "../../../src/actions/check/check";
import { loadBook, type Book } from "../../../src/excel/read-book";
import { historyOf } from "../../../src/forms/history/judge";
import { registry } from "../../../src/forms/registry";
import { replay } from "../../../src/rollup/history/replay";
import { slipLedger } from "../../../src/rollup/history/slip-ledger";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange, writeRange } from "../../support/product";
import { added, refreshOn, type, weekBook } from "./books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 12 }));

afterAll(disposeHost);

async function bookOf(test: HostForTest): Promise<Book> {
  const book = await test.Excel.run(async (context) => {
    const read = loadBook(context.workbook, registry);
    await context.sync();
    return read();
  });
  if (book === undefined) throw new Error("no workbook of ours");
  return book;
}

const entriesOf = async (test: HostForTest): Promise<NonNullable<ReturnType<typeof historyOf>>> => {
  const history = historyOf(await bookOf(test));
  if (history === undefined) throw new Error("no history");
  return history;
};

const findings = async (test: HostForTest): Promise<readonly string[]> =>
  (await check(environmentOf(test, "en-US", day("2026-03-06")))).findings.filter(({ rule }) => rule === "C-HISTORY").map(({ message, cell }) => `${message} ${cell}`);

test("a due date moved on 03-06 from 03-02 to 03-13 is one slip of 11 days, noticed between two Refreshes by name", async () => {
  await withHost(async (test) => {
    expect(added(await refreshOn(test, "2026-03-02"))).toBe(6);
    expect(added(await refreshOn(test, "2026-03-05"))).toBe(1);
    await type(test, 1, "due", day("2026-03-13"));
    const report = await refreshOn(test, "2026-03-06", { by: "Li Na" });
    expect(report.changes.find(({ what }) => what === "history-added")).toMatchObject({ sheet: "Change history", count: 1, details: "H008" });
    const { entries, faults } = await entriesOf(test);
    expect(faults).toEqual([]);
    expect(slipLedger(entries)).toEqual([{
      id: "T001", name: "Task 1", department: "Product", owner: "Zhang Wei", original: day("2026-03-02"), current: day("2026-03-13"), slips: 1, days: 11, clearedReds: 1,
      moves: [{ from: day("2026-03-02"), to: day("2026-03-13"), days: 11, after: day("2026-03-05"), noticed: day("2026-03-06"), noticedBy: "Li Na", entry: 8, clearedRed: true }],
    }]);
    expect(await readRange(test, "Change history", "A12:K12")).toEqual([["H008", "◆ Amber", day("2026-03-06"), "Changed", "T001", "Task 1", "due 2026-03-02 → 2026-03-13", day("2026-03-02"), day("2026-03-13"), 11, "In progress"]]);
    expect(await findings(test)).toEqual([]);
  }, await weekBook("slip", 6, { 0: { due: day("2026-03-02") } }));
}, 120_000);

test("pressed again, nothing is added and no request is spent on the history; sorted, it says the same", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    await type(test, 2, "status", "Done");
    await type(test, 2, "owner", "Wang Fang");
    expect(added(await refreshOn(test, "2026-03-03"))).toBe(1);
    expect(added(await refreshOn(test, "2026-03-03"))).toBe(0);
    const before = (await entriesOf(test)).entries;
    await test.Excel.run(async (context) => {
      context.workbook.tables.getItem("Liaison_History").sort.apply([{ key: 6, ascending: false }, { key: 0, ascending: false }]);
      await context.sync();
    });
    expect((await readRange(test, "Change history", "A5:A6")).flat()).not.toEqual(["H001", "H002"]);
    expect((await entriesOf(test)).entries).toEqual(before);
    expect(added(await refreshOn(test, "2026-03-03"))).toBe(0);
    expect(await findings(test)).toEqual([]);
  }, await weekBook("again", 6));
}, 120_000);

test("rows changed, deleted, typed, copied are told, each at its row; typed ones count for nothing", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    await writeRange(test, "Change history", "I6", [[day("2026-07-15")]]);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Change history");
      sheet.getRange("A8:W8").delete("Up");
      sheet.getRange("A20:W20").copyFrom("A5:W5");
      sheet.getRange("C21:F21").values = [[day("2026-03-02"), "Changed", "T001", "Mine"]];
      await context.sync();
    });
    expect([...await findings(test)].sort()).toEqual(["history-copied.message A20", "history-edited.message A6", "history-missing.message A1", "history-strange.message A21"]);
    expect((await entriesOf(test)).entries.map(({ number }) => number)).toEqual([1, 2, 3, 5, 6]);
  }, await weekBook("again", 6));
}, 120_000);

test("a clock that was set back is told and loses nothing", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-05");
    await type(test, 1, "owner", "Li Na");
    expect(added(await refreshOn(test, "2026-03-04"))).toBe(1);
    expect(await findings(test)).toEqual(["history-backwards.message A11"]);
    expect((await entriesOf(test)).entries.at(-1)).toMatchObject({ id: "T001", owner: "Li Na", asOf: day("2026-03-04") });
    expect(added(await refreshOn(test, "2026-03-06"))).toBe(0);
  }, await weekBook("again", 6));
}, 120_000);

test("a colleague who notes the same in the moment between read and write leaves one history", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    const first = await bookOf(test);
    const rows = (by: string) => (book: Book, { entries }: NonNullable<ReturnType<typeof historyOf>>): ReturnType<typeof rowOfDifference>[] => {
      const known = replay(entries).get("t001")?.facts;
      if (known === undefined || known.owner === "Li Na") return [];
      return [rowOfDifference(book, { event: "changed", before: known, facts: { ...known, owner: "Li Na" }, changed: ["owner"], others: [] }, { asOf: day("2026-03-03"), previous: undefined, at: day("2026-03-03"), by })];
    };
    let syncs = 0;
    await test.Excel.run(async (mine) => {
      const sync = mine.sync.bind(mine);
      mine.sync = async (pass?: unknown) => {
        syncs += 1;
        // The second request writes: by then the colleague's stands in the same row.
        if (syncs === 2) await test.Excel.run((theirs) => appendRows(theirs, first, rows("Colleague")));
        return await sync(pass) as never;
      };
      await appendRows(mine, first, rows("Me"));
    });
    const { entries, faults } = await entriesOf(test);
    expect(faults).toEqual([]);
    expect(entries.filter(({ event }) => event === "changed").map(({ number, by, owner }) => [number, by, owner])).toEqual([[7, "Colleague", "Li Na"]]);
  }, await weekBook("again", 6));
}, 120_000);

test("a sheet that somebody has deleted is told; a workbook that never had one hears nothing", async () => {
  await withHost(async (test) => {
    expect(await findings(test)).toEqual([]);
    await refreshOn(test, "2026-03-02");
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Change history").delete();
      await context.sync();
    });
    expect(await findings(test)).toEqual(["history-gone.message A1"]);
    expect(added(await refreshOn(test, "2026-03-03"))).toBe(0);
  }, await weekBook("again", 6));
}, 120_000);
