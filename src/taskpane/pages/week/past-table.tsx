import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import type { PastSummary } from "../../../rollup/history/past-summary";
import { Disclosure } from "../../components/disclosure";
import { FigureTable } from "./figure-table";

const columns = ["total", "red", "amber", "green", "unknown", "done", "cancelled"] as const;

/** The summary as it stood on the day that is compared with, by the lights that were kept then. */
export function PastTable({ past }: { readonly past: PastSummary }): ReactNode {
  const { t } = useTranslation();
  const title = t("forms:week.pane.then", { day: isoFromSerial(past.day) });
  return (
    <Disclosure title={title}>
      <p>{t("forms:week.pane.then-note")}</p>
      <FigureTable
        label={title} rowsBy={t("forms:summary.by-department")} columns={columns.map((key) => t(`forms:summary.columns.${key}`))}
        rows={[...past.lines, past.total].map((line) => ({ name: line.label, figures: columns.map((key) => line[key]) }))}
      />
    </Disclosure>
  );
}
