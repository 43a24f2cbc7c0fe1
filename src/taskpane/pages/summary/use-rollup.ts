import { useTranslation } from "react-i18next";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { trackerSummary } from "../../state/use-workbook";

/** The figures worked out anew, without a check. */
export function useRollup(): () => void {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const [, setSummary] = useKept(trackerSummary);
  return () => perform(async () => {
    const figures = await run("rollup", (options) => actions.rollup(options));
    if (figures === undefined) return;
    setSummary(figures);
    announce(t("announce.summed"));
  });
}
