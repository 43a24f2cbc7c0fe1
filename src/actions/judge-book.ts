import type { Finding } from "../domain/finding";
import { LiaisonError } from "../domain/liaison-error";
import { isPlausibleDate } from "../domain/excel-date";
import { flagContext, judge, type TrackerBook } from "../excel/read-tracker";
import { translator } from "../locales/translate";
import { checkTracker } from "../rules/checks/all-checks";
import { trackerWords, type TrackerRecord } from "../rules/checks/record";
import type { ActionEnvironment, TrackerSummary } from "./action";
import { bookFindings, byUrgency } from "./book-findings";
import { judgeRequests, type JudgedRequests } from "./judge-requests";
import { judgeDutyList, type JudgedDuties } from "./judge-duties";
import { summarise } from "./summarise";

export interface JudgedBook {
  readonly asOf: number;
  readonly records: readonly TrackerRecord[];
  readonly requests: JudgedRequests;
  readonly summary: TrackerSummary;
  readonly findings: readonly Finding[];
  /** Who does what; absent in workbooks without 职责分工. */
  readonly duties?: JudgedDuties;
}

/** The date everything is judged at: the one asked for, else what the workbook's as-of cell says. */
export function asOfFor(book: TrackerBook, asked: number | undefined): number {
  const asOf = asked ?? book.asOf;
  if (!isPlausibleDate(asOf)) throw new LiaisonError("as-of-invalid", { sheet: book.sheets.home ?? translator(book.language)("forms:sheets.home") });
  return Math.floor(asOf);
}

/** Flags, summary and findings of a book that has been read; nothing here touches Excel. */
export function judgeBook(environment: Pick<ActionEnvironment, "language">, book: TrackerBook, asked: number | undefined): JudgedBook {
  const asOf = asOfFor(book, asked);
  const context = flagContext(book, asOf);
  const records = judge(book, context);
  const translate = translator(environment.language);
  const { tracker } = book.tables;
  const findings = checkTracker(records, {
    form: trackerWords, sheet: tracker.place.sheet, columns: tracker.columns, flags: context, departments: book.departments,
    priorities: book.priorities, roster: book.roster, translate, ours: true,
  });
  const requests = judgeRequests(book, records, asOf, translate);
  const duties = judgeDutyList(book, translate);
  return {
    ...(duties && { duties }),
    asOf,
    records,
    requests,
    summary: summarise(book, records, asOf),
    findings: byUrgency([...findings, ...requests.findings, ...(duties?.findings ?? []), ...bookFindings(book, asOf, translate)]),
  };
}
