import { readPeople } from "../../people/people";
import { compactKey } from "../../text/text-key";
import { parsePercent, type PercentCell, type PercentScale } from "../../text/parse-percent";
import { stays, type CleanAnswers, type Cleaning } from "./clean-answers";

/** A share as a fraction that Excel shows in per cent, on the scale of its column. */
export function cleanPercent(cell: PercentCell, scale: PercentScale, answers: CleanAnswers): Cleaning<number> {
  const marked = typeof cell.value === "number" && (cell.numberFormat ?? "").includes("%");
  if (marked) return stays;
  const reading = parsePercent(cell, scale);
  if (reading.kind === "percent") return { kind: "becomes", value: reading.value };
  if (reading.kind !== "ambiguous") return stays;
  if (answers.share === undefined) return { kind: "asks", questions: ["share"] };
  const [hundredth, whole] = reading.options;
  const value = answers.share === "fraction" ? whole : hundredth;
  return value === undefined ? stays : { kind: "becomes", value };
}

/** Spellings of one word in a column, and the one that holds where it is plain: the most frequent, if no other is as frequent. */
export interface Spellings {
  readonly typed: ReadonlyMap<string, number>;
  readonly holds: string | undefined;
}

/** Spaces within, at the ends and of full width, and width and case of letters, make no other word. */
export const foldedOf = (text: string): string => compactKey(text.normalize("NFKC"));

/** What is spelt in more than one way in a column, by the folded spelling. */
export function spellingsIn(texts: readonly string[]): ReadonlyMap<string, Spellings> {
  const all = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const folded = foldedOf(text);
    if (folded === "") continue;
    const typed = all.get(folded) ?? new Map<string, number>();
    all.set(folded, typed);
    typed.set(text, (typed.get(text) ?? 0) + 1);
  }
  return new Map([...all].filter(([, typed]) => typed.size > 1 || needsTidying([...typed.keys()][0] ?? "")).map(([folded, typed]) =>
    [folded, { typed, holds: holding(typed) }]));
}

/** Letters and digits of full width become plain; Chinese punctuation stays, since it is right as it is. */
const tidy = (text: string): string => text.replace(/[Ａ-Ｚａ-ｚ０-９]/gu, (letter) => letter.normalize("NFKC")).replace(/\s+/gu, " ").trim();
const needsTidying = (text: string): boolean => text !== tidy(text) && foldedOf(text) === foldedOf(tidy(text));

/** Spelt with neither stray spaces nor letters of full width, and more often than any other. */
function holding(typed: ReadonlyMap<string, number>): string | undefined {
  const counts = new Map<string, number>();
  for (const [text, count] of typed) counts.set(tidy(text), (counts.get(tidy(text)) ?? 0) + count);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return undefined;
  return second === undefined || first[1] > second[1] ? first[0] : undefined;
}

export function cleanWord(text: string, spellings: ReadonlyMap<string, Spellings>, answers: CleanAnswers): Cleaning<string> {
  const folded = foldedOf(text);
  const known = spellings.get(folded);
  if (known === undefined) return stays;
  const value = answers.spellings?.[folded] ?? known.holds;
  if (value === undefined) return { kind: "asks", questions: ["spelling"] };
  return value === text ? stays : { kind: "becomes", value };
}

/** The names in a cell, as typed. */
export const namesIn = (text: string): readonly string[] => readPeople(text).flatMap((one) => (one.kind === "person" ? [one.name] : []));

/** Each name in a cell by the spelling that holds; separators, roles and brackets stay as they were. */
export function cleanNames(text: string, spellings: ReadonlyMap<string, Spellings>, answers: CleanAnswers): Cleaning<string> {
  const names = namesIn(text);
  const cleaned = names.map((name) => cleanWord(name, spellings, answers));
  if (cleaned.some(({ kind }) => kind === "asks")) return { kind: "asks", questions: ["spelling"] };
  const value = names.reduce((whole, name, index) => {
    const one = cleaned[index];
    return one?.kind === "becomes" ? whole.replace(name, () => one.value) : whole;
  }, names.length === 1 && text.trim() !== text ? text.trim() : text);
  return value === text ? stays : { kind: "becomes", value };
}
