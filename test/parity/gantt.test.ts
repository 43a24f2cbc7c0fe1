/**
 * The Gantt chart: every sign as worked out by hand, in the embedded Excel and in LibreOffice, by day, week and month; and how Refresh
 * mends it.
 */
import { generate } from "../../src/actions/generate/generate";
import { keepBaseline } from "../../src/actions/week/take-baseline";
import { refresh } from "../../src/actions/refresh/refresh";
import { loadBook } from "../../src/excel/read-book";
import { demoProject } from "../../src/forms/demo-project";
import {
  baselineCell, chosenCell, firstPeriod, ganttLast, ganttLines, ganttRows, lastPeriod, scaleCell, startCell,
} from "../../src/forms/gantt/layout";
import { periods } from "../../src/forms/gantt/size";
import { registry } from "../../src/forms/registry";
import { translator } from "../../src/locales/translate";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { baselineSign, ganttSign, type DrawnTask } from "../oracles/gantt-sign";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { startLibreOffice } from "../support/libreoffice";
import { day, environmentOf, readRange, writeRange } from "../support/product";

jest.mock("../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 24, spareTrackerRows: 4 }));
jest.mock("../../src/forms/gantt/size", () => ({ periods: 42, leastLines: 8, spareLines: 4 }));

const office = startLibreOffice();
afterAll(async () => {
  office.dispose();
  await disposeHost();
});

const asOf = day("2026-03-18");
const say = translator("zh-CN");
const [chart, tracker] = [say("forms:sheets.gantt"), say("forms:sheets.tracker")];
const plain = (address: string): string => address.replaceAll("$", "");

/** Each thing that a bar may be, and dates that do not go together. */
const drawn: readonly DrawnTask[] = [
  { task: "未到", start: asOf + 5, due: asOf + 9, state: "not-started" },
  { task: "在做", start: asOf - 9, due: asOf + 4, state: "in-progress", actualStart: asOf - 7 },
  { task: "早开工", start: asOf + 2, due: asOf + 4, state: "in-progress", actualStart: asOf - 3 },
  { task: "逾期", start: asOf - 9, due: asOf - 3, state: "in-progress" },
  { task: "逾期一天", start: asOf - 9, due: asOf - 1, state: "not-started" },
  { task: "今天到期", start: asOf - 4, due: asOf, state: "not-started" },
  { task: "完成", start: asOf - 20, due: asOf - 12, state: "done", actualStart: asOf - 19, actualFinish: asOf - 13 },
  { task: "迟完成", start: asOf - 20, due: asOf - 12, state: "done", actualStart: asOf - 19, actualFinish: asOf - 10 },
  { task: "完成未写日期", start: asOf - 20, due: asOf - 12, state: "done" },
  { task: "里程碑", start: asOf + 6, due: asOf + 6, state: "not-started" },
  { task: "取消", start: asOf - 6, due: asOf - 2, state: "cancelled" },
  { task: "暂停", start: asOf - 6, due: asOf + 2, state: "paused", actualStart: asOf - 6 },
  { task: "只有截止", due: asOf + 3, state: "not-started" },
  { task: "只有开始", start: asOf - 3, state: "in-progress" },
  { task: "倒过来", start: asOf + 6, due: asOf + 3, state: "not-started" },
  { task: "没有日期", state: "in-progress" },
  { task: "很久以后", start: asOf + 400, due: asOf + 900, state: "not-started" },
];

async function made(test: HostForTest, rows: readonly DrawnTask[]): Promise<void> {
  const { project, people } = demoProject("zh-CN", asOf, "UTC");
  const tasks = rows.map(({ state, ...row }) => ({ ...row, status: say(`forms:lists.states.${state}`) }));
  await generate(environmentOf(test, "zh-CN", asOf), { project, people, rows: { tracker: tasks }, asOf, forms: ["gantt"] });
}

/** Periods by their first and last days, and the signs of the chart's lines. */
async function seen(
  test: HostForTest, lines: number,
): Promise<{ readonly from: readonly unknown[]; readonly to: readonly unknown[]; readonly signs: readonly (readonly unknown[])[] }> {
  const [from = [], to = []] = await readRange(test, chart, `${firstPeriod}${ganttRows.from}:${lastPeriod}${ganttRows.to}`);
  return { from, to, signs: await readRange(test, chart, `${firstPeriod}${ganttRows.first}:${lastPeriod}${ganttRows.first + lines - 1}`) };
}

test("every sign is as worked out by hand, by day, week and month, in the embedded Excel and in LibreOffice; the task list comes with the chart", async () => {
  await withHost(async (test) => {
    await made(test, drawn);
    const books = new Map<string, Uint8Array>();
    const byHand = new Map<string, readonly (readonly string[])[]>();
    const scales = [["days", asOf - 25], ["weeks", ""], ["months", asOf - 400]] as const;
    for (const [scale, start] of scales) {
      await writeRange(test, chart, plain(scaleCell), [[say(`forms:gantt.scale.${scale}`)]]);
      await writeRange(test, chart, plain(startCell), [[start]]);
      const { from, to, signs } = await seen(test, drawn.length + 1);
      expect(from).toHaveLength(periods);
      expect(from.slice(1)).toEqual(to.slice(0, -1).map((last) => Number(last) + 1));
      expect(from[0]).toBe(scale === "days" ? asOf - 30 : scale === "weeks" ? day("2026-02-23") : day("2025-02-01"));
      const expected = [...drawn, { task: "", state: "not-started" } as const].map((task) =>
        from.map((first, index) => ganttSign(task, Number(first), Number(to[index]), asOf)));
      expect(signs).toEqual(expected);
      expect(new Set(signs.flat()).size).toBeGreaterThan(scale === "months" ? 4 : 8);
      books.set(scale, saveXlsx(test.document.snapshot()).bytes);
      byHand.set(scale, expected);
    }
    const values = office.values(books);
    for (const [scale] of scales) {
      const rows = values.get(`${scale}/${chart}`) ?? [];
      const signs = byHand.get(scale)?.map((_, line) => rows[ganttRows.first - 1 + line]?.slice(7, 7 + periods));
      expect([scale, signs]).toEqual([scale, byHand.get(scale)]);
    }
    const [marks = []] = await readRange(test, chart, `${firstPeriod}${ganttRows.mark}:${lastPeriod}${ganttRows.mark}`);
    expect(marks.filter((mark) => mark !== "")).toEqual(["▼"]);
  });
}, 240_000);

test("days off and weekends that are worked are marked by day; tasks out of sight and days beyond the calendar are told", async () => {
  await withHost(async (test) => {
    await made(test, drawn.slice(0, 3));
    await writeRange(test, chart, plain(startCell), [[day("2026-02-09")]]);
    const [days = [], , , , marks = []] = [...await readRange(test, chart, `${firstPeriod}${ganttRows.from}:${lastPeriod}${ganttRows.off}`), [],
      ...await readRange(test, chart, `${firstPeriod}${ganttRows.mark}:${lastPeriod}${ganttRows.mark}`)];
    const on = (mark: string): readonly unknown[] => days.filter((_, index) => marks[index] === mark);
    expect(on("班")).toEqual(expect.arrayContaining([day("2026-02-14"), day("2026-02-28")]));
    expect(on("休")).toEqual(expect.arrayContaining([day("2026-02-16"), day("2026-02-23")]));
    expect(on("休")).not.toContain(day("2026-02-14"));
    const told = async (): Promise<string> => String((await readRange(test, chart, `${firstPeriod}${ganttRows.choice}`))[0]?.[0]);
    expect(await told()).toBe(`2026-02-09 – 2026-03-22 · 1${say("forms:gantt.outside")}`);
    await writeRange(test, chart, plain(startCell), [[day("2027-03-01")]]);
    expect(await told()).toBe(`2027-03-01 – 2027-04-11 · 3${say("forms:gantt.outside")} · ${say("forms:gantt.no-calendar")}`);
  });
}, 120_000);

test("Refresh mends what was typed over and gives lines to tasks that have outgrown the chart; scale and first day stay as they were chosen", async () => {
  await withHost(async (test) => {
    await made(test, drawn.slice(0, 6));
    const environment = environmentOf(test, "zh-CN", asOf);
    await refresh(environment);
    await writeRange(test, chart, plain(scaleCell), [[say("forms:gantt.scale.weeks")]]);
    await writeRange(test, chart, plain(startCell), [[day("2026-03-02")]]);
    expect((await refresh(environment)).changes.map(({ what }) => what)).toEqual([]);
    const before = await seen(test, 6);
    await writeRange(test, chart, "K12", [["x"]]);
    await writeRange(test, chart, "B11", [[""]]);
    expect((await refresh(environment)).changes.map(({ what }) => what)).toContain("chart-restored");
    expect(await seen(test, 6)).toEqual(before);
    const room = ganttLines(6);
    expect(room).toBe(10);
    await writeRange(test, tracker, `C11:C${4 + room + 3}`, Array.from({ length: room - 3 }, (_, index) => [`新任务 ${index}`]));
    const told = await readRange(test, chart, `${firstPeriod}${ganttRows.choice}`);
    expect(String(told[0]?.[0])).toMatch(new RegExp(`3${say("forms:gantt.lineless")}`));
    expect((await refresh(environment)).changes.map(({ what }) => what)).toContain("chart-restored");
    expect((await refresh(environment)).changes.map(({ what }) => what)).toEqual([]);
    expect((await readRange(test, chart, `B${ganttLast(room, 1) + 3}`))[0]?.[0]).toBe(`新任务 ${room - 4}`);
    expect(await readRange(test, chart, `${plain(scaleCell)}:${plain(startCell)}`)).toEqual([
      [say("forms:gantt.scale.weeks"), expect.anything(), day("2026-03-02")],
    ]);
    const book = await test.Excel.run(async (context) => {
      const load = loadBook(context.workbook, registry);
      await context.sync();
      return load();
    });
    expect(book?.extras.get("gantt")).toEqual({ lines: ganttLines(room + 3), perTask: 1, told: true });
  });
}, 180_000);

/** Baselines kept on two days, and a task that each of them lacks; ids of which one is more than a number to whoever counts. */
const kept = [
  { name: "立项 * 计划", taken: asOf - 40, due: (due: number) => due - 9 },
  { name: "一改", taken: asOf - 10, due: (due: number) => due - 2 },
] as const;
const planned = drawn.filter(({ due }) => due !== undefined && due < asOf + 100).slice(0, 9).map(
  (task, index) => ({ ...task, id: `1.${index + 1}0` })
);

async function madeWithBaselines(test: HostForTest): Promise<void> {
  const { project, people } = demoProject("zh-CN", asOf, "UTC");
  const tasks = planned.map(({ state, ...row }) => ({ ...row, status: say(`forms:lists.states.${state}`) }));
  const baselines = kept.flatMap(({ name, taken, due }, which) => planned.slice(which + 1).map((task, index) => ({
    id: `BL${which}${index}`, name, taken, task: task.id, ...(task.start !== undefined && { start: task.start }), due: due(task.due ?? 0),
  })));
  await generate(
    environmentOf(test, "zh-CN", asOf), { project, people, rows: { tracker: tasks, baselines }, asOf, forms: ["gantt", "baselines"] },
  );
}

test("the chosen baseline is drawn below each task as worked out by hand, in the embedded Excel and in LibreOffice; without a choice it is the newest", async () => {
  await withHost(async (test) => {
    await madeWithBaselines(test);
    const choose = (name: string): Promise<void> => writeRange(test, chart, plain(baselineCell), [[name]]);
    await writeRange(test, chart, plain(startCell), [[asOf - 25]]);
    const books = new Map<string, Uint8Array>();
    const byHand = new Map<string, readonly (readonly string[])[]>();
    for (const [typed, which] of [["", 1], ["立项 * 计划", 0], ["没有的", undefined]] as const) {
      await choose(typed);
      const shown = which === undefined ? undefined : kept[which];
      expect((await readRange(test, chart, plain(chosenCell)))[0]?.[0]).toBe(shown?.name ?? typed);
      const { from, to, signs } = await seen(test, planned.length * 2 + 2);
      const rows = [...planned.map((task, index) => ({
        ...task,
        ...(
          shown !== undefined && index > (which ?? 0) &&
          { baseline: { ...(task.start !== undefined && { start: task.start }), due: shown.due(task.due ?? 0) } }
        ),
      })), { task: "", state: "not-started" as const }];
      const expected = rows.flatMap(
        (task) => [ganttSign, baselineSign].map((sign) => from.map((first, index) => sign(task, Number(first), Number(to[index]), asOf)))
      );
      expect(signs).toEqual(expected);
      expect(signs.flat().includes("═")).toBe(shown !== undefined);
      const [told = []] = await readRange(test, chart, `${firstPeriod}${ganttRows.choice}`);
      expect(told[0]).toMatch(shown === undefined ? /没有基线名为 没有的$/ : new RegExp(`基线 ${shown.name.replace("*", "\\*")}$`));
      if (shown !== undefined) {
        books.set(shown.name, saveXlsx(test.document.snapshot()).bytes);
        byHand.set(shown.name, expected);
      }
    }
    const values = office.values(books);
    for (const [name, expected] of byHand) {
      const rows = values.get(`${name}/${chart}`) ?? [];
      expect([name, expected.map((_, line) => rows[ganttRows.first - 1 + line]?.slice(7, 7 + periods))]).toEqual([name, expected]);
    }
  });
}, 240_000);

test("baselines that come later are given their rows by Refresh, and the rows go with the list of baselines", async () => {
  await withHost(async (test) => {
    await made(test, drawn.slice(0, 4));
    const environment = environmentOf(test, "zh-CN", asOf);
    await keepBaseline(environment, { name: "定稿" });
    expect((await refresh(environment)).changes.map(({ what }) => what)).toContain("chart-restored");
    const [, , below = []] = await readRange(test, chart, `C${ganttRows.first - 1}:F${ganttRows.first + 1}`);
    expect(below).toEqual(["基线", asOf + 5, asOf + 9, 0]);
    expect((await refresh(environment)).changes.map(({ what }) => what)).toEqual([]);
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(say("forms:sheets.baselines")).delete();
      await context.sync();
    });
    const lines = ganttLines(4);
    expect((await readRange(test, chart, `B${ganttRows.first + 2}`))[0]?.[0]).toBe("在做");
    await writeRange(test, chart, `B${ganttRows.first}`, [[""]]);
    await refresh(environment);
    const [first = [], second = []] = await readRange(test, chart, `B${ganttRows.first}:B${ganttRows.first + 1}`);
    expect([...first, ...second]).toEqual(["未到", "在做"]);
    expect(
      (
        await readRange(test, chart, `A${ganttLast(lines, 1) + 1}:${lastPeriod}${ganttLast(lines, 2)}`)
      ).flat().filter((value) => value !== "")
    ).toEqual([]);
  });
}, 180_000);
