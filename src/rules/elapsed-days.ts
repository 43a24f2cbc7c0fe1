import type { DayBasis } from "../catalog/limits";
import type { WorkingCalendar } from "../domain/dates/working-calendar";

/**
 * Days after `from` up to `to`, 0 when `to` is not later; `"?"` when working days are asked for and the calendar does not cover
 * both ends. The same in TypeScript as `formula.elapsedDays` in cells.
 */
export function elapsedDays(from: number, to: number, basis: DayBasis, calendar: WorkingCalendar): number | "?" {
  const [a, b] = [Math.floor(from), Math.floor(to)];
  if (b <= a) return 0;
  if (basis === "calendar") return b - a;
  return calendar.covers(a) && calendar.covers(b) ? calendar.workingDaysBetween(a, b) : "?";
}

