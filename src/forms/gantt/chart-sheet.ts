import type { Filling } from "../../excel/form";
import { columnLetters } from "../../excel/geometry";
import { look, palette } from "../../excel/style";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";
import { ganttFormulas } from "./formulas";
import { chooser, type scales } from "./chooser";
import {
  choiceLetter, firstPeriod, firstWorking, ganttLast, ganttLines, ganttPerTaskName, ganttRows, ganttRowsName, lastPeriod, lastWorking,
  scaleCell, taskColumns, taskLetter, workingLetter, type PerTask, type TaskColumn, type Working,
} from "./layout";
import { periods } from "./size";
import { signs, todayMark, type Sign } from "./signs";

/** Characters of a period's column: a sign, and a date on its side. */
const periodWidth = 1.45;
const paper = { off: "#E9EDF2", today: "#C42B1C" } as const;

/** How a cell looks by its sign; dark against light, so that a grey print tells them apart as well. */
const looks: Readonly<Record<Sign, { readonly fill?: string; readonly ink: string; readonly bold?: boolean }>> = {
  today: { ink: paper.today, bold: true },
  cancelled: { fill: "#F4F6F8", ink: palette.faint },
  plan: { fill: "#DCEBFA", ink: "#5B8DBF" },
  milestone: { fill: "#DCEBFA", ink: palette.header, bold: true },
  work: { fill: "#2F6DB0", ink: "#173A63" },
  done: { fill: "#BFD8C6", ink: "#155B2E" },
  doneLate: { fill: "#FFD166", ink: "#5C3B00" },
  late: { fill: "#C42B1C", ink: "#FFFFFF", bold: true },
  baseline: { fill: "#C9CFD8", ink: "#4A5563" },
};

/** Points: of a task's row, and of the narrow one below it. */
const heights = { task: 22, baseline: 12 } as const;

/**
 * 甘特图 (F4): plan and work of each task by day, week or month; every cell is a formula over the task list, nothing but scale and first day
 * is typed here.
 */
export function buildGantt(build: SheetBuilder, { rows }: Pick<Filling, "rows">): void {
  const tasks = rows["tracker"] ?? [];
  build.title(build.say("gantt.title"), build.say("gantt.note"));
  writeGantt(build, ganttLines(tasks.length), perTaskIn(build));
  build.range(scaleCell).values = [[build.say(`gantt.scale.${scaleOf(tasks)}`)]];
}

/** The finest scale on which the whole plan is seen. */
function scaleOf(tasks: readonly Readonly<Record<string, string | number | undefined>>[]): (typeof scales)[number] {
  const days = tasks.flatMap(({ start, due }) => [start, due]).flatMap((day) => (typeof day === "number" ? [day] : []));
  const span = days.length === 0 ? 0 : days.reduce((last, day) => Math.max(last, day)) - days.reduce((first, day) => Math.min(first, day));
  return span < periods ? "days" : span < periods * 7 ? "weeks" : "months";
}

/** A workbook that keeps baselines has a row for them below each task. */
const perTaskIn = ({ context }: SheetBuilder): PerTask => (context.sheets.includes("baselines") ? 2 : 1);

/** Everything below the note but what people choose; Refresh writes it again when somebody has typed over it, or tasks have outgrown it. */
export function writeGantt(build: SheetBuilder, lines: number, perTask: PerTask): void {
  const last = ganttLast(lines, perTask);
  const formulas = ganttFormulas(build.context.translate, last, perTask);
  const { choice, from, date, weekday, mark, first } = ganttRows;
  build.define(ganttRowsName, `=${lines}`, false);
  build.define(ganttPerTaskName, `=${perTask}`, false);
  build.paper(`A${choice}:${choiceLetter}${last}`);
  build.widths([...Object.values(taskColumns), ...Array.from({ length: periods }, () => periodWidth)]);
  chooser(build, formulas, perTask);
  head(build, formulas.periods);
  const down = (from: string, to = from): string => `${from}${first}:${to}${last}`;
  look(build.range(down("A", lastPeriod)), { height: heights.task, size: 8, horizontal: "Center" });
  look(build.range(down(taskLetter("task"))), { wrap: true, horizontal: "Left", size: 9 });
  for (const column of ["start", "due"] as const) look(build.range(down(taskLetter(column))), { numberFormat: "yyyy-mm-dd" });
  look(build.range(down(taskLetter("percent"))), { numberFormat: "0%" });
  rules(build, `A${date}:${lastPeriod}${last}`);
  writeLine(build, formulas.line, first);
  if (perTask === 2) baselineRows(build, formulas.baseline, last);
  const pair = `A${first}:${lastWorking}${first + perTask - 1}`;
  build.range(`A${first + perTask}:${lastWorking}${last}`).copyFrom(pair, "Formulas");
  colours(build, last);
  build.range(`${firstWorking}:${choiceLetter}`).columnHidden = true;
  for (const row of [from, from + 1, from + 2]) build.range(`${row}:${row}`).rowHidden = true;
  build.sheet.freezePanes.freezeAt(build.range(`A1:${taskLetter("task")}${mark}`));
  build.page({ printArea: `A1:${lastPeriod}${last}`, titleRows: `$${date}:$${mark}`, landscape: true, width: printedWidth });
  look(build.range(`${firstPeriod}${weekday}:${lastPeriod}${mark}`), { horizontal: "Center" });
}

const printedWidth = Object.values(taskColumns).reduce((sum, width) => sum + width, 0) + periods * Math.ceil(periodWidth);

function head(build: SheetBuilder, rows: ReturnType<typeof ganttFormulas>["periods"]): void {
  const { date, weekday, mark } = ganttRows;
  build.header(`A${date}:${lastPeriod}${mark}`);
  for (const column of Object.keys(taskColumns) as TaskColumn[]) {
    build.range(`${taskLetter(column)}${date}:${taskLetter(column)}${mark}`).merge(false);
    build.put(`${taskLetter(column)}${date}`, [[build.say(`tracker.fields.${column}`)]]);
  }
  const second = columnLetters(Object.keys(taskColumns).length + 2);
  for (const { row, formula, next } of rows) {
    build.formula(`${firstPeriod}${row}`, formula);
    if (next !== undefined) build.formula(`${second}${row}`, next);
  }
  for (const { row, next } of rows) {
    const [source, to] = next === undefined ? [firstPeriod, second] : [second, columnLetters(Object.keys(taskColumns).length + 3)];
    build.range(`${to}${row}:${lastPeriod}${row}`).copyFrom(`${source}${row}`, "Formulas");
  }
  const dates = build.range(`${firstPeriod}${date}:${lastPeriod}${date}`);
  dates.format.textOrientation = 90;
  look(dates, { size: 8, height: 46, wrap: false, bold: false, vertical: "Bottom" });
  for (const row of [weekday, mark]) look(
    build.range(`${firstPeriod}${row}:${lastPeriod}${row}`), { size: 7, height: 13, wrap: false, bold: false },
  );
}

function writeLine(build: SheetBuilder, { shown, workings, cell }: ReturnType<typeof ganttFormulas>["line"], row: number): void {
  const columns = Object.keys(taskColumns) as TaskColumn[];
  build.range(`A${row}:${taskLetter("flag")}${row}`).formulas = [columns.map((column) => shown[column])];
  build.range(`${firstWorking}${row}:${lastWorking}${row}`).formulas = [
    (Object.keys(workings) as Working[]).map((working) => workings[working])
  ];
  build.formula(`${firstPeriod}${row}`, cell);
  build.range(`${firstPeriod}${row}:${lastPeriod}${row}`).copyFrom(`${firstPeriod}${row}`, "Formulas");
}

/** The first of the narrow rows, and the looks of all of them: no line parts them from their task. */
function baselineRows(build: SheetBuilder, line: ReturnType<typeof ganttFormulas>["baseline"], last: number): void {
  const { first } = ganttRows;
  const below = first + 1;
  writeLine(build, line, below);
  look(build.range(`A${below}:${lastPeriod}${below}`), { size: 7, ink: palette.faint });
  look(build.range(`${taskLetter("percent")}${below}`), { numberFormat: "+0;-0;0" });
  for (const [row, edge] of [[first, "EdgeBottom"], [below, "EdgeTop"]] as const) {
    build.range(`A${row}:${lastPeriod}${row}`).format.borders.getItem(edge).style = "None";
  }
  build.range(`A${below + 1}:${lastPeriod}${last}`).copyFrom(`A${first}:${lastPeriod}${below}`, "Formats");
  const rows = Array.from({ length: (last - first + 1) / 2 }, (_, index) => below + 2 * index);
  build.sheet.getRanges(rows.map((row) => `${row}:${row}`).join(",")).format.rowHeight = heights.baseline;
}

/** Only lines between tasks: a grid of so many columns would be all that is seen. */
function rules(build: SheetBuilder, whole: string): void {
  const { borders } = build.range(whole).format;
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const) {
    const edge = borders.getItem(side);
    edge.style = "Continuous";
    edge.color = palette.line;
  }
}

/** Days off first: what is added later lies above. */
function colours(build: SheetBuilder, last: number): void {
  const { first, off, mark, weekday } = ganttRows;
  const chart = build.range(`${firstPeriod}${first}:${lastPeriod}${last}`);
  const marks = build.range(`${firstPeriod}${weekday}:${lastPeriod}${mark}`);
  chart.conditionalFormats.clearAll();
  marks.conditionalFormats.clearAll();
  const add = (range: Excel.Range, condition: string, { fill: paint, ink, bold }: { readonly fill?: string; readonly ink?: string; readonly bold?: boolean }): void => {
    const { custom } = range.conditionalFormats.add("Custom");
    if (paint !== undefined) custom.format.fill.color = paint;
    if (ink !== undefined) custom.format.font.color = ink;
    if (bold === true) custom.format.font.bold = true;
    custom.rule.formula = condition;
  };
  const cell = `${firstPeriod}${first}`;
  add(marks, `=${firstPeriod}$${off}=1`, { fill: "#8895A5" });
  add(marks, `=${firstPeriod}$${mark}="${todayMark}"`, { fill: paper.today });
  add(chart, `=AND(${firstPeriod}$${off}=1,$${workingLetter("state")}${first}<>"")`, { fill: paper.off });
  for (const sign of Object.keys(looks) as Sign[]) add(chart, `=${cell}="${signs[sign]}"`, looks[sign]);
}
