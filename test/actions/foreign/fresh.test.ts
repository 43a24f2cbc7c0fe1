/** Sheets in shapes that came later, read and judged without an Excel as of 2026-03-10; what is right was stated by hand beforehand. */
import type { CheckReport } from "../../../src/actions/action";
import { LiaisonError } from "../../../src/domain/liaison-error";
import { day } from "../../support/product";
import { formJudged, freshOthers, freshRegisters } from "./fresh-registers";
import { freshTasks } from "./fresh-tasks";
import { checkGrids } from "./grid-of";

const asOf = day("2026-03-10");
const judged = new Set([
  "id", "task", "owner", "start", "due", "status", "percent", "actualStart", "actualFinish", "period", "level", "probability", "impact",
]);

const redRows = (report: CheckReport): number[] =>
  [...new Set(report.findings.filter(({ severity, rule }) => severity === "red" && !rule.startsWith("C-")).map(({ cell }) => Number(cell.replace(/\D/g, ""))))].sort((a, b) => a - b);

test.each([...freshTasks, ...freshRegisters])("$what", (sheet) => {
  const report = checkGrids([sheet.sheet], { asOf });
  const { adopted } = report;
  const columns = Object.fromEntries((adopted?.columns ?? []).filter(({ field }) => judged.has(field)).map(({ field, column }) =>
    [field, column]));
  expect({
    form: adopted?.form, columns: sheet.columns === undefined ? undefined : columns, tasks: adopted?.tasks,
    aside: sheet.aside === undefined ? undefined : adopted?.setAside.filter(({ why }) => why !== "blank").map(({ row }) => row),
    red: redRows(report), done: sheet.done === undefined ? undefined : report.summary?.total.done,
    asks: (adopted?.questions ?? []).map(({ kind }) => kind),
  }).toEqual({
    form: sheet.form, columns: sheet.columns, tasks: sheet.tasks, aside: sheet.aside, red: sheet.red ?? [], done: sheet.done,
    asks: sheet.asks ?? [],
  });
  if (sheet.says !== undefined) expect(report.findings.filter(({ rule }) => rule.startsWith("C-")).map(({ rule }) => rule).sort()).toEqual(
    [...sheet.says].sort(),
  );
});

test.each(freshOthers)("refused: $what", ({ sheet, why = /./u }) => {
  const read = (): CheckReport => checkGrids([sheet], { asOf });
  expect(read).toThrow(LiaisonError);
  try {
    read();
  } catch (error) {
    expect(error).toMatchObject({ code: "no-list", values: { why: expect.stringMatching(why) as unknown } });
  }
});

test.each(formJudged)("as its own form judges it: $what", ({ sheet, form, tasks, red, done, rules }) => {
  const report = checkGrids([sheet], { asOf });
  expect({ form: report.adopted?.form, tasks: report.adopted?.tasks, red: redRows(report) }).toEqual({ form, tasks, red });
  expect(report.findings.map(({ rule, cell }) => `${rule} ${cell}`).sort()).toEqual(rules);
  expect(report.summary?.byFlag.find(({ flag }) => flag === "red")?.count).toBe(red?.length);
  if (done !== undefined) expect(report.summary?.total.done).toBe(done);
});
