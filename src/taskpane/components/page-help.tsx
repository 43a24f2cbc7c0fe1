import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../model/pane-model";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  text: { margin: 0, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, whiteSpace: "pre-line" },
});

/** The title with, at its side, what the page is for: out of the way until it is asked for. */
export function PageHelp({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { page } = usePane();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!i18n.exists(`help.page.${page}.text`)) return children;
  return (
    <>
      <div className={styles.line}>
        {children}
        <Button size="small" appearance="subtle" icon={<InfoRegular />} aria-expanded={open} aria-controls={id} title={t("page.help")} aria-label={t("page.help")} onClick={() => setOpen(!open)} />
      </div>
      {open && <p id={id} className={styles.text}>{t(`help.page.${page}.text`)}</p>}
    </>
  );
}
