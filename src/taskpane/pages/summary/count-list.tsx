import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr) minmax(28px, auto)", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  label: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  count: { textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  bar: { display: "block", width: "100%", height: "8px" },
});

export interface CountEntry {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly mark?: ReactNode;
}

/** Words with counts; the bar only repeats the count as a length. */
export function CountList({ entries }: { readonly entries: readonly CountEntry[] }): ReactNode {
  const styles = useStyles();
  const { language } = useLanguage();
  const most = Math.max(1, ...entries.map(({ count }) => count));
  return (
    <ul className={styles.list}>
      {entries.map(({ key, label, count, mark }) => (
        <li key={key} className={styles.entry}>
          <span className={styles.label}>{mark}<span>{label}</span></span>
          <svg className={styles.bar} aria-hidden="true" focusable="false">
            <rect width="100%" height="8" rx="4" style={{ fill: tokens.colorNeutralBackground4 }} />
            {count > 0 && <rect width={`${(count / most) * 100}%`} height="8" rx="4" style={{ fill: tokens.colorBrandStroke1 }} />}
          </svg>
          <span className={styles.count}>{formatCount(count, language)}</span>
        </li>
      ))}
    </ul>
  );
}
