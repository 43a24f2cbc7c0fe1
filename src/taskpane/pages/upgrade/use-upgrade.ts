import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { UpgradePlan, UpgradeReport } from "../../../actions/upgrade/upgrade";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { useWorkbook } from "../../state/use-workbook";
import { useOutdate } from "../findings/findings-state";
import { upgradedLast, upgradePlan } from "./upgraded";

export interface UpgradeControl {
  /** Undefined until the workbook has been looked at. */
  readonly plan: UpgradePlan | undefined;
  readonly report: UpgradeReport | undefined;
  readonly upgrade: () => void;
  /** Takes back what the last upgrade added; undefined where there is nothing to take back. */
  readonly takeBack: (() => void) | undefined;
}

/** Looks at what is to be added, when the page is opened; adds it, and takes it back. */
export function useUpgrade(): UpgradeControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const { look } = useWorkbook();
  const [plan, setPlan] = useKept(upgradePlan);
  const [report, setReport] = useKept(upgradedLast);
  const outdate = useOutdate();
  const readPlan = useCallback(async () => {
    const found = await run("upgrade-plan", (options) => actions.planUpgrade(options));
    if (found !== undefined) setPlan(found);
  }, [actions, run, setPlan]);
  useEffect(() => perform(readPlan), [perform, readPlan]);
  const upgrade = useCallback(() => perform(async () => {
    const done = await run("upgrade", (options) => actions.upgrade(options));
    if (done === undefined) return;
    setReport(done);
    outdate();
    announce(t("upgrade.done"));
    await look();
  }), [actions, announce, look, outdate, perform, run, setReport, t]);
  const undo = report?.undo;
  const takeBack = useCallback(() => perform(async () => {
    if (undo === undefined) return;
    const done = await run("take-back", async (options) => {
      await actions.takeBackUpgrade(undo, options);
      return true;
    });
    if (done === undefined) return;
    setReport(undefined);
    outdate();
    announce(t("upgrade.taken-back"));
    await readPlan();
    await look();
  }), [actions, announce, look, outdate, perform, readPlan, run, setReport, t, undo]);
  return { plan, report, upgrade, takeBack: undo === undefined ? undefined : takeBack };
}
