import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ForeignAnswers, ForeignQuestion } from "../../../domain/sheets-of-others/answers";
import type { FieldChange, ListItem, ListPlan } from "../../../actions/take-over/plan-list";
import { isoFromSerial, isPlausibleDate } from "../../../domain/dates/excel-date";
import { Card } from "../../components/card";
import { ReadingQuestions } from "../findings/reading-questions";
import { usePane } from "../../model/pane-model";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL,
  },
  item: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const firstItems = 8;

export interface ListTakeOverPreviewProps {
  readonly plan: ListPlan;
  /** What was asked at first; what of it is open still is in the plan. */
  readonly questions: readonly ForeignQuestion[];
  readonly answers: ForeignAnswers;
  readonly onAnswer: (answers: ForeignAnswers) => void;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** What one list would add to our form, change in it, and no longer holds, before anything is written. */
export function ListTakeOverPreview({ plan, questions, answers, onAnswer, onAccept, onDecline }: ListTakeOverPreviewProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const [all, setAll] = useState(false);
  const { items, gone, questions: open, target } = plan;
  const form = t(`foreign:form.${plan.form}`);
  const meant = items.filter(({ kind }) => kind !== "same");
  const count = (kind: ListItem["kind"]): number => items.filter((item) => item.kind === kind).length;
  const shown = (value: FieldChange["from"]): string => (
    value === "" ? t("list-take-over.blank") : isPlausibleDate(value) ? isoFromSerial(value) : String(value)
  );
  const lineOf = ({ kind, id, title, changes }: ListItem): string => {
    const name = [id, title].filter((part) => part !== "").join(" ");
    if (kind === "new") return t("list-take-over.new", { name });
    const fields = changes.map(
      ({ field, from, to }) => t(
        "list-take-over.field", { field: t(`forms:${plan.words}.fields.${field}`), from: shown(from), to: shown(to) }
      )
    );
    return t("list-take-over.changed", { name, changes: fields.join(t("list-separator")) });
  };
  const lines = all ? meant : meant.slice(0, firstItems);
  return (
    <Card title={t("list-take-over.from", { sheet: plan.sheet, form })}>
      {target === undefined
        ? <span>{t("list-take-over.no-form", { form })}</span>
        : <span>{
          t("list-take-over.counts", { target, added: count("new"), changed: count("changed"), same: count("same"), gone: gone.length })
        }</span>}
      {
        lines.length > 0 && <ul className={styles.list}>{
          lines.map((item) => <li key={item.cell} className={styles.item}>{lineOf(item)}</li>)
        }</ul>
      }
      {
        lines.length < meant.length && <Button size="small" onClick={() => setAll(true)}>{
          t("list-take-over.all", { count: meant.length })
        }</Button>
      }
      {
        gone.length > 0 && <span className={styles.text}>{
          t(
            "list-take-over.gone",
            { count: gone.length, rows: gone.map(({ id, title }) => `${id} ${title}`.trim()).join(t("list-separator")) }
          )
        }</span>
      }
      {
        open.length > 0 && <span className={styles.text}>{
          t(
            "list-take-over.unclear",
            {
              count: open.reduce((sum, one) => sum + one.count, 0),
              samples: open.flatMap(({ samples }) => samples).slice(0, 4).join(" / "),
            }
          )
        }</span>
      }
      {target !== undefined && <ReadingQuestions questions={questions} answers={answers} onAnswer={onAnswer} />}
      <div className={styles.actions}>
        {
          target !== undefined && meant.length > 0 && <Button appearance="primary" disabledFocusable={busy} onClick={onAccept}>{
            t("list-take-over.accept", { count: meant.length })
          }</Button>
        }
        <Button onClick={onDecline}>{t(meant.length > 0 ? "take-over.decline" : "take-over.close")}</Button>
      </div>
    </Card>
  );
}
