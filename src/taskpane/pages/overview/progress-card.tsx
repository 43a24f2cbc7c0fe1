import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TrackerSummary } from "../../../actions/action";
import { everyFlag } from "../../../catalog/lists";
import { formatCount, formatRate } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { Figure } from "../../components/figure";
import { FlagBar } from "../../components/flag-bar";
import { FlagLegend } from "../../components/flag-legend";
import { TextButton } from "../../components/text-button";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalL },
  empty: { color: tokens.colorNeutralForeground2 },
});

/** The headline figures: how many tasks stand how, days overdue, on-time rate. */
export function ProgressCard({ summary }: { readonly summary: TrackerSummary }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { goTo } = usePane();
  const { total } = summary;
  const shares = everyFlag.map((flag) => ({ flag, count: total[flag] }));
  return (
    <Card title={t("progress-card.title")} aside={[t("progress-card.tasks", { count: total.total }), total.cancelled > 0 ? t("progress-card.cancelled", { count: total.cancelled }) : ""].filter((part) => part !== "").join(t("list-separator"))}>
      {total.total === 0 ? <span className={styles.empty}>{t("progress-card.empty")}</span> : (
        <>
          <FlagBar shares={shares} />
          <FlagLegend shares={shares} />
          <div className={styles.figures}>
            <Figure label={t("figure.overdue")} value={t("figure.days", { count: total.overdueDays, shown: formatCount(total.overdueDays, language) })} />
            <Figure label={t("figure.on-time")} value={formatRate(total, language)} hint={t("figure.on-time-hint")} />
          </div>
          <TextButton onClick={() => goTo("summary")}>{t("progress-card.more")}</TextButton>
        </>
      )}
    </Card>
  );
}
