import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { severities, type Severity } from "../../../domain/findings/finding";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { palette } from "../../theme/palette";
import { Mark } from "../../components/mark";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "28px",
    paddingInline: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: palette.card,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold, "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" } },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

export interface SeverityChipsProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** One switch for each severity that occurs; none pressed = all shown. */
export function SeverityChips({ counts, chosen, onToggle }: SeverityChipsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const present = severities.filter((severity) => counts[severity] > 0 || chosen.has(severity));
  return (
    <div role="group" aria-label={t("findings-page.severities")} className={styles.chips}>
      {present.map((severity) => (
        <button key={severity} type="button" aria-pressed={chosen.has(severity)} className={mergeClasses(styles.chip, chosen.has(severity) && styles.pressed)} onClick={() => onToggle(severity)}>
          <Mark kind={severity} size={11} />
          {t(`severity.${severity}`)}
          <span className={styles.count}>{formatCount(counts[severity], language)}</span>
        </button>
      ))}
    </div>
  );
}
