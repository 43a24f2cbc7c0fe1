import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { UpgradePlan } from "../../../actions/upgrade/upgrade";
import { Card } from "../../components/card";
import { EmptyState } from "../../components/empty-state";
import { Notice } from "../../components/notice";
import { PageFrame } from "../../components/page-frame";
import { PutBackLine } from "../../components/put-back-line";
import { TextButton } from "../../components/text-button";
import { usePane } from "../../model/pane-model";
import { useUpgrade } from "./use-upgrade";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  line: { display: "block", marginTop: tokens.spacingVerticalXXS },
});

/** What a workbook of an earlier version does not have yet, and the press that adds it. */
export default function UpgradePage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy, goTo } = usePane();
  const { plan, report, upgrade, takeBack } = useUpgrade();
  const [asking, setAsking] = useState(false);
  const title = t("upgrade.title");
  if (report?.undo !== undefined) {
    return (
      <PageFrame title={title} closable>
        <Notice intent="success" title={t("upgrade.done")}>
          <span className={styles.line}>{t("upgrade.done-text")}</span>
          <PutBackLine cells={report.putBack} />
          {takeBack !== undefined && (asking ? (
            <span className={styles.line}>
              {t("upgrade.take-back-sure")}{" "}
              <TextButton disabled={busy} onClick={takeBack}>{t("upgrade.take-back-yes")}</TextButton>{" "}
              <TextButton onClick={() => setAsking(false)}>{t("upgrade.take-back-no")}</TextButton>
            </span>
          ) : <span className={styles.line}><TextButton disabled={busy} onClick={() => setAsking(true)}>{t("upgrade.take-back")}</TextButton></span>)}
        </Notice>
        <Additions plan={report} />
        <Button onClick={() => goTo("overview")}>{t("upgrade.back")}</Button>
      </PageFrame>
    );
  }
  if (plan === undefined) return <PageFrame title={title} closable><Spinner labelPosition="below" label={t("work.upgrade-plan")} /></PageFrame>;
  if (plan.rules.length + plan.columns.length + plan.sheets.length === 0) {
    return <PageFrame title={title} closable><EmptyState mark="done" title={t("upgrade.nothing")} text={t("upgrade.nothing-text")} /></PageFrame>;
  }
  return (
    <PageFrame title={title} about={t("upgrade.about")} closable>
      <Additions plan={plan} />
      <Button appearance="primary" disabledFocusable={busy} onClick={upgrade}>{t("upgrade.button")}</Button>
    </PageFrame>
  );
}

function Additions({ plan: { rules, columns, sheets } }: { readonly plan: UpgradePlan }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Lines title={t("upgrade.rules")} lines={rules.map(({ id, says }) => `${id} ${says}`)} />
      <Lines title={t("upgrade.columns")} lines={columns.map(({ sheet, header }) => t("upgrade.column", { sheet, header }))} />
      <Lines title={t("upgrade.sheets")} lines={sheets} />
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return <Card title={title}><ul className={styles.list}>{lines.map((line) => <li key={line}>{line}</li>)}</ul></Card>;
}
