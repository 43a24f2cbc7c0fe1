import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { severities, type Severity } from "../../../domain/findings/finding";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { countBySeverity } from "../findings/findings-view";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { SeverityLabel } from "../../components/severity-label";
import { useKept } from "../../state/kept";
import { foundLast, wantedSeverities } from "../findings/findings-state";
import { useCheck } from "../findings/use-check";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  row: { width: "100%", justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalS, marginInline: "-8px", boxSizing: "content-box", fontWeight: tokens.fontWeightRegular },
  count: { marginLeft: "auto", paddingRight: tokens.spacingHorizontalXS, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground2 },
});

/** How many findings there are of each severity; each line opens the findings with just those. */
export function FindingsCard({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy, goTo } = usePane();
  const check = useCheck();
  const [findings] = useKept(foundLast);
  const [, setWanted] = useKept(wantedSeverities);
  const shown = findings === undefined ? counts : countBySeverity(findings.findings);
  const present = severities.filter((severity) => shown[severity] > 0);
  const open = (severity: Severity): void => {
    if (findings === undefined) return check();
    goTo("findings");
    setWanted([severity]);
  };
  return (
    <Card title={t("findings-card.title")}>
      <span className={styles.text}>{t("findings-card.about")}</span>
      {present.length === 0 ? <span className={styles.text}>{t("findings-card.none")}</span> : (
        <ul className={styles.list}>
          {present.map((severity) => (
            <li key={severity}>
              <Button appearance="subtle" className={styles.row} disabledFocusable={busy} onClick={() => open(severity)}>
                <SeverityLabel severity={severity} />
                <span className={styles.count}>{formatCount(shown[severity], language)}</span>
                <ChevronRight16Regular />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
