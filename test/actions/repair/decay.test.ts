/**
 * A fortnight in which people work on a workbook and on what is ours in it, drawn by seed: Check is never silent about a wrong total,
 * Repair ends at a sound workbook with everything that people typed where it was, and a second Repair finds nothing to write.
 */
import { check } from "../../../src/actions/check/check";
import { isSound, planRepair, repair } from "../../../src/actions/repair/repair";
import { readPresent } from "../../../src/actions/workbook/read-present";
import { trackerFields, type TrackerKey } from "../../../src/catalog/tracker";
import { loadBook, type Book } from "../../../src/excel/read-book";
import { registry } from "../../../src/forms/registry";
import { below, pick, randomFrom, type Random } from "../../../src/workbench/random";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { amount, tellFigures } from "../../support/thoroughness";
import { asOf, at, contents, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));

afterAll(disposeHost);

const environment = (test: HostForTest) => environmentOf(test, "zh-CN", asOf);

interface Day {
  readonly workbook: Excel.Workbook;
  readonly random: Random;
  /** What the tracker's table and sheet are called by then. */
  readonly now: { table: string; sheet: string };
}

const row = ({ random }: Day): number => 5 + below(random, 14);
const cell = ({ workbook, now }: Day, key: TrackerKey, at_: number): Excel.Range =>
  workbook.worksheets.getItem(now.sheet).getRange(at(key, at_));
const computed = ["flag", "daysOverdue", "reason", "state", "daysLeft"] as const satisfies readonly TrackerKey[];

/** What people do; none of it is refused by Excel. */
const deeds: readonly [(day: Day) => void, ...((day: Day) => void)[]] = [
  (day) => { cell(day, pick(day.random, [...computed] as [TrackerKey, ...TrackerKey[]]), row(day)).values = [
    [pick(day.random, ["● 正常", "正常", "已和周婷确认", 3])],
  ]; },
  (day) => { cell(day, pick(day.random, [...computed] as [TrackerKey, ...TrackerKey[]]), row(day)).clear("Contents"); },
  (day) => { cell(day, "due", row(day)).values = [["'3月20日"]]; },
  (day) => { cell(day, "owner", row(day)).values = [[pick(day.random, ["待定", "陈 强", "外部供应商"])]]; },
  (day) => { cell(day, "status", row(day)).values = [[pick(day.random, ["已完成", "进行", "暂停"])]]; },
  (day) => { day.workbook.worksheets.getItem(day.now.sheet).getRange(`${at("task", 19)}:${at("status", 19)}`).copyFrom(
    day.workbook.worksheets.getItem(day.now.sheet).getRange(`${at("task", 6)}:${at("status", 6)}`), "Values",
  ); },
  (day) => { day.workbook.worksheets.getItem(day.now.sheet).getRange(`${at("id", 20)}:${at("state", 20)}`).copyFrom(
    day.workbook.worksheets.getItem(day.now.sheet).getRange(`${at("id", 7)}:${at("state", 7)}`), "Values",
  ); },
  (day) => { day.workbook.tables.getItem(day.now.table).sort.apply([
    { key: trackerFields.findIndex(({ key }) => key === "owner"), ascending: day.random() < 0.5 },
  ]); },
  (day) => { cell(day, pick(day.random, ["owner", "due", "priority"]), 4).values = [[pick(day.random, ["责任人", "到期", "轻重"])]]; },
  (day) => {
    const name = `进度表${below(day.random, 1000)}`;
    day.workbook.tables.getItem(day.now.table).name = name;
    day.now.table = name;
  },
  (day) => {
    const name = `项目进度${below(day.random, 1000)}`;
    day.workbook.worksheets.getItem(day.now.sheet).name = name;
    day.now.sheet = name;
  },
  (day) => { day.workbook.worksheets.getItemOrNullObject(pick(day.random, ["规则", "名册", "日历", "汇总"])).delete(); },
  (day) => { day.workbook.tables.getItemOrNullObject("Liaison_Rules").rows.getItemAt(1).delete(); },
];

async function lived(test: HostForTest, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const now = { table: "Liaison_Tasks", sheet: "进度跟踪" };
  for (let deed = 0; deed < 6; deed += 1) {
    const done = pick(random, deeds);
    // One deed after the other, as people's are; what Excel refuses (a list that is gone) nobody has done.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await test.Excel.run(async (context) => { done({ workbook: context.workbook, random, now }); await context.sync(); }).catch((error: unknown) => {
      if (!(error instanceof Error) || !("code" in error)) throw error;
    });
  }
}

const readNow = (test: HostForTest): Promise<Book | undefined> => test.Excel.run(async (context) => {
  const { read } = await readPresent(context, (names) => {
    const book = loadBook(context.workbook, registry, names);
    return () => ({ book: book() });
  });
  return read.book;
});

/** What people typed into the tracker, row by row; ids are ours to give. */
const typedIn = (book: Book | undefined): unknown => book?.tables["tracker"]?.rows.map(({ row: place, cells }) =>
  [place, ...trackerFields.filter(({ kind }) => kind !== "computed" && kind !== "id").map(({ key }) => cells[key])]);

const aboutOurs = /^C-(?:FORMULA|NAME|SHEET|RULE|COLUMN)$/;
let sound = 0;

test.each(Array.from({ length: amount(2, 500) }, (_, index) => index + 1))("history %i", async (seed) => {
  await withDemo("zh-CN", async (test) => {
    await lived(test, seed);
    const { summary, findings } = await check(environment(test));
    const decayed = await readNow(test);
    const [shown = []] = await readRange(test, decayed?.sheets["home"] ?? "", "B20:G20");
    const total = summary?.total;
    const isRight = total !== undefined && [total.total, total.red, total.amber, total.green, total.unknown, total.done].every((figure, index) => shown[index] === figure);
    expect([isRight, findings.some(({ rule, severity }) => severity === "error" && aboutOurs.test(rule))]).not.toEqual([false, false]);
    await repair(environment(test));
    expect(typedIn(await readNow(test))).toEqual(typedIn(decayed));
    const after = await check(environment(test));
    expect(after.findings.filter(({ rule }) => aboutOurs.test(rule))).toEqual([]);
    const stands = contents(test.document.snapshot());
    expect(isSound(await planRepair(environment(test)))).toBe(true);
    await repair(environment(test));
    expect(contents(test.document.snapshot())).toEqual(stands);
    sound += 1;
  });
});

afterAll(() => tellFigures("decay", { histories: amount(2, 500), sound }));
