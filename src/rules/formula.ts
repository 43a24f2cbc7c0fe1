import { firstDate, lastDate } from "../domain/excel-date";
import type { TrackerKey } from "../catalog/tracker";
import type { DayBasis, RuleId } from "../catalog/limits";
import type { TaskState, Urgency } from "../catalog/lists";
import type { Translate } from "../locales/translate";

/** Columns without which our formulas and colours cannot be written; the others may be deleted by whoever does not want them. */
export const referencedKeys = [
  "task", "owner", "start", "due", "status", "majorRisk", "actualFinish", "updated", "flag", "daysOverdue", "reason", "state", "daysLeft", "daysSilent",
] as const satisfies readonly TrackerKey[];
export type ReferencedKey = (typeof referencedKeys)[number];

/** Where a row's cells stand, as references that fill down: `$G5`. */
export type RowReferences = Readonly<Record<ReferencedKey, string>>;

/** The workbook's own words that formulas compare with; they are written into the cells in the workbook's language. */
export interface FormulaWords {
  readonly translate: Translate;
  readonly states: Readonly<Record<TaskState, string>>;
  readonly basis: Readonly<Record<DayBasis, string>>;
  readonly yes: string;
  readonly urgencies: Readonly<Record<Urgency, string>>;
  /** Whether another register stands in the workbook, with that column of its. */
  readonly has: (register: string, field: string) => boolean;
}

export function formulaWords(translate: Translate, has: FormulaWords["has"] = () => true): FormulaWords {
  return {
    translate,
    states: {
      "not-started": translate("forms:lists.states.not-started"),
      "in-progress": translate("forms:lists.states.in-progress"),
      done: translate("forms:lists.states.done"),
      paused: translate("forms:lists.states.paused"),
      cancelled: translate("forms:lists.states.cancelled"),
    },
    basis: { calendar: translate("forms:rules.basis.calendar"), working: translate("forms:rules.basis.working") },
    yes: translate("forms:lists.yes"),
    urgencies: {
      urgent: translate("forms:lists.urgencies.urgent"), normal: translate("forms:lists.urgencies.normal"), relaxed: translate("forms:lists.urgencies.relaxed"),
    },
    has,
  };
}

/** A text literal: quotes doubled, as every calculator wants them. */
export function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** `N4.1` is `N4_1` in a name. */
const inName = (rule: RuleId): string => rule.replace(".", "_");

export const limitName = (rule: RuleId): string => `Rule_${inName(rule)}_Limit`;
export const basisName = (rule: RuleId): string => `Rule_${inName(rule)}_Basis`;
export const levelName = (rule: RuleId): string => `Rule_${inName(rule)}_Level`;

/** True for a number that can be a date of a project; text dates, blanks and 1900 sentinels are none. Errors pass through. */
export function isDate(reference: string): string {
  return `AND(ISNUMBER(${reference}),${reference}>=${firstDate},${reference}<${lastDate + 1})`;
}

/** The as-of date in force: a whole day, or `"?"` (and so an error in any arithmetic) when what a person typed is no date. */
export const asOfName = "AsOf";

const wholeDay = (reference: string): string => (reference === asOfName ? reference : `INT(${reference})`);

/**
 * Days after `from` up to `to`, 0 when `to` is not later; `"?"` when working days are asked for and 日历/Calendar does not cover both ends.
 * NETWORKDAYS knows no make-up working days (班), so they are added; it would count backwards from a later start, hence the guard.
 */
export function elapsedDays(from: string, to: string, rule: RuleId, words: FormulaWords): string {
  return elapsedDaysOn(basisName(rule), from, to, words);
}

/** The same on the basis that an expression answers, where it depends on the row. */
export function elapsedDaysOn(basis: string, from: string, to: string, words: FormulaWords): string {
  const [a, b] = [wholeDay(from), wholeDay(to)];
  const working = `NETWORKDAYS(${a}+1,${b},Cal_Rest)+COUNTIFS(Cal_Work,">"&${a},Cal_Work,"<="&${b})`;
  const covered = `IF(AND(${a}>=Cal_From,${b}<=Cal_To),${working},"?")`;
  return `IF(${b}-${a}<=0,0,IF(${basis}=${text(words.basis.working)},${covered},${b}-${a}))`;
}

/** Fills a sentence's `{{placeholders}}` with formula expressions: one sentence serves the pane and the cell. */
export function sentence(translate: Translate, key: string, expressions: Readonly<Record<string, string>>): string {
  const mark = "\u0001";
  const marked = translate(key, Object.fromEntries(Object.keys(expressions).map((name) => [name, `${mark}${name}${mark}`])));
  const parts = marked.split(mark).map((part, index) => (index % 2 === 0 ? (part === "" ? "" : text(part)) : (expressions[part] ?? "")));
  return parts.filter((part) => part !== "").join("&");
}

/** `天`, `个工作日`, `working day`, `days` … after a number. */
export function unit(count: string, rule: RuleId, words: FormulaWords): string {
  return unitOn(basisName(rule), count, words);
}

/** The same on the basis that an expression answers. */
export function unitOn(inForce: string, count: string, words: FormulaWords): string {
  const of = (basis: DayBasis): string => {
    const [one, other] = [words.translate(`forms:unit.${basis}.one`), words.translate(`forms:unit.${basis}.other`)];
    return one === other ? text(one) : `IF(${count}=1,${text(one)},${text(other)})`;
  };
  return `IF(${inForce}=${text(words.basis.working)},${of("working")},${of("calendar")})`;
}
