/** A list of somebody else's in a workbook of ours: taken over, and taken over again when next week's version comes. */
import { planListTakeOvers, takeOverList } from "../../../src/actions/take-over/take-over-list";
import type { ListItem, ListPlan } from "../../../src/actions/take-over/plan-list";
import type { TrackerKey } from "../../../src/catalog/tracker";
import type { Language } from "../../../src/domain/language";
import { loadBook, tableOf } from "../../../src/excel/read-book";
import { registry } from "../../../src/forms/registry";
import { trackerForm } from "../../../src/forms/tracker/register";
import { disposeHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange } from "../../support/product";
import { asOf, withDemo } from "../books";

afterAll(disposeHost);

type Values = readonly (readonly (string | number)[])[];

/** Lays the sheet as somebody would paste it: values in, dates as dates. */
async function paste(test: HostForTest, name: string, values: Values): Promise<void> {
  await environmentOf(test, "zh-CN", asOf).run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItemOrNullObject(name).delete();
    const range = worksheets.add(name).getRange(`A1:F${values.length}`);
    range.values = values.map((row) => [...row]);
    await context.sync();
  });
}

async function tasks(test: HostForTest): Promise<readonly Readonly<Record<TrackerKey, unknown>>[]> {
  return environmentOf(test, "zh-CN", asOf).run(async (context) => {
    const read = loadBook(context.workbook, registry);
    await context.sync();
    const book = read();
    return (book === undefined ? [] : (tableOf(book, trackerForm)?.rows ?? [])).map(({ cells }) => cells);
  });
}

const counts = ({ items, gone }: ListPlan): readonly number[] => [
  ...(["new", "changed", "same"] as const).map((kind) => items.filter((item) => item.kind === kind).length), gone.length,
];
const change = ({ changes }: ListItem): readonly string[] => changes.filter(({ field }) => field !== "note").map(
  ({ field, from, to }) => `${field} ${String(from)} → ${String(to)}`
);

const header = ["编号", "任务", "负责人", "截止日期", "状态", "渠道"];
const firstWeek: Values = [
  header, ["M1", "门店海报", "王敏", day("2026-06-01"), "进行中", "线下"], ["M2", "短信推送", "周婷", day("2026-06-10"), "未开始", "短信"],
  ["M3", "达人视频", "外聘达人", "6月底", "未开始", "视频"],
];
const nextWeek: Values = [
  header, ["M1", "门店海报", "王敏", day("2026-06-08"), "已完成", "线下"], ["M2", "短信与邮件推送", "周婷", day("2026-06-10"), "进行中", "短信、邮件"],
  ["M4", "直播预热", "王敏", day("2026-06-20"), "未开始", "直播"],
];

test("the difference is shown first; rows are found by id or title, brought up to date, told when gone, and never double", async () => {
  await withDemo("zh-CN", async (test) => {
    const environment = environmentOf(test, "zh-CN", asOf);
    const before = await tasks(test);
    await paste(test, "市场计划", firstWeek);
    const [first] = await planListTakeOvers(environment);
    expect(
      [first?.sheet, first?.form, first?.target, first === undefined ? [] : counts(first)]
    ).toEqual(["市场计划", "tracker", "进度跟踪", [3, 0, 0, 0]]);
    expect(await tasks(test)).toEqual(before);
    const sheet = await readRange(test, "市场计划", "A1:F4");
    expect(await takeOverList(environment, { sheet: "市场计划" })).toMatchObject({ added: 3, changed: 0, left: [], putBack: [] });
    const taken = (await tasks(test)).slice(before.length);
    expect(taken.map(({ task, owner, due, status, note }) => [task, owner, due, status, note])).toEqual([
      ["门店海报", "王敏", day("2026-06-01"), "进行中", "来源：市场计划 #M1\n渠道：线下"],
      ["短信推送", "周婷", day("2026-06-10"), "未开始", "来源：市场计划 #M2\n渠道：短信"],
      ["达人视频", "外聘达人", "6月底", "未开始", "来源：市场计划 #M3\n渠道：视频"],
    ]);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(3);
    expect(taken.every(({ id }) => /^T\d{3}$/u.test(String(id)))).toBe(true);
    expect(await readRange(test, "市场计划", "A1:F4")).toEqual(sheet);
    // Once more: nothing to do.
    expect(await takeOverList(environment, { sheet: "市场计划" })).toMatchObject({ added: 0, changed: 0 });
    expect(await tasks(test)).toHaveLength(before.length + 3);

    // Next week's file under another name, one title changed, one row gone, one new.
    await environment.run(async (context) => {
      context.workbook.worksheets.getItem("市场计划").delete();
      await context.sync();
    });
    await paste(test, "市场计划W22", nextWeek);
    const [second] = await planListTakeOvers(environment);
    expect(second === undefined ? [] : counts(second)).toEqual([1, 2, 0, 1]);
    expect(second?.items.map(change)).toEqual([
      [`due ${day("2026-06-01")} → ${day("2026-06-08")}`, "status 进行中 → 已完成"], ["task 短信推送 → 短信与邮件推送", "status 未开始 → 进行中"], [],
    ]);
    expect(second?.gone.map(({ title }) => title)).toEqual(["达人视频"]);
    expect(await takeOverList(environment, { sheet: "市场计划W22" })).toMatchObject({ added: 1, changed: 2, left: [] });
    const now = (await tasks(test)).slice(before.length);
    expect(now.map(({ task }) => task)).toEqual(["门店海报", "短信与邮件推送", "达人视频", "直播预热"]);
    expect(now[1]).toMatchObject({ id: taken[1]?.id, status: "进行中", note: "来源：市场计划W22 #M2\n渠道：短信、邮件" });
    expect((await tasks(test)).slice(0, before.length)).toEqual(before);
  });
});

test.each<Language>(["zh-CN", "en-US"])("%s: what a person adds to a row stays, and only the kind that was agreed is written", async (language) => {
  await withDemo(language, async (test) => {
    const environment = environmentOf(test, language, asOf);
    await paste(
      test, "List",
      [
        ["ID", "Task", "Owner", "Due", "Status", "Cost"], ["1", "Order crates", "Ann", day("2026-06-01"), "Open", 40],
        ["2", "Book the lift", "Bob", day("2026-06-02"), "Open", 0],
      ]
    );
    await takeOverList(environment, { sheet: "List" });
    const added = (await tasks(test)).at(-1);
    const place = await environment.run(async (context) => {
      const read = loadBook(context.workbook, registry);
      await context.sync();
      const book = read();
      const table = book === undefined ? undefined : tableOf(book, trackerForm);
      const row = table?.rows.at(-1)?.row ?? 0;
      context.workbook.worksheets.getItem(table?.place.sheet ?? "").getRange(`${table?.columns.note ?? "A"}${row}`).values = [
        [`${String(added?.note)}\nasked the porter`]
      ];
      context.workbook.worksheets.getItem("List").getRange("D3:F3").values = [[day("2026-06-05"), "Done", 25]];
      context.workbook.worksheets.getItem("List").getRange("A4:D4").values = [["3", "Label desks", "Cid", day("2026-06-09")]];
      await context.sync();
      return row;
    });
    expect(place).toBeGreaterThan(5);
    expect(await takeOverList(environment, { sheet: "List", kinds: ["changed"] })).toMatchObject({ added: 0, changed: 1, left: [] });
    const now = (await tasks(test)).at(-1);
    const [from, colon] = language === "zh-CN" ? ["来源：", "："] : ["From: ", ": "];
    expect(now).toMatchObject(
      { id: added?.id, task: "Book the lift", due: day("2026-06-05"), note: `${from}List #2\nCost${colon}25\nasked the porter` }
    );
    await expect(takeOverList(environment, { sheet: "Elsewhere" })).rejects.toMatchObject({ code: "no-list-there" });
  });
});
