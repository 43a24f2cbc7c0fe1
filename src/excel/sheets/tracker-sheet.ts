import type { NewTask } from "../../catalog/new-task";
import { leastTrackerRows, spareTrackerRows, trackerFields, type TrackerKey } from "../../catalog/tracker";
import { literalNumber, literalText } from "../cell-input";
import { look, palette } from "../style";
import { colourRows, validateColumn, validatedKeys, type TrackerRuleContext } from "../tracker-rules";
import { computedFormats, computedKeys, trackerFormulas } from "../tracker-formulas";
import { generatedColumns, lastColumn, lastPrintedColumn, rowReferences, trackerFirstRow, trackerHeaderRow } from "../tracker-layout";
import { tables } from "../workbook-names";
import type { SheetBuilder } from "./sheet-builder";

const first = trackerFirstRow;

/** 进度跟踪 (F9 on F7): title, one table with rows to spare, formulas in our columns, rules and colours on every row. */
export function buildTracker(build: SheetBuilder, tasks: readonly NewTask[]): void {
  const last = first + Math.max(leastTrackerRows, tasks.length + spareTrackerRows) - 1;
  build.paper(`A1:${lastColumn}${last}`);
  build.title(build.say("tracker.title"), build.say("tracker.note"));
  build.widths(trackerFields.map(({ width }) => width));
  formatColumns(build, last);
  // Three small lines of reason in every row: programs do not fit rows to text that a formula writes.
  look(build.range(`A${first}:${lastColumn}${last}`), { height: 36 });
  look(build.range(columnRange("reason", last)), { size: 9 });
  build.put(`A${trackerHeaderRow}:${lastColumn}${trackerHeaderRow}`, [trackerFields.map(({ key }) => build.say(`tracker.fields.${key}`))]);
  writeTasks(build, tasks);
  const table = build.table(`A${trackerHeaderRow}:${lastColumn}${last}`, tables.tasks);
  table.showFilterButton = true;
  headers(build);
  build.grid(`A${trackerHeaderRow}:${lastColumn}${last}`);
  fillFormulas(build.sheet, build.context.words, last);
  const rules: TrackerRuleContext = {
    translate: build.context.translate, columns: generatedColumns, firstRow: first, lastRow: last,
    listsSheet: build.context.sheetNames.lists, rosterSheet: build.context.sheetNames.roster,
  };
  for (const key of validatedKeys) validateColumn(build.range(columnRange(key, last)), key, rules);
  colourRows(build.sheet, rules);
  build.sheet.freezePanes.freezeAt(build.range(`A1:${generatedColumns.task}${trackerHeaderRow}`));
  build.page({
    printArea: printArea(tasks.length, last), titleRows: `$${trackerHeaderRow}:$${trackerHeaderRow}`, landscape: true,
  });
}

/** Rows with tasks and a few more; the empty rows to spare are not worth the paper. */
export function printArea(tasks: number, lastRow: number): string {
  return `A1:${lastPrintedColumn}${Math.min(first + Math.max(tasks, 15) + 4, lastRow)}`;
}

const columnRange = (key: TrackerKey, last: number): string => `${generatedColumns[key]}${first}:${generatedColumns[key]}${last}`;

function formatColumns(build: SheetBuilder, last: number): void {
  for (const { key, kind, owner } of trackerFields) {
    const range = build.range(columnRange(key, last));
    // '@' keeps ids such as 1.10 and texts that begin with "=" as they were typed; formulas must not stand in such cells.
    if (kind === "id" || kind === "ids" || kind === "text" || kind === "longText") look(range, { numberFormat: "@" });
    if (kind === "date") look(range, { numberFormat: "yyyy-mm-dd", horizontal: "Center" });
    if (kind === "percent") look(range, { numberFormat: "0%", horizontal: "Center" });
    if (kind === "list" || kind === "yesNo" || kind === "id" || kind === "ids") look(range, { horizontal: "Center" });
    if (kind === "text" || kind === "longText" || key === "reason") look(range, { wrap: true, horizontal: "Left", indent: 1 });
    if (kind === "computed" && key !== "reason") look(range, { horizontal: "Center" });
    if (owner === "liaison") look(range, { fill: palette.oursPaper, ink: palette.faint });
  }
}

function headers(build: SheetBuilder): void {
  build.header(`A${trackerHeaderRow}:${lastColumn}${trackerHeaderRow}`);
  for (const { key, owner } of trackerFields) {
    if (owner === "liaison") build.header(`${generatedColumns[key]}${trackerHeaderRow}`, palette.ours);
  }
}

/** Runs of neighbouring columns that people fill are written in one go each; formula columns are left out. */
function writeTasks(build: SheetBuilder, tasks: readonly NewTask[]): void {
  if (tasks.length === 0) return;
  const typed = (key: TrackerKey): boolean => trackerFields.some((field) => field.key === key && field.kind !== "computed");
  let run: TrackerKey[] = [];
  const flush = (): void => {
    const [from, to] = [run[0], run.at(-1)];
    if (from !== undefined && to !== undefined) {
      const keys = run;
      build.range(`${generatedColumns[from]}${first}:${generatedColumns[to]}${first + tasks.length - 1}`).values =
        tasks.map((task) => keys.map((key) => cellInput(task[key])));
    }
    run = [];
  };
  for (const { key } of trackerFields) {
    if (typed(key)) run.push(key);
    else flush();
  }
  flush();
}

function cellInput(value: string | number | undefined): string | number {
  if (value === undefined) return "";
  return typeof value === "number" ? literalNumber(value) : literalText(value);
}

/** One formula a column, then copied down: a long formula travels once, however many rows there are. */
export function fillFormulas(sheet: Excel.Worksheet, words: SheetBuilder["context"]["words"], last: number): void {
  const at = rowReferences(generatedColumns, first);
  for (const key of computedKeys) {
    const letters = generatedColumns[key];
    look(sheet.getRange(`${letters}${first}:${letters}${last}`), { numberFormat: computedFormats[key] });
    sheet.getRange(`${letters}${first}`).formulas = [[trackerFormulas[key](at, words)]];
    if (last > first) sheet.getRange(`${letters}${first + 1}:${letters}${last}`).copyFrom(`${letters}${first}`, "Formulas");
  }
}
