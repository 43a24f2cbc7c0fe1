import { isWeekend, partsFromSerial } from "./excel-date";

/** One exceptional day of the calendar sheet: 休 (rest on what may be a weekday) or 班 (work on a weekend). */
export interface CalendarDay {
  /** Excel serial. */
  readonly date: number;
  readonly kind: "rest" | "work";
  readonly name: string;
}

/** A date was asked for that the calendar does not cover; `year` is what has to be added to it. */
export class CalendarRangeError extends RangeError {
  override readonly name = "CalendarRangeError";
  readonly code = "calendar-range";

  constructor(readonly date: number, readonly year: number) {
    super(`the working calendar does not cover ${year}`);
  }
}

/** Working days by the State Council's calendar. Every function but `covers` throws CalendarRangeError for a day outside the calendar. */
export interface WorkingCalendar {
  covers(date: number): boolean;
  isWorkingDay(date: number): boolean;
  /** Number of working days in (a, b]: the day of asking does not count, the last one does. 0 when b is not after a. */
  workingDaysBetween(a: number, b: number): number;
  /**
   * The n-th working day after `start` (before it when n is negative); `start` itself when n is 0, working day or not,
   * as WORKDAY has it. A fraction of a day is dropped.
   */
  addWorkingDays(start: number, n: number): number;
}

export interface CalendarSource {
  readonly days: readonly CalendarDay[];
  /** First and last day covered, serials, both included. */
  readonly from: number;
  readonly to: number;
}

/**
 * A working calendar over the given days. A day listed as both 休 and 班 works: the sheet's formula (NETWORKDAYS less 休, plus 班)
 * says the same, and `calendarFaults` reports it.
 */
export function workingCalendar({ days, from, to }: CalendarSource): WorkingCalendar {
  const rest = new Set(days.filter((day) => day.kind === "rest").map((day) => Math.floor(day.date)));
  const work = new Set(days.filter((day) => day.kind === "work").map((day) => Math.floor(day.date)));
  const works = (date: number) => work.has(date) || (!isWeekend(date) && !rest.has(date));

  const length = Math.max(0, to - from + 1);
  /** workingUpTo[i] = working days among the first i days of the calendar. */
  const workingUpTo = new Uint32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    workingUpTo[index + 1] = (workingUpTo[index] ?? 0) + (works(from + index) ? 1 : 0);
  }

  const covers = (date: number) => Math.floor(date) >= from && Math.floor(date) <= to;
  const covered = (date: number): number => {
    const day = Math.floor(date);
    if (!covers(day)) throw new CalendarRangeError(day, Number.isFinite(day) ? partsFromSerial(day).year : Number.NaN);
    return day;
  };
  const countThrough = (day: number) => workingUpTo[day - from + 1] ?? 0;

  return {
    covers,
    isWorkingDay: (date) => works(covered(date)),
    workingDaysBetween(a, b) {
      const [first, last] = [covered(a), covered(b)];
      return last > first ? countThrough(last) - countThrough(first) : 0;
    },
    addWorkingDays(start, n) {
      const step = n < 0 ? -1 : 1;
      let day = covered(start);
      for (let left = Math.abs(Math.trunc(n)); left > 0;) {
        day = covered(day + step);
        if (works(day)) left -= 1;
      }
      return day;
    },
  };
}

export interface CalendarFault {
  readonly date: number;
  /** `duplicate`: listed twice; `conflict`: both 休 and 班; `work-on-weekday`: 班 on a day that works anyway. */
  readonly fault: "duplicate" | "conflict" | "work-on-weekday";
}

/** Rows of the calendar sheet that make NETWORKDAYS plus 班 count a day twice, or that contradict each other; by date. */
export function calendarFaults(days: readonly CalendarDay[]): CalendarFault[] {
  const kinds = new Map<number, CalendarDay["kind"][]>();
  for (const day of days) {
    const date = Math.floor(day.date);
    kinds.set(date, [...(kinds.get(date) ?? []), day.kind]);
  }
  return [...kinds]
    .flatMap(([date, listed]): CalendarFault[] => {
      if (listed.includes("rest") && listed.includes("work")) return [{ date, fault: "conflict" }];
      if (listed.length > 1) return [{ date, fault: "duplicate" }];
      return listed.includes("work") && !isWeekend(date) ? [{ date, fault: "work-on-weekday" }] : [];
    })
    .sort((a, b) => a.date - b.date);
}
