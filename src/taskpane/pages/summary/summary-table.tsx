import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SummaryLine } from "../../../actions/action";
import { everyFlag } from "../../../catalog/lists";
import { formatCount, formatRate } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { Card } from "../../components/card";
import { FlagBar } from "../../components/flag-bar";
import { Mark } from "../../components/mark";
import { ScrollSideways } from "../../components/scroll-sideways";
import { visuallyHidden } from "../../components/visually-hidden";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS} 6px`, whiteSpace: "nowrap", textAlign: "right", verticalAlign: "bottom", fontWeight: tokens.fontWeightRegular },
  head: { color: tokens.colorNeutralForeground2, paddingTop: 0 },
  name: { textAlign: "left", paddingLeft: 0, whiteSpace: "normal", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold, width: "40%" },
  bar: { paddingBottom: tokens.spacingVerticalS },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
  hidden: visuallyHidden,
  mark: { display: "inline-flex", alignItems: "center", columnGap: "3px" },
});

const firstLines = 30;

export interface SummaryTableProps {
  readonly title: string;
  readonly first: string;
  readonly lines: readonly SummaryLine[];
  readonly total: SummaryLine;
}

/** One line a department or person: open, red, days overdue, on-time rate with its denominator; under it how their tasks stand. */
export function SummaryTable({ title, first, lines, total }: SummaryTableProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  // A line with nothing to count, such as "other" where all is filled in, says nothing.
  const present = lines.filter((line) => line.total + line.cancelled > 0);
  const shown = all ? present : present.slice(0, firstLines);
  const head = mergeClasses(styles.cell, styles.head);
  const figures = (line: SummaryLine, className: string): ReactNode => (
    <>
      <td className={className}>{formatCount(line.open, language)}</td>
      <td className={className}>{formatCount(line.red, language)}</td>
      <td className={className}>{formatCount(line.overdueDays, language)}</td>
      <td className={className}>{formatRate(line, language)}</td>
    </>
  );
  return (
    <Card title={title}>
      <ScrollSideways label={title}><table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(head, styles.name)}><span className={styles.hidden}>{first}</span></th>
            <th scope="col" className={head}>{t("summary.open")}</th>
            <th scope="col" className={head}><span className={styles.mark}><Mark kind="red" size={9} />{t("summary.red")}</span></th>
            <th scope="col" className={head}>{t("summary.overdue")}</th>
            <th scope="col" className={head}>{t("summary.on-time")}</th>
          </tr>
        </thead>
        {shown.map((line) => (
          <tbody key={line.label}>
            <tr>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>{line.label === "" ? t("summary.blank") : line.label}</th>
              {figures(line, styles.cell)}
            </tr>
            <tr aria-hidden="true"><td colSpan={5} className={styles.bar}><FlagBar height={5} shares={everyFlag.map((flag) => ({ flag, count: line[flag] }))} /></td></tr>
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.total)}>{t("summary.total")}</th>
            {figures(total, mergeClasses(styles.cell, styles.total))}
          </tr>
        </tfoot>
      </table></ScrollSideways>
      {shown.length < present.length && <Button size="small" onClick={() => setAll(true)}>{t("summary.all", { count: present.length })}</Button>}
    </Card>
  );
}
