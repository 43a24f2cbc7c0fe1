import { isoFromSerial, isPlausibleDate, partsFromSerial, serialFromParts } from "../../domain/dates/excel-date";
import type { CalendarDay } from "../../domain/dates/working-calendar";
import { LiaisonError } from "../../domain/liaison-error";
import { firstCell, loadNamed } from "../../excel/loaded";
import { names } from "../../excel/workbook-names";
import { datesIn, holdDays, loadDayTables, missingDays } from "../../excel/writer/calendar-days";
import { writeNamedNumber } from "../../excel/writer/named-cell";
import { settle, type WritePlan } from "../../excel/writer/settle";
import type { ActionEnvironment } from "../action";
import { writeSteps } from "../generate/write-surroundings";
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
 * left as it is, so that it can be pressed again, and a day without its name gets it.
 * @throws LiaisonError `no-tracker` without a calendar of ours, `calendar-gap` where a year before it is missing, `calendar-differs` where a day stands as the other
 * kind, `calendar-full` where rows are too few, `not-verified` where the cells did not take it
 */
export function addCalendarYear(environment: ActionEnvironment, year: number, days: readonly CalendarDay[]): Promise<AddedYear> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    const load = loadCalendar(context.workbook);
    await context.sync();
    const first = load();
    const { tables } = sound(first, year);
    const [rest, work] = kinds.map((kind) => {
      const stands = datesIn(tables[kind]);
      return days.filter((day) => day.kind === kind && !stands.has(day.date)).length;
    });
    steps.finish("read");
    const last = serialFromParts(year, 12, 31);
    const { read } = await settle(
      { context, load: loadCalendar, before: writeSteps(steps), plan: (now) => planFor(sound(now, year), days, last) }, first
    );
    steps.finish("write");
    // What formulas count are the named cells, which a table may have outgrown.
    const counted = read.counted();
    if (!days.every(({ kind, date }) => counted[kind].has(date))) throw new LiaisonError("not-verified");
    return { year, rest: rest ?? 0, work: work ?? 0 };
  });
}

type DayTables = NonNullable<ReturnType<ReturnType<typeof loadDayTables>>>;

interface Calendar {
  readonly tables: DayTables | undefined;
  /** The last day covered; anything else than a date where it cannot be read. */
  readonly covered: number;
  /** Dates that formulas see. */
  readonly counted: () => Readonly<Record<CalendarDay["kind"], ReadonlySet<unknown>>>;
}

function loadCalendar(workbook: Excel.Workbook): () => Calendar {
  const [tables, to] = [loadDayTables(workbook), loadNamed(workbook, names.calendarTo)];
  const [rest, work] = [loadNamed(workbook, names.calendarRest), loadNamed(workbook, names.calendarWork)];
  return () => ({
    tables: tables(), covered: Number(firstCell(to())),
    counted: () => ({ rest: new Set(rest()?.values.flat()), work: new Set(work()?.values.flat()) }),
  });
}

function sound({ tables, covered }: Calendar, year: number): { readonly tables: DayTables; readonly covered: number } {
  if (tables === undefined || !isPlausibleDate(covered)) throw new LiaisonError("no-tracker");
  if (partsFromSerial(covered + 1).year < year) throw new LiaisonError("calendar-gap", { to: isoFromSerial(Math.floor(covered)), year });
  return { tables, covered };
}

function planFor({ tables, covered }: ReturnType<typeof sound>, days: readonly CalendarDay[], last: number): WritePlan | undefined {
  const holds = kinds.flatMap((kind) => {
    const wanted = days.filter((day) => day.kind === kind);
    const other = datesIn(tables[kind === "rest" ? "work" : "rest"]);
    const differs = wanted.filter(({ date }) => other.has(date)).map(({ date }) => isoFromSerial(date));
    if (differs.length > 0) throw new LiaisonError("calendar-differs", { days: differs.join(" / ") });
    const writes = missingDays(tables[kind], wanted);
    if (writes === undefined) throw new LiaisonError("calendar-full");
    return writes.length === 0 ? [] : [(workbook: Excel.Workbook) => holdDays(workbook, tables[kind], writes)];
  });
  if (holds.length === 0 && covered >= last) return undefined;
  return { hold: holds, ...(covered < last && { last: (workbook: Excel.Workbook) => writeNamedNumber(workbook, names.calendarTo, last) }) };
}
