/** Sheets in many shapes, read and judged through Excel as of 2026-03-10; what is right was stated by hand beforehand. */
import { check } from "../../../src/actions/check/check";
import type { CheckReport } from "../../../src/actions/action";
import { LiaisonError } from "../../../src/domain/liaison-error";
import { disposeHost, withHost } from "../../support/host";
import { day, environmentOf } from "../../support/product";
import { bookOf } from "./books";
import { wildChinese } from "./wild-chinese";
import { wildEnglish } from "./wild-english";
import { wildMore, wildMoreOthers } from "./wild-more";
import { wildOthers } from "./wild-others";
import { wildRegisters } from "./wild-registers";
import type { WildSheet } from "./wild-sheet";

const asOf = day("2026-03-10");
const judged = new Set(["id", "task", "owner", "start", "due", "status", "percent", "actualStart", "actualFinish", "period", "level", "probability", "impact"]);
const tally = { sheets: 0, columns: 0, columnsRight: 0, columnsWrong: 0, rows: 0, rowsRight: 0, reds: 0, redsRight: 0, redsWrong: 0, refused: 0, refusedRight: 0 };

afterAll(async () => {
  process.stdout.write(`wild sheets: ${tally.sheets}; columns ${tally.columnsRight}/${tally.columns}, wrong ${tally.columnsWrong}; rows ${tally.rowsRight}/${tally.rows}; `
    + `reds ${tally.redsRight}/${tally.reds}, wrong ${tally.redsWrong}; refused with a true reason ${tally.refusedRight}/${tally.refused}\n`);
  await disposeHost();
});

const rowsOf = (report: CheckReport): number[] =>
  [...new Set(report.findings.filter((one) => one.severity === "red" && !one.rule.startsWith("C-")).map(({ cell }) => Number(cell.replace(/\D/g, ""))))].sort((a, b) => a - b);

function count(sheet: WildSheet, columns: Readonly<Record<string, string>>, report: CheckReport): void {
  const wanted = Object.entries(sheet.columns ?? {});
  const red = rowsOf(report);
  const right = wanted.filter(([field, column]) => columns[field] === column).length;
  tally.columns += wanted.length;
  tally.columnsRight += right;
  if (sheet.columns !== undefined) tally.columnsWrong += Object.entries(columns).filter(([field, column]) => sheet.columns?.[field] !== column).length;
  tally.rows += sheet.tasks ?? 0;
  if (report.adopted?.tasks === sheet.tasks) tally.rowsRight += sheet.tasks ?? 0;
  tally.reds += sheet.red?.length ?? 0;
  tally.redsRight += red.filter((row) => sheet.red?.includes(row)).length;
  tally.redsWrong += red.filter((row) => sheet.red?.includes(row) !== true).length;
}

test.each([...wildEnglish, ...wildChinese, ...wildRegisters, ...wildMore])("$what", async (sheet) => {
  const report = await withHost((test) => check(environmentOf(test, "en-US", asOf)), bookOf(sheet.sheet));
  const { adopted } = report;
  const columns = Object.fromEntries((adopted?.columns ?? []).filter(({ field }) => judged.has(field)).map(({ field, column }) => [field, column]));
  tally.sheets += 1;
  count(sheet, columns, report);
  const aside = (adopted?.setAside ?? []).filter(({ why }) => why !== "blank").map(({ row }) => row);
  const asks = (adopted?.questions ?? []).map(({ kind }) => kind);
  expect({
    form: adopted?.form, columns: sheet.columns === undefined ? undefined : columns, tasks: adopted?.tasks, aside: sheet.aside === undefined ? undefined : aside,
    red: rowsOf(report), done: sheet.done === undefined ? undefined : report.summary?.total.done, asks,
  }).toEqual({ form: sheet.form, columns: sheet.columns, tasks: sheet.tasks, aside: sheet.aside, red: sheet.red ?? [], done: sheet.done, asks: sheet.asks ?? [] });
  if (sheet.says !== undefined) expect(report.findings.filter(({ rule }) => rule.startsWith("C-")).map(({ rule }) => rule).sort()).toEqual([...sheet.says].sort());
});

test.each([...wildOthers, ...wildMoreOthers])("refused: $what", async ({ sheet, why = /./u }) => {
  tally.sheets += 1;
  tally.refused += 1;
  const refused: unknown = await withHost((test) => check(environmentOf(test, "en-US", asOf)), bookOf(sheet)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LiaisonError);
  expect(refused).toMatchObject({ code: "no-list", values: { why: expect.stringMatching(why) as unknown } });
  tally.refusedRight += 1;
});
