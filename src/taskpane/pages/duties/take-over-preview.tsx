import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TakeOverPlan, TakeOverRow } from "../../../actions/action";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { RoleLetter } from "./role-letter";
import { TakeOverQuestions } from "./take-over-questions";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: "none" },
  duty: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  part: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  who: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const firstDuties = 5;

function byDuty(rows: readonly TakeOverRow[]): readonly (readonly [string, readonly TakeOverRow[]])[] {
  const groups = new Map<string, TakeOverRow[]>();
  for (const row of rows) groups.set(row.duty, [...(groups.get(row.duty) ?? []), row]);
  return [...groups.entries()];
}

export interface TakeOverPreviewProps {
  readonly plan: TakeOverPlan;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** What one sheet would add, row by row, before anything is written. */
export function TakeOverPreview({ plan, onAccept, onDecline }: TakeOverPreviewProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const [all, setAll] = useState(false);
  const groups = byDuty(plan.rows);
  const shown = all ? groups : groups.slice(0, firstDuties);
  const who = ({ person, department, note }: TakeOverRow): string => [person === "" ? t("duties.nobody") : person, department, note].filter((part) => part !== "").join(" · ");
  return (
    <Card title={t("take-over.from", { sheet: plan.sheet })}>
      <span>{plan.rows.length === 0 ? t("take-over.all-there") : t("take-over.would-add", { count: plan.rows.length, duties: plan.duties })}</span>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(([duty, rows]) => (
            <li key={duty}>
              <span className={styles.duty}>{duty}</span>
              <ul className={styles.parts}>
                {rows.map((row) => <li key={`${row.cell} ${row.role}`} className={styles.part}>{row.role !== "" && <RoleLetter role={row.role} />}<span className={styles.who}>{who(row)}</span></li>)}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {shown.length < groups.length && <Button size="small" onClick={() => setAll(true)}>{t("duties.all", { count: groups.length })}</Button>}
      {plan.already > 0 && plan.rows.length > 0 && <span className={styles.text}>{t("take-over.already", { count: plan.already })}</span>}
      <TakeOverQuestions plan={plan} />
      {plan.rows.length > 0 && <span className={styles.text}>{t("take-over.keeps", { sheet: plan.sheet })}</span>}
      <div className={styles.actions}>
        {plan.rows.length > 0 && <Button appearance="primary" disabledFocusable={busy} onClick={onAccept}>{t("take-over.accept", { count: plan.rows.length })}</Button>}
        <Button onClick={onDecline}>{t(plan.rows.length > 0 ? "take-over.decline" : "take-over.close")}</Button>
      </div>
    </Card>
  );
}
