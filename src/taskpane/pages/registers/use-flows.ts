import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FlowPlan, FlowReport } from "../../../actions/flows/press-flow";
import type { FlowTakenBack } from "../../../actions/flows/take-back-flow";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useOutdate } from "../findings/findings-state";

export interface FlowsControl {
  /** Undefined until somebody asked what there is. */
  readonly plans: readonly FlowPlan[] | undefined;
  readonly report: FlowReport | undefined;
  readonly takenBack: FlowTakenBack | undefined;
  readonly look: () => void;
  readonly press: (flow: string, sources: readonly string[]) => void;
  readonly takeBack: (report: FlowReport) => void;
}

/** What can be carried on: looked at when asked, and again after each press. */
export function useFlows(onWritten: () => void): FlowsControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const outdate = useOutdate();
  const [plans, setPlans] = useState<readonly FlowPlan[]>();
  const [report, setReport] = useState<FlowReport>();
  const [takenBack, setTakenBack] = useState<FlowTakenBack>();
  const read = useCallback(async (): Promise<void> => {
    const found = await run("flows", (options) => actions.planFlows(options));
    if (found !== undefined) setPlans(found);
  }, [actions, run]);
  const press = (flow: string, sources: readonly string[]): void => perform(async () => {
    const done = await run("flows", (options) => actions.pressFlow(flow, sources, options));
    if (done === undefined) return;
    setReport(done);
    setTakenBack(undefined);
    outdate();
    announce(t("announce.carried-on", { added: done.added.length }));
    await read();
    onWritten();
  });
  const takeBack = (of: FlowReport): void => perform(async () => {
    const done = await run("take-back", (options) => actions.takeBackFlow(of, options));
    if (done === undefined) return;
    setReport(undefined);
    setTakenBack(done);
    outdate();
    announce(t("flows.taken-back", { removed: done.removed, restored: done.restored }));
    await read();
    onWritten();
  });
  return { plans, report, takenBack, look: () => perform(read), press, takeBack };
}
