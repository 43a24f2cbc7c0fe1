import { languages, type Language } from "../domain/language";
import type { OfficeColors } from "./theme/theme-kind";

/** What the pane knows of the program around it, apart from the workbook. */
export interface PanePlatform {
  readonly displayLanguage: string | undefined;
  readonly officeColors: () => OfficeColors | undefined;
  readonly storedLanguage: () => Language | undefined;
  readonly storeLanguage: (language: Language) => void;
}

const languageKey = "liaison.language";

/** Private browsing and some embeddings refuse storage altogether: the choice then lasts as long as the pane. */
export const browserLanguageStore: Pick<PanePlatform, "storedLanguage" | "storeLanguage"> = {
  storedLanguage: () => {
    try {
      const stored = window.localStorage.getItem(languageKey);
      return languages.find((language) => language === stored);
    } catch {
      return undefined;
    }
  },
  storeLanguage: (language) => {
    try {
      window.localStorage.setItem(languageKey, language);
    } catch {
      // Nothing to do: the pane already speaks it.
    }
  },
};

/** Office.context is filled only after Office.onReady; some hosts leave officeTheme out. */
export function officePlatform(): PanePlatform {
  return {
    ...browserLanguageStore,
    displayLanguage: Office.context.displayLanguage,
    officeColors: () => {
      const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
      return theme;
    },
  };
}
