/**
 * A fortnight of decay in other books than the tracker's own: a responsibility list alone, a tracker alone, three templates, and, in a
 * soak,
 * every form, in either language. Check is never silent about a wrong total, Repair ends at a sound workbook with every typed value where
 * it
 * was, following the remedies leaves no error that is ours, and a second Repair writes nothing.
 */
import { check } from "../../../src/actions/check/check";
import { isSound, planRepair, repair } from "../../../src/actions/repair/repair";
import { readPresent } from "../../../src/actions/workbook/read-present";
import type { Language } from "../../../src/domain/language";
import { generatedColumns } from "../../../src/excel/form-layout";
import { loadBook, type Book } from "../../../src/excel/read-book";
import { computedKeys, type TableForm } from "../../../src/excel/table-form";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import type { Figures } from "../../../src/rollup/tracker-summary";
import { below, pick, randomFrom, type Random } from "../../../src/workbench/random";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { amount, drawn, tellFigures } from "../../support/thoroughness";
import { asOf, contents, demoBook } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/duties", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 40, spareDutyRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12,
  spareOpinionRows: 5,
}));

afterAll(disposeHost);

interface Kind {
  readonly name: string;
  readonly language: Language;
  readonly forms: readonly string[];
  /** The register that people work on. */
  readonly lead: "tracker" | "duties";
}

const three = ["tracker", "requests", "duties"];
const kinds: readonly Kind[] = [
  { name: "a responsibility list alone", language: "en-US", forms: ["duties"], lead: "duties" },
  { name: "一张进度跟踪表", language: "zh-CN", forms: ["tracker"], lead: "tracker" },
  { name: "three templates", language: "en-US", forms: three, lead: "tracker" },
  { name: "三张表，改的是职责分工", language: "zh-CN", forms: three, lead: "duties" },
];

/** A whole project costs too much to be lived through at every run. */
const whole: readonly Kind[] = amount(0, 1) === 0 ? [] : [
  { name: "every form", language: "zh-CN", forms: registry.forms.map(({ key }) => key), lead: "tracker" },
];

interface Day {
  readonly workbook: Excel.Workbook;
  readonly random: Random;
  readonly kind: Kind;
  readonly form: TableForm;
  /** Rows of the sheet in which something stands. */
  readonly rows: readonly [number, ...number[]];
  /** What the lead register's table and sheet are called by then. */
  readonly now: { table: string; sheet: string };
}

const letters = (form: TableForm): Readonly<Record<string, string>> => generatedColumns(form);
const sheetOf = ({ workbook, now }: Day): Excel.Worksheet => workbook.worksheets.getItem(now.sheet);
const cell = (day: Day, key: string, row: number): Excel.Range => sheetOf(day).getRange(`${letters(day.form)[key] ?? ""}${row}`);
const someRow = (day: Day): number => pick(day.random, day.rows);
const firstFree = ({ rows }: Day): number => Math.max(...rows) + 1;
const keysOf = ({ form }: Day, test: (kind: string) => boolean): [string, ...string[]] => {
  const [first = "", ...rest] = form.fields.filter(({ kind }) => test(kind)).map(({ key }) => key);
  return [first, ...rest];
};
const computedKey = (day: Day): string => {
  const [first = "", ...rest] = computedKeys(day.form).filter(
    (key) => day.form.fields.some((field) => field.key === key && field.hidden !== true)
  );
  return pick(day.random, [first, ...rest]);
};
const copyRow = (day: Day, from: string, how: "Values" | "All"): void => {
  const last = letters(day.form)[day.form.fields.at(-1)?.key ?? ""] ?? "";
  const target = sheetOf(day).getRange(`${from}${firstFree(day)}:${last}${firstFree(day)}`);
  const row = someRow(day);
  target.copyFrom(sheetOf(day).getRange(`${from}${row}:${last}${row}`), how);
};
const settings = (day: Day): string => translator(day.kind.language)(
  `forms:sheets.${pick(day.random, ["rules", "roster", "calendar", "summary"])}`
);

/** What people do; none of it is refused by Excel. */
const deeds: readonly [(day: Day) => void, ...((day: Day) => void)[]] = [
  (day) => { cell(day, computedKey(day), someRow(day)).values = [[pick(day.random, ["● 正常", "fine", "已确认", 3])]]; },
  (day) => { cell(day, computedKey(day), someRow(day)).clear("Contents"); },
  (day) => { cell(day, "due", someRow(day)).values = [[pick(day.random, ["'3月20日", "'20 March", "'end of May"])]]; },
  (day) => { cell(day, day.form.owner ?? "", someRow(day)).values = [[pick(day.random, ["待定", "TBD", "陈 强", "Somebody new"])]]; },
  (day) => { cell(day, pick(day.random, keysOf(day, (kind) => kind === "choice" || kind === "list")), someRow(day)).values = [["???"]]; },
  (day) => { copyRow(day, "A", "Values"); },
  (day) => { copyRow(day, "A", "All"); },
  (day) => { copyRow(day, "B", "Values"); },
  (day) => { cell(day, day.form.title, firstFree(day)).values = [["=1+1"]]; },
  (day) => { day.workbook.tables.getItem(day.now.table).sort.apply([
    { key: day.form.fields.findIndex(({ key }) => key === day.form.owner), ascending: day.random() < 0.5 },
  ]); },
  (day) => { cell(day, pick(day.random, keysOf(day, (kind) => kind !== "id")), 4).values = [[`改过的表头${below(day.random, 1000)}`]]; },
  (day) => {
    const name = `List${below(day.random, 1000)}`;
    day.workbook.tables.getItem(day.now.table).name = name;
    day.now.table = name;
  },
  (day) => {
    const name = `Ours ${below(day.random, 1000)}`;
    day.workbook.worksheets.getItem(day.now.sheet).name = name;
    day.now.sheet = name;
  },
  (day) => { day.workbook.worksheets.getItemOrNullObject(settings(day)).delete(); },
  (day) => { day.workbook.tables.getItemOrNullObject("Liaison_Rules").rows.getItemAt(below(day.random, 3)).delete(); },
  (day) => { sheetOf(day).getRange(`A${someRow(day)}:Z${someRow(day)}`).conditionalFormats.clearAll(); },
  (day) => { cell(day, day.form.owner ?? "", someRow(day)).dataValidation.clear(); },
];

const readNow = (test: HostForTest): Promise<Book | undefined> => test.Excel.run(async (context) => {
  const { read } = await readPresent(context, (names) => {
    const book = loadBook(context.workbook, registry, names);
    return () => ({ book: book() });
  });
  return read.book;
});

async function lived(test: HostForTest, seed: number, kind: Kind): Promise<void> {
  const random = randomFrom(seed);
  const form = registry.register(kind.lead);
  const standing = (await readNow(test))?.tables[kind.lead];
  const [first = 5, ...rest] = standing?.rows.map(({ row }) => row) ?? [];
  const now = { table: form.table, sheet: standing?.place.sheet ?? "" };
  for (let deed = 0; deed < 6; deed += 1) {
    const done = pick(random, deeds);
    // One deed after the other, as people's are; what Excel refuses (a list that is gone) nobody has done.
    await test.Excel.run(async (context) => {
      done({ workbook: context.workbook, random, kind, form, rows: [first, ...rest], now });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }).catch((error: unknown) => {
      if (!(error instanceof Error) || !("code" in error)) throw error;
    });
  }
}

/** What people typed into every register, row by row; ids are ours to give. */
const typedIn = (book: Book | undefined): unknown => registry.registers.map(({ key, fields }) => {
  const typed = fields.filter(({ kind }) => kind !== "computed" && kind !== "id");
  return [key, book?.tables[key]?.rows.map(({ row, cells }) => [row, ...typed.map((field) => cells[field.key])])];
});

const aboutOurs = /^C-(?:FORMULA|NAME|SHEET|RULE|COLUMN|ID)$/;
const figures = (total: Figures): readonly number[] => [total.total, total.red, total.amber, total.green, total.unknown, total.done];

describe.each([...drawn(kinds, 2, "decay of books"), ...whole])("$name", (kind) => {
  const environment = (test: HostForTest) => environmentOf(test, kind.language, asOf);
  const counts = { histories: 0, sound: 0 };
  afterAll(() => tellFigures(`decay: ${kind.name}`, counts));

  test.each(Array.from({ length: amount(1, 100) }, (_, index) => index + 1))("history %i", async (seed) => withHost(async (test) => {
    counts.histories += 1;
    const home = translator(kind.language)("forms:sheets.home");
    const rows = kind.forms.includes("tracker") ? await readRange(test, home, "B1:G60") : [];
    const before = (await check(environment(test))).summary?.total;
    const place = before === undefined ? -1 : rows.findIndex((row) => JSON.stringify(row) === JSON.stringify(figures(before)));
    expect(kind.forms.includes("tracker")).toBe(place >= 0);
    await lived(test, seed, kind);
    const { summary, findings } = await check(environment(test));
    const decayed = await readNow(test);
    if (summary !== undefined && place >= 0) {
      const [shown] = await readRange(test, home, `B${place + 1}:G${place + 1}`);
      const isRight = JSON.stringify(shown) === JSON.stringify(figures(summary.total));
      expect([isRight, findings.some(({ rule, severity }) => severity === "error" && aboutOurs.test(rule))]).not.toEqual([false, false]);
    }
    await repair(environment(test));
    expect(typedIn(await readNow(test))).toEqual(typedIn(decayed));
    const after = await check(environment(test));
    const ours = after.findings.filter(({ rule, severity }) => aboutOurs.test(rule) && severity === "error");
    expect(ours.map(({ rule, sheet, cell: at, message }) => [rule, sheet, at, message])).toEqual([]);
    const stands = contents(test.document.snapshot());
    expect(isSound(await planRepair(environment(test)))).toBe(true);
    await repair(environment(test));
    expect(contents(test.document.snapshot())).toEqual(stands);
    counts.sound += 1;
  }, await demoBook(kind.language, kind.forms)), 240_000);
});
