import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CleanItem } from "../../../actions/clean/clean-sheet";
import type { SheetMapping } from "../../../domain/sheets-of-others/choose-form";
import { cleanKinds, type CleanKind } from "../../../domain/sheets-of-others/cleaning/clean-sheet";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import { Card } from "../../components/card";
import { usePane } from "../../model/pane-model";
import { CleanQuestions } from "./clean-questions";
import { useClean } from "./use-clean";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL,
    listStyleType: "none",
  },
  item: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Cells shown of one kind; the rest is a number. */
const itemsShown = 8;

function shown({ kind, to }: CleanItem): string {
  if (typeof to !== "number") return String(to);
  return kind === "date" ? isoFromSerial(to) : `${Number((to * 100).toPrecision(12))}%`;
}

/** Offers to tidy a list of others: before and after, kind by kind, what is ambiguous as a question; then to bring it all back. */
export function CleanCard({ sheet, mapping }: { readonly sheet: string; readonly mapping: SheetMapping }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { preview, answers, cleaned, keptBack, look, apply, undo } = useClean({ sheet, mapping });
  const [left, setLeft] = useState<readonly CleanKind[]>([]);
  if (cleaned !== undefined) {
    return (
      <Card title={t("clean-card.done", { count: cleaned.done.length })}>
        {cleaned.left.length > 0 && <span className={styles.text}>{t("clean-card.left", { count: cleaned.left.length, cells: cleaned.left.map(({ cell }) => cell).join(t("list-separator")) })}</span>}
        <span className={styles.text}>{t("clean-card.undo-text")}</span>
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={busy} onClick={undo}>{t("clean-card.undo")}</Button>
          <Button disabledFocusable={busy} onClick={() => look(answers)}>{t("clean-card.look-again")}</Button>
        </div>
      </Card>
    );
  }
  if (preview === undefined) {
    return (
      <Card title={t("clean-card.title")}>
        {keptBack !== undefined && <span className={styles.text}>{t(keptBack === 0 ? "clean-card.all-back" : "clean-card.back-but", { count: keptBack })}</span>}
        <span className={styles.text}>{t("clean-card.text")}</span>
        <div className={styles.actions}><Button disabledFocusable={busy} onClick={() => look(answers)}>{t("clean-card.look")}</Button></div>
      </Card>
    );
  }
  const kinds = cleanKinds.filter((kind) => preview.items.some((item) => item.kind === kind));
  const chosen = kinds.filter((kind) => !left.includes(kind));
  const count = preview.items.filter(({ kind }) => chosen.includes(kind)).length;
  return (
    <Card title={t("clean-card.title")}>
      {preview.items.length === 0 && <span className={styles.text}>{t(preview.questions.length === 0 ? "clean-card.tidy" : "clean-card.only-questions")}</span>}
      <CleanQuestions questions={preview.questions} answers={answers} disabled={busy} onAnswer={look} />
      {kinds.map((kind) => {
        const items = preview.items.filter((item) => item.kind === kind);
        return (
          <div key={kind}>
            <Checkbox checked={chosen.includes(kind)} label={t(`clean-card.kind.${kind}`, { count: items.length })}
              onChange={(_event, { checked }) => setLeft(checked === true ? left.filter((one) => one !== kind) : [...left, kind])} />
            <ul className={styles.list}>
              {items.slice(0, itemsShown).map((item) => <li key={item.cell} className={styles.item}>{t("clean-card.change", { cell: item.cell, from: String(item.from), to: shown(item) })}</li>)}
              {items.length > itemsShown && <li>{t("clean-card.more", { count: items.length - itemsShown })}</li>}
            </ul>
          </div>
        );
      })}
      <div className={styles.actions}>
        {preview.items.length > 0 && <Button appearance="primary" disabledFocusable={busy || count === 0} onClick={() => apply(chosen)}>{t("clean-card.apply", { count })}</Button>}
        <Button disabledFocusable={busy} onClick={() => look({})}>{t("clean-card.look-again")}</Button>
      </div>
    </Card>
  );
}
