import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../domain/language";
import { resources } from "../locales/resources";

/** Texts for React. React escapes what it shows, so values go in as they are; a value an error did not bring reads as a dash. */
export function createPaneI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    ns: ["pane", "errors", "findings", "forms"],
    defaultNS: "pane",
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => "—",
    initAsync: false,
    react: { useSuspense: false },
  });
  return instance;
}
