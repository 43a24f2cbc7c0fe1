import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListPlan } from "../../../actions/take-over/plan-list";
import type { ListTakeOverReport } from "../../../actions/take-over/take-over-list";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";

export interface ListTakeOverControl {
  /** What each list would do; undefined until that was asked for, or after it was declined. */
  readonly plans: readonly ListPlan[] | undefined;
  readonly taken: ListTakeOverReport | undefined;
  readonly look: () => void;
  readonly decline: () => void;
  readonly takeOver: (sheet: string) => void;
}

/** Taking over a list of somebody's: looked at first, written on a press, then told exactly. */
export function useListTakeOver(onTaken: () => void): ListTakeOverControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const [plans, setPlans] = useState<readonly ListPlan[]>();
  const [taken, setTaken] = useState<ListTakeOverReport>();
  return {
    plans, taken,
    look: () => perform(async () => {
      setTaken(undefined);
      const found = await run("list-take-over", (options) => actions.planListTakeOvers(options));
      if (found === undefined) return;
      setPlans(found);
      announce(t("list-take-over.found", { count: found.length }));
    }),
    decline: () => setPlans(undefined),
    takeOver: (sheet) => perform(async () => {
      const done = await run("list-take-over", (options) => actions.takeOverList(sheet, options));
      if (done === undefined) return;
      setPlans(undefined);
      setTaken(done);
      announce(t("list-take-over.done", { added: done.added, changed: done.changed }));
      onTaken();
    }),
  };
}
