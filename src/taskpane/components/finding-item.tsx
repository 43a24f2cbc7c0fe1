import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WordedFinding } from "../pages/findings/findings-view";
import { palette } from "../theme/palette";
import { SeverityLabel } from "./severity-label";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: palette.card,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    // Fluent's own shade for hovering leaves links too little contrast in the dark.
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, backgroundColor: palette.canvas },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  shown: { border: `1px solid ${tokens.colorBrandStroke1}` },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  place: { color: tokens.colorBrandForegroundLink, overflowWrap: "anywhere" },
  rule: { marginLeft: "auto", color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  task: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  message: { overflowWrap: "anywhere" },
  remedy: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

export interface FindingItemProps {
  readonly item: WordedFinding;
  /** Of all items only one is in the tab order; arrow keys move among them. */
  readonly tabbable: boolean;
  /** Its cell was the last to be selected in Excel. */
  readonly shown: boolean;
  readonly position: number;
  readonly onOpen: (item: WordedFinding, position: number) => void;
  readonly onFocus: (position: number) => void;
}

export const FindingItem = memo(function FindingItem({ item, tabbable, shown, position, onOpen, onFocus }: FindingItemProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { finding, message, remedy } = item;
  // Most findings name their record's task: people know it better than its row.
  const { task } = finding.values;
  return (
    <button type="button" data-position={position} tabIndex={tabbable ? 0 : -1} aria-current={shown ? "true" : undefined} className={mergeClasses(styles.item, shown && styles.shown)} onClick={() => onOpen(item, position)} onFocus={() => onFocus(position)}>
      <span className={styles.line}>
        <SeverityLabel severity={finding.severity} />
        <span className={styles.place}>{t(finding.id === "" ? "findings-page.place" : "findings-page.place-id", { sheet: finding.sheet, cell: finding.cell, id: finding.id })}</span>
        <span className={styles.rule}>{finding.rule}</span>
      </span>
      {task !== undefined && task !== "" && <span className={styles.task}>{task}</span>}
      <span className={styles.message}>{message}</span>
      <span className={styles.remedy}>{remedy}</span>
    </button>
  );
});
