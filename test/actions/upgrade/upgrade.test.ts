/** A workbook of the first version under forms of a version to come. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../src/actions/check/check";
import { refresh } from "../../../src/actions/refresh/refresh";
import { takeBackUpgrade } from "../../../src/actions/upgrade/take-back-upgrade";
import { planUpgrade, upgrade, type UpgradeReport, type UpgradeUndo } from "../../../src/actions/upgrade/upgrade";
import type { Finding } from "../../../src/domain/findings/finding";
import { LiaisonError } from "../../../src/domain/liaison-error";
import type { Form } from "../../../src/excel/form";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import type { Words } from "../../../src/locales/merge-words";
import { languages, type Language } from "../../../src/domain/language";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange, writeRange } from "../../support/product";
import { contents } from "../books";
import type * as newer from "./newer-forms";

type Newer = typeof newer;

jest.mock("../../../src/forms/discover", () => {
  const { newerForms } = jest.requireActual<Newer>("./newer-forms");
  const { discoverForms } = jest.requireActual<{ readonly discoverForms: () => readonly Form[] }>("../../../src/forms/discover");
  return { discoverForms: () => newerForms(discoverForms()) };
});
jest.mock("../../../src/locales/discover-words", () => {
  const { newerWords } = jest.requireActual<Newer>("./newer-forms");
  const { discoverWords } = jest.requireActual<{ readonly discoverWords: (language: Language) => readonly Words[] }>("../../../src/locales/discover-words");
  return { discoverWords: (language: Language) => [...discoverWords(language), newerWords(language)] };
});

afterAll(disposeHost);

const asOf = day("2026-03-02");
const environment = (test: HostForTest, language: Language = "zh-CN") => environmentOf(test, language, asOf, { now: () => asOf + 0.4 });
/** Rules that have come since the first version, to the forms that the workbook has. */
const newRules = registry.forms.filter(({ key }) => ["tracker", "requests", "duties"].includes(key)).flatMap(({ limits }) => limits.filter(({ since = 1 }) => since > 1)).map(({ id }) => id);
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ rule }) => rule !== "C-VERSION" && !newRules.includes(rule)).map(({ rule, severity, sheet, cell, id }) => [rule, severity, sheet, cell, id].join(" ")).sort();
const checked = async (test: HostForTest, language: Language): Promise<readonly Finding[]> => (await check(environment(test, language), { asOf })).findings;

/** What sheets have got since their first version, and would get. */
const columns = [
  ...["未关闭高风险", "未关闭中风险", "本周进展", "提示", "工期天数"].map((header) => ({ sheet: "进度跟踪", header })), { sheet: "需求登记", header: "时限状态" },
  { sheet: "职责分工", header: "任务编号" },
];

let golden: WorkbookFile;
let asOpened: unknown;
let upgraded: WorkbookFile;
let report: UpgradeReport;
let undo: UpgradeUndo;
let requests: readonly number[];
let before: Readonly<Record<Language, readonly Finding[]>>;

beforeAll(async () => {
  const { file } = openXlsx(readFileSync(join(__dirname, "..", "..", "fixtures", "golden", "schema-1.zh.xlsx")));
  await withHost(async (test) => {
    // Worked out at the test's own date, as Excel does on opening.
    await writeRange(test, "首页", "C14", [[asOf]]);
    before = { "zh-CN": await checked(test, "zh-CN"), "en-US": await checked(test, "en-US") };
    golden = test.document.snapshot();
    asOpened = contents(golden);
    const count = test.requests.length;
    report = await upgrade(environment(test));
    requests = test.requests.slice(count).filter(({ cleanUp }) => !cleanUp).map(({ actions }) => actions);
    upgraded = test.document.snapshot();
    if (report.undo === undefined) throw new Error("nothing to take back");
    ({ undo } = report);
  }, file);
}, 300_000);

test("before it one note says what is not there yet, in either language, and nothing is called missing", () => {
  for (const language of languages) {
    const notes = before[language].filter(({ rule }) => rule === "C-VERSION");
    expect(notes.map(({ severity, values }) => [severity, String(values["items"]).split(/, |、/).sort()])).toEqual([
      ["note", [...newRules, ...columns.map(({ sheet, header }) => `${sheet}[${header}]`), "一览", "备忘"].sort()],
    ]);
    expect(before[language].filter(({ rule }) => ["C-RULE", "C-COLUMN", ...newRules].includes(rule))).toEqual([]);
  }
});

test("the plan writes nothing and shows what the upgrade then adds", () => withHost(async (test) => {
  const plan = await planUpgrade(environment(test));
  expect(contents(test.document.snapshot())).toEqual(asOpened);
  expect(plan).toEqual({
    from: 1, to: 99, rules: newRules.map((id) => ({ id, says: id === "N99" ? "工期过长" : translator("zh-CN")(`forms:rules.statement.${id}`) })), columns,
    sheets: ["一览", "备忘"],
  });
  expect({ ...report, undo: undefined, putBack: undefined }).toEqual({ ...plan, sheets: report.sheets });
  expect([...report.sheets].sort()).toEqual([...plan.sheets].sort());
}, golden), 120_000);

test("three requests for rows and columns, two for formulas and the mark, and what Generate takes to add two sheets", () => {
  expect(requests.length).toBeLessThanOrEqual(16);
});

test("what is new speaks: its rule is judged, its cells agree with the code, and Refresh has nothing to mend", () => withHost(async (test) => {
  const findings = await checked(test, "zh-CN");
  const late = findings.filter(({ rule }) => rule === "N99");
  expect(late.length).toBeGreaterThan(0);
  expect(findings.filter(({ rule }) => rule === "C-VERSION")).toEqual([]);
  const { changes } = await refresh(environment(test), { asOf });
  expect(changes.filter(({ what }) => what !== "as-of-stamped")).toEqual([]);
  expect((await readRange(test, "首页", "B40:B60")).flat()).toEqual(expect.arrayContaining(["一览", "备忘"]));
}, upgraded), 120_000);

test("the findings are those of before, in either language", () => withHost(async (test) => {
  for (const language of languages) expect(told(await checked(test, language))).toEqual(told(before[language]));
}, upgraded), 120_000);

test("a second upgrade writes nothing", () => withHost(async (test) => {
  const again = await upgrade(environment(test));
  expect(again).toMatchObject({ from: 99, to: 99, rules: [], columns: [], sheets: [] });
  expect(test.requests.filter(({ cleanUp }) => !cleanUp)).toHaveLength(1);
  expect(contents(test.document.snapshot())).toEqual(contents(upgraded));
}, upgraded), 120_000);

test("taken back, the workbook is what it was: cells, formulas, names, tables, sheets", () => withHost(async (test) => {
  await takeBackUpgrade(environment(test), undo);
  expect(contents(test.document.snapshot())).toEqual(asOpened);
  await takeBackUpgrade(environment(test), undo);
  expect(contents(test.document.snapshot())).toEqual(asOpened);
}, upgraded), 120_000);

test.each([
  ["进度跟踪", "AA7", "my own note", "upgrade-used"], ["规则", "C20", 5, "upgrade-used"], ["备忘", "B6", "mine", "sheets-changed"],
] as const)("it is not taken back over what somebody has typed in %s!%s", (sheet, cell, value, code) => withHost(async (test) => {
  await writeRange(test, sheet, cell, [[value]]);
  const typed = contents(test.document.snapshot());
  const error: unknown = await takeBackUpgrade(environment(test), undo).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LiaisonError);
  expect((error as LiaisonError).code).toBe(code);
  expect(contents(test.document.snapshot())).toEqual(typed);
}, upgraded), 120_000);
