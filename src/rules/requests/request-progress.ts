import { isPlausibleDate } from "../../domain/excel-date";
import { isErrorText, sameCell } from "../cell-text";
import { isDate, levelName, limitName, text, type FormulaWords } from "../formula";
import type { RequestContext, RequestFacts, RequestProgress, RequestReferences, RequestRow } from "./request-row";

/** 响应情况: where a request stands between its first response and its answer. */
export function requestProgress(row: RequestRow, facts: RequestFacts, context: RequestContext): RequestProgress {
  if (row.name === "") return "";
  if ([row.name, row.withdrawn].some(isErrorText)) return "?";
  if (sameCell(row.withdrawn, context.yes)) return "withdrawn";
  if (isErrorText(row.answered)) return "?";
  const late = typeof facts.daysOverdue === "number" && facts.daysOverdue > 0;
  if (isPlausibleDate(row.answered)) return late ? "answered-late" : "answered";
  if (late) return "answer-overdue";
  if (isErrorText(row.firstResponse)) return "?";
  if (isPlausibleDate(row.firstResponse)) return "awaiting-answer";
  const setting = context.rules.N3;
  if (typeof facts.hours !== "number" || !setting.readable) return "?";
  return facts.hours > setting.limit ? "response-overdue" : "awaiting-response";
}

export function progressFormula(at: RequestReferences, words: FormulaWords): string {
  const say = (progress: Exclude<RequestProgress, "" | "?">): string => text(words.translate(`forms:requests.progress.${progress}`));
  const late = `AND(ISNUMBER(${at.daysOverdue}),N(${at.daysOverdue})>0)`;
  const waiting = `IF(AND(ISNUMBER(${at.hours}),ISNUMBER(${levelName("N3")})),IF(${at.hours}>${limitName("N3")},${say("response-overdue")},${say("awaiting-response")}),"?")`;
  const open = `IF(${late},${say("answer-overdue")},IF(${isDate(at.firstResponse)},${say("awaiting-answer")},${waiting}))`;
  const answered = `IF(${isDate(at.answered)},IF(${late},${say("answered-late")},${say("answered")}),${open})`;
  return `=IFERROR(IF(${at.name}="","",IF(${at.withdrawn}=${text(words.yes)},${say("withdrawn")},${answered})),"?")`;
}
