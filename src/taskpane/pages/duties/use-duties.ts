import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DutiesReport, TakeOverPlan, TakeOverReport } from "../../../actions/action";
import { usePaneActions } from "../../actions/actions-context";
import { usePane } from "../../model/pane-model";
import { useAnnounce } from "../../hooks/announcer";
import { useWorkbook } from "../../state/use-workbook";

/** What the duties page shows; `none` is a workbook of ours without a list of duties. */
export interface DutiesControl {
  readonly report: DutiesReport | "none" | undefined;
  /** What sheets of others would add; undefined until that was asked for, or after it was declined. */
  readonly plans: readonly TakeOverPlan[] | undefined;
  readonly taken: TakeOverReport | undefined;
  readonly read: () => void;
  readonly plan: () => void;
  readonly decline: () => void;
  readonly takeOver: (sheet: string) => void;
}

/** Duties are read anew whenever their page is opened, so that it never shows an old gap. */
export function useDuties(): DutiesControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { busy, run, perform } = usePane();
  const { workbook } = useWorkbook();
  const [report, setReport] = useState<DutiesControl["report"]>();
  const [plans, setPlans] = useState<readonly TakeOverPlan[]>();
  const [taken, setTaken] = useState<TakeOverReport>();

  const look = useCallback(async (): Promise<void> => {
    const found = await run("duties", async (options) => (await actions.readDuties(options)) ?? ("none" as const));
    if (found !== undefined) setReport(found);
  }, [actions, run]);

  const asked = useRef(false);
  const ours = workbook?.kind === "ours";
  useEffect(() => {
    if (asked.current || !ours || busy) return;
    asked.current = true;
    perform(look);
  }, [busy, look, ours, perform]);

  return {
    report, plans, taken,
    read: () => perform(look),
    plan: () => perform(async () => {
      setTaken(undefined);
      const found = await run("duties", (options) => actions.planTakeOvers(options));
      if (found === undefined) return;
      setPlans(found);
      announce(t("take-over.found", { count: found.length }));
    }),
    decline: () => setPlans(undefined),
    takeOver: (sheet) => perform(async () => {
      const done = await run("take-over", (options) => actions.takeOverDuties(sheet, options));
      if (done === undefined) return;
      setPlans(undefined);
      setTaken(done);
      announce(t("take-over.done", { count: done.added }));
      await look();
    }),
  };
}
