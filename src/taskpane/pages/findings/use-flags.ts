import { useTranslation } from "react-i18next";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { flagsOfOthers } from "./findings-state";

/** Flags on a sheet of others: laid with its person's consent, taken off in one press. */
export function useFlags(): { readonly lay: (sheet: string) => void; readonly remove: (sheet: string) => void } {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const [, setFlags] = useKept(flagsOfOthers);
  return {
    lay: (sheet) => perform(async () => {
      const laid = await run("flags", (options) => actions.layFlags(sheet, options));
      if (laid === undefined) return;
      setFlags(laid);
      announce(t("announce.flags-laid", { count: laid.rows }));
    }),
    remove: (sheet) => perform(async () => {
      const plan = await run("flags", async (options) => {
        await actions.removeFlags(sheet, options);
        return actions.planFlags(sheet, options);
      });
      if (plan === undefined) return;
      setFlags(plan);
      announce(t("announce.flags-removed"));
    }),
  };
}
