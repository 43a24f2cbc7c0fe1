import { getDaysInMonth } from "date-fns";

/**
 * Dates as Excel counts them: whole days in the 1900 system, 1 = 1900-01-01. All arithmetic is in UTC on day numbers, so that
 * neither the machine's time zone nor daylight saving can move a date.
 */
export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** 2000-01-01; with `lastDate` the limits within which a number in a date column counts as a date, here and in the sheet's formulas. */
export const firstDate = 36526;
/** 2099-12-31. */
export const lastDate = 73050;

const millisecondsPerDay = 86_400_000;
const unixEpoch = 25569;
/** Excel has a 1900-02-29 that never was; serials up to that day are one less than the count from 1899-12-30. */
const phantomLeapDay = 60;

/** Serial of a calendar day that exists, or undefined: 2025-02-29 and anything before 1900 or after 9999 have none. */
export function serialIfReal(year: number, month: number, day: number): number | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > getDaysInMonth(new Date(year, month - 1, 1))) return undefined;
  const count = Date.UTC(year, month - 1, day) / millisecondsPerDay + unixEpoch;
  return count <= phantomLeapDay ? count - 1 : count;
}

/** Serial of a calendar day known to exist; throws RangeError for one that does not. */
export function serialFromParts(year: number, month: number, day: number): number {
  const serial = serialIfReal(year, month, day);
  if (serial === undefined) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return serial;
}

/** The calendar day of a serial; a time of day is dropped. */
export function partsFromSerial(serial: number): DateParts {
  const whole = Math.floor(serial);
  if (whole === phantomLeapDay) return { year: 1900, month: 2, day: 29 };
  const days = whole < phantomLeapDay ? whole + 1 : whole;
  const date = new Date((days - unixEpoch) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial of `2026-02-13`; undefined for anything that is not a real day written so. */
export function serialFromIso(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return match ? serialIfReal(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function isoFromSerial(serial: number): string {
  const { year, month, day } = partsFromSerial(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The serial of the day that the wall clock shows where the person is. */
export function todaySerial(date: Date): number {
  return serialFromParts(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The same with the time of day, to the minute. */
export function nowSerial(date: Date): number {
  return todaySerial(date) + (date.getHours() * 60 + date.getMinutes()) / 1440;
}

/** 0 = Sunday … 6 = Saturday, for days after 1900-02-28. */
export function weekdayOf(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

export function isWeekend(serial: number): boolean {
  const weekday = weekdayOf(serial);
  return weekday === 0 || weekday === 6;
}

/** A cell value that the product takes for a date: text never is one, nor a number outside 2000–2099 (sentinels, 10.31, an amount). */
export function isPlausibleDate(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= firstDate && value < lastDate + 1;
}
