import { serialFromIso } from "../dates/excel-date";
import { textKey } from "../text/text-key";
import type { Finding } from "./finding";

/** What one press can put into the cell of a finding. */
export interface Correction {
  readonly sheet: string;
  /** A1 without sheet. */
  readonly cell: string;
  /** The cell's text as it was found. */
  readonly before: string;
  /** An Excel serial for a date. */
  readonly value: string | number;
  /** The value as a person reads it. */
  readonly shown: string;
}

/** Somebody who is not on the roster yet. */
export interface Newcomer {
  readonly name: string;
  /** Blank where the record names none. */
  readonly department: string;
}

const textOf = ({ values }: Finding, key: string): string => String(values[key] ?? "");

/** Several possibilities are listed so in a finding's values. */
const listed = (text: string): readonly string[] => (text === "" ? [] : text.split(" / "));

const dateMessages: ReadonlySet<string> = new Set(["text-date.message", "near-date.message"]);
const strangers: ReadonlySet<string> = new Set(["owner-unknown.message", "owner-misspelt.message"]);

/** What the finding's own cell may be meant for, likeliest first: a date, or a name of the roster where the cell holds one name only. */
export function correctionsFor(finding: Finding): readonly Correction[] {
  const { sheet, cell, message } = finding;
  const before = textOf(finding, "value");
  if (before === "") return [];
  const dates = (texts: readonly string[]): readonly Correction[] => texts.flatMap((shown) => {
    const value = serialFromIso(shown);
    return value === undefined ? [] : [{ sheet, cell, before, value, shown }];
  });
  const names = (texts: readonly string[]): readonly Correction[] =>
    (textKey(textOf(finding, "name")) === textKey(before) ? texts.map((value) => ({ sheet, cell, before, value, shown: value })) : []);
  if (dateMessages.has(message)) return dates([textOf(finding, "date")]);
  if (message === "ambiguous-date.message") return dates(listed(textOf(finding, "options")));
  if (message === "owner-misspelt.message") return names(listed(textOf(finding, "suggestions")));
  if (message === "owner-alias.message") return names([textOf(finding, "person")]);
  if (message === "not-in-list.message" || message === "status-unknown.message") {
    return listed(textOf(finding, "suggestions")).map((value) => ({ sheet, cell, before, value, shown: value }));
  }
  return [];
}

/** Where many cells of a column share one fault and each can be meant for one date only: all of them at one press. */
export function correctionsForAll({ alike = [], ...first }: Finding): readonly Correction[] {
  if (!dateMessages.has(first.message) || alike.length === 0) return [];
  return [first, ...alike].flatMap((one) => correctionsFor(one));
}

/** Whom the finding misses on the roster. */
export function newcomerIn(finding: Finding): Newcomer | undefined {
  const name = textOf(finding, "name");
  return strangers.has(finding.message) && name !== "" ? { name, department: finding.department } : undefined;
}
