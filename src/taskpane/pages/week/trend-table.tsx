import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import type { TrendPoint } from "../../../rollup/history/trend";
import { Disclosure } from "../../components/disclosure";
import { ScrollSideways } from "../../components/scroll-sideways";
import { ReportButton } from "./report-button";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", "& th, & td": { textAlign: "right", padding: `2px ${tokens.spacingHorizontalS}`, whiteSpace: "nowrap" }, "& th:first-child": { textAlign: "left" } },
});

const columns = ["open", "late", "red", "done"] as const;
const mostWeeks = 26;

/** How open, late, red and finished tasks went from week to week, the last week first. */
export function TrendTable({ trend }: { readonly trend: readonly TrendPoint[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  if (trend.length === 0) return null;
  const title = t("forms:week.pane.trend", { count: trend.length });
  return (
    <Disclosure title={title}>
      <ScrollSideways label={title}>
        <table className={styles.table}>
          <thead>
            <tr><th scope="col">{t("forms:week.pane.day")}</th>{columns.map((key) => <th key={key} scope="col">{t(`forms:week.trend.${key}`)}</th>)}</tr>
          </thead>
          <tbody>
            {[...trend].reverse().slice(0, mostWeeks).map((point) => (
              <tr key={point.day}><th scope="row">{isoFromSerial(point.day)}</th>{columns.map((key) => <td key={key}>{point[key]}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      <ReportButton report={{ kind: "trend" }} label={t("forms:week.pane.trend-sheet")} />
    </Disclosure>
  );
}
