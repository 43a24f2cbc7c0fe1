/** Forms of shapes that no form of ours has yet, with words made of their keys: what the house has to bear before such a form is written. */
import type { Language } from "../../../src/domain/language";
import type { Form } from "../../../src/excel/form";
import type { Words } from "../../../src/locales/merge-words";
import { form as planParts } from "./planParts/form";
import { form as processSteps } from "./processSteps/form";

export const shapes: readonly Form[] = [planParts, processSteps];

export function wordsOfShapes(language: Language): readonly Words[] {
  const told = (text: string): string => (language === "zh-CN" ? `词${text}` : text);
  const all = (keys: readonly string[], word: (key: string) => string = told): Words => Object.fromEntries(keys.map((key) => [key, word(key)]));
  return shapes.map(({ key, sheets, limits }): Words => ({
    ...Object.fromEntries(sheets.map(({ key: sheet, register }): [string, Words] => [sheet, {
      title: told(sheet), note: told(`${sheet} note`),
      ...(register !== undefined && {
        fields: all(register.fields.map((field) => field.key)), prompts: all(register.fields.map((field) => field.key)),
        reason: { ...all(register.rules.rules.map(({ id }) => id), (id) => told(id)), unreadable: told("unreadable") },
      }),
    }])),
    sheets: all(sheets.map((sheet) => sheet.key)), home: { "link-note": all(sheets.map((sheet) => sheet.key)) },
    choice: { [key]: { name: told(key), sentence: told(key) } },
    rules: { statement: all(limits.map(({ id }) => id)), clears: all(limits.map(({ id }) => id)) },
  }));
}
