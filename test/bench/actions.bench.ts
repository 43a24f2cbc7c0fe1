/**
 * What the actions cost on the embedded Excel, at three sizes: requests and bytes as the add-in's own budget, milliseconds of our code,
 * and, apart from them, of the engine, which on a person's machine is Excel. `npm run bench -- actions [rows …]`.
 */
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { refresh } from "../../src/actions/refresh/refresh";
import { rollup } from "../../src/actions/rollup";
import type { ActionEnvironment } from "../../src/actions/action";
import { demoProject } from "../../src/forms/demo-project";
import { trackerFields } from "../../src/catalog/tracker";
import { serialFromIso } from "../../src/domain/dates/excel-date";
import { openHeadlessExcel, type HeadlessExcel } from "../../src/cli/headless-excel";
import type { NewRow } from "../../src/excel/form";

interface Line {
  readonly rows: number;
  readonly action: string;
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly minimum: number;
  readonly ownMs: number;
  readonly engineMs: number;
}

const asOf = serialFromIso("2026-03-10") ?? 0;
const language = "zh-CN";
const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);

async function measure(excel: HeadlessExcel, rows: number, action: string, minimum: () => number | Promise<number>, work: () => Promise<unknown>): Promise<Line> {
  excel.resetCost();
  const started = performance.now();
  await work();
  const elapsed = performance.now() - started;
  const { requests, bytesOut, bytesIn, hostMs, engineMs } = excel.cost();
  return { rows, action, requests, bytesOut, bytesIn, minimum: await minimum(), ownMs: elapsed - hostMs - engineMs, engineMs };
}

async function at(rows: number): Promise<readonly Line[]> {
  const excel = await openHeadlessExcel({ language, now: () => new Date(2026, 2, 10) });
  const environment: ActionEnvironment = { run: (batch) => excel.office.Excel.run(batch), language, today: () => asOf };
  const demo = demoProject(language, asOf, "Asia/Shanghai");
  const sample = demo.rows["tracker"] ?? [];
  const tasks: readonly NewRow[] = Array.from({ length: rows }, (_, index) => ({
    ...sample[index % sample.length], id: `T${String(index + 1).padStart(5, "0")}`, parent: "", predecessors: "",
  }));
  // The least that any client could send or read: the cells themselves as JSON.
  const written = Buffer.byteLength(JSON.stringify(tasks.map((task) => trackerFields.map(({ key }) => task[key] ?? ""))));
  const read = async (): Promise<number> => excel.office.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Liaison_Tasks").getRange();
    range.load("values");
    await context.sync();
    return Buffer.byteLength(JSON.stringify(range.values));
  });
  const lines = [
    await measure(excel, rows, "generate", () => written, () => generate(environment, { ...demo, rows: { ...demo.rows, tracker: tasks }, asOf })),
    await measure(excel, rows, "check", read, () => check(environment)),
    await measure(excel, rows, "roll-up", read, () => rollup(environment)),
    await measure(excel, rows, "refresh", read, () => refresh(environment)),
  ];
  excel.close();
  return lines;
}

function print(lines: readonly Line[]): void {
  const cells = lines.map((line) => [
    line.rows, line.action, line.requests, line.bytesOut, line.bytesIn, ((line.bytesOut + line.bytesIn) / line.minimum).toFixed(2), Math.round(line.ownMs), Math.round(line.engineMs),
  ].map(String));
  const head = ["rows", "action", "requests", "bytes out", "bytes in", "÷ JSON minimum", "own ms", "engine ms"];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of [head, ...cells]) console.log(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "));
}

async function main(): Promise<void> {
  const lines: Line[] = [];
  for (const rows of sizes.length > 0 ? sizes : [10, 1_000, 10_000]) lines.push(...(await at(rows)));
  print(lines);
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
