import { urgencyRules } from "../../catalog/limits";
import type { Urgency } from "../../catalog/lists";
import { isPlausibleDate } from "../../domain/excel-date";
import { CalendarRangeError, type WorkingCalendar } from "../../domain/working-calendar";
import { isErrorText, sameCell } from "../cell-text";
import { elapsedDays } from "../elapsed-days";
import { asOfName, basisName, elapsedDaysOn, isDate, levelName, limitName, text, type FormulaWords } from "../formula";
import type { Days } from "../tracker-row";
import type { RequestContext, RequestReferences, RequestRow, RequestResult } from "./request-row";

/** What the word of 紧急程度 counts as: `""` in an empty row, `"?"` where it is missing or not in 列表/Lists. */
export function urgencyState({ name, urgency }: RequestRow, { urgencies }: RequestContext): RequestResult["urgencyState"] {
  if (name === "") return "";
  if (isErrorText(name) || urgency === "") return "?";
  return urgencies.findLast(({ label }) => sameCell(label, urgency))?.state ?? "?";
}

export function urgencyStateFormula(at: RequestReferences): string {
  return `=IFERROR(IF(${at.name}="","",IF(${at.urgency}="","?",LOOKUP(2,1/(List_Urgency=${at.urgency}),List_UrgencyState))),"?")`;
}

/** Chooses by the row's urgency among what is said of the three rules of N4. */
export function ofUrgency(at: Pick<RequestReferences, "urgencyState">, words: FormulaWords, name: (rule: (typeof urgencyRules)[Urgency]) => string): string {
  const { urgent, normal } = words.urgencies;
  return `IF(${at.urgencyState}=${text(urgent)},${name("N4.1")},IF(${at.urgencyState}=${text(normal)},${name("N4.2")},${name("N4.3")}))`;
}

/** The n-th working day after a day; `"?"` beyond the calendar. */
function workingDay(start: number, count: number, calendar: WorkingCalendar): Days {
  if (!calendar.covers(start)) return "?";
  try {
    return calendar.addWorkingDays(start, count);
  } catch (error) {
    if (error instanceof CalendarRangeError) return "?";
    throw error;
  }
}

/** 答复期限 (N4): the submission's day and the days that its urgency allows; `"?"` without a submission, an urgency, or a calendar for it. */
export function answerDue(row: RequestRow, state: RequestResult["urgencyState"], context: RequestContext): Days {
  if (state === "") return "";
  if (state === "?" || !isPlausibleDate(row.submitted)) return "?";
  const setting = context.rules[urgencyRules[state]];
  if (!setting.readable) return "?";
  const [day, count] = [Math.floor(row.submitted), Math.floor(setting.limit)];
  return setting.basis === "calendar" ? day + count : workingDay(day, count, context.calendar);
}

/**
 * WORKDAY knows no make-up working days (班). How many working days of the calendar lie up to the submission says which one the due day is: a 班
 * day is found by that number, and any other by leaving out the 班 days before it.
 */
export function answerDueFormula(at: RequestReferences, words: FormulaWords): string {
  const day = `INT(${at.submitted})`;
  const count = `INT(${ofUrgency(at, words, limitName)})`;
  const before = `(NETWORKDAYS(Cal_From,${day},Cal_Rest)+COUNTIFS(Cal_Work,">="&Cal_From,Cal_Work,"<="&${day}))`;
  const wanted = `(${before}+${count})`;
  const makeUp = `COUNTIFS(Cal_Ordinal,">"&${before},Cal_Ordinal,"<"&${wanted})`;
  const working = `IF(AND(${count}>0,COUNTIFS(Cal_Ordinal,${wanted})>0),SUMIFS(Cal_Work,Cal_Ordinal,${wanted}),WORKDAY(${day},${count}-${makeUp},Cal_Rest))`;
  const covered = `IF(AND(${day}>=Cal_From,${day}<=Cal_To),IF(${working}<=Cal_To,${working},"?"),"?")`;
  const counted = `IF(${ofUrgency(at, words, basisName)}=${text(words.basis.working)},${covered},${day}+${count})`;
  const known = `AND(${at.urgencyState}<>"?",ISNUMBER(${ofUrgency(at, words, levelName)}),${isDate(at.submitted)})`;
  return `=IFERROR(IF(${at.urgencyState}="","",IF(${known},${counted},"?")),"?")`;
}

/** Days by which an answer is late at the as-of date, or by which it came late; `"?"` where that cannot be told. */
export function answerDaysOverdue(row: RequestRow, state: RequestResult["urgencyState"], due: Days, context: RequestContext): Days {
  if (state === "") return "";
  if (state === "?" || typeof due !== "number" || (row.answered !== "" && !isPlausibleDate(row.answered))) return "?";
  const end = row.answered === "" ? context.asOf : Number(row.answered);
  return elapsedDays(due, end, context.rules[urgencyRules[state]].basis, context.calendar);
}

export function answerDaysOverdueFormula(at: RequestReferences, words: FormulaWords): string {
  const since = (end: string): string => elapsedDaysOn(ofUrgency(at, words, basisName), at.answerDue, end, words);
  const judged = `IF(${at.answered}="",${since(asOfName)},IF(${isDate(at.answered)},${since(at.answered)},"?"))`;
  return `=IFERROR(IF(${at.urgencyState}="","",IF(AND(${at.urgencyState}<>"?",ISNUMBER(${at.answerDue})),${judged},"?")),"?")`;
}
