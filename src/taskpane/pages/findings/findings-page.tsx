import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { FindingsBrowser } from "./findings-browser";
import { PageFrame } from "../../components/page-frame";
import { formatDay } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { useWorkbook } from "../../state/use-workbook";
import { foundLast, wantedSeverities } from "./findings-state";
import { useCheck } from "./use-check";
import { WaivedList } from "./waived-list";

/** What Check found: before a check the way to one, while it runs a word, then the list. */
export default function FindingsPage(): ReactNode {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { work, busy } = usePane();
  const { workbook } = useWorkbook();
  const check = useCheck();
  const [findings] = useKept(foundLast);
  const [wanted] = useKept(wantedSeverities);
  if (findings === undefined) {
    const checking = work.kind === "running" && work.name === "check";
    return (
      <PageFrame title={t("findings-page.title")}>
        {checking ? <Spinner labelPosition="below" label={t("work.check")} /> : (
          <EmptyState mark="unknown" title={t("findings-page.unchecked")} text={workbook?.kind === "empty" ? t("findings-page.unchecked-empty") : t("findings-page.unchecked-text")}>
            {workbook?.kind !== "empty" && <Button appearance="primary" disabledFocusable={busy} onClick={check}>{t("action.check")}</Button>}
          </EmptyState>
        )}
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t("findings-page.count", { count: findings.findings.length })} about={t(findings.adopted?.form === "duties" ? "findings-page.about-duties" : "findings-page.about", { day: formatDay(findings.asOf, language), count: findings.tasks })}>
      <WaivedList waived={findings.waived} />
      <FindingsBrowser key={wanted.join()} result={findings} wanted={wanted} />
    </PageFrame>
  );
}
