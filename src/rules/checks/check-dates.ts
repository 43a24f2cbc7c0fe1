import type { TrackerKey } from "../../catalog/tracker";
import { isoFromSerial, isPlausibleDate, partsFromSerial } from "../../domain/dates/excel-date";
import { parseDate, type DateCell } from "../../domain/dates/parse-date";
import type { Finding, MessageValues } from "../../domain/findings/finding";
import { remembered } from "../../domain/remembered";
import type { Cell } from "../tracker-row";
import { findingAt, type Check, type FindingContext, type FindingRow } from "./record";

const dateKeys = ["start", "due", "actualStart", "actualFinish", "updated"] as const satisfies readonly TrackerKey[];

export const checkDates: Check = (records, context) => dateFindings(dateKeys, records, context);

/** Cells of date columns that hold no date: text that looks like one, two readings, words, sentinels. Nothing is guessed. */
export function dateFindings<Key extends string>(keys: readonly Key[], records: readonly FindingRow<Key>[], context: FindingContext<Key>): readonly Finding[] {
  const faultOf = remembered((value: Cell) => faultIn(value, context.asOf));
  const found: Finding[] = [];
  for (const record of records) {
    for (const key of keys) {
      const value = record.cells[key];
      if (value === "" || isPlausibleDate(value)) continue;
      const fault = faultOf(value);
      if (fault !== undefined) found.push(...findingAt(context, record, key, { rule: "C-DATE", severity: "error", ...fault }));
    }
  }
  return found;
}

/** What keeps a cell from being a date, with the dates that it may be meant for. */
function faultIn(value: Cell, asOf: number | undefined): { readonly text: string; readonly values?: MessageValues } | undefined {
  const reading = parseDate({ value });
  const near = asOf === undefined ? undefined : nearDate(value, asOf);
  switch (reading.kind) {
    case "blank":
      return undefined;
    case "text-date":
    case "date":
      return { text: "text-date", values: { date: isoFromSerial(reading.serial) } };
    case "ambiguous":
      if (near !== undefined) return { text: "near-date", values: { date: isoFromSerial(near) } };
      return reading.options.length > 0
        ? { text: "ambiguous-date", values: { options: reading.options.map(isoFromSerial).join(" / ") } }
        : { text: "no-date" };
    case "period":
      return { text: "period", values: { from: isoFromSerial(reading.from), to: isoFromSerial(reading.to) } };
    case "sentinel":
      return { text: "sentinel-date" };
    case "word":
    case "unreadable":
      return near === undefined ? { text: "no-date" } : { text: "near-date", values: { date: isoFromSerial(near) } };
  }
}

/** The days that a text in a date's place can mean, likeliest first; none for what names no day. */
export function meantDays(value: Cell, asOf: number): readonly number[] {
  const reading = parseDate({ value });
  const near = nearDate(value, asOf);
  if (reading.kind === "text-date" || reading.kind === "date") return [reading.serial];
  if (near !== undefined) return [near];
  return reading.kind === "ambiguous" ? reading.options : [];
}

/** A text that can mean one day only as that day: what it says is in the wrong order all the same. Anything else as it is. */
function dated(value: Cell): Cell {
  if (typeof value !== "string" || value === "") return value;
  const reading = parseDate({ value });
  return reading.kind === "text-date" ? reading.serial : value;
}

/** What a day without a year can only mean: that day of the year that lies nearest to the as-of date. */
function nearDate(value: DateCell["value"], asOf: number): number | undefined {
  const { year } = partsFromSerial(asOf);
  const readings = [year - 1, year, year + 1].map((one) => parseDate({ value, context: { year: one } }));
  const days = readings.flatMap((reading) => (reading.kind === "text-date" ? [reading.serial] : []));
  if (days.length !== readings.length) return undefined;
  return days.reduce((best, day) => (Math.abs(day - asOf) < Math.abs(best - asOf) ? day : best));
}

/** Dates that contradict each other or the as-of date. */
export const checkDateOrder: Check = (records, context) => {
  const found: Finding[] = [];
  for (const record of records) {
    const { cells } = record;
    const [start, due] = [dated(cells.start), dated(cells.due)];
    const [actualStart, actualFinish, updated] = [dated(cells.actualStart), dated(cells.actualFinish), dated(cells.updated)];
    const { asOf } = context;
    const order = (key: TrackerKey, text: string, dates: Readonly<Record<string, Cell>>): void => {
      const values = Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, isPlausibleDate(date) ? isoFromSerial(date) : ""]));
      found.push(...findingAt(context, record, key, { rule: "C-ORDER", severity: "error", text, values }));
    };
    if (isLater(start, due)) order("due", "due-before-start", { start, due });
    if (isLater(actualStart, actualFinish)) order("actualFinish", "finish-before-start", { start: actualStart, finish: actualFinish });
    if (isLater(actualStart, asOf)) order("actualStart", "in-future", { date: actualStart, asOf });
    if (isLater(actualFinish, asOf)) order("actualFinish", "in-future", { date: actualFinish, asOf });
    if (isLater(updated, asOf)) order("updated", "in-future", { date: updated, asOf });
  }
  return found;
};

/** By whole days. */
const isLater = (a: Cell, b: Cell): boolean => isPlausibleDate(a) && isPlausibleDate(b) && Math.floor(a) > Math.floor(b);
