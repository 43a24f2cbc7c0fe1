import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { FirstRun } from "./first-run";
import { PageFrame } from "../../components/page-frame";
import { TrackerOverview } from "./tracker-overview";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";

const useStyles = makeStyles({ loading: { paddingTop: tokens.spacingVerticalXXXL } });

/** The state of this workbook, or, where there is none yet, the way to begin. */
export function OverviewPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { work } = usePane();
  const { workbook } = useWorkbook();
  if (workbook === undefined) {
    if (work.kind !== "failed") return <Spinner className={styles.loading} labelPosition="below" label={t("overview.looking")} />;
    return <PageFrame title={t("overview.title")}><EmptyState mark="unknown" title={t("overview.unread")} text={t("overview.unread-text")} /></PageFrame>;
  }
  return workbook.kind === "ours" ? <TrackerOverview state={workbook} /> : <FirstRun state={workbook} />;
}
