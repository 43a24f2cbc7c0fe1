import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import { languageFor, type Language } from "../domain/language";
import { ActionsContext } from "./actions/actions-context";
import type { PaneActions } from "./actions/pane-actions";
import { LiveRegion } from "./components/live-region";
import { PaneShell } from "./components/pane-shell";
import { PlatformContext } from "./hooks/platform-context";
import { LanguageContext, type LanguageChoice } from "./hooks/language-context";
import type { PanePlatform } from "./platform";
import type { StartRequest } from "./start-request";
import { paneThemes } from "./theme/pane-themes";
import { useThemeKind } from "./theme/use-theme-kind";

const useStyles = makeStyles({ provider: { height: "100%", backgroundColor: "transparent" } });

export interface AppProps {
  readonly actions: PaneActions;
  readonly platform: PanePlatform;
  readonly start: StartRequest;
  /** The texts, in the language to begin with. */
  readonly texts: i18n;
}

/** The pane: its language, its colours, what it can do. */
export function App({ actions, platform, start, texts: i18n }: AppProps): ReactNode {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(() => languageFor(i18n.language));
  const theme = useThemeKind(platform.officeColors);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = i18n.t("title");
  }, [i18n, language]);

  const choice = useMemo((): LanguageChoice => ({
    language,
    choose: (chosen) => {
      platform.storeLanguage(chosen);
      void i18n.changeLanguage(chosen).then(() => setLanguage(chosen));
    },
  }), [i18n, language, platform]);

  return (
    <FluentProvider theme={paneThemes[theme]} className={styles.provider}>
      <I18nextProvider i18n={i18n}>
        <LanguageContext value={choice}>
          <PlatformContext value={platform}>
            <ActionsContext value={actions}>
              <LiveRegion>
                <PaneShell start={start} />
              </LiveRegion>
            </ActionsContext>
          </PlatformContext>
        </LanguageContext>
      </I18nextProvider>
    </FluentProvider>
  );
}
