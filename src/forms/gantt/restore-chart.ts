import type { ViewLook } from "../../excel/form";
import type { Book } from "../../excel/read-book";
import { sheetWords } from "../../excel/standing-sheet";
import { trackerForm } from "../tracker/register";
import { writeGantt } from "./chart-sheet";
import {
  baseCell, firstPeriod, firstWorking, ganttLast, ganttLines, ganttRows, ganttRowsName, lastPeriod, lastWorking, taskLetter,
  todayCell, unitCell,
} from "./layout";

/** Queues the workbook's word for how many lines the chart was laid out with. */
export function loadGanttLines(workbook: Excel.Workbook): () => number | undefined {
  const item = workbook.names.getItemOrNullObject(ganttRowsName);
  item.load("value");
  return () => (item.isNullObject ? undefined : Number(item.value) || undefined);
}

/**
 * 甘特图: laid anew where somebody has typed over its formulas, or where tasks have outgrown it. Scale and first day are people's own and
 * stay.
 */
export function inspectGantt(workbook: Excel.Workbook, book: Book): () => readonly ViewLook[] {
  const [name, table] = [book.sheets["gantt"], book.tables[trackerForm.key]];
  if (name === undefined || table === undefined) return () => [];
  const before = book.extras.get("gantt") as number | undefined;
  const room = before ?? 0;
  // A line stands for a row of the list, also for one that is blank between two tasks.
  const wanted = table.rows.reduce((most, { row }) => Math.max(most, row - table.place.firstRow), 0);
  const lines = Math.max(room, ganttLines(wanted > room ? wanted : 0));
  const sheet = workbook.worksheets.getItem(name);
  const looked = before === undefined ? [] : formulaCells(ganttLast(before)).flatMap((address) => (["Constants", "Blanks"] as const).map((type) => {
    const cells = sheet.getRange(address).getSpecialCellsOrNullObject(type);
    cells.load("address");
    return cells;
  }));
  return () => [{
    sheet: name,
    state: () => (before === undefined || looked.some((cells) => !cells.isNullObject) ? "broken" : wanted > room && lines > room ? "outgrown" : "sound"),
    mend: () => {
      writeGantt(sheetWords(workbook, book, "gantt", before === undefined ? [] : [ganttRowsName]), lines);
      return [
        { what: "chart-restored", sheet: name, cells: [`A${ganttRows.choice}:${lastPeriod}${ganttLast(lines)}`], count: 1, details: "" },
      ];
    },
  }];
}

/** Every cell that holds a formula of ours. */
const formulaCells = (last: number): readonly string[] => [
  `A${ganttRows.first}:${taskLetter("flag")}${last}`, `${firstPeriod}${ganttRows.from}:${lastPeriod}${last}`,
  `${firstWorking}${ganttRows.first}:${lastWorking}${last}`,
  `${firstPeriod}${ganttRows.choice}`, unitCell, todayCell, baseCell,
];
