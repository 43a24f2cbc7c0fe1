import { cleanSheet, previewCleaning, undoCleaning } from "../../../src/actions/clean/clean-sheet";
import { check } from "../../../src/actions/check/check";
import { joinIn } from "../../../src/workbench/co-author/co-author";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf } from "../../support/product";
import { drawn } from "../foreign/drawn-sheet";
import { bookOf } from "../foreign/books";

afterAll(disposeHost);

const sheet = drawn(`
二月工作计划
序号 | 任务 | 责任部门 | 负责人 | 截止日期 | 进度 | 状态
1 | 整理台账 | 市场部 | 张三 | '2026.2.20 | '30% | 进行中
2 | 更新网页 | 市场 部 | 张 三 | '2026年2月25日 | '40 % | 进行中
3 | 拍摄照片 | 市场部 | 张三 | '3/4/2026 | '100% | 已完成
4 | 核对合同 | 市场部 | 李四 | 2026-05-30 | '0% | 未开始`, { name: "计划" });
const book = bookOf(sheet, { name: "说明", rows: [["别动"]] });
const environment = (test: HostForTest) => environmentOf(test, "zh-CN", day("2026-03-10"));

async function cells(test: HostForTest, address: string): Promise<readonly (readonly unknown[])[]> {
  return test.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("计划").getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}
const put = (test: HostForTest, address: string, value: string): Promise<void> => test.Excel.run(async (context) => {
  context.workbook.worksheets.getItem("计划").getRange(address).values = [[value]];
  await context.sync();
});
const bytes = (test: HostForTest): Uint8Array => saveXlsx(test.document.snapshot()).bytes;

test("the preview tells every cell before and after, asks once, and changes nothing", async () => {
  await withHost(async (host) => {
    const before = bytes(host);
    const preview = await previewCleaning(environment(host));
    expect(preview.items.map(({ cell, from, to }) => [cell, from, to])).toEqual(expect.arrayContaining([
      ["C4", "市场 部", "市场部"], ["D4", "张 三", "张三"], ["E3", "2026.2.20", day("2026-02-20")], ["E4", "2026年2月25日", day("2026-02-25")],
      ["F4", "40 %", 0.4],
    ]));
    expect(preview.questions).toEqual([{ kind: "order", count: 1, samples: ["3/4/2026"] }]);
    expect(bytes(host)).toEqual(before);
  }, book);
});

test("cleaning does what was agreed, again changes nothing, and one press brings all back but for what was typed since", async () => {
  await withHost(async (host) => {
    const was = await cells(host, "A1:G6");
    const report = await cleanSheet(environment(host), { answers: { order: "day-first" } });
    expect(report.left).toEqual([]);
    expect(await cells(host, "D3:F6")).toEqual([
      ["张三", day("2026-02-20"), 0.3], ["张三", day("2026-02-25"), 0.4], ["张三", day("2026-04-03"), 1], ["李四", day("2026-05-30"), 0],
    ]);
    const after = bytes(host);
    const again = await cleanSheet(environment(host), { answers: { order: "day-first" } });
    expect([again.items, again.done, bytes(host)]).toEqual([[], [], after]);
    // A colleague moves a date, and puts a row and a column in.
    await put(host, "E4", "2026-03-31");
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("计划").getRange("3:3").insert("Down");
      context.workbook.worksheets.getItem("计划").getRange("B:B").insert("Right");
      await context.sync();
    });
    const back = await undoCleaning(environment(host), report);
    expect(back.left.map(({ cell }) => cell)).toEqual(["E4"]);
    const now = await cells(host, "A4:H7");
    expect(now.map((row) => row.filter((_, column) => column !== 1))).toEqual(was.slice(2).map((row, index) =>
      (index === 1 ? row.map((value, column) => (column === 4 ? day("2026-03-31") : value)) : row)));
    expect((await undoCleaning(environment(host), report)).left.map(({ cell }) => cell)).toEqual(["E4"]);
  }, book);
});

test.each([0, 1, 2, 3, 4, 5, 6])("what a colleague types and moves before request %i is theirs, and the rest is tidied", async (moment) => {
  await withHost(async (host) => {
    const { leave } = joinIn(host.host, { edits: ({ request, action }) => (request !== moment || action !== 0 ? [] : [
      { do: "paste", at: "计划!D4", values: [["王 五"]] }, { do: "insert", at: "计划!2:2" }, { do: "paste", at: "计划!F4", values: [["note"]] },
    ]) });
    const report = await cleanSheet(environment(host), { answers: { order: "day-first" } });
    leave();
    const [first, second] = await cells(host, "D4:F5");
    expect(first).toEqual(["张三", day("2026-02-20"), "note"]);
    // Typed before the list was read it is tidied like any other name; typed later it is as it was typed.
    expect(["王 五", ...moment === 0 ? ["王五"] : []]).toContain(second?.[0]);
    expect(second?.slice(1)).toEqual([day("2026-02-25"), 0.4]);
    expect(report.done.map(({ cell }) => cell)).toEqual(expect.arrayContaining(["E4", "E5", "E6"]));
  }, book);
});

test("only the kinds that were chosen are tidied, formulas and other sheets never", async () => {
  await withHost(async (host) => {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("计划").getRange("D4").formulas = [['="张 "&"三"']];
      await context.sync();
    });
    const report = await cleanSheet(environment(host), { kinds: ["name", "department"] });
    expect(report.done.map(({ cell }) => cell)).toEqual(["C4"]);
    expect(await cells(host, "E3:F3")).toEqual([["2026.2.20", "30%"]]);
  }, book);
});

test("a sheet that was tidied is judged as before", async () => {
  await withHost(async (host) => {
    const red = async (): Promise<readonly string[]> =>
      (await check(environment(host))).findings.filter(({ severity }) => severity === "red").map(({ cell }) => cell);
    const before = await red();
    await cleanSheet(environment(host));
    expect(await red()).toEqual(before);
    expect(before).toEqual(["E3", "E4"]);
  }, book);
});

test("without a list there is nothing to tidy, and that is said", async () => {
  await withHost(async (host) => {
    await expect(cleanSheet(environment(host), { sheet: "说明" })).rejects.toMatchObject({
      code: "nothing-to-clean", values: { sheet: "说明" },
    });
  }, book);
});
