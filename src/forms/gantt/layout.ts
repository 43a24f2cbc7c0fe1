import { columnLetters } from "../../excel/geometry";
import { leastLines, periods, spareLines } from "./size";

/** A constant of the workbook, `=40`: for how many rows of the task list the chart was laid out. */
export const ganttRowsName = "Liaison_GanttRows";
/** A constant of the workbook, `=2`: how many rows a task has; absent, it is one. */
export const ganttPerTaskName = "Liaison_GanttPerTask";

/** A task's own row, and where the workbook keeps baselines a narrow one below it. */
export type PerTask = 1 | 2;

/** Columns that say which task a line is, in characters. */
export const taskColumns = { id: 8, task: 30, owner: 10, start: 10, due: 10, percent: 6, flag: 9 } as const;
export type TaskColumn = keyof typeof taskColumns;

const shown = Object.keys(taskColumns) as TaskColumn[];
/** Letter of a column left of the chart. */
export const taskLetter = (column: TaskColumn): string => columnLetters(shown.indexOf(column) + 1);

/** What the bars of a line are worked out from, right of the chart and hidden: first and last days, and the sign of each bar. */
const workings = [
  "state", "planFrom", "planTo", "doneFrom", "doneTo", "lateFrom", "lateTo", "planSign", "doneSign", "lateSign", "baseFrom", "baseTo"
] as const;
export type Working = (typeof workings)[number];

export const firstPeriod = columnLetters(shown.length + 1);
export const lastPeriod = columnLetters(shown.length + periods);
export const workingLetter = (working: Working): string => columnLetters(shown.length + periods + 2 + workings.indexOf(working));
export const firstWorking = workingLetter("state");
export const lastWorking = workingLetter("baseTo");
/** Names of baselines for the drop-down, the newest first, and the days they were kept on; right of the workings. */
export const [keptLetter, choiceLetter] = [0, 1].map(
  (step) => columnLetters(shown.length + periods + 2 + workings.length + step)
) as [string, string];
/** So many baselines can be chosen from the drop-down; the name of an older one may be typed. */
export const baselineChoices = 12;

/**
 * Row by row from the top: what people choose; of each period its first and last day and whether it is off, hidden; its date, weekday and
 * mark.
 */
export const ganttRows = { choice: 3, from: 4, to: 5, off: 6, date: 7, weekday: 8, mark: 9, first: 10 } as const;

/**
 * What people choose: days, weeks or months; the first day, where it is not the plan's own; and which baseline is drawn, where it is not
 * the newest.
 */
export const scaleCell = "$B$3";
export const startCell = "$D$3";
export const baselineCell = "$F$3";

/** Days of a period (30 for a month), the as-of date or 0, and the day at which the chart begins; above the workings. */
export const unitCell = `$${workingLetter("state")}$3`;
export const todayCell = `$${workingLetter("planFrom")}$3`;
export const baseCell = `$${workingLetter("planTo")}$3`;
/** The name of the baseline that is drawn, blank where there is none. */
export const chosenCell = `$${workingLetter("doneFrom")}$3`;

/** Lines of the chart for so many rows of the task list; beyond the cap the list is the better view. */
export const ganttLines = (tasks: number): number => Math.min(600, Math.max(leastLines, tasks + spareLines));

export const ganttLast = (lines: number, perTask: PerTask): number => ganttRows.first + lines * perTask - 1;
