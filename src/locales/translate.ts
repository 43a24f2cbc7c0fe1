import { createInstance } from "i18next";
import { languages, type Language } from "../domain/language";
import type { MessageValues } from "../domain/findings/finding";
import { onOwnWords } from "./own-words";
import { resources } from "./resources";

/** `forms:tracker.title`: namespace, then the path in that file. */
export type Translate = (key: string, values?: MessageValues) => string;

const instance = createInstance({
  resources,
  fallbackLng: false,
  ns: ["errors", "findings", "foreign", "forms", "pane"],
  defaultNS: "forms",
  interpolation: { escapeValue: false },
  initAsync: false,
});
void instance.init();

/** Texts without values, by language and key; they change only with forms that a workbook defines. */
const plainTexts = new Map<Language, Map<string, string>>(languages.map((language) => [language, new Map()]));

onOwnWords((words) => {
  for (const language of languages) {
    instance.addResourceBundle(language, "forms", words[language], true, true);
    plainTexts.get(language)?.clear();
  }
});

function speak(language: Language): Translate {
  const fixed = instance.getFixedT(language);
  const plain = plainTexts.get(language) ?? new Map<string, string>();
  return (key, values) => {
    const known = values === undefined ? plain.get(key) : undefined;
    if (known !== undefined) return known;
    // A text that counts has its forms under other keys.
    if (!instance.exists(key, { ...values, lng: language })) throw new Error(`No text for ${key} in ${language}`);
    const text = fixed(key, values ?? {});
    if (values === undefined) plain.set(key, text);
    return text;
  };
}

const speakers = new Map<Language, Translate>();

/** Texts in one language. An unknown key throws: a missing word must fail a test, not reach a person. */
export function translator(language: Language): Translate {
  let speaker = speakers.get(language);
  if (speaker === undefined) speakers.set(language, speaker = speak(language));
  return speaker;
}
