import type { OwnForm } from "../../catalog/own-form";
import { ownSizes } from "../../catalog/own-form";
import { languages, type Language } from "../../domain/language";
import { LiaisonError } from "../../domain/liaison-error";
import type { Form, OwnForms, Registry } from "../../excel/form";
import type { Words } from "../../locales/merge-words";
import { tellOwnWords, type OwnTexts } from "../../locales/own-words";
import { translator } from "../../locales/translate";
import { because, placeOf, refuse } from "../strict-schema";
import { checkCompiled, checkOwn } from "./check-own";
import { compileOwn } from "./compile-own";
import { readDefinition } from "./own-schema";
import { wordsOf } from "./own-words";

export interface Compiled {
  readonly definition: OwnForm;
  readonly form: Form;
  readonly words: OwnTexts;
}

/**
 * One definition, validated, with its words told to whoever speaks.
 * @param root where it stands, for the reason of a refusal
 * @throws LiaisonError `bad-profile`
 */
function compileDefinition(input: unknown, root: readonly unknown[], ours: Registry, others: readonly OwnForm[]): Compiled {
  const definition = readDefinition(input, root);
  checkOwn(definition, root, ours, others);
  const titleOf = (language: Language) => (register: string): string => {
    const form = ours.registers.find(({ key }) => key === register);
    return form === undefined ? "" : translator(language)(`forms:${register}.fields.${form.title}`);
  };
  const words = Object.fromEntries(
    languages.map((language) => [language, wordsOf(definition, language, titleOf(language))])
  ) as Readonly<Record<Language, Words>>;
  tellOwnWords(definition.key, words);
  const form = compileOwn(definition, ours, others.length);
  checkCompiled(definition, form, root);
  return { definition, form, words };
}

/**
 * Definitions of one profile, in order: each may not take what is another's.
 * @throws LiaisonError `bad-profile`
 */
export function compileAll(inputs: readonly unknown[], ours: Registry, known: readonly OwnForm[] = []): readonly Compiled[] {
  const compiled: Compiled[] = [];
  inputs.forEach(
    (input, index) => compiled.push(
      compileDefinition(input, ["forms", index], ours, [...known, ...compiled.map(({ definition }) => definition)])
    )
  );
  return compiled;
}

/** What a workbook's definitions come to: those that hold, and why the others do not. */
export function readStored(stored: readonly string[], ours: Registry): OwnForms & { readonly forms: readonly Form[] } {
  const compiled: Compiled[] = [];
  const refused: OwnForms["refused"][number][] = [];
  stored.forEach((text, index) => {
    const root = [index];
    try {
      compiled.push(compileDefinition(parsed(text, root), root, ours, compiled.map(({ definition }) => definition)));
    } catch (error) {
      if (!(error instanceof LiaisonError)) throw error;
      const { reason = "", place = "", value = "" } = error.values;
      refused.push({ reason: String(reason), place: String(place), value: String(value), text });
    }
  });
  return {
    stored, refused, definitions: compiled.map(({ definition }) => definition), forms: compiled.map(({ form }) => form),
    words: new Map(compiled.map(({ form, words }) => [form.key, words])),
  };
}

function parsed(text: string, root: readonly unknown[]): unknown {
  if (text.length > ownSizes.definition) refuse("too-large", placeOf(root));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LiaisonError("bad-profile", { reason: because("not-json"), place: placeOf(root), value: "" }, { cause: error });
  }
}
