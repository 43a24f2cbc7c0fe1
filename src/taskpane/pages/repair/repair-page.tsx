import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RepairPlan } from "../../../actions/repair/repair";
import { Card } from "../../components/card";
import { EmptyState } from "../../components/empty-state";
import { Notice } from "../../components/notice";
import { PageFrame } from "../../components/page-frame";
import { TextButton } from "../../components/text-button";
import { usePane } from "../../model/pane-model";
import { useCheck } from "../findings/use-check";
import { useRepair } from "./use-repair";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  line: { display: "block", marginTop: tokens.spacingVerticalXXS },
});

/** What of ours is renamed, missing or typed over, and the press that mends it. */
export default function RepairPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const check = useCheck();
  const { plan, report, repair, takeBack } = useRepair();
  const title = t("repair.title");
  if (report !== undefined) {
    return (
      <PageFrame title={title} closable>
        <Notice intent="success" title={t("repair.done")}>
          <span className={styles.line}>{t(report.sheets.length + report.rules.length > 0 ? "repair.done-values" : "repair.done-text")}</span>
          {takeBack !== undefined && <span className={styles.line}><TextButton disabled={busy} onClick={takeBack}>{t("repair.take-back")}</TextButton></span>}
        </Notice>
        <Mendings plan={report} />
        <Button appearance="primary" disabledFocusable={busy} onClick={check}>{t("action.check")}</Button>
      </PageFrame>
    );
  }
  if (plan === undefined) return <PageFrame title={title} closable><Spinner labelPosition="below" label={t("work.repair-plan")} /></PageFrame>;
  if (countOf(plan) === 0) {
    return <PageFrame title={title} closable><EmptyState mark="done" title={t("repair.nothing")} text={t("repair.nothing-text")} /></PageFrame>;
  }
  return (
    <PageFrame title={title} about={t("repair.about")} closable>
      <Mendings plan={plan} />
      <Button appearance="primary" disabledFocusable={busy} onClick={repair}>{t("repair.button")}</Button>
    </PageFrame>
  );
}

const countOf = ({ tables, headers, sheets, rules, columns, formulas }: RepairPlan): number =>
  tables.length + headers.length + sheets.length + rules.length + columns.length + formulas.length;

function Mendings({ plan: { tables, headers, sheets, rules, columns, formulas } }: { readonly plan: RepairPlan }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Lines title={t("repair.names")} lines={[...tables, ...headers].map(({ from, to }) => `${from} → ${to}`)} />
      <Lines title={t("repair.sheets")} lines={sheets} />
      <Lines title={t("repair.rules")} lines={rules} />
      <Lines title={t("repair.columns")} lines={columns.map(({ sheet, header }) => t("upgrade.column", { sheet, header }))} />
      <Lines title={t("repair.formulas")} lines={formulas.map(({ sheet, cell }) => `${sheet}!${cell}`)} />
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return <Card title={title}><ul className={styles.list}>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul></Card>;
}
