/** The pane on stand-in actions, one state after the other: a page for looking at every state in a real browser. */
import { createRoot, type Root } from "react-dom/client";
import type { Language } from "../../../src/domain/language";
import { App } from "../../../src/taskpane/app";
import { loadPaneI18n } from "../../../src/taskpane/i18n";
import type { OfficeColors } from "../../../src/taskpane/theme/theme-kind";
import { sampleActions, samplePlatform } from "../../support/pane-fixtures";
import { paneStates } from "../../support/pane-states";

export interface Gallery {
  readonly names: readonly string[];
  show(name: string, language: Language, colors?: OfficeColors): Promise<void>;
}

declare global {
  interface Window {
    gallery?: Gallery;
  }
}

let shown: Root | undefined;

window.gallery = {
  names: paneStates.map(({ name }) => name),
  async show(name, language, colors) {
    const state = paneStates.find((candidate) => candidate.name === name);
    const place = document.getElementById("pane");
    if (state === undefined || place === null) throw new Error(`No state ${name}`);
    const texts = await loadPaneI18n(language);
    shown?.unmount();
    shown = createRoot(place);
    shown.render(
      <App
        actions={sampleActions(state.actions)}
        platform={samplePlatform({ displayLanguage: language, officeColors: () => colors })}
        start={state.start ?? { page: "overview" }}
        texts={texts}
      />,
    );
  },
};
