import type { ViewLook } from "../../excel/form";
import type { Book } from "../../excel/read-book";
import { sheetWords } from "../../excel/standing-sheet";
import { trackerForm } from "../tracker/register";
import { writeGantt } from "./chart-sheet";
import {
  baseCell, choiceLetter, chosenCell, firstPeriod, firstWorking, ganttLast, ganttLines, ganttPerTaskName, ganttRows, ganttRowsName,
  lastPeriod,
  lastWorking, taskLetter, todayCell, unitCell, type PerTask,
} from "./layout";

/** How a chart was laid out: for so many rows of the task list, each with so many rows. */
export interface GanttLaid {
  readonly lines: number;
  readonly perTask: PerTask;
  /** Whether the workbook says the latter: a chart of before does not. */
  readonly told: boolean;
}

/** Queues the workbook's word for how the chart was laid out. */
export function loadGanttLines(workbook: Excel.Workbook): () => GanttLaid | undefined {
  const [rows, each] = [ganttRowsName, ganttPerTaskName].map((name) => {
    const item = workbook.names.getItemOrNullObject(name);
    item.load("value");
    return item;
  });
  return () => {
    const lines = rows?.isNullObject === false ? Number(rows.value) || 0 : 0;
    const told = each?.isNullObject === false;
    return lines === 0 ? undefined : { lines, perTask: told && Number(each.value) === 2 ? 2 : 1, told };
  };
}

/**
 * 甘特图: laid anew where somebody has typed over its formulas, or where tasks have outgrown it. Scale and first day are people's own and
 * stay.
 */
export function inspectGantt(workbook: Excel.Workbook, book: Book): () => readonly ViewLook[] {
  const [name, table] = [book.sheets["gantt"], book.tables[trackerForm.key]];
  if (name === undefined || table === undefined) return () => [];
  const before = book.extras.get("gantt") as GanttLaid | undefined;
  const perTask = book.sheets["baselines"] === undefined ? 1 : 2;
  const room = before?.lines ?? 0;
  // A line stands for a row of the list, also for one that is blank between two tasks.
  const wanted = table.rows.reduce((most, { row }) => Math.max(most, row - table.place.firstRow), 0);
  const lines = Math.max(room, ganttLines(wanted > room ? wanted : 0));
  const sheet = workbook.worksheets.getItem(name);
  const looked = before === undefined ? [] : formulaCells(before).flatMap((address) => (["Constants", "Blanks"] as const).map((type) => {
    const cells = sheet.getRange(address).getSpecialCellsOrNullObject(type);
    cells.load("address");
    return cells;
  }));
  return () => [{
    sheet: name,
    state: () => (
      before === undefined || looked.some((cells) => !cells.isNullObject) ? "broken" : (wanted > room && lines > room) ||
      before.perTask !== perTask ? "outgrown" : "sound"
    ),
    mend: () => {
      if (before !== undefined) clearBeyond(sheet, ganttLast(lines, perTask), ganttLast(before.lines, before.perTask));
      const standing = before === undefined ? [] : [ganttRowsName, ...(before.told ? [ganttPerTaskName] : [])];
      writeGantt(sheetWords(workbook, book, "gantt", standing), lines, perTask);
      return [
        {
          what: "chart-restored", sheet: name, cells: [`A${ganttRows.choice}:${lastPeriod}${ganttLast(lines, perTask)}`], count: 1,
          details: "",
        },
      ];
    },
  }];
}

/** Rows that a chart without baselines no longer needs. */
function clearBeyond(sheet: Excel.Worksheet, last: number, before: number): void {
  if (before > last) sheet.getRange(`A${last + 1}:${choiceLetter}${before}`).clear();
}

/** Every cell that holds a formula of ours. */
function formulaCells({ lines, perTask }: GanttLaid): readonly string[] {
  const last = ganttLast(lines, perTask);
  return [
    `A${ganttRows.first}:${taskLetter("flag")}${last}`, `${firstPeriod}${ganttRows.from}:${lastPeriod}${last}`,
    `${firstWorking}${ganttRows.first}:${lastWorking}${last}`,
    `${firstPeriod}${ganttRows.choice}`, unitCell, todayCell, baseCell, chosenCell,
  ];
}
