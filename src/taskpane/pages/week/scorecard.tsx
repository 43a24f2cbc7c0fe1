import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { periodAround, periodBefore, periodKinds, periodText, readPeriod } from "../../../actions/report/period";
import { Card } from "../../components/card";
import { ReportButton } from "./report-button";

const useStyles = makeStyles({ select: { minWidth: 0, "& select": { minWidth: 0 } } });

/** The departments in a month, a quarter or half a year: this one, or the one before, which is what a report is usually of. */
export function Scorecard({ asOf }: { readonly asOf: number }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const periods = periodKinds.flatMap((kind) => {
    const now = periodAround(kind, asOf);
    return [periodBefore(now), now].map(periodText);
  });
  const [chosen, setChosen] = useState("");
  const shown = periods.includes(chosen) ? chosen : periods[1] ?? "";
  const period = readPeriod(shown);
  return (
    <Card title={t("forms:week.pane.scorecard")}>
      <span>{t("forms:week.pane.scorecard-text")}</span>
      <Field label={t("forms:week.pane.period")}>
        <Select className={styles.select} value={shown} onChange={(_event, { value }) => setChosen(value)}>
          {periods.map((text) => <option key={text} value={text}>{text}</option>)}
        </Select>
      </Field>
      {period !== undefined && <ReportButton report={{ kind: "scorecard", period }} label={t("forms:week.pane.scorecard-sheet")} />}
    </Card>
  );
}
