import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/card";
import { usePane } from "../../model/pane-model";
import { FlowChoice } from "./flow-choice";
import { FlowOutcome } from "./flow-outcome";
import { useFlows } from "./use-flows";

const useStyles = makeStyles({ about: { color: tokens.colorNeutralForeground2 } });

/**
 * Rows of one form carried on into another: what there is, chosen row by row, written on a press, told exactly, and taken back on another.
 */
export function FlowsCard({ onWritten }: { readonly onWritten: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { plans, report, takenBack, look, press, takeBack } = useFlows(onWritten);
  return (
    <Card title={t("flows.title")}>
      <span className={styles.about}>{t("flows.about")}</span>
      <FlowOutcome report={report} takenBack={takenBack} onTakeBack={takeBack} />
      {plans?.length === 0 && <span>{t("flows.none")}</span>}
      {plans?.map(({ flow, proposals }) => (
        <FlowChoice key={`${flow} ${proposals.map(({ source }) => source).join()}`} flow={flow} proposals={proposals} onPress={(sources) => press(flow, sources)} />
      ))}
      <Button disabledFocusable={busy} onClick={look}>{t(plans === undefined ? "flows.look" : "flows.look-again")}</Button>
    </Card>
  );
}
