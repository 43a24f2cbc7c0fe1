import type { RuleId } from "../../catalog/limits";
import type { Finding } from "../../domain/findings/finding";
import { isoFromSerial } from "../../domain/dates/excel-date";
import { oneOfEachCause } from "../../domain/findings/one-cause";
import { byUrgency as sorted } from "../../domain/findings/order";
import { textKey } from "../../domain/text/text-key";
import { isNewer } from "../../excel/newer";
import { isNothing, notYetIn, type NotYet } from "../../excel/not-yet";
import { isStanding, settingOf, standingForms, type Book } from "../../excel/read-book";
import { bookFinding, sheetNamer } from "./book-finding";
import { ruleFindings } from "./rule-findings";
import { typedSeverity } from "../../judging/contradiction-findings";
import { translator } from "../../locales/translate";
import type { Translate } from "../../locales/translate";

/** Findings about the workbook as a whole: rules, calendar, lists, columns. They stand at the sheet's first cell. */
export function bookFindings(book: Book, asOf: number, translate: Translate): readonly Finding[] {
  const sheet = sheetNamer(book);
  const found: Finding[] = [];
  const stands = (id: RuleId): boolean => book.registry.forms.some((form) => isStanding(book, form) && form.limits.some((limit) => limit.id === id));
  const say = (rule: string, severity: Finding["severity"], place: string, text: string, values: Finding["values"]): void => {
    found.push(bookFinding(rule, severity, place, text, values));
  };
  found.push(...ruleFindings(book, stands));
  for (const { form, table } of standingForms(book)) {
    for (const { key, optional, since } of form.fields) {
      if (optional !== true && table.columns[key] === undefined && !isNewer({ since }, book.schema)) {
        say("C-COLUMN", "error", table.place.sheet, "column-missing", { field: translate(`forms:${form.key}.fields.${key}`) });
      }
    }
  }
  found.push(...versionFindings(book, translate));
  for (const { reason, place, value } of book.registry.own.refused) {
    say("C-OWN", "error", sheet("home"), "own-form-refused", { why: translate(`errors:bad-profile.why.${reason}`, { place, value }) });
  }
  for (const value of book.calendar.faults) say("C-CALENDAR", "error", sheet("calendar"), "calendar-row", { value });
  const working = Object.values(book.rules.settings).some((rule) => stands(rule.id) && rule.readable && rule.on && rule.basis === "working");
  if (book.calendar.to !== undefined && book.calendar.to < asOf + 60) {
    say("C-CALENDAR", working ? "warning" : "note", sheet("calendar"), "calendar-ends", { to: isoFromSerial(book.calendar.to) });
  }
  return [...found, ...listFaults(book), ...(stands("I1") ? departmentsWithoutLiaison(book, translate, sheet("roster")) : [])];
}

/** Whoever speaks for a department, as rosters in either language say it. */
const speaks = /接口人|联络人|对接人|负责人|主管|经理|组长|liaison|contact|lead|head|manager/i;

/** I1, asked once the roster says anybody's role: the departments for which nobody speaks. */
function departmentsWithoutLiaison(book: Book, translate: Translate, sheet: string): readonly Finding[] {
  const setting = settingOf(book, "I1");
  if (!setting.readable || !setting.on || !book.roster.some(({ role = "" }) => role !== "")) return [];
  const spokenFor = new Set(book.roster.filter(({ role = "" }) => speaks.test(role)).map(({ department }) => textKey(department)));
  return book.departments.filter((department) => !spokenFor.has(textKey(department))).map((department) => ({
    ...bookFinding("I1", typedSeverity[setting.severity], sheet, "contradiction", {
      sentence: translate("forms:reason.I1", { department }), clears: translate("forms:rules.clears.I1"),
    }), department,
  }));
}

/** One note where the workbook is of another version than our sheets are now: what it does not have yet, or what we do not know. */
function versionFindings(book: Book, translate: Translate): readonly Finding[] {
  const { schema, registry: { schema: known } } = book;
  const say = (severity: Finding["severity"], text: string, values: Finding["values"]): readonly Finding[] => [bookFinding("C-VERSION", severity, sheetNamer(book)("home"), text, values)];
  if (schema > known) return say("warning", "newer-workbook", { schema, known });
  const lacking = notYetIn(book);
  return isNothing(lacking) ? [] : say("note", "not-yet", { items: namesOf(book, lacking).join(translate("forms:list-separator")) });
}

/** Rules by their ids; columns and sheets as they will be called in the workbook. */
function namesOf(book: Book, { rules, columns, sheets }: NotYet): readonly string[] {
  const own = translator(book.language);
  return [
    ...rules.map(({ id }) => id),
    ...columns.map(({ register, table, field }) => `${table.place.sheet}[${own(`forms:${register.key}.fields.${field.key}`)}]`),
    ...sheets.map(({ key }) => own(`forms:sheets.${key}`)),
  ];
}

/** As a criterion of COUNTIFS: wildcards, comparisons, truth values, and what reads as a date or a fraction. */
const misread = /[*?~]|^[=<>]|^(?:true|false)$|^\d+[-/:.]\d+/i;
const longestCriterion = 255;

/** Each at the cell in which the word stands. */
function listFaults({ listWords }: Book): readonly Finding[] {
  return listWords.flatMap((words) => {
    const seen = new Set<string>();
    return words.flatMap(({ sheet, cell, text }) => {
      const isUnsafe = misread.test(text) || text.length > longestCriterion;
      const isTwice = seen.has(textKey(text));
      seen.add(textKey(text));
      const say = (what: string): Finding => ({ ...bookFinding("C-LIST", "error", sheet, what, { value: text }), cell });
      return [...(isUnsafe ? [say("list-word-unsafe")] : []), ...(isTwice ? [say("list-word-twice")] : [])];
    });
  });
}

/** Without what only follows from a list that is gone: that it is gone is told once. */
export function withoutConsequences(
  findings: readonly Finding[], { rulesPlace, rules: { columnsGone }, lists: { owner, status, department } }: Book,
): readonly Finding[] {
  const noRules = rulesPlace === undefined || columnsGone.length > 0;
  const follows = ({ rule, message }: Finding): boolean => (noRules && rule === "C-UNKNOWN") || (
    owner === undefined && message === "owner-unknown.message"
  )
    || (status === undefined && (message === "status-unknown.message" || rule === "C-UNKNOWN")) || (department === undefined && message === "not-in-list.message");
  return findings.filter((finding) => !follows(finding));
}

/** Most urgent first, a cause that many cells share told once. */
export const byUrgency = (findings: readonly Finding[]): readonly Finding[] => sorted(oneOfEachCause(findings));
