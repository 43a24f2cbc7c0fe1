import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/card";
import { ColorGuide } from "./color-guide";
import { PageFrame } from "../../components/page-frame";
import { ShortcutTable } from "./shortcut-table";
import { ribbonButtons } from "../../ribbon";
import { usePane } from "../../model/pane-model";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Help: what each page and button is for, what colours mean, keys. */
export default function HelpPage(): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { pages } = usePane();
  const explained = pages.filter(({ key }) => i18n.exists(`help.page.${key}.text`));
  return (
    <PageFrame title={t("help.title")} closable>
      <Card title={t("help.ribbon")}>
        <dl className={styles.list}>
          {ribbonButtons.map(({ id, label }) => (
            <div key={id}>
              <dt className={styles.term}>{t(`ribbon.${label}.label`)}</dt>
              <dd className={styles.text}>{t(`ribbon.${label}.tip`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t("help.pages")}>
        <dl className={styles.list}>
          {explained.map(({ key: page }) => (
            <div key={page}>
              <dt className={styles.term}>{t(`help.page.${page}.title`)}</dt>
              <dd className={styles.text}>{t(`help.page.${page}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <ColorGuide />
      <Card title={t("help.as-of")}>
        <p className={styles.text}>{t("help.as-of-text")}</p>
      </Card>
      <ShortcutTable />
      <Card title={t("help.privacy")}>
        <p className={styles.text}>{t("help.privacy-text")}</p>
      </Card>
    </PageFrame>
  );
}
