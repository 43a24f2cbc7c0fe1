import { createInstance, type BackendModule, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../domain/language";

/** What the pane must have before it can show itself, and what the pages that name it fetch. */
const loaders = {
  "zh-CN": {
    pane: () => import(/* webpackChunkName: "texts-zh-cn" */ "../locales/zh-CN/pane.json"),
    errors: () => import(/* webpackChunkName: "texts-zh-cn" */ "../locales/zh-CN/errors.json"),
    findings: () => import(/* webpackChunkName: "more-texts-zh-cn" */ "../locales/zh-CN/findings.json"),
    foreign: () => import(/* webpackChunkName: "more-texts-zh-cn" */ "../locales/zh-CN/foreign.json"),
    forms: () => import(/* webpackChunkName: "more-texts-zh-cn" */ "../locales/forms-zh-cn"),
  },
  "en-US": {
    pane: () => import(/* webpackChunkName: "texts-en-us" */ "../locales/en-US/pane.json"),
    errors: () => import(/* webpackChunkName: "texts-en-us" */ "../locales/en-US/errors.json"),
    findings: () => import(/* webpackChunkName: "more-texts-en-us" */ "../locales/en-US/findings.json"),
    foreign: () => import(/* webpackChunkName: "more-texts-en-us" */ "../locales/en-US/foreign.json"),
    forms: () => import(/* webpackChunkName: "more-texts-en-us" */ "../locales/forms-en-us"),
  },
} satisfies Record<Language, Record<string, () => Promise<{ readonly default: object }>>>;

/** A body of texts that a page can ask for: what Check says, what stands in the workbook. */
export type TextNamespace = Exclude<keyof (typeof loaders)["zh-CN"], "pane" | "errors">;

const backend: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, namespace, callback) => {
    const load: () => Promise<{ readonly default: object }> = loaders[language as Language][namespace as keyof (typeof loaders)[Language]];
    load().then(
      ({ default: texts }) => callback(null, { ...texts }),
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
    ns: ["pane", "errors"],
    defaultNS: "pane",
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => "—",
    react: { useSuspense: false },
  });
  return instance;
}
