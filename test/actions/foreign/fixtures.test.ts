/** Files as other programs and people wrote them, through the whole way: opened, read, judged as of 2026-03-10, saved without a change. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../src/actions/check/check";
import type { CheckReport } from "../../../src/actions/action";
import { LiaisonError } from "../../../src/domain/liaison-error";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost } from "../../support/host";
import { day, environmentOf } from "../../support/product";

const asOf = day("2026-03-10");
const fixtures = join(__dirname, "..", "..", "fixtures");

afterAll(disposeHost);

interface Told {
  readonly sheet: string;
  readonly form: string;
  readonly tasks: number;
  /** Cells of red findings, or of findings on duties. */
  readonly red: readonly string[];
  readonly asks?: readonly string[];
  /** Rules of what is said beside the flags. */
  readonly says?: readonly string[];
  readonly columns?: Readonly<Record<string, string>>;
}

async function checkFile(folder: string, name: string, foreign = {}): Promise<CheckReport> {
  const opened = openXlsx(readFileSync(join(fixtures, folder, name)));
  return withHost(async (test) => {
    const before = saveXlsx(test.document.snapshot(), opened).bytes;
    const report = await check(environmentOf(test, "en-US", asOf), { foreign });
    expect(saveXlsx(test.document.snapshot(), opened).bytes).toEqual(before);
    return report;
  }, opened.file);
}

const told = (report: CheckReport): Told => ({
  sheet: report.adopted?.sheet ?? "", form: report.adopted?.form ?? "", tasks: report.adopted?.tasks ?? 0,
  red: report.findings.filter(({ severity }) => severity === "red").map(({ cell }) => cell),
});

const tables: readonly (readonly [string, Told])[] = [
  ["r01_title_en.xlsx", { sheet: "Plan", form: "tracker", tasks: 3, red: ["E2"] }],
  ["r01_title_zh.xlsx", { sheet: "计划", form: "tracker", tasks: 3, red: ["D2"], columns: { task: "B" } }],
  ["r02_wrong_sheet.xlsx", { sheet: "收尾", form: "tracker", tasks: 3, red: ["C2", "C3"] }],
  ["r03_due_en.xlsx", { sheet: "Log", form: "tracker", tasks: 2, red: ["D2"], columns: { due: "D", actualFinish: "E" } }],
  ["r03_due_zh.xlsx", { sheet: "计划", form: "tracker", tasks: 2, red: ["D2"] }],
  ["r04_progress_words.xlsx", { sheet: "Plan", form: "tracker", tasks: 3, red: ["C2"], says: [] }],
  ["r05_merged.xlsx", { sheet: "计划", form: "tracker", tasks: 3, red: ["D2", "D3", "D4"], says: [] }],
  ["r06_raci_names_above.xlsx", { sheet: "RACI", form: "duties", tasks: 4, red: [] }],
  ["r07_split_dates.xlsx", { sheet: "V1", form: "tracker", tasks: 3, red: [], asks: ["year"] }],
  ["r08_month_row.xlsx", { sheet: "Gantt", form: "tracker", tasks: 2, red: ["C3"] }],
  ["r10_hidden_help.xlsx", { sheet: "Actions", form: "tracker", tasks: 2, red: ["D3"] }],
  ["r11_rag.xlsx", { sheet: "Plan", form: "tracker", tasks: 3, red: ["D2"], columns: { status: "E", flag: "B" }, says: [] }],
  ["r14_risk_as_tasks.xlsx", { sheet: "Risks", form: "risks", tasks: 3, red: ["B2"] }],
  ["r15_plain_risk.xlsx", { sheet: "风险", form: "risks", tasks: 2, red: ["B2"] }],
  ["r16_dup_id.xlsx", { sheet: "计划", form: "tracker", tasks: 2, red: [], says: ["C-ID"] }],
  ["r17_legend_title.xlsx", { sheet: "项目进度", form: "tracker", tasks: 2, red: ["D8"], says: ["C-ORDER"] }],
  ["r18_done_question.xlsx", { sheet: "问题", form: "tracker", tasks: 2, red: ["D3"] }],
  ["r19_start_plus_days.xlsx", { sheet: "Plan", form: "tracker", tasks: 2, red: ["E2"] }],
  ["r20_time_of_day.xlsx", { sheet: "P", form: "tracker", tasks: 2, red: ["C2", "C3"], says: [] }],
  ["r21_text_order.xlsx", { sheet: "P", form: "tracker", tasks: 2, red: ["D2"], says: ["C-ORDER"] }],
  ["r22_two_dates.xlsx", { sheet: "P", form: "tracker", tasks: 2, red: [], asks: ["order", "period-end"] }],
  ["f1-merged.xlsx", { sheet: "Plan", form: "tracker", tasks: 4, red: [], says: [] }],
  ["openproject.xlsx", { sheet: "Work packages", form: "tracker", tasks: 4, red: [], columns: { task: "B" }, says: ["C-ORDER"] }],
  ["jira.xlsx", { sheet: "Your Jira Issues", form: "tracker", tasks: 4, red: [], columns: { task: "C", due: "K" } }],
  ["u_nostyles.xlsx", { sheet: "Plan", form: "tracker", tasks: 2, red: [] }],
  ["u_xfd.xlsx", { sheet: "Plan", form: "tracker", tasks: 2, red: [], says: ["C-CUT"] }],
  ["u_bottom.xlsx", { sheet: "Plan", form: "tracker", tasks: 2, red: [], says: ["C-CUT"] }],
];

test.each(tables)("%s", async (name, { columns, asks, says, ...wanted }) => {
  const report = await checkFile("foreign", name);
  expect(told(report)).toEqual(wanted);
  const found = Object.fromEntries((report.adopted?.columns ?? []).map(({ field, column }) => [field, column]));
  expect(found).toMatchObject(columns ?? {});
  if (asks !== undefined) expect(report.adopted?.questions?.map(({ kind }) => kind)).toEqual(asks);
  if (says !== undefined) expect(report.findings.filter(({ rule }) => rule.startsWith("C-")).map(({ rule }) => rule)).toEqual(says);
});

test("two parties told apart by footnote marks are two, each reported once", async () => {
  const report = await checkFile("foreign", "r09_footnotes.xlsx");
  const named = report.findings.map(({ rule, values }) => `${rule} ${String(values["person"] ?? "")}`);
  expect(new Set(named).size).toBe(named.length);
});

test("a table of scores is refused with what it looks like, not read as duties", async () => {
  const refused = await checkFile("foreign", "r13_scorecard.xlsx").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LiaisonError);
  expect(refused).toMatchObject({ code: "no-list", values: { sheet: "Scorecard", why: expect.stringMatching(/looks like a risk register \(.*Probability.*\)/) as unknown } });
});

test("versions of one plan are all listed, the one in view first, and another can be chosen", async () => {
  const report = await checkFile("foreign", "r12_versions.xlsx");
  expect(report.adopted?.sheets?.map(({ sheet, form, rows }) => [sheet, form, rows])).toEqual([["V1.2", "tracker", 2], ["V1.0", "tracker", 2], ["V1.1", "tracker", 2]]);
  expect(told(await checkFile("foreign", "r12_versions.xlsx", { sheet: "V1.0" }))).toEqual({ sheet: "V1.0", form: "tracker", tasks: 2, red: ["C2", "C3"] });
});

test("answers are given once for all cells alike: the year, what a month means, the order of day and month", async () => {
  const split = await checkFile("foreign", "r07_split_dates.xlsx", { answers: { year: 2026 } });
  expect([told(split).red, split.adopted?.questions]).toEqual([["C2", "C3"], []]);
  const two = await checkFile("foreign", "r22_two_dates.xlsx", { answers: { order: "day-first", periodEnd: true } });
  expect(two.adopted?.questions).toEqual([]);
});

test("real sheets are read by their own facts", async () => {
  expect(told(await checkFile("real", "en_risk_header-row19_MIT.xlsx"))).toMatchObject({ form: "risks", tasks: 23 });
  const plan = await checkFile("real", "en_gantt_project-plan_formula-dates_MIT.xlsx", { answers: { missingIsOpen: true } });
  expect(plan.adopted).toMatchObject({ form: "tracker", tasks: 30 });
  expect(plan.summary?.total.unknown).toBe(0);
  const drawn = await checkFile("real", "zh_gantt_project-schedule_MIT.xlsx").catch((error: unknown) => error);
  expect(drawn).toMatchObject({ code: "no-list", values: { why: expect.stringContaining("drawn in colours") as unknown } });
});
