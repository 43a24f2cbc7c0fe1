/**
 * How fast a sheet of others is read and judged, beside `JSON.parse` of the same values in the same run: 50,000 rows unless another number
 * is
 * given. Milliseconds are of this machine; the ratio is of one run. `npm run bench -- foreign [rows]`.
 */
import { reportSheets } from "../../src/actions/check/check-foreign";
import type { CheckReport } from "../../src/actions/action";
import { serialFromIso } from "../../src/domain/dates/excel-date";
import { readForeignGrids } from "../../src/excel/foreign/read-foreign";
import { gridOf } from "../actions/foreign/grid-of";
import { d, type TypedCell } from "../actions/foreign/books";

const asOf = serialFromIso("2026-03-10") ?? 0;
const rounds = 5;
const states = ["Not started", "In progress", "Done", "On hold", "Complete - sent 2/18", "未开始", "进行中", "已完成"];
const days = ["2026-02-20", "2026-02-27", "2026-03-11", "2026-05-30"];

const serial = (row: number): string => String(row).padStart(6, "0");

/** Rows as people keep them: real dates and dates as text, states in words with remarks, several owners in a cell, sections between. */
function sheetOf(count: number): readonly (readonly TypedCell[])[] {
  const header = ["No.", "Task", "Owner", "Department", "Start", "Due date", "Status", "% complete", "Date completed", "Remarks"];
  const row = (index: number): readonly TypedCell[] => {
    const day = days[index % days.length] ?? "";
    const due = index % 3 === 0 ? day.replaceAll("-", "/") : d(day);
    const state = states[index % states.length] ?? "";
    if (index % 500 === 0) return [null, `Section ${index / 500}`, null, null, null, null, null, null, null, null];
    return [
      index, `Task ${serial(index)} of the plan`, index % 7 === 0 ? `Ann ${index % 90}, Bob ${index % 40}` : `Ann ${index % 90}`,
      `Team ${index % 12}`,
      d("2026-01-05"), due, state, { percent: (index % 11) / 10 }, index % 8 === 2 ? d("2026-02-19") : null,
      index % 5 === 0 ? `waits for ${index % 300}` : null,
    ];
  };
  return [header, ...Array.from({ length: count }, (_, index) => row(index))];
}

/** The middle of several rounds after one that warms the compiler up. */
function median<T>(work: () => T): { readonly milliseconds: number; readonly result: T } {
  let result = work();
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    result = work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { milliseconds: times[Math.floor(rounds / 2)] ?? NaN, result };
}

function measure(count: number): void {
  const grid = gridOf({ rows: sheetOf(count) });
  const text = JSON.stringify(grid.grid.values);
  const parsed = median(() => JSON.parse(text) as unknown).milliseconds;
  const read = median(() => readForeignGrids([grid], "Sheet1"));
  const judged = median((): CheckReport => reportSheets({ language: "en-US" }, read.result, "Sheet1", asOf));
  const { findings, tasks } = judged.result;
  const own = read.milliseconds + judged.milliseconds;
  console.log(`${count} rows, ${(text.length / 1024 / 1024).toFixed(1)} MB of values: ${tasks ?? 0} tasks, ${findings.length} findings`);
  console.log(`JSON.parse  ${parsed.toFixed(1)} ms`);
  console.log(`read        ${read.milliseconds.toFixed(1)} ms  ${(read.milliseconds / parsed).toFixed(1)} times as long`);
  console.log(`judged      ${judged.milliseconds.toFixed(1)} ms  ${(judged.milliseconds / parsed).toFixed(1)} times as long`);
  console.log(`together    ${own.toFixed(1)} ms  ${(own / parsed).toFixed(1)} times as long`);
}

const rows = process.argv.slice(2).map(Number).find((count) => count > 0) ?? 50_000;
// Twice as many rows take twice as long, or some cost grows with their square.
for (const count of [Math.round(rows / 2), rows]) measure(count);
