import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { i18n } from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { palette } from "../theme/palette";
import { paneThemes } from "../theme/pane-themes";
import { useThemeKind } from "../theme/use-theme-kind";
import { Mark } from "./mark";

const useStyles = makeStyles({
  page: { minHeight: "100%", display: "flex", flexDirection: "column", justifyContent: "center", alignItems: "center", rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXXL, boxSizing: "border-box", textAlign: "center", backgroundColor: palette.canvas },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: "340px", color: tokens.colorNeutralForeground2 },
});

export interface NoHostProps {
  readonly reason: "no-office" | "not-excel" | "old-excel";
  readonly texts: i18n;
}

/** The pane was opened where there is no Excel to work on: why, and where to go instead. */
export function NoHost({ reason, texts: i18n }: NoHostProps): ReactNode {
  const styles = useStyles();
  const theme = useThemeKind(() => undefined);
  return (
    <FluentProvider theme={paneThemes[theme]} style={{ height: "100%" }}>
      <I18nextProvider i18n={i18n}>
        <main className={styles.page} lang={i18n.language}><Message reason={reason} /></main>
      </I18nextProvider>
    </FluentProvider>
  );
}

function Message({ reason }: Pick<NoHostProps, "reason">): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <Mark kind="unknown" size={28} />
      <h1 className={styles.title}>{t(`no-host.${reason}.title`)}</h1>
      <p className={styles.text}>{t(`no-host.${reason}.text`)}</p>
    </>
  );
}
