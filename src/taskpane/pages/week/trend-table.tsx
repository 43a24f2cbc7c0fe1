import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import type { TrendPoint } from "../../../rollup/history/trend";
import { Disclosure } from "../../components/disclosure";
import { FigureTable } from "./figure-table";
import { ReportButton } from "./report-button";

const columns = ["open", "late", "red", "done"] as const;
const mostWeeks = 26;

/** How open, late, red and finished tasks went from week to week, the last week first. */
export function TrendTable({ trend }: { readonly trend: readonly TrendPoint[] }): ReactNode {
  const { t } = useTranslation();
  if (trend.length === 0) return null;
  const title = t("forms:week.pane.trend", { count: trend.length });
  return (
    <Disclosure title={title}>
      <FigureTable
        label={title} rowsBy={t("forms:week.pane.day")} columns={columns.map((key) => t(`forms:week.trend.${key}`))}
        rows={
          [...trend].reverse().slice(0, mostWeeks).map(
            (point) => ({ name: isoFromSerial(point.day), figures: columns.map((key) => point[key]) })
          )
        }
      />
      <ReportButton report={{ kind: "trend" }} label={t("forms:week.pane.trend-sheet")} />
    </Disclosure>
  );
}
