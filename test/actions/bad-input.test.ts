/** What people do to workbooks: each ends in a clear refusal or finding, loses nothing, and can be repeated. */
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { inspect } from "../../src/actions/workbook/inspect";
import { refresh } from "../../src/actions/refresh/refresh";
import { rollup } from "../../src/actions/rollup";
import { languages } from "../../src/domain/language";
import { LiaisonError } from "../../src/domain/liaison-error";
import { translator } from "../../src/locales/translate";
import { defaultSwitches } from "../../src/workbench/protocol/switches";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf, readRange } from "../support/product";
import { asOf, at, columnOf, contents, demo, withDemo } from "./books";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12, spareOpinionRows: 5 }));

afterAll(disposeHost);

const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf);

/** The typed error of an action, with whole texts in both languages. */
async function refusal(work: Promise<unknown>): Promise<LiaisonError> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof LiaisonError)) throw new Error(`no LiaisonError: ${String(error)}`);
  for (const language of languages) {
    for (const part of ["title", "what", "todo"]) expect(translator(language)(`errors:${error.code}.${part}`, error.values)).not.toMatch(/\{\{|undefined|^$/);
  }
  return error;
}

async function edit(test: HostForTest, work: (tracker: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await test.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Progress"), context);
    await context.sync();
  });
}

test("an empty workbook, and one without any task list", async () => {
  await withHost(async (test) => {
    expect((await refusal(check(environment(test)))).code).toBe("empty-workbook");
    expect((await refusal(refresh(environment(test)))).code).toBe("no-tracker");
    expect((await refusal(rollup(environment(test)))).code).toBe("empty-workbook");
    expect(await inspect(environment(test))).toEqual({ kind: "empty" });
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3").values = [["Fruit", "Colour", "Grams"], ["Apple", "Red", 120], ["Pear", "Green", 90]];
      await context.sync();
    });
    expect((await refusal(check(environment(test)))).code).toBe("no-list");
    expect(await inspect(environment(test))).toMatchObject({ kind: "foreign" });
  });
});

test.each(["XFD4", "A1048576"])("one cell at the grid's edge, %s, keeps nothing from being read; beyond what was looked at is said", (edge) => withHost(async (test) => {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C2").values = [["Task", "Owner", "Due"], ["Draft", "Li", 46000]];
    sheet.getRange(edge).values = [[1]];
    // Whole rows, or more cells than one read gives.
    if (edge === "A1048576") sheet.getRange("XFD1").values = [[1]];
    await context.sync();
  });
  const alone = await check(environment(test));
  expect(alone.adopted).toMatchObject({ sheet: "Sheet1", tasks: 1 });
  expect(alone.findings.map(({ rule }) => rule)).toContain("C-CUT");
  await test.Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("Plan");
    other.getRange("A1:D3").values = [["Task", "Owner", "Due", "Status"], ["Draft", "Li", 46000, "Done"], ["Print", "Wang", 46010, "Open"]];
    await context.sync();
  });
  const beside = await check(environment(test));
  expect(beside.adopted?.sheets?.map(({ sheet, form, rows, active }) => [sheet, form, rows, active])).toEqual([["Sheet1", "tracker", 1, true], ["Plan", "tracker", 2, false]]);
  expect((await check(environment(test), { foreign: { sheet: "Plan" } })).adopted).toMatchObject({ sheet: "Plan", tasks: 2 });
}));

test("a protected sheet is named before anything is written; checking it works", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker, { workbook }) => {
      tracker.getRange(at("task", 19)).values = [["New"]];
      workbook.worksheets.getItem("Summary").protection.protect();
    });
    const before = contents(test.document.snapshot());
    expect(await refusal(refresh(environment(test)))).toMatchObject({ code: "sheet-protected", values: { sheet: "Summary" }, done: [] });
    expect(contents(test.document.snapshot())).toEqual(before);
    expect((await check(environment(test))).tasks).toBe(15);
    await edit(test, (_tracker, { workbook }) => workbook.worksheets.getItem("Summary").protection.unprotect());
    expect((await refresh(environment(test))).changes[0]?.what).toBe("ids-given");
  });
});

test.each(["correct", "visibleOnly", "error"] as const)("a filtered table, where the host's writes are %p: no id lands in another row", async (filteredWrites) => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker, { workbook }) => {
      tracker.getRange(`${at("task", 19)}:${at("task", 21)}`).values = [["One"], ["Two"], ["Three"]];
      tracker.getRange(at("status", 20)).values = [["In progress"]];
      workbook.tables.getItem("Liaison_Tasks").columns.getItem("Status").filter.applyValuesFilter(["In progress"]);
    });
    Object.assign(test.host.switches, { ...defaultSwitches, filteredWrites });
    const typed = await readRange(test, "Progress", "C5:J34");
    const outcome = await refresh(environment(test)).then(() => "done", (error: unknown) => (error instanceof LiaisonError ? error.code : String(error)));
    expect(await readRange(test, "Progress", "C5:J34")).toEqual(typed);
    const ids = (await readRange(test, "Progress", "A19:A22")).map(([id]) => id);
    for (const [row, id] of ids.entries()) expect(["", `T${String(15 + row).padStart(3, "0")}`]).toContain(id);
    expect(["done", "not-verified", "partly-applied", "table-filtered"]).toContain(outcome);
    Object.assign(test.host.switches, defaultSwitches);
    await edit(test, (_tracker, { workbook }) => workbook.tables.getItem("Liaison_Tasks").clearFilters());
    await refresh(environment(test));
    const given = (await readRange(test, "Progress", "A19:A21")).map(([id]) => String(id));
    expect(given.every((id) => /^T0\d\d$/.test(id)) && new Set(given).size === 3).toBe(true);
  });
});

test("a filter and broken formulas: refused before writing, until the filter is cleared", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker, { workbook }) => {
      tracker.getRange(at("reason", 9)).values = [["typed"]];
      workbook.tables.getItem("Liaison_Tasks").columns.getItem("Status").filter.applyValuesFilter(["Done"]);
    });
    const before = contents(test.document.snapshot());
    const error = await refusal(refresh(environment(test)));
    expect(error).toMatchObject({ code: "table-filtered", values: { sheet: "Progress", columns: "Reason" } });
    expect(contents(test.document.snapshot())).toEqual(before);
  });
});

test("a deleted column: found by check; refresh refuses where our formulas need it, and goes on where not", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker) => tracker.getRange("A:A").getOffsetRange(0, columnOf("standard")).delete("Left"));
    expect((await check(environment(test))).findings.filter(({ rule }) => rule === "C-COLUMN")).toHaveLength(1);
    expect((await refresh(environment(test))).changes.map(({ what }) => what)).toEqual(["as-of-stamped"]);
    await edit(test, (tracker) => tracker.getRange("A:A").getOffsetRange(0, columnOf("due")).delete("Left"));
    const before = contents(test.document.snapshot());
    expect(await refusal(refresh(environment(test)))).toMatchObject({ code: "column-missing", values: { sheet: "Progress", columns: "Due" } });
    expect(contents(test.document.snapshot())).toEqual(before);
    const report = await check(environment(test));
    expect(report.findings.filter(({ rule }) => rule === "C-COLUMN")).toHaveLength(2);
    expect(report.summary?.total.green).toBe(0);
  });
});

test("the as-of cell holds a text: nothing is green, and the refusal names the sheet", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (_tracker, { workbook }) => {
      workbook.names.getItem("AsOf_Input").getRange().values = [["'today"]];
    });
    for (const work of [check, rollup, refresh]) {
      expect(await refusal(work(environment(test)))).toMatchObject({ code: "as-of-invalid", values: { sheet: "Home" } });
    }
    const flags = new Set((await readRange(test, "Progress", "B5:B18")).map(([flag]) => flag));
    // Red by its risk alone, which needs no date.
    expect([...flags].sort()).toEqual(["▲ Red", "√ Done", "○ Cannot tell", "× Cancelled"].sort());
    expect((await check(environment(test), { asOf })).summary?.total.red).toBe(2);
  });
});

test("somebody is editing a cell: said so, nothing done, and it works afterwards", async () => {
  await withDemo("en-US", async (test) => {
    const before = contents(test.document.snapshot());
    test.host.editing.begin();
    for (const work of [check, refresh, rollup]) expect(await refusal(work(environment(test)))).toMatchObject({ code: "cell-edit-mode", done: [] });
    expect((await refusal(generate(environment(test), demo("en-US")))).code).toBe("cell-edit-mode");
    test.host.editing.end();
    expect(contents(test.document.snapshot())).toEqual(before);
    expect((await check(environment(test))).tasks).toBe(14);
  });
});

test.each([
  [0, "before", "host-refused"], [1, "after", "host-refused"], [2, "after", "partly-applied"],
] as const)("refresh fails at request %i (%s): %s, and the next run completes it", async (skip, when, code) => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker) => {
      tracker.getRange(`${at("task", 19)}:${at("task", 20)}`).values = [["One"], ["Two"]];
      tracker.getRange(at("flag", 8)).values = [["fine"]];
    });
    const typed = await readRange(test, "Progress", "C5:J34");
    test.host.faults.add({ fault: { kind: "action", index: 8, code: "GeneralException", when }, skip });
    expect((await refusal(refresh(environment(test)))).code).toBe(code);
    expect(await readRange(test, "Progress", "C5:J34")).toEqual(typed);
    await refresh(environment(test));
    // A number taken by the run that failed is not given again.
    const ids = (await readRange(test, "Progress", "A5:A20")).flat();
    expect(ids.every((id) => /^T0\d\d$/.test(String(id))) && new Set(ids).size === 16).toBe(true);
    expect((await readRange(test, "Progress", at("flag", 8)))[0]?.[0]).toBe("▲ Red");
    expect((await refresh(environment(test))).changes).toEqual([]);
  });
});

test.each([[5012, "session-expired"], [5102, "busy"], [5103, "too-large"], [5104, "too-large"], [7000, "sheet-protected"]] as const)(
  "the host's number %i while reading: %s", async (number, code) => {
    await withHost(async (test) => {
      test.host.faults.add({ fault: { kind: "request", number } });
      expect(await refusal(check(environment(test)))).toMatchObject({ code, done: [] });
    });
  },
);
