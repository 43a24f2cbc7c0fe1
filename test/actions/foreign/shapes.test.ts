/** Sheets in the shapes in which people keep them, read and judged through Excel; what is right was stated by hand beforehand. */
import { check } from "../../../src/actions/check/check";
import type { CheckReport } from "../../../src/actions/action";
import { disposeHost, withHost } from "../../support/host";
import { day, environmentOf } from "../../support/product";
import { bookOf } from "./books";
import { registerShapes } from "./shapes-of-registers";
import { taskShapes, type Shape } from "./shapes-of-tasks";

const asOf = day("2026-03-10");
const tally = { columnsRight: 0, columns: 0, rowsRight: 0, rows: 0, sheets: 0, redsRight: 0 };

afterAll(async () => {
  process.stdout.write(`sheets of others: ${tally.sheets} read, columns ${tally.columnsRight}/${tally.columns}, rows ${tally.rowsRight}/${tally.rows}, sheets with the right reds ${tally.redsRight}\n`);
  await disposeHost();
});

const checked = (shape: Shape): Promise<CheckReport> => withHost((test) => check(environmentOf(test, "en-US", asOf)), bookOf(shape.sheet));

const rowsOf = (report: CheckReport, severity: string): number[] =>
  [...new Set(report.findings.filter((one) => one.severity === severity && !one.rule.startsWith("C-")).map(({ cell }) => Number(cell.replace(/\D/g, ""))))].sort((a, b) => a - b);

test.each([...taskShapes, ...registerShapes])("$what", async (shape) => {
  const report = await checked(shape);
  const { adopted } = report;
  const found = Object.fromEntries((adopted?.columns ?? []).map(({ field, column }) => [field, column]));
  const set = adopted?.setAside.map(({ row }) => row) ?? [];
  tally.sheets += 1;
  tally.columns += Object.keys(shape.columns).length;
  tally.columnsRight += Object.entries(shape.columns).filter(([field, column]) => found[field] === column).length;
  tally.rows += shape.tasks + (shape.aside?.length ?? 0);
  if (adopted?.tasks === shape.tasks) tally.rowsRight += shape.tasks + (shape.aside ?? []).filter((row) => set.includes(row)).length;
  if (JSON.stringify(rowsOf(report, "red")) === JSON.stringify(shape.red)) tally.redsRight += 1;
  expect({
    form: adopted?.form, columns: Object.fromEntries(Object.keys(shape.columns).map((field) => [field, found[field]])), tasks: adopted?.tasks,
    aside: shape.aside === undefined ? undefined : set, red: rowsOf(report, "red"), amber: rowsOf(report, "amber"), asks: (adopted?.questions ?? []).map(({ kind }) => kind).filter((kind) => kind !== "missing-status"),
  }).toEqual({ form: shape.form, columns: shape.columns, tasks: shape.tasks, aside: shape.aside, red: shape.red, amber: shape.amber ?? [], asks: shape.asks ?? [] });
  if (shape.says !== undefined) expect(report.findings.filter(({ rule }) => rule.startsWith("C-")).map(({ rule }) => rule).sort()).toEqual([...shape.says].sort());
});
