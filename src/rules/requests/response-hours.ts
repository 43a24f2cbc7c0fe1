import type { DayBasis } from "../../catalog/limits";
import { isPlausibleDate } from "../../domain/excel-date";
import type { WorkingCalendar } from "../../domain/working-calendar";
import { isErrorText } from "../cell-text";
import { basisName, isDate, text, type FormulaWords } from "../formula";
import type { Cell, Days } from "../tracker-row";
import type { RequestContext, RequestReferences, RequestRow } from "./request-row";

const minutesPerDay = 1440;

/**
 * Hours from one wall-clock time to another, to the minute; 0 when the second is not later. On working days the clock stands still on days
 * off, and `"?"` is the answer when the calendar does not cover both days.
 */
export function elapsedHours(from: number, to: number, basis: DayBasis, calendar: WorkingCalendar): Days {
  const hours = (days: number): number => Math.round(days * minutesPerDay) / 60;
  if (to <= from) return 0;
  if (basis === "calendar") return hours(to - from);
  const [first, last] = [Math.floor(from), Math.floor(to)];
  if (!calendar.covers(first) || !calendar.covers(last)) return "?";
  const works = (day: number): number => (calendar.isWorkingDay(day) ? 1 : 0);
  const whole = calendar.workingDaysBetween(first, last) - works(last) + works(first);
  return hours(whole + works(last) * (to - last) - works(first) * (from - first));
}

/** The same of two expressions; a day works when NETWORKDAYS counts it or it is 班. */
function elapsedHoursFormula(from: string, to: string, words: FormulaWords): string {
  const works = (time: string): string => `(NETWORKDAYS(INT(${time}),INT(${time}),Cal_Rest)+COUNTIFS(Cal_Work,INT(${time})))`;
  const whole = `IF(INT(${to})=INT(${from}),0,NETWORKDAYS(INT(${from}),INT(${to})-1,Cal_Rest)+COUNTIFS(Cal_Work,">="&INT(${from}),Cal_Work,"<"&INT(${to})))`;
  const working = `${whole}+${works(to)}*(${to}-INT(${to}))-${works(from)}*(${from}-INT(${from}))`;
  const covered = `IF(AND(INT(${from})>=Cal_From,INT(${to})<=Cal_To),ROUND((${working})*${minutesPerDay},0)/60,"?")`;
  return `IF(${to}<=${from},0,IF(${basisName("N3")}=${text(words.basis.working)},${covered},ROUND((${to}-${from})*${minutesPerDay},0)/60))`;
}

/** When somebody first reacted: the first response, else the answer; blank while nobody has. */
export const firstContact = ({ firstResponse, answered }: Pick<RequestRow, "firstResponse" | "answered">): Cell => (firstResponse === "" ? answered : firstResponse);

export const firstContactFormula = (at: RequestReferences): string => `IF(${at.firstResponse}="",${at.answered},${at.firstResponse})`;

/** Hours from submission to the first response, or up to the moment while there is none (N3). */
export function responseHours(row: RequestRow, context: RequestContext): Days {
  if (row.name === "") return "";
  const contact = firstContact(row);
  const end = contact === "" ? context.moment : contact;
  if (isErrorText(row.name) || !isPlausibleDate(row.submitted) || !isPlausibleDate(end)) return "?";
  return elapsedHours(row.submitted, end, context.rules.N3.basis, context.calendar);
}

export function responseHoursFormula(at: RequestReferences, words: FormulaWords): string {
  const until = (end: string): string => `IF(AND(${isDate(at.submitted)},${isDate(end)}),${elapsedHoursFormula(at.submitted, end, words)},"?")`;
  return `=IFERROR(IF(${at.name}="","",IF(${at.firstResponse}<>"",${until(at.firstResponse)},IF(${at.answered}<>"",${until(at.answered)},${until("AsOf_Moment")}))),"?")`;
}
