import published from "chinese-days/dist/chinese-days.json";
import { isWeekend, partsFromSerial, serialFromIso, serialFromParts } from "./excel-date";
import type { Language } from "../language";
import { CalendarRangeError, type CalendarDay } from "./working-calendar";

/** Date → "English name,Chinese name,days in lieu", as the State Council announced them. */
const restDays: Readonly<Record<string, string>> = published.holidays;
const workDays: Readonly<Record<string, string>> = published.workdays;

function nameOf(entry: string, language: Language): string {
  const [english = "", chinese = ""] = entry.split(",");
  return language === "zh-CN" ? chinese : english;
}

function daysOf(source: Readonly<Record<string, string>>, kind: CalendarDay["kind"], language: Language): CalendarDay[] {
  return Object.entries(source).flatMap(([iso, entry]) => {
    const date = serialFromIso(iso);
    return date === undefined ? [] : [{ date, kind, name: nameOf(entry, language) }];
  });
}

/** A few announcements list a holiday without the Saturday or Sunday in its middle; those days are 休 like the others. */
function weekendsInside(rest: readonly CalendarDay[], work: ReadonlySet<number>): CalendarDay[] {
  const byDate = [...rest].sort((a, b) => a.date - b.date);
  return byDate.flatMap((day, index) => {
    const next = byDate[index + 1];
    if (next?.name !== day.name || next.date - day.date > 3) return [];
    const gap = Array.from({ length: next.date - day.date - 1 }, (_, offset) => day.date + 1 + offset);
    return gap.every((date) => isWeekend(date) && !work.has(date)) ? gap.map((date) => ({ ...day, date })) : [];
  });
}

/** Years that the published calendar covers, ascending. */
export function coveredYears(): number[] {
  return [...new Set(Object.keys(restDays).map((iso) => Number(iso.slice(0, 4))))].sort((a, b) => a - b);
}

/**
 * 休 and 班 days of whole years, by date. Throws CalendarRangeError for a year not covered: without an announcement every weekday
 * would look like a working day. The announcement for the following year can still change the last days of December.
 */
export function chinaCalendar(fromYear: number, toYear: number, language: Language = "zh-CN"): CalendarDay[] {
  const covered = new Set(coveredYears());
  for (let year = fromYear; year <= toYear; year += 1) {
    if (!covered.has(year)) throw new CalendarRangeError(serialFromParts(year, 1, 1), year);
  }
  const rest = daysOf(restDays, "rest", language);
  const work = daysOf(workDays, "work", language);
  const inside = weekendsInside(rest, new Set(work.map((day) => day.date)));
  return [...rest, ...inside, ...work]
    .filter((day) => {
      const { year } = partsFromSerial(day.date);
      return year >= fromYear && year <= toYear;
    })
    .sort((a, b) => a.date - b.date);
}
