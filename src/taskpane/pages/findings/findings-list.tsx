import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/figures";
import { useFindingsWindow } from "./use-findings-window";
import { useLanguage } from "../../hooks/language-context";
import type { FindingsView, Grouping, WordedFinding } from "./findings-view";
import { FindingItem } from "../../components/finding-item";
import { groupTitle } from "./group-title";
import { PutRightPress } from "./put-right-press";
import { ExplainPress } from "./explain-press";
import { isWaivable, WaivePress } from "./waive-press";
import { useShowCell } from "../../hooks/use-show-cell";

const useStyles = makeStyles({
  list: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%", paddingBottom: tokens.spacingVerticalS },
  group: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, margin: 0, paddingTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  fold: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, width: "100%", minHeight: "28px", padding: 0, border: "none", backgroundColor: "transparent", color: "inherit", font: "inherit", textAlign: "left", cursor: "pointer", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" } },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
});

export interface FindingsListProps {
  readonly view: FindingsView;
  readonly grouping: Grouping;
  readonly onFold: (group: string) => void;
  /** Only in a workbook of ours can a finding be let stand. */
  readonly ours: boolean;
}

/** All findings as one list of which only the part in view is drawn. Arrow keys, Page Up/Down, Home and End move; Enter selects the cell. */
export function FindingsList({ view, grouping, onFold, ours }: FindingsListProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const showCell = useShowCell();
  const list = useRef<HTMLDivElement>(null);
  const { window, active, setActive, moveBy, moveTo, onFocus, onBlur } = useFindingsWindow(view, list);
  const [shown, setShown] = useState<string>();

  const open = useCallback((item: WordedFinding, position: number) => {
    setActive(position);
    setShown(item.key);
    showCell(item.finding);
  }, [setActive, showCell]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveBy(1),
      ArrowUp: () => moveBy(-1),
      PageDown: () => moveBy(8),
      PageUp: () => moveBy(-8),
      Home: () => moveTo(1),
      End: () => moveTo(view.drawn),
    };
    const move = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return (
    <div ref={list} role="list" aria-label={t("findings-page.list")} className={styles.list} style={{ height: window.height }} onKeyDown=
      {onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      {window.rows.map(({ index, key, offset, measure }) => {
        const row = view.rows[index];
        if (row === undefined) return null;
        return (
          <div key={key} ref={measure} data-index={index} role="listitem" aria-setsize={view.rows.length} aria-posinset=
            {index + 1} className={styles.row} style={{ transform: `translateY(${offset}px)` }}>
            {row.kind === "group"
              ? (
                <h2 className={styles.group}>
                  <button type="button" className={styles.fold} aria-expanded={row.open} onClick={() => onFold(row.key)}>
                    {row.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
                    {groupTitle(t, grouping, row.key)}<span className={styles.count}>{formatCount(row.count, language)}</span>
                  </button>
                </h2>
              )
              : (
                <>
                  <FindingItem item={row.item} position={row.position} tabbable={row.position === active} shown={row.item.key === shown} onOpen={open} onFocus={setActive} />
                  {ours && <PutRightPress finding={row.item.finding} />}
                  {row.item.key === shown && <ExplainPress key={row.item.message} finding={row.item.finding} />}
                  {ours && row.item.key === shown && isWaivable(row.item.finding) && <WaivePress finding={row.item.finding} />}
                </>
              )}
          </div>
        );
      })}
    </div>
  );
}
