import { isoFromSerial, isPlausibleDate, partsFromSerial, serialFromParts } from "../../domain/dates/excel-date";
import type { CalendarDay } from "../../domain/dates/working-calendar";
import { LiaisonError } from "../../domain/liaison-error";
import { firstCell, loadNamed } from "../../excel/loaded";
import { names } from "../../excel/workbook-names";
import { datesIn, loadDayTables, placed, putBackTyped, writeDays } from "../../excel/writer/calendar-days";
import { writeNamedNumber } from "../../excel/writer/named-cell";
import type { ActionEnvironment } from "../action";
import { runAction } from "../run";

/** What has come into 日历/Calendar; nothing where all of it was there already. */
export interface AddedYear {
  readonly year: number;
  readonly rest: number;
  readonly work: number;
}

const kinds = ["rest", "work"] as const;

/**
 * Enters the days of a year that a person has looked at into 日历/Calendar, in rows that are blank, and moves the last day covered. What stands there already is
 * left as it is, so that it can be pressed again.
 * @throws LiaisonError `no-tracker` without a calendar of ours, `calendar-gap` where a year before it is missing, `calendar-differs` where a day stands as the other
 * kind, `calendar-full` where rows are too few, `not-verified` where the cells did not take it
 */
export function addCalendarYear(environment: ActionEnvironment, year: number, days: readonly CalendarDay[]): Promise<AddedYear> {
  return runAction(environment, 2, async (context, steps) => {
    const { workbook } = context;
    steps.begin("read");
    const [load, to] = [loadDayTables(workbook), loadNamed(workbook, names.calendarTo)];
    await context.sync();
    steps.finish("read");
    const [read, covered] = [load(), firstCell(to())];
    if (read === undefined || !isPlausibleDate(covered)) throw new LiaisonError("no-tracker");
    if (partsFromSerial(covered + 1).year < year) throw new LiaisonError("calendar-gap", { to: isoFromSerial(Math.floor(covered)), year });
    const missing = kinds.map((kind) => {
      const [own, other] = [datesIn(read[kind]), datesIn(read[kind === "rest" ? "work" : "rest"])];
      const wanted = days.filter((day) => day.kind === kind);
      const differs = wanted.filter(({ date }) => other.has(date)).map(({ date }) => isoFromSerial(date));
      if (differs.length > 0) throw new LiaisonError("calendar-differs", { days: differs.join(" / ") });
      const places = placed(read[kind], wanted.filter(({ date }) => !own.has(date)));
      if (places === undefined) throw new LiaisonError("calendar-full");
      return { table: read[kind], places };
    });
    steps.begin("write");
    // Looked at again in the request that writes: whoever typed there meanwhile gets it back.
    const look = loadDayTables(workbook);
    for (const { table, places } of missing) writeDays(workbook, table, places);
    const last = serialFromParts(year, 12, 31);
    if (covered < last) writeNamedNumber(workbook, names.calendarTo, last);
    const after = loadDayTables(workbook);
    const [end, rest, work] = [loadNamed(workbook, names.calendarTo), loadNamed(workbook, names.calendarRest), loadNamed(workbook, names.calendarWork)];
    await context.sync();
    const seen = look();
    const typed = seen === undefined ? 0 : missing.reduce((sum, { table, places }) => sum + putBackTyped(workbook, table, places, seen[table.kind].loaded), 0);
    if (typed > 0) await context.sync();
    steps.finish("write");
    // What formulas count are the named cells, which a table may have outgrown.
    const counted = { rest: daysOf(rest()?.values), work: daysOf(work()?.values) };
    const stands = after();
    const isThere = stands !== undefined && typed === 0 && days.every(({ kind, date }) => datesIn(stands[kind]).has(date) && counted[kind].has(date));
    if (!isThere || Number(firstCell(end())) < last) throw new LiaisonError("not-verified");
    const [off, worked] = missing.map(({ places }) => places.length);
    return { year, rest: off ?? 0, work: worked ?? 0 };
  });
}

const daysOf = (values: readonly (readonly unknown[])[] | undefined): ReadonlySet<unknown> => new Set(values?.flat());
