import { serialFromIso } from "../domain/dates/excel-date";
import { LiaisonError } from "../domain/liaison-error";
import { names } from "./workbook-names";

/** Days between day 0 of the two ways in which a workbook can count its days. */
const days1904 = 1462;

/** What DATE(2000,1,1) comes to. */
const year2000 = 36_526;

type System = "1900" | "1904";

/**
 * Queues asking how the workbook counts its days: Office.js has no member that says so, and every serial of a workbook that counts from 1904 would read as a day four
 * years off, in silence. Two witnesses: a worksheet function of the workbook itself, and a date cell of ours, whose text and number show it. The answer throws where the
 * days are counted from 1904, and where the two disagree.
 * @throws LiaisonError `other-date-system`
 */
export function loadDateSystem(workbook: Excel.Workbook): () => void {
  const asked = workbook.functions.date(2000, 1, 1);
  asked.load("value");
  const cell = workbook.names.getItemOrNullObject(names.calendarFrom).getRangeOrNullObject();
  cell.load("values,text");
  return () => {
    const said = systemOf(asked.value, year2000);
    const shown = cell.isNullObject ? undefined : systemOf((cell.values as unknown[][])[0]?.[0], serialFromIso(cell.text[0]?.[0] ?? ""));
    if (said === "1904" || shown === "1904") throw new LiaisonError("other-date-system");
  };
}

function systemOf(serial: unknown, day: number | undefined): System | undefined {
  if (serial === day) return "1900";
  return typeof serial === "number" && day !== undefined && serial === day - days1904 ? "1904" : undefined;
}
