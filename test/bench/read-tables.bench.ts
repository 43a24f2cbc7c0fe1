/**
 * How fast a book is opened for its tables alone, beside the reader that opens all of it: the demonstration with as many tasks as named (200
 * unless given). Milliseconds are of this machine; the ratio is of one run. `npm run bench -- read-tables [tasks]`.
 */
import { generate } from "../../src/actions/generate/generate";
import { openHeadlessExcel } from "../../src/cli/headless-excel";
import { readTables } from "../../src/cli/tables/read-tables";
import { serialFromIso } from "../../src/domain/dates/excel-date";
import type { NewRow } from "../../src/excel/form";
import { tables } from "../../src/excel/workbook-names";
import { demoProject } from "../../src/forms/demo-project";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";

const asOf = serialFromIso("2026-03-10") ?? 0;
const language = "zh-CN";
const rounds = 20;

async function book(count: number): Promise<Uint8Array> {
  const excel = await openHeadlessExcel({ language, now: () => new Date(2026, 2, 10) });
  const demo = demoProject(language, asOf, "Asia/Shanghai");
  const sample = demo.rows["tracker"] ?? [];
  const tasks: readonly NewRow[] = Array.from({ length: count }, (_, index) => ({
    ...sample[index % sample.length], id: `T${String(index + 1).padStart(5, "0")}`, parent: "", predecessors: "",
  }));
  await generate({ run: (batch) => excel.office.Excel.run(batch), language, today: () => asOf }, { ...demo, rows: { ...demo.rows, tracker: tasks }, asOf });
  const { bytes } = excel.save();
  excel.close();
  return bytes;
}

/** The middle of several rounds, the first of which warm the compiler up. */
function median(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).slice(rounds / 2).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? NaN;
}

/** What the values of many books take, in bytes a book. */
function kept(bytes: Uint8Array, names: readonly string[]): number {
  const collect = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed + process.memoryUsage().external;
  };
  const before = collect();
  const books = Array.from({ length: rounds }, () => readTables(bytes, names));
  const used = (collect() - before) / books.length;
  return used;
}

async function main(): Promise<void> {
  const count = process.argv.slice(2).map(Number).find((size) => size > 0) ?? 200;
  const bytes = await book(count);
  const names = [...Object.values(tables), "Liaison_Tasks", "Liaison_Requests", "Liaison_Opinions", "Liaison_Duties"];
  const selective = median(() => readTables(bytes, names));
  const whole = median(() => openXlsx(bytes));
  const cells = [...readTables(bytes, names).values()].reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  console.log(`${count} tasks, ${bytes.length} bytes, ${cells} cells in ${names.length} tables`);
  console.log(`tables alone  ${selective.toFixed(1)} ms`);
  console.log(`whole book    ${whole.toFixed(1)} ms  ${(whole / selective).toFixed(1)} times as long`);
  console.log(`kept a book   ${(kept(bytes, names) / 1024 / 1024).toFixed(2)} MB${globalThis.gc ? "" : " (run with --expose-gc for a figure without garbage)"}`);
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
