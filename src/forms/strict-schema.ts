import * as v from "valibot";
import { LiaisonError } from "../domain/liaison-error";
import { textKey } from "../domain/text/text-key";

/**
 * Why a profile is refused; texts are in the locales below `errors:bad-profile.why.`. A schema's message is such a reason, so that the
 * person hears it in
 * their own language, with the place and the value beside it.
 */
export type Reason =
  | "not-json" | "too-large" | "not-a-profile" | "newer" | "unknown-key" | "missing" | "wrong-type" | "not-a-choice" | "blank" | "too-long" | "too-many"
  | "twice" | "unsafe-word" | "no-done" | "no-open" | "out-of-range" | "no-number" | "no-basis" | "address" | "values" | "values-comma"
  | "values-too-long" | "no-values" | "required-too-long" | "header-taken" | "picture" | "picture-too-large"
  | "own-key" | "own-rule" | "own-field" | "own-kind" | "own-words" | "own-placeholder" | "own-register" | "own-formula" | "own-taken" | "own-deep" | "own-number";

export const because = (reason: Reason): Reason => reason;

/** What COUNTIFS would misread, or what stands for something else in a drop-down. */
const unsafeWord = /[*?~|\n]|^[=<>+@'-]|^(?:true|false)$|^\d+[-/:.]\d+/i;

export const textOf = (longest: number) => v.pipe(
  v.string(because("wrong-type")), v.trim(), v.nonEmpty(because("blank")), v.maxLength(longest, because("too-long"))
);
export const word = v.pipe(textOf(60), v.check((text) => !unsafeWord.test(text), because("unsafe-word")));
export const isUnique = (words: readonly string[]): boolean => new Set(words.map(textKey)).size === words.length;

export const words = (most: number) => v.pipe(
  v.array(word, because("wrong-type")), v.minLength(1, because("blank")), v.maxLength(most, because("too-many")),
  v.check((list: string[]) => isUnique(list), because("twice")),
);

export const choice = <const Options extends readonly string[]>(options: Options) => v.picklist(options, because("not-a-choice"));

export const strict = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(
    entries,
    (issue) => (
      issue.expected === "never" ? because("unknown-key") : issue.received === "undefined" ? because("missing") : because("wrong-type")
    )
  );

/** @throws LiaisonError `bad-profile` */
export function refuse(reason: Reason, place = "", value = ""): never {
  throw new LiaisonError("bad-profile", { reason, place, value });
}

/** `lists.statuses[2].word`, counted from 1 as people count. */
export function placeOf(keys: readonly unknown[]): string {
  return keys.map((key, index) => (typeof key === "number" ? `[${key + 1}]` : `${index === 0 ? "" : "."}${String(key)}`)).join("");
}

/** The first of a schema's issues, by the place it has below `root`. */
export function refuseIssue({ message, path, input }: v.BaseIssue<unknown>, root: readonly unknown[] = []): never {
  const known = (Object.values(path ?? []) as readonly { readonly key?: unknown }[]).map(({ key }) => key);
  refuse(message as Reason, placeOf([...root, ...known]), typeof input === "string" ? input.slice(0, 60) : "");
}
