import { getI18n } from "react-i18next";
import { languages } from "../../domain/language";
import { onOwnWords, ownWords, type OwnTexts } from "../../locales/own-words";

/** The pane names forms that a workbook or a profile defines: their words join ours as soon as those of a language have been fetched. */
export function speakOwnWords(): void {
  const pane = getI18n();
  const add = (words: OwnTexts): void => {
    for (const one of languages) if (pane.hasResourceBundle(one, "forms")) pane.addResourceBundle(one, "forms", words[one], true, true);
  };
  onOwnWords(add);
  pane.on("loaded", () => ownWords().forEach(add));
}
