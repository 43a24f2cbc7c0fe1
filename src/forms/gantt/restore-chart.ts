import type { ViewChange } from "../../excel/form";
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

/** 甘特图: laid anew where somebody has typed over its formulas, or where tasks have outgrown it. Scale and first day are people's own and stay. */
export function inspectGantt(workbook: Excel.Workbook, book: Book): () => (() => readonly ViewChange[]) | undefined {
  const [name, table] = [book.sheets["gantt"], book.tables[trackerForm.key]];
  if (name === undefined || table === undefined) return () => undefined;
  const before = book.extras.get("gantt") as number | undefined;
  // A line stands for a row of the list, also for one that is blank between two tasks.
  const wanted = Math.max(0, ...table.rows.map(({ row }) => row - table.place.firstRow));
  const room = before ?? 0;
  const lines = wanted > room ? Math.max(room, ganttLines(wanted)) : room;
  const sheet = workbook.worksheets.getItem(name);
  const { from, choice, first } = ganttRows;
  const looked = before === undefined ? [] : [
    `A${first}:${taskLetter("flag")}${ganttLast(before)}`, `${firstPeriod}${from}:${lastPeriod}${ganttLast(before)}`, `${firstWorking}${first}:${lastWorking}${ganttLast(before)}`,
    `${firstPeriod}${choice}`, unitCell, todayCell, baseCell,
  ].flatMap((address) => (["Constants", "Blanks"] as const).map((type) => {
    const cells = sheet.getRange(address).getSpecialCellsOrNullObject(type);
    cells.load("address");
    return cells;
  }));
  return () => {
    if (lines === room && looked.every((cells) => cells.isNullObject)) return undefined;
    return () => {
      const build = sheetWords(workbook, book, "gantt", before === undefined ? [] : [ganttRowsName]);
      writeGantt(build, Math.max(lines, ganttLines(0)));
      return [{ what: "chart-restored", sheet: name, cells: [`A${choice}:${lastPeriod}${ganttLast(lines)}`], count: 1, details: "" }];
    };
  };
}
