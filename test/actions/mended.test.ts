/** What people leave behind that a Refresh has to settle for, to mend, or at least to say. */
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { refresh } from "../../src/actions/refresh/refresh";
import { trackerForm } from "../../src/forms/tracker/register";
import { joinIn } from "../../src/workbench/co-author/co-author";
import type { Edit } from "../../src/workbench/co-author/edit";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";
import { asOf, at, demo, demoBook, withDemo } from "./books";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 12 }));

afterAll(disposeHost);

const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf);
const kinds = async (test: HostForTest): Promise<readonly string[]> => (await refresh(environment(test))).changes.map(({ what }) => what);

test.each(["=1+1", "*", "<b>"])("a department called %s is counted, and the second Refresh has nothing to write", (name) => withHost(async (test) => {
  const project = demo("en-US", ["tracker"]);
  const tasks = (project.rows?.["tracker"] ?? []).slice(0, 3).map((task, index) => (index === 0 ? { ...task, department: name } : task));
  await generate(environment(test), { ...project, rows: { tracker: tasks }, project: { ...project.project, departments: [...project.project.departments, name] } });
  await refresh(environment(test));
  expect(await kinds(test)).toEqual([]);
  const lines = await readRange(test, "Summary", "A1:B40");
  expect(lines.find(([label]) => label === name)?.[1]).toBe(1);
}), 180_000);

test("what somebody types over a flag or an id in the moment before it is written is kept and can be put back", () => withDemo("en-US", async (test) => {
  await writeRange(test, "Progress", at("flag", 8), [["fine"]]);
  await writeRange(test, "Progress", at("id", 9), [[""]]);
  const edits: readonly Edit[] = [
    { do: "paste", at: `Progress!${at("flag", 10)}`, values: [["late word"]] }, { do: "paste", at: `Progress!${at("id", 9)}`, values: [["X9"]] },
  ];
  const { leave } = joinIn(test.host, { edits: ({ request, action }) => (request === 2 && action === 0 ? edits : []) });
  const { overwritten } = await refresh(environment(test));
  leave();
  expect(overwritten.map(({ field, before }) => `${field} ${before}`)).toEqual(expect.arrayContaining(["flag fine", "flag late word", "id X9"]));
}), 120_000);

test("where the write of Refresh is answered by a failure, what stood over its formulas is told cell by cell", () => withDemo("en-US", async (test) => {
  await writeRange(test, "Progress", at("flag", 8), [["fine"]]);
  test.host.faults.add({ skip: 2, fault: { kind: "request", number: 5012, when: "after" } });
  await expect(refresh(environment(test))).rejects.toMatchObject({ code: "partly-applied", values: { cells: `Progress!${at("flag", 8)}: fine` }, untouched: false });
  expect(await kinds(test)).toEqual([]);
}), 120_000);

test("a hole in the colours is seen and mended, and so is a rule that never came to have its formula", () => withDemo("en-US", async (test) => {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Progress");
    sheet.getRange(`${at("id", 9)}:${at("reason", 9)}`).conditionalFormats.clearAll();
    await context.sync();
  });
  expect(await kinds(test)).toEqual(["formats-restored", "as-of-stamped"]);
  expect(await kinds(test)).toEqual([]);
  await test.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Progress").getRange(`${at("task", 5)}:${at("task", 9)}`).conditionalFormats.add("Custom");
    await context.sync();
  });
  expect(await kinds(test)).toContain("formats-restored");
  const rules = await test.Excel.run(async (context) => {
    const formats = context.workbook.tables.getItem("Liaison_Tasks").getDataBodyRange().conditionalFormats;
    formats.load("items/id");
    await context.sync();
    return formats.items.length;
  });
  expect(rules).toBe(trackerForm.colours.length);
}), 120_000);

test.each([1, 4])("a task typed %i rows below the table is found where it is", (gap) => withDemo("en-US", async (test) => {
  const [last = 0] = test.engine.tables().filter(({ name }) => name === "Liaison_Tasks").map(({ range }) => range.row + range.rowCount);
  await writeRange(test, "Progress", at("task", last + gap), [["Below the table"]]);
  const isIn = test.engine.tables().some(({ name, range }) => name === "Liaison_Tasks" && range.row + range.rowCount > last);
  const { findings } = await check(environment(test));
  const below = findings.filter(({ rule }) => rule === "C-BELOW").map(({ sheet, cell, values }) => `${sheet} ${cell} ${values["value"]}`);
  // Right below Excel itself may take the row into the table.
  expect(below).toEqual(isIn ? [] : [`Progress ${at("task", last + gap)} Below the table`]);
}), 120_000);

test("rows typed below the table are taken in when asked: they stay where they are, get ids and flags, and are counted", () => withDemo("en-US", async (test) => {
  const { row = 0, rowCount = 0 } = test.engine.tables().find(({ name }) => name === "Liaison_Tasks")?.range ?? {};
  const last = row + rowCount;
  for (const [down, task] of [[3, "First below"], [5, "Second below"]] as const) {
    await writeRange(test, "Progress", at("task", last + down), [[task]]);
    await writeRange(test, "Progress", at("due", last + down), [[asOf - 9]]);
  }
  // A formula of ours is none of theirs: what stands in its place is kept, and can be put back.
  await writeRange(test, "Progress", at("flag", last + 5), [["fine"]]);
  const before = await refresh(environment(test));
  expect(before.findings.filter(({ rule }) => rule === "C-BELOW").map(({ cell }) => cell)).toEqual([at("task", last + 3), at("task", last + 5)]);
  const { changes, findings, tasks, overwritten } = await refresh(environment(test), { takeIn: true });
  expect(changes.filter(({ what }) => what === "rows-taken-in")).toEqual([{ what: "rows-taken-in", sheet: "Progress", cells: [`${last + 1}:${last + 5}`], count: 5, details: "" }]);
  expect(findings.filter(({ rule }) => rule === "C-BELOW")).toEqual([]);
  expect(tasks).toBe(before.tasks + 2);
  expect(overwritten.map(({ before: typed }) => typed)).toContain("fine");
  const rows = await readRange(test, "Progress", `${at("id", last + 1)}:${at("reason", last + 5)}`);
  const told = rows.map((cells) => [cells[0] !== "", cells.includes("First below") || cells.includes("Second below"), cells.some((cell) => /^[▲◆?？]/.test(String(cell)))]);
  expect(told).toEqual([[false, false, false], [false, false, false], [true, true, true], [false, false, false], [true, true, true]]);
  expect(await kinds(test)).toEqual([]);
}), 120_000);

test("a table of somebody else's below ours is not run into: the rows stay reported, and all stands as it was", () => withDemo("en-US", async (test) => {
  const { row = 0, rowCount = 0 } = test.engine.tables().find(({ name }) => name === "Liaison_Tasks")?.range ?? {};
  const last = row + rowCount;
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Progress");
    sheet.getRange(`${at("task", last + 3)}:${at("task", last + 4)}`).values = [["Theirs"], ["one"]];
    sheet.tables.add(`${at("task", last + 3)}:${at("task", last + 4)}`, true);
    await context.sync();
  });
  const { changes, findings } = await refresh(environment(test), { takeIn: true });
  expect(changes.map(({ what }) => what)).not.toContain("rows-taken-in");
  expect(findings.filter(({ rule }) => rule === "C-BELOW").length).toBeGreaterThan(0);
  expect(test.engine.tables().find(({ name }) => name === "Liaison_Tasks")?.range.rowCount).toBe(rowCount);
}), 120_000);

test("a workbook that counts its days from 1904 is refused in words, and nothing is written", async () => {
  const file = await demoBook("en-US");
  await withHost(async (test) => {
    await expect(check(environment(test))).rejects.toMatchObject({ code: "other-date-system" });
    await expect(refresh(environment(test))).rejects.toMatchObject({ code: "other-date-system", done: [] });
  }, { ...file, date1904: true });
}, 120_000);
