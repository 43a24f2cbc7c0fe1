import { LiaisonError } from "../../../src/domain/liaison-error";
import { generate } from "../../../src/actions/generate/generate";
import { inspect } from "../../../src/actions/workbook/inspect";
import { refresh } from "../../../src/actions/refresh/refresh";
import { removeGenerated } from "../../../src/actions/generate/remove-generated";
import { joinIn } from "../../../src/workbench/co-author/co-author";
import type { Edit } from "../../../src/workbench/co-author/edit";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange, writeRange } from "../../support/product";
import { asOf, at, contents, demo } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));

afterAll(disposeHost);

const small = { ...demo("zh-CN", ["tracker"]), rows: { tracker: demo("zh-CN").rows?.["tracker"]?.slice(0, 3) ?? [] } };
const sheetsOf = (test: HostForTest): readonly string[] => test.engine.sheets().map(({ name }) => name);
const typeAt = (edit: Edit, request: number, test: HostForTest) => joinIn(test.host, { edits: (moment) => (moment.request === request && moment.action === 0 ? [edit] : []) });

test("the sheets of one Generate go away with their tables and names, also after a Refresh; what was there before stays, and Generate works again", () => withHost(async (test) => {
  const environment = environmentOf(test, "zh-CN", asOf);
  await writeRange(test, "Sheet1", "A1", [["mine"]]);
  const names = test.document.snapshot().names.length;
  const { created, made } = await generate(environment, demo("zh-CN"));
  await refresh(environment);
  await removeGenerated(environment, made);
  const after = test.document.snapshot();
  expect(after.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(after.names).toHaveLength(names);
  expect(await readRange(test, "Sheet1", "A1")).toEqual([["mine"]]);
  expect(await inspect(environment)).toMatchObject({ kind: "foreign" });
  expect((await generate(environment, demo("zh-CN"))).created).toEqual(created);
}), 120_000);

test("tasks typed since, and a sheet renamed since, keep everything from going away, named as they are called now", () => withHost(async (test) => {
  const environment = environmentOf(test, "zh-CN", asOf);
  const { made } = await generate(environment, small);
  await writeRange(test, "进度跟踪", `${at("task", 8)}:${at("task", 9)}`, [["新任务"], ["另一项"]]);
  const before = contents(test.document.snapshot());
  await expect(removeGenerated(environment, made)).rejects.toMatchObject({ code: "sheets-changed", values: { sheet: "进度跟踪" } });
  expect(contents(test.document.snapshot())).toEqual(before);
  await writeRange(test, "进度跟踪", `${at("task", 8)}:${at("task", 9)}`, [[""], [""]]);
  await test.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").name = "我的汇总";
    await context.sync();
  });
  await expect(removeGenerated(environment, made)).rejects.toMatchObject({ code: "sheets-changed", values: { sheet: "我的汇总" } });
}), 120_000);

test.each([1, 2])("a task typed right before request %i keeps the sheets, and they are visible", (request) => withHost(async (test) => {
  const environment = environmentOf(test, "zh-CN", asOf);
  const { made } = await generate(environment, small);
  const { leave } = typeAt({ do: "type", at: `进度跟踪!${at("task", 8)}`, text: "新任务" }, request, test);
  await expect(removeGenerated(environment, made)).rejects.toMatchObject({ code: "sheets-changed", values: { sheet: "进度跟踪" } });
  leave();
  expect(await readRange(test, "进度跟踪", at("task", 8))).toEqual([["新任务"]]);
  expect(test.document.snapshot().sheets.filter(({ visibility }) => visibility !== "Visible")).toEqual([]);
}), 120_000);

test("where it is refused after all, the workbook has the sheets that it had, hidden ones hidden, and one that got another name meanwhile shown", () => withHost(async (test) => {
  const environment = environmentOf(test, "zh-CN", asOf);
  const { made } = await generate(environment, small);
  await test.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("首页").activate();
    worksheets.getItem("Sheet1").visibility = "Hidden";
    worksheets.getItem("汇总").visibility = "Hidden";
    await context.sync();
  });
  const shown = (): unknown => test.document.snapshot().sheets.map(({ visibility }) => visibility);
  const before = shown();
  const { leave } = typeAt({ do: "rename-sheet", from: "进度跟踪", to: "新名" }, 2, test);
  await expect(removeGenerated(environment, made)).rejects.toBeInstanceOf(LiaisonError);
  leave();
  expect(shown()).toEqual(before);
}), 120_000);

test.each([3, 40, 60])("after a failure at action %i of the taking away the second press finishes", (index) => withHost(async (test) => {
  const environment = environmentOf(test, "zh-CN", asOf);
  const names = test.document.snapshot().names.length;
  const { made } = await generate(environment, small);
  const before = test.requests.length;
  test.host.faults.add({ fault: { kind: "action", index, code: "GeneralException", when: "after" }, skip: 3 });
  await expect(removeGenerated(environment, made)).rejects.toMatchObject({ code: "partly-applied" });
  expect(test.requests.slice(before).some(({ error }) => error === "GeneralException")).toBe(true);
  await removeGenerated(environment, made);
  expect(sheetsOf(test)).toEqual(["Sheet1"]);
  expect(test.document.snapshot().names).toHaveLength(names);
}), 120_000);
