import type { Language } from "../domain/language";
import type { DayBasis, RuleSeverity } from "./limits";

/** Words in one language at least; a plain text counts for both. */
export type OwnWords = string | Readonly<Partial<Record<Language, string>>>;

export const ownFieldKinds = [
  "text", "longText", "date", "dateTime", "integer", "percent", "choice", "yesNo", "person", "department", "link",
] as const;

export interface OwnField {
  readonly key: string;
  readonly kind: (typeof ownFieldKinds)[number];
  readonly name: OwnWords;
  readonly prompt?: OwnWords;
  readonly required?: boolean;
  /** Of a date: it has happened and does not lie in the future. */
  readonly past?: boolean;
  /** Of a date: another date field that it must not lie before. */
  readonly notBefore?: string;
  /** In characters; what suits the kind where nothing is said. */
  readonly width?: number;
  /** Of a `choice`. */
  readonly choices?: readonly { readonly key: string; readonly word: OwnWords }[];
  /** Of a `link`: the register of ours whose ids it names. */
  readonly to?: string;
}

/** What can be asked of a row; nothing in it is a formula or code. */
export type OwnCondition =
  | { readonly field: string; readonly is: string | readonly string[] }
  | { readonly field: string; readonly filled: boolean }
  | { readonly field: string; readonly passed: boolean }
  | { readonly field: string; readonly above: number }
  | { readonly field: string; readonly below: number }
  | { readonly all: readonly OwnCondition[] }
  | { readonly any: readonly OwnCondition[] }
  | { readonly not: OwnCondition };

export const ownRuleKinds = [
  "required", "dueDate", "dueSoon", "silence", "clock", "threshold", "dateOrder", "link", "contradiction",
] as const;

interface OwnRuleParts {
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly on?: boolean;
  /** Fires only where this holds as well. */
  readonly while?: OwnCondition;
  /** Its row in 规则/Rules, the sentence at a row, and who acts; in our words where nothing is said. */
  readonly statement?: OwnWords;
  readonly says?: OwnWords;
  readonly clears?: OwnWords;
  /** Header of the column that the rule brings. */
  readonly column?: OwnWords;
}

export type OwnRule = OwnRuleParts & (
  | { readonly kind: "required"; readonly fields: readonly string[] }
  | { readonly kind: "dueDate"; readonly due: string; readonly met?: string; readonly limit: number; readonly basis: DayBasis }
  | { readonly kind: "dueSoon"; readonly due: string; readonly limit: number; readonly basis: DayBasis }
  | { readonly kind: "silence"; readonly signs: readonly string[]; readonly limit: number; readonly basis: DayBasis }
  | {
    readonly kind: "clock";
    readonly from: string;
    readonly to: string;
    readonly limit: number;
    readonly unit: "hours" | "days";
    readonly basis: DayBasis
  }
  | { readonly kind: "threshold"; readonly field: string; readonly when: "above" | "below"; readonly limit: number }
  | { readonly kind: "dateOrder"; readonly earlier: string; readonly later: string }
  | { readonly kind: "link"; readonly field: string }
  | { readonly kind: "contradiction"; readonly when: readonly OwnCondition[]; readonly at: string }
);

/** A form that an organisation states in its profile, without code: its columns, when a row is done, and rules of kinds that we know. */
export interface OwnForm {
  /** `ownSecrecy`: begins with `own`, so that it never meets one of ours. */
  readonly key: string;
  /** Grows when the organisation changes it. */
  readonly version: number;
  /** Of its ids: `BM` for BM001. */
  readonly prefix: string;
  readonly phase?: "start" | "request" | "charter" | "plan" | "run" | "close" | "year";
  readonly title: OwnWords;
  /** Of the sheet's tab. */
  readonly sheet: OwnWords;
  readonly note?: OwnWords;
  /** What it is for, where forms are chosen. */
  readonly purpose?: OwnWords;
  readonly fields: readonly OwnField[];
  /** The field by which a row is called; a row is judged once it is filled in. */
  readonly item: string;
  readonly owner?: string;
  readonly department?: string;
  readonly done?: OwnCondition;
  readonly cancelled?: OwnCondition;
  readonly rules: readonly OwnRule[];
}

export const ownSizes = {
  /** Forms in a profile, and in a workbook. */
  forms: 8,
  /** Characters of one definition as JSON. */
  definition: 24_000,
  fields: 24,
  rules: 12,
  choices: 12,
  /** Conditions within conditions, and how many in one. */
  depth: 4,
  conditions: 8,
  /** Characters. */
  header: 30,
  word: 30,
  title: 60,
  sheet: 25,
  sentence: 160,
  /** What Excel takes of one formula, with room for names that people give to sheets and columns. */
  formula: 7_500,
} as const;
