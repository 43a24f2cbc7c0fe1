import { createInstance, type BackendModule, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../domain/language";

/** Each language is a file of its own: the pane waits for the one that it speaks. */
const loaders = {
  "zh-CN": () => import(/* webpackChunkName: "texts-zh-cn" */ "../locales/zh-cn"),
  "en-US": () => import(/* webpackChunkName: "texts-en-us" */ "../locales/en-us"),
} satisfies Record<Language, () => Promise<{ readonly texts: object }>>;

const backend: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, namespace, callback) => {
    loaders[language as Language]().then(
      ({ texts }) => callback(null, texts[namespace as keyof typeof texts]),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Texts for React, in one language at first. React escapes what it shows, so values go in as they are; a value an error did not bring reads as a dash. */
export async function loadPaneI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.use(backend).use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    load: "currentOnly",
    ns: ["pane", "errors", "findings", "forms"],
    defaultNS: "pane",
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => "—",
    react: { useSuspense: false },
  });
  return instance;
}
