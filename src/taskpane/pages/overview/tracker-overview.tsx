import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookState } from "../../../actions/action";
import { formatDay, formatMoment } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { FixedDate } from "./fixed-date";
import { FindingsCard } from "./findings-card";
import { GeneratedNotice } from "./generated-notice";
import { Notice } from "../../components/notice";
import { PageFrame } from "../../components/page-frame";
import { ProgressCard } from "./progress-card";
import { TextButton } from "../../components/text-button";
import { useWorkbook } from "../../state/use-workbook";
import { VersionNotice } from "./version-notice";
import { useCheck } from "../findings/use-check";
import { useRefresh } from "../refresh/use-refresh";

const useStyles = makeStyles({
  facts: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  fixed: { display: "inline-flex", alignItems: "center", columnGap: "2px", paddingInline: "6px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
  again: { marginLeft: "auto" },
});

/** The state of the tracker in this workbook and the two things to do with it. */
export function TrackerOverview({ state }: { readonly state: Extract<WorkbookState, { kind: "ours" }> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy } = usePane();
  const { changed, summary = state.summary, inspect } = useWorkbook();
  const check = useCheck();
  const { refresh } = useRefresh();
  const refreshed = state.lastRefreshed === null ? t("overview.never-refreshed") : t("overview.refreshed", { when: formatMoment(state.lastRefreshed, language) });
  return (
    <PageFrame title={state.project === "" ? t("overview.unnamed") : state.project}>
      <div className={styles.facts}>
        <span>{t("overview.as-of", { day: formatDay(state.asOf, language) })}</span>
        {state.asOfIsFixed && <span className={styles.fixed}><LockClosed16Regular />{t("overview.fixed")}</span>}
        <span>{refreshed}</span>
        <Button className={styles.again} size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} title={t("overview.again")} aria-label={t("overview.again")} disabledFocusable={busy} onClick={inspect} />
      </div>
      {state.asOfIsFixed && <FixedDate asOf={state.asOf} />}
      {changed && <Notice intent="info">{t("overview.changed")} <TextButton disabled={busy} onClick={inspect}>{t("overview.update")}</TextButton></Notice>}
      <GeneratedNotice />
      <VersionNotice version={state.version} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={check}>{t("action.check")}</Button>
        <Button disabledFocusable={busy} onClick={refresh}>{t("action.refresh")}</Button>
        <span className={styles.hint}>{t("action.check-hint")}</span>
        <span className={styles.hint}>{t("action.refresh-hint")}</span>
      </div>
      {summary !== undefined && <ProgressCard summary={summary} />}
      <FindingsCard counts={state.findingCounts} />
    </PageFrame>
  );
}
