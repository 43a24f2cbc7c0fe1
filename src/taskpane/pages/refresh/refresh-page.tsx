import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/card";
import { ChangeCard } from "./change-card";
import { EmptyState } from "../../components/empty-state";
import { PageFrame } from "../../components/page-frame";
import { TakeBackCard } from "./take-back-card";
import { formatDay } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";
import { useRefresh } from "./use-refresh";

/** What Refresh wrote into the workbook, exactly. */
export default function RefreshPage(): ReactNode {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { work, busy, goTo } = usePane();
  const { workbook } = useWorkbook();
  const { refreshed, refresh, takeIn } = useRefresh();
  if (refreshed === undefined) {
    const refreshing = work.kind === "running" && work.name === "refresh";
    return (
      <PageFrame title={t("refresh-page.title")} closable>
        {refreshing ? <Spinner labelPosition="below" label={t("work.refresh")} /> : (
          <EmptyState mark="unknown" title={t("refresh-page.none")} text={workbook?.kind === "ours" ? t("refresh-page.none-text") : t("findings-page.unchecked-empty")}>
            {workbook?.kind === "ours" && <Button appearance="primary" disabledFocusable={busy} onClick={refresh}>{t("action.refresh")}</Button>}
          </EmptyState>
        )}
      </PageFrame>
    );
  }
  const [replaced, day] = [refreshed.overwritten.filter(({ before }) => before !== "").length, formatDay(refreshed.asOf, language)];
  const below = refreshed.findings.filter(({ rule }) => rule === "C-BELOW").length;
  return (
    <PageFrame title={t("refresh-page.title")} about={replaced === 0 ? t("refresh-page.about", { day }) : t("refresh-page.replaced", { day, count: replaced })} closable>
      {refreshed.changes.length === 0
        ? <EmptyState mark="done" title={t("refresh-page.nothing")} text={t("refresh-page.nothing-text")} />
        : refreshed.changes.map((change, index) => <ChangeCard key={index} change={change} />)}
      {below > 0 && (
        <Card title={t("refresh-page.take-in", { count: below })}>
          <span>{t("refresh-page.take-in-hint")}</span>
          <Button disabledFocusable={busy} onClick={takeIn}>{t("refresh-page.take-in-button")}</Button>
        </Card>
      )}
      <TakeBackCard cells={refreshed.overwritten} />
      <Button appearance="primary" onClick={() => goTo("findings")}>{t("refresh-page.findings", { count: refreshed.findings.length })}</Button>
    </PageFrame>
  );
}
