import type { TFunction, i18n } from "i18next";

/** A step that fills one of our sheets; what follows is the sheet's key. */
const filling = /^fill-(.+)$/;

/**
 * What a step does, for a person. Sheets are named as new workbooks name them where those words have been loaded already.
 * @returns undefined for a step that has no words
 */
export function stepWords(step: string, t: TFunction, words: Pick<i18n, "exists">): string | undefined {
  const [, key] = filling.exec(step) ?? [];
  if (key !== undefined) return words.exists(`forms:sheets.${key}`) ? t("steps.fill", { sheet: t(`forms:sheets.${key}`) }) : t("steps.fill-any");
  return words.exists(`steps.${step}`) ? t(`steps.${step}`) : undefined;
}
