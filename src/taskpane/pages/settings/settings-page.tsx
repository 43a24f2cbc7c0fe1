import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { productVersion } from "../../../catalog/product";
import { AutoShowField } from "./auto-show-field";
import { CalendarNotice } from "./calendar-notice";
import { Card } from "../../components/card";
import { LanguageField } from "./language-field";
import { PageFrame } from "../../components/page-frame";
import { ProfileCard } from "./profile-card";
import { useWorkbook } from "../../state/use-workbook";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** What a person, a workbook and an organisation can set; of the cells of the workbook at hand only 日历 is touched, once its days have been looked at. */
export default function SettingsPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { workbook } = useWorkbook();
  return (
    <PageFrame title={t("settings.title")} closable>
      <Card title={t("settings.you")}><LanguageField /></Card>
      <Card title={t("settings.workbook")}><AutoShowField /></Card>
      {workbook?.kind === "ours" && <CalendarNotice />}
      <ProfileCard />
      <Card title={t("settings.about")}><p className={styles.text}>{t("settings.version", { version: productVersion })}</p></Card>
    </PageFrame>
  );
}
