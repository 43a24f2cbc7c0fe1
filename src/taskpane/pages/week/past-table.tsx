import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import type { PastSummary } from "../../../rollup/history/past-summary";
import { Disclosure } from "../../components/disclosure";
import { ScrollSideways } from "../../components/scroll-sideways";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", "& th, & td": { textAlign: "right", padding: `2px ${tokens.spacingHorizontalS}`, whiteSpace: "nowrap" }, "& th:first-child": { textAlign: "left" } },
});

const columns = ["total", "red", "amber", "green", "unknown", "done", "cancelled"] as const;

/** The summary as it stood on the day that is compared with, by the lights that were kept then. */
export function PastTable({ past }: { readonly past: PastSummary }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const title = t("forms:week.pane.then", { day: isoFromSerial(past.day) });
  return (
    <Disclosure title={title}>
      <p>{t("forms:week.pane.then-note")}</p>
      <ScrollSideways label={title}>
        <table className={styles.table}>
          <thead>
            <tr><th scope="col">{t("forms:summary.by-department")}</th>{columns.map((key) => <th key={key} scope="col">{t(`forms:summary.columns.${key}`)}</th>)}</tr>
          </thead>
          <tbody>
            {[...past.lines, past.total].map((line) => (
              <tr key={line.label}><th scope="row">{line.label}</th>{columns.map((key) => <td key={key}>{line[key]}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Disclosure>
  );
}
