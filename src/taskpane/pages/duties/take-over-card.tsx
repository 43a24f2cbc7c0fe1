import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DutiesControl } from "./use-duties";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { Notice } from "../../components/notice";
import { TakeOverPreview } from "./take-over-preview";
import { TakeOverResult } from "./take-over-result";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  found: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, scrollMarginTop: tokens.spacingVerticalL },
});

/** Brings somebody's own RACI sheet into the list: looked at first, taken over on a press, told exactly afterwards. */
export function TakeOverCard({ control }: { readonly control: DutiesControl }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const start = useRef<HTMLButtonElement>(null);
  const { plans, taken } = control;
  const found = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The focus stays at the button, from which the next Tab leads in; the eye is led there, too.
    if (plans !== undefined) found.current?.scrollIntoView({ block: "start" });
  }, [plans]);
  const decline = (): void => {
    control.decline();
    start.current?.focus();
  };
  return (
    <>
      {taken !== undefined && <TakeOverResult report={taken} />}
      <Card title={t("take-over.title")}>
        <span className={styles.text}>{t("take-over.text")}</span>
        <Button ref={start} disabledFocusable={busy} onClick={control.plan}>{t(plans === undefined ? "take-over.look" : "take-over.look-again")}</Button>
      </Card>
      {plans !== undefined && (
        <div ref={found} className={styles.found}>
          {plans.length === 0 && <Notice intent="info" title={t("take-over.none")}>{t("take-over.none-text")}</Notice>}
          {plans.map((plan) => <TakeOverPreview key={plan.sheet} plan={plan} onAccept={() => control.takeOver(plan.sheet)} onDecline={decline} />)}
        </div>
      )}
    </>
  );
}
