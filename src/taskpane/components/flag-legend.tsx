import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../hooks/language-context";
import { formatCount } from "../format/figures";
import type { FlagShare } from "./flag-bar";
import { Mark } from "./mark";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(108px, 1fr))", columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "24px" },
  word: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** Symbol, word, count: the figures that the bar shows as lengths. */
export function FlagLegend({ shares }: { readonly shares: readonly FlagShare[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <ul className={styles.list}>
      {shares.map(({ flag, count }) => (
        <li key={flag} className={styles.item}>
          <Mark kind={flag} />
          <span className={styles.word}>{t(`flag.${flag}`)}</span>
          <span className={styles.count}>{formatCount(count, language)}</span>
        </li>
      ))}
    </ul>
  );
}
