import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/card";
import { Notice } from "../../components/notice";
import { PutBackLine } from "../../components/put-back-line";
import { usePane } from "../../model/pane-model";
import { ListTakeOverPreview } from "./list-take-over-preview";
import { useListTakeOver } from "./use-list-take-over";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  line: { display: "block", marginTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  place: { outlineStyle: "none" },
});

/**
 * Brings a list of somebody's, copied into this workbook, into the form of its kind; next week's version of it brings the rows up to date.
 */
export function ListTakeOverCard({ onTaken }: { readonly onTaken: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { plans, taken, asked, answer, look, decline, takeOver } = useListTakeOver(onTaken);
  const start = useRef<HTMLButtonElement>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: reading goes on from what came of it.
    if (taken !== undefined) result.current?.focus();
  }, [taken]);
  return (
    <>
      {taken !== undefined && (
        <div ref={result} tabIndex={-1} className={styles.place}>
          <Notice intent={taken.left.length === 0 ? "success" : "warning"} title={
            t("list-take-over.done", { added: taken.added, changed: taken.changed })
          }>
            {
              taken.left.length > 0 && <span className={styles.line}>{
                t("list-take-over.left", { count: taken.left.length, rows: taken.left.map(({ title }) => title).join(t("list-separator")) })
              }</span>
            }
            <PutBackLine cells={taken.putBack} />
          </Notice>
        </div>
      )}
      <Card title={t("list-take-over.title")}>
        <span className={styles.text}>{t("list-take-over.text")}</span>
        <Button ref={start} disabledFocusable={busy} onClick={look}>{
          t(plans === undefined ? "list-take-over.look" : "take-over.look-again")
        }</Button>
      </Card>
      {plans?.length === 0 && <Notice intent="info" title={t("take-over.none")}>{t("list-take-over.none-text")}</Notice>}
      {plans?.map((plan) => (
        <ListTakeOverPreview
          key={plan.sheet} plan={plan} {...asked(plan.sheet)} onAnswer={(answers) => answer(plan.sheet, answers)}
          onAccept={() => takeOver(plan.sheet)}
          onDecline={() => { decline(); start.current?.focus(); }}
        />
      ))}
    </>
  );
}
