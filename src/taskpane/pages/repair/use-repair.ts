import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { RepairPlan, RepairReport } from "../../../actions/repair/repair";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { useWorkbook } from "../../state/use-workbook";
import { useOutdate } from "../findings/findings-state";
import { repairedLast, repairPlan } from "./repaired";

interface RepairControl {
  /** Undefined until the workbook has been looked at. */
  readonly plan: RepairPlan | undefined;
  readonly report: RepairReport | undefined;
  readonly repair: () => void;
  /** Puts back what was written over, and takes sheets that were made anew away again; undefined where there is nothing of it. */
  readonly takeBack: (() => void) | undefined;
}

/** Looks at what is to be mended when the page is opened, mends it, and takes it back. */
export function useRepair(): RepairControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const { look } = useWorkbook();
  const [plan, setPlan] = useKept(repairPlan);
  const [report, setReport] = useKept(repairedLast);
  const outdate = useOutdate();
  const readPlan = useCallback(async () => {
    const found = await run("repair-plan", (options) => actions.planRepair(options));
    if (found !== undefined) setPlan(found);
  }, [actions, run, setPlan]);
  useEffect(() => perform(readPlan), [perform, readPlan]);
  const repair = useCallback(() => perform(async () => {
    const done = await run("repair", (options) => actions.repair(options));
    if (done === undefined) return;
    setReport(done);
    outdate();
    announce(t("repair.done"));
    await look();
  }), [actions, announce, look, outdate, perform, run, setReport, t]);
  const takeBack = useCallback(() => perform(async () => {
    if (report === undefined) return;
    const done = await run("take-back", async (options) => {
      if (report.refreshed.overwritten.length > 0) await actions.takeBack(report.refreshed.overwritten, options);
      if (report.made.length > 0) await actions.removeGenerated(report.made, options);
      return true;
    });
    if (done === undefined) return;
    setReport(undefined);
    outdate();
    announce(t("repair.taken-back"));
    await readPlan();
    await look();
  }), [actions, announce, look, outdate, perform, readPlan, report, run, setReport, t]);
  const isBackable = report !== undefined && report.refreshed.overwritten.length + report.made.length > 0;
  return { plan, report, repair, takeBack: isBackable ? takeBack : undefined };
}
