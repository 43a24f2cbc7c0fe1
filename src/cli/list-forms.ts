import type { LimitRow } from "../catalog/limits";
import { languages, type Language } from "../domain/language";
import type { OwnForm } from "../catalog/own-form";
import { formsWith } from "../forms/registry";
import { translator } from "../locales/translate";

/** One form of the registry, as `forms --json` prints it. */
export interface ListedForm {
  readonly key: string;
  readonly guides: readonly string[];
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
  readonly phase: string;
  /** Keys of its sheets. */
  readonly sheets: readonly string[];
  readonly fields: readonly { readonly register: string; readonly key: string; readonly kind: string; readonly source: string; readonly header: string }[];
  readonly rules: readonly Pick<LimitRow, "id" | "limit" | "unit" | "basis" | "severity">[];
}

/** @param own forms that a profile defines */
export function listForms(language: Language, own: readonly OwnForm[] = []): readonly ListedForm[] {
  const say = translator(language);
  return formsWith(own).map(({ key, guides, phase, sheets, limits }) => ({
    key, guides, phase,
    names: Object.fromEntries(languages.map((one) => [one, translator(one)(`forms:choice.${key}.name`)])),
    sheets: sheets.map((sheet) => sheet.key),
    fields: sheets.flatMap(({ register }) => (register?.fields ?? []).map((field) => ({
      register: register?.key ?? "", key: field.key, kind: field.kind, source: field.source, header: say(`forms:${register?.key ?? ""}.fields.${field.key}`),
    }))),
    rules: limits.map(({ id, limit, unit, basis, severity, guides: sources }) =>
      ({ id, ...(limit !== undefined && { limit }), ...(unit !== undefined && { unit }), ...(basis !== undefined && { basis }), severity, source: sources.join(" ") })),
  }));
}

/** A line a form: key, form of the guides, name. */
export function formsText(language: Language, own: readonly OwnForm[] = []): string {
  const forms = listForms(language, own);
  const width = Math.max(...forms.map(({ key }) => key.length));
  return forms.map(({ key, guides, names }) => `${key.padEnd(width)}  ${guides.join(" ").padEnd(8)}  ${names[language] ?? ""}`).join("\n");
}
