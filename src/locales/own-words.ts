import type { Language } from "../domain/language";
import type { Words } from "./merge-words";

/** Texts of a form that a workbook or a profile defines, as a form's own file of words has them. */
export type OwnTexts = Readonly<Record<Language, Words>>;

/** Apart from ours, because they are known only at run time; by form, as they were told last. */
const told = new Map<string, OwnTexts>();
const listeners: ((words: OwnTexts) => void)[] = [];

/**
 * Tells whoever speaks, now and later, the words of an own form. Two workbooks may define one form differently: what was told last holds.
 */
export function tellOwnWords(form: string, words: OwnTexts): void {
  if (told.get(form) === words) return;
  told.set(form, words);
  for (const listener of listeners) listener(words);
}

/** What was told so far. */
export const ownWords = (): readonly OwnTexts[] => [...told.values()];

export function onOwnWords(listener: (words: OwnTexts) => void): void {
  listeners.push(listener);
  for (const words of told.values()) listener(words);
}
