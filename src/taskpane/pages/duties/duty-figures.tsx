import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DutiesReport } from "../../../actions/action";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { Card } from "../../components/card";
import { Figure } from "../../components/figure";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(104px, 1fr))", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalM },
  idle: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** P8 in four figures: 避免职责重叠或遗漏. */
export function DutyFigures({ report }: { readonly report: DutiesReport }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { duties, idleDepartments } = report;
  const figures = [
    ["duties", duties.length],
    ["no-a", duties.filter(({ accountable }) => accountable === 0).length],
    ["no-r", duties.filter(({ responsible }) => responsible === 0).length],
    ["idle", idleDepartments.length],
  ] as const;
  return (
    <Card title={t("duties.figures")}>
      <div className={styles.figures}>
        {figures.map(([key, count]) => <Figure key={key} label={t(`duties.figure.${key}`)} value={formatCount(count, language)} />)}
      </div>
      {idleDepartments.length > 0 && <span className={styles.idle}>{t("duties.idle", { names: idleDepartments.join(t("list-separator")) })}</span>}
    </Card>
  );
}
