import { improvise, joinIn, replay, type CoAuthorLog, type Script } from "../../src/workbench/co-author/co-author";
import type { Edit } from "../../src/workbench/co-author/edit";
import { drawEventFault, drawFault } from "../../src/workbench/protocol/draw-fault";
import { randomFrom } from "../../src/workbench/random";
import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

const delivery = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });

/** Does its edits at one place of one request. */
const once = (edits: readonly Edit[], request = 0, action = 0): Script => ({
  edits: (moment) => (moment.request === request && moment.action === action ? edits : []),
});

/** A table of four columns with eight rows, the rest free. */
async function plan({ Excel }: HostForTest): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D1").values = [["Task", "Days", "Twice", "State"]];
    sheet.getRange("A2:B9").values = Array.from({ length: 8 }, (_, index) => [`task ${index}`, 8 - index]);
    sheet.getRange("D2:D9").values = Array.from({ length: 8 }, (_, index) => [index % 2 === 0 ? "open" : "done"]);
    sheet.tables.add("A1:D9", true).name = "Plan";
    sheet.getRange("C2:C9").formulas = Array.from({ length: 8 }, (_, index) => [`=B${index + 2}*2`]);
    sheet.getRange("B2:B20").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
    await context.sync();
  });
}

async function valuesOf({ Excel }: HostForTest, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** What an add-in's handlers hear while a request runs and right after. */
async function heard(test: HostForTest, script: Script, ms = 20): Promise<{ readonly address: string; readonly source: string }[]> {
  const changes: { address: string; source: string }[] = [];
  await test.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address, source }) => {
      changes.push({ address, source });
      return Promise.resolve();
    });
    await context.sync();
    const { leave } = joinIn(test.host, script);
    context.workbook.load("name");
    await context.sync();
    leave();
  });
  await new Promise((resolve) => { setTimeout(resolve, ms); });
  return changes;
}

describe("a second author", () => {
  test("K98 what they typed is there for the next read, and so are the results of formulas", () => withHost(async (test) => {
    await plan(test);
    const { leave, log } = joinIn(test.host, once([{ do: "type", at: "Sheet1!B3", text: "50" }]));
    expect(await valuesOf(test, "B3:C3")).toEqual([[50, 100]]);
    leave();
    expect(log.edits.map(({ outcome }) => outcome)).toEqual(["done"]);
  }));

  test("K98 the same for edits that no request surrounds", () => withHost(async (test) => {
    await plan(test);
    const { engine } = test;
    engine.withOrigin("remote", () => engine.writeCells(engine.activeSheetId(), { row: 2, column: 1, rowCount: 1, columnCount: 1 }, [[{ value: 30 }]]));
    expect(await valuesOf(test, "C3")).toEqual([[60]]);
  }));

  test("J92 every edit of theirs says Remote: cells, rows, sheets, protection", () => withHost(async (test) => {
    await plan(test);
    const more: string[] = [];
    await test.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(({ source }) => Promise.resolve(void more.push(`added ${source}`)));
      worksheets.onProtectionChanged.add(({ source }) => Promise.resolve(void more.push(`protection ${source}`)));
      worksheets.onNameChanged.add(({ source }) => Promise.resolve(void more.push(`name ${source}`)));
      await context.sync();
    });
    const changes = await heard(test, once([
      { do: "type", at: "Sheet1!A3", text: "theirs" }, { do: "insert", at: "Sheet1!3:3" }, { do: "paste", at: "Sheet1!B4:C4", values: [[7, 8]] },
      { do: "add-sheet", sheet: "Notes" }, { do: "rename-sheet", from: "Notes", to: "Remarks" }, { do: "protect", sheet: "Remarks" },
    ]));
    expect(changes).toEqual([{ address: "A3", source: "Remote" }, { address: "3:3", source: "Remote" }, { address: "B4:C4", source: "Remote" }]);
    expect(more.sort()).toEqual(["added Remote", "name Remote", "protection Remote"]);
  }));

  test("K101 the same cell: who writes last wins", () => withHost(async (test) => {
    const theirs: Edit = { do: "type", at: "Sheet1!A1", text: "theirs" };
    const write = () => test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["ours"]];
      await context.sync();
    });
    const before = joinIn(test.host, once([theirs]));
    await write();
    before.leave();
    expect(await valuesOf(test, "A1")).toEqual([["ours"]]);
    // One request more: the place after our write is the one before whatever comes next.
    const after = joinIn(test.host, { edits: ({ action, actions }) => (action === actions - 1 ? [theirs] : []) });
    await test.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.values = [["ours"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["theirs"]]);
    });
    after.leave();
  }));

  test("C44 rows that they insert in the middle of a request move the ranges that it holds already", () => withHost(async (test) => {
    await plan(test);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const tracked = sheet.getRange("A4").load("address");
      await context.sync();
      const { leave } = joinIn(test.host, once([{ do: "insert", at: "Sheet1!2:3" }]));
      tracked.values = [["follows"]];
      sheet.getRange("A5").values = [["does not"]];
      tracked.load("address");
      await context.sync();
      leave();
      expect(tracked.address).toBe("Sheet1!A6");
    });
    expect(await valuesOf(test, "A4:A6")).toEqual([["task 0"], ["does not"], ["follows"]]);
  }));

  test("G71 validation turns down what they type, and hears nothing of what they paste; I83 protection turns down both", () => withHost(async (test) => {
    await plan(test);
    const { log, leave } = joinIn(test.host, once([
      { do: "type", at: "Sheet1!B2", text: "a lot" }, { do: "type", at: "Sheet1!B2", text: "12" }, { do: "paste", at: "Sheet1!B3", values: [["a lot"]] },
      { do: "protect", sheet: "Sheet1" }, { do: "type", at: "Sheet1!B4", text: "13" }, { do: "insert", at: "Sheet1!2:2" }, { do: "sort", table: "Plan", column: "Days", ascending: true },
      { do: "rename-column", table: "Plan", from: "Days", to: "Duration" }, { do: "unprotect", sheet: "Sheet1" }, { do: "rename-column", table: "Plan", from: "Nothing", to: "x" },
      { do: "fill", at: "Sheet1!A2", color: "#FFF2CC" }, { do: "clear", at: "Sheet1!A9" },
    ]));
    expect(await valuesOf(test, "B2:B4")).toEqual([[12], ["a lot"], [6]]);
    leave();
    expect(log.edits.map(({ outcome }) => outcome)).toEqual([
      "Validation", "done", "done", "done", "AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied", "done", "ItemNotFound", "done", "done",
    ]);
  }));

  test("they sort, filter, copy, rename tables and columns, and delete sheets as people do", () => withHost(async (test) => {
    await plan(test);
    const { log, leave } = joinIn(test.host, once([
      { do: "sort", table: "Plan", column: "Days", ascending: true }, { do: "copy", from: "Sheet1!A2:D2", to: "Sheet1!A10:D10" },
      { do: "rename-table", from: "Plan", to: "Work" }, { do: "type", at: "Sheet1!D1", text: "Status" }, { do: "filter", table: "Work", column: "Status", values: ["open"] },
      { do: "add-sheet", sheet: "Gone" }, { do: "delete-sheet", sheet: "Gone" }, { do: "delete", at: "Sheet1!9:9" },
    ]));
    await test.Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name,items/columns/items/name,items/autoFilter/isDataFiltered");
      await context.sync();
      expect(tables.items.map(({ name, columns, autoFilter }) => [name, columns.items.map((column) => column.name), autoFilter.isDataFiltered]))
        .toEqual([["Work", ["Task", "Days", "Twice", "Status"], true]]);
    });
    leave();
    expect(new Set(log.edits.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
    expect(await valuesOf(test, "A2:C2")).toEqual([["task 7", 1, 2]]);
    expect(test.engine.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  }));

  test("J95 events of theirs can come late, doubled or never; own events always come", () => withHost(async (test) => {
    const typed = (cell: string): Edit => ({ do: "type", at: `Sheet1!${cell}`, text: "x" });
    test.host.faults.add({ fault: { kind: "remoteEvent", delivery: "missing" } });
    test.host.faults.add({ fault: { kind: "remoteEvent", delivery: "doubled" }, skip: 1 });
    test.host.faults.add({ fault: { kind: "remoteEvent", delivery: "late", milliseconds: 30 }, skip: 2 });
    const changes = await heard(test, once([typed("A1"), typed("A2"), typed("A3"), typed("A4")]), 60);
    expect(changes.map(({ address }) => address)).toEqual(["A2", "A2", "A4", "A3"]);
    expect(test.host.faults.isEmpty).toBe(true);
    test.host.faults.add({ fault: { kind: "remoteEvent", delivery: "missing" } });
    const own: string[] = [];
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void own.push(address)));
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("C1").values = [[1]];
      await context.sync();
    });
    await delivery();
    expect(own).toEqual(["C1"]);
    expect(test.host.faults.isEmpty).toBe(false);
  }));
});

describe("chance that can be repeated", () => {
  const weights = { type: 5, paste: 2, clear: 1, copy: 2, insert: 2, delete: 1, sort: 1, filter: 1, "show-all": 1, "rename-sheet": 1, "rename-column": 1, "add-sheet": 1, fill: 1, protect: 1, unprotect: 2 };
  const habits = { weights, touches: (_table: string, column?: string) => column !== "Twice" };

  /** A fixed piece of add-in work, by tables and names only, so that it goes on whatever the co-author does. */
  async function work(test: HostForTest, script: Script): Promise<{ readonly log: CoAuthorLog; readonly cells: unknown }> {
    await plan(test);
    const { log, leave } = joinIn(test.host, script);
    for (let round = 0; round < 6; round += 1) {
      await test.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Plan");
        table.getRange().load("values");
        table.columns.load("items/name");
        table.worksheet.protection.load("protected");
        // Rounds are the point: one request each.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      });
    }
    leave();
    return { log, cells: test.document.snapshot().sheets.map(({ name, cells, tables }) => [name, [...cells].map(([row, line]) => [row, [...line].map(([column, { value, formula }]) => [column, value, formula])]), tables.map(({ range, columns }) => [range, columns])]) };
  }

  test.each([1, 2, 3, 4, 5])("seed %i: the same edits at the same places, by seed and by log", async (seed) => {
    const first = await withHost((test) => work(test, improvise({ seed, habits, eagerness: 0.9 })));
    const again = await withHost((test) => work(test, improvise({ seed, habits, eagerness: 0.9 })));
    const log = JSON.parse(JSON.stringify(first.log)) as CoAuthorLog;
    const played = await withHost((test) => work(test, replay(log)));
    expect(first.log).toMatchObject({ seed });
    expect(first.log.edits.length).toBeGreaterThan(2);
    expect(again.log).toEqual(first.log);
    expect(played.log).toEqual(first.log);
    expect(again.cells).toEqual(first.cells);
    expect(played.cells).toEqual(first.cells);
  });

  test("a seed gives the same faults, which strike; an index below zero counts from the last action", () => withHost(async ({ Excel, host }) => {
    const draw = (seed: number): unknown[] => {
      const random = randomFrom(seed);
      return Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? drawFault(random, [5, 9, 3]) : drawEventFault(random)));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    await Excel.run(async (context) => {
      host.faults.add({ fault: { kind: "action", index: -1, code: "Conflict" } });
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
      context.workbook.load("name");
      expect((await failureOf(() => context.sync())).code).toBe("Conflict");
      expect(sheet.name).toBe("Sheet1");
    });
  }));
});
