import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FlowReport } from "../../../actions/flows/press-flow";
import type { FlowTakenBack } from "../../../actions/flows/take-back-flow";
import { Notice } from "../../components/notice";
import { PutBackLine } from "../../components/put-back-line";
import { TextButton } from "../../components/text-button";
import { useShowCell } from "../../hooks/use-show-cell";
import { usePane } from "../../model/pane-model";

const useStyles = makeStyles({ line: { display: "block", marginTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" } });

const mostPlaces = 5;

export interface FlowOutcomeProps {
  readonly report: FlowReport | undefined;
  readonly takenBack: FlowTakenBack | undefined;
  readonly onTakeBack: (report: FlowReport) => void;
}

/** What a press wrote, with the way to each row and the way back; or what was taken back. */
export function FlowOutcome({ report, takenBack, onTakeBack }: FlowOutcomeProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const showCell = useShowCell();
  if (takenBack !== undefined) {
    const { removed, restored, left, putBack } = takenBack;
    return (
      <Notice intent={left.length === 0 ? "success" : "warning"} title={t("flows.taken-back", { removed, restored })}>
        {left.length > 0 && t("flows.kept", { rows: left.join(t("list-separator")) })} <PutBackLine cells={putBack} />
      </Notice>
    );
  }
  if (report === undefined) return null;
  const { flow, added, changed, left, already, inform, putBack } = report;
  return (
    <Notice intent={left.length === 0 ? "success" : "warning"} title={
      t("flows.done", { name: t(`forms:flows.${flow}.name`), added: added.length, changed: changed.length })
    }>
      {inform.length > 0 && <span className={styles.line}>{t("flows.inform", { people: inform.join(t("list-separator")) })}</span>}
      {left.length > 0 && <span className={styles.line}>{t("flows.left", { count: left.length })}</span>}
      {already.length > 0 && <span className={styles.line}>{t("flows.already", { count: already.length })}</span>}
      {[...added, ...changed].slice(0, mostPlaces).map(({ id, sheet, cell }) => (
        <span key={`${sheet}!${cell}`} className={styles.line}>
          <TextButton disabled={busy} onClick={() => showCell({ sheet, cell })}>{
            t("flows.go", { place: `${id} ${sheet}!${cell}`.trim() })
          }</TextButton>
        </span>
      ))}
      <PutBackLine cells={putBack} />
      {
        added.length + changed.length > 0 &&
          <TextButton disabled={busy} onClick={() => onTakeBack(report)}>{t("flows.take-back")}</TextButton>
      }
    </Notice>
  );
}
