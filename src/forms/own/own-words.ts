import type { OwnForm, OwnRule, OwnWords } from "../../catalog/own-form";
import { languages, type Language } from "../../domain/language";
import type { MessageValues } from "../../domain/findings/finding";
import type { Words } from "../../locales/merge-words";
import { translator } from "../../locales/translate";
import { columnOf, gapOf, placeholders } from "./own-rules";

/** Said in a language, or in the other one where the organisation speaks only that. */
export function inLanguage(words: OwnWords, language: Language): string {
  if (typeof words === "string") return words;
  return words[language] ?? languages.flatMap((one) => words[one] ?? []).at(0) ?? "";
}

/** Key of the column that names what a link points at. */
export const nameOf = (field: string): string => `name_${field}`;

/** The words of an own form, where those of ours would stand: its own, and ours for what it leaves unsaid. */
export function wordsOf(form: OwnForm, language: Language, titleOf: (register: string) => string): Words {
  const translate = translator(language);
  const ours = (key: string, values: MessageValues = {}): string => translate(`forms:own.${key}`, values);
  const said = (words: OwnWords | undefined, otherwise: () => string): string => (
    words === undefined ? otherwise() : inLanguage(words, language)
  );
  const header = new Map(form.fields.map(({ key, name }) => [key, inLanguage(name, language)]));
  const named = (keys: readonly string[]): string => keys.map((key) => header.get(key) ?? key).join(ours("and"));
  const title = inLanguage(form.title, language);
  const note = said(form.note, () => ours("note"));
  const purpose = said(form.purpose, () => ours("purpose", { title }));
  const values = (rule: OwnRule): Record<string, string> => ({
    id: rule.id, fields: named(fieldsOf(rule)), field: named(fieldsOf(rule).slice(0, 1)), other: named(fieldsOf(rule).slice(1, 2)),
    register: rule.kind === "link" ? translate(`forms:sheets.${form.fields.find(({ key }) => key === rule.field)?.to ?? ""}`) : "",
    ...Object.fromEntries(placeholders[rule.kind].map((name) => [name, `{{${name}}}`])),
  });
  const statement = (rule: OwnRule): string => said(rule.statement, () => ours(`statement.${variantOf(rule)}`, values(rule)));
  // Sentences of a reason follow each other in one cell.
  const part = (text: string): string => (language === "zh-CN" ? text : `${text.trimEnd()} `);
  const by = (of: (rule: OwnRule) => string): Record<string, string> => Object.fromEntries(form.rules.map((rule) => [rule.id, of(rule)]));
  return {
    [form.key]: {
      title, note,
      fields: {
        id: ours("fields.id"), flag: ours("fields.flag"), reason: ours("fields.reason"), ...Object.fromEntries(header),
        ...Object.fromEntries(
          form.fields.flatMap(
            ({ key, to }) => (
              to === undefined ? [] : [[nameOf(key), ours("fields.name", { field: header.get(key) ?? key, title: titleOf(to) })]]
            )
          )
        ),
        ...Object.fromEntries(
          form.rules.map(
            (rule) => [
              columnOf(rule.id), said(rule.column, () => ours("fields.count", { id: rule.id, what: ours(`count.${unitOf(rule)}`) })),
            ]
          )
        ),
      },
      prompts: {
        id: ours("prompt.id"),
        ...Object.fromEntries(
          form.fields.map(
            ({ key, kind, prompt, to }) => [
              key, said(prompt, () => ours(`prompt.${kind}`, { register: to === undefined ? "" : translate(`forms:sheets.${to}`) })),
            ]
          )
        ),
      },
      choice: Object.fromEntries(form.fields.flatMap(({ key, choices = [] }) => (
        choices.length === 0 ? [] : [[key, Object.fromEntries(choices.map((one) => [one.key, inLanguage(one.word, language)]))]]))),
      reason: {
        someone: said(form.owner === undefined ? undefined : header.get(form.owner), () => ours("someone")), nobody: ours("nobody"),
        unreadable: part(ours("unreadable")),
        ...Object.fromEntries(
          form.fields.filter(({ kind }) => kind === "choice").map(
            ({ key }) => [key, part(ours("unread", { field: header.get(key) ?? key }))]
          )
        ),
        ...by((rule) => part(said(rule.says, () => ours(`says.${variantOf(rule)}`, {
          ...values(rule), statement: rule.statement === undefined ? "" : inLanguage(rule.statement, language),
        })))),
        ...Object.fromEntries(
          form.rules.map((rule) => [gapOf(rule.id), part(ours("missing", { id: rule.id, field: named(fieldsOf(rule).slice(0, 1)) }))])
        ),
      },
    },
    sheets: { [form.key]: inLanguage(form.sheet, language) },
    home: { "link-note": { [form.key]: purpose } },
    choice: { [form.key]: { name: title, sentence: purpose } },
    rules: {
      statement: by(statement),
      clears: by(
        (rule) => said(
          rule.clears,
          () => ours(
            "clears", { ...values(rule), who: said(form.owner === undefined ? undefined : header.get(form.owner), () => ours("someone")) }
          )
        )
      ),
    },
  };
}

/** Texts that differ within a kind. */
export function variantOf(rule: OwnRule): string {
  if (rule.kind === "threshold") return `threshold-${rule.when}`;
  return rule.kind === "clock" ? `clock-${rule.unit}` : rule.kind;
}

const unitOf = (rule: OwnRule): string => (rule.kind === "clock" ? rule.unit : rule.kind);

/** The fields that a rule is about, the one that clears it first. */
export function fieldsOf(rule: OwnRule): readonly string[] {
  switch (rule.kind) {
    case "required":
      return rule.fields;
    case "dueDate":
    case "dueSoon":
      return [rule.due];
    case "silence":
      return rule.signs;
    case "clock":
      return [rule.from, rule.to];
    case "threshold":
    case "link":
      return [rule.field];
    case "dateOrder":
      return [rule.later, rule.earlier];
    case "contradiction":
      return [rule.at];
  }
}
