import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/card";
import { CountList } from "./count-list";
import { EmptyState } from "../../components/empty-state";
import { Mark } from "../../components/mark";
import { PageFrame } from "../../components/page-frame";
import { SummaryTable } from "./summary-table";
import { TextButton } from "../../components/text-button";
import { formatDay } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";
import { useCheck } from "../findings/use-check";
import { useRollup } from "./use-rollup";

/** The same figures as the Summary sheet, worked out by our own code. */
export default function SummaryPage(): ReactNode {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy } = usePane();
  const { workbook, summary } = useWorkbook();
  const check = useCheck();
  const rollup = useRollup();
  if (summary === undefined) {
    return (
      <PageFrame title={t("summary.title")}>
        <EmptyState mark="unknown" title={t("summary.none")} text={workbook?.kind === "empty" ? t("findings-page.unchecked-empty") : t("summary.none-text")}>
          {workbook?.kind !== "empty" && <Button appearance="primary" disabledFocusable={busy} onClick={check}>{t("action.check")}</Button>}
        </EmptyState>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t("summary.title")} about={t("summary.about", { day: formatDay(summary.asOf, language) })}>
      {workbook?.kind === "ours" && <TextButton disabled={busy} onClick={rollup}>{t("summary.again")}</TextButton>}
      <SummaryTable title={t("summary.by-department")} first={t("summary.department")} lines={summary.byDepartment} total={summary.total} />
      <SummaryTable title={t("summary.by-owner")} first={t("summary.owner")} lines={summary.byOwner} total={summary.total} />
      <Card title={t("summary.by-flag")}>
        <CountList entries={summary.byFlag.map(({ flag, count }) => ({ key: flag, label: t(`flag.${flag}`), count, mark: <Mark kind={flag} /> }))} />
      </Card>
      <Card title={t("summary.by-status")}>
        <CountList entries={summary.byStatus.map(({ label, count }) => ({ key: label, label: label === "" ? t("summary.blank") : label, count }))} />
      </Card>
    </PageFrame>
  );
}
