import { limitRows, type RuleId } from "../catalog/limits";
import { severities, type Finding } from "../domain/finding";
import { isoFromSerial } from "../domain/excel-date";
import { textKey } from "../domain/text-key";
import { standingForms } from "../excel/forms/all-forms";
import type { TrackerBook } from "../excel/read-tracker";
import type { SheetKey } from "../excel/workbook-names";
import { translator } from "../locales/translate";
import type { Translate } from "../locales/translate";

const sheetNamer = (book: TrackerBook) => (key: SheetKey): string => book.sheets[key] ?? translator(book.language)(`forms:sheets.${key}`);

const bookFinding = (rule: string, severity: Finding["severity"], sheet: string, text: string, values: Finding["values"]): Finding => ({
  rule, severity, sheet, cell: "A1", id: "", message: `${text}.message`, remedy: `${text}.remedy`, values, owner: "", department: "",
});

/** Rules whose row is gone or cannot be read: what they would judge cannot be told. */
export function ruleFindings(book: TrackerBook, concerns: (id: RuleId) => boolean): readonly Finding[] {
  return book.rules.unreadable.filter(({ id }) => concerns(id))
    .map(({ id, missing, row }) => bookFinding("C-RULE", "error", sheetNamer(book)("rules"), missing ? "rule-missing" : "rule-unreadable", { id, value: row }));
}

/** Findings about the workbook as a whole: rules, calendar, lists, columns. They stand at the sheet's first cell. */
export function bookFindings(book: TrackerBook, asOf: number, translate: Translate): readonly Finding[] {
  const sheet = sheetNamer(book);
  const found: Finding[] = [];
  const stands = (id: RuleId): boolean => limitRows.some((limit) => limit.id === id && book.tables[limit.form] !== undefined);
  const say = (rule: string, severity: Finding["severity"], place: string, text: string, values: Finding["values"]): void => {
    found.push(bookFinding(rule, severity, place, text, values));
  };
  found.push(...ruleFindings(book, stands));
  for (const { form, table } of standingForms(book.tables)) {
    for (const { key, optional } of form.fields) {
      if (optional !== true && table.columns[key] === undefined) {
        say("C-COLUMN", "error", table.place.sheet, "column-missing", { field: translate(`forms:${form.key}.fields.${key}`) });
      }
    }
  }
  for (const value of book.calendar.faults) say("C-CALENDAR", "error", sheet("calendar"), "calendar-row", { value });
  const working = Object.values(book.rules.settings).some((rule) => stands(rule.id) && rule.readable && rule.on && rule.basis === "working");
  if (book.calendar.to !== undefined && book.calendar.to < asOf + 60) {
    say("C-CALENDAR", working ? "warning" : "note", sheet("calendar"), "calendar-ends", { to: isoFromSerial(book.calendar.to) });
  }
  listWords(book, sheet, say);
  return found;
}

type Say = (rule: string, severity: Finding["severity"], place: string, text: string, values: Finding["values"]) => void;

/** As a criterion of COUNTIFS: wildcards, comparisons, truth values, and what reads as a date or a fraction. */
const misread = /[*?~]|^[=<>]|^(?:true|false)$|^\d+[-/:.]\d+/i;
const longestCriterion = 255;

function listWords(book: TrackerBook, sheet: (key: SheetKey) => string, say: Say): void {
  const lists = [
    [sheet("lists"), book.departments], [sheet("lists"), book.statuses.map(({ label }) => label)],
    [sheet("lists"), book.priorities], [sheet("lists"), book.urgencies.map(({ label }) => label)], [sheet("roster"), book.roster.map(({ name }) => name)],
  ] as const;
  for (const [place, words] of lists) {
    const seen = new Set<string>();
    for (const value of words) {
      if (misread.test(value) || value.length > longestCriterion) say("C-LIST", "error", place, "list-word-unsafe", { value });
      if (seen.has(textKey(value))) say("C-LIST", "error", place, "list-word-twice", { value });
      seen.add(textKey(value));
    }
  }
}

export function byUrgency(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
