import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DutyFigures } from "./duty-figures";
import { DutyMatrix } from "./duty-matrix";
import { EmptyState } from "../../components/empty-state";
import { FindingsBlock } from "../../components/findings-block";
import { NoDuties } from "./no-duties";
import { PageFrame } from "../../components/page-frame";
import { TakeOverCard } from "./take-over-card";
import { TextButton } from "../../components/text-button";
import { useDuties } from "./use-duties";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";

/** 职责分工: who does what as a matrix, what is to settle about it, and the way in for sheets that people have already. */
export default function DutiesPage(): ReactNode {
  const { t } = useTranslation();
  const { work, busy } = usePane();
  const { workbook, inspect } = useWorkbook();
  const control = useDuties();
  const { report } = control;
  if (workbook !== undefined && workbook.kind !== "ours") return <NoDuties kind={workbook.kind} />;
  if (report === "none") return <NoDuties kind="no-list" />;
  if (report === undefined) {
    return (
      <PageFrame title={t("duties.title")}>
        {work.kind === "failed"
          ? <EmptyState mark="unknown" title={t("duties.unread")} text={t("overview.unread-text")}><Button disabledFocusable={busy} onClick={workbook === undefined ? inspect : control.read}>{t("duties.again")}</Button></EmptyState>
          : <Spinner labelPosition="below" label={t("work.duties")} />}
      </PageFrame>
    );
  }
  const findings = <FindingsBlock title={t("duties.findings")} clean={t("duties.clean")} findings={report.findings} />;
  return (
    <PageFrame title={t("duties.title")} about={t("duties.about", { sheet: report.sheet })}>
      <TextButton disabled={busy} onClick={control.read}>{t("duties.again")}</TextButton>
      {report.duties.length === 0
        ? (
          <>
            <EmptyState mark="unknown" title={t("duties.empty")} text={t("duties.empty-text", { sheet: report.sheet })} />
            {report.findings.length > 0 && findings}
          </>
        ) : (
          <>
            <DutyFigures report={report} />
            {findings}
            <DutyMatrix report={report} />
          </>
        )}
      <TakeOverCard control={control} />
    </PageFrame>
  );
}
