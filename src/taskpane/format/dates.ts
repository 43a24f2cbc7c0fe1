import { partsFromSerial } from "../../domain/dates/excel-date";
import type { Language } from "../../domain/language";

const minutesPerDay = 24 * 60;

/** An Excel serial as people of that language write a day: `2026年2月13日`, `Feb 13, 2026`. */
export function formatDay(serial: number, language: Language): string {
  const { year, month, day } = partsFromSerial(serial);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
}

/** A serial with a time of day; a whole number is a day without one. Wall-clock time, as the workbook holds it. */
export function formatMoment(serial: number, language: Language): string {
  const minutes = Math.round((serial - Math.floor(serial)) * minutesPerDay);
  if (minutes === 0) return formatDay(serial, language);
  const { year, month, day } = partsFromSerial(serial);
  const moment = Date.UTC(year, month - 1, day, 0, minutes);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(moment);
}
