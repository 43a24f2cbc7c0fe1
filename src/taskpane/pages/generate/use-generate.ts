import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { GenerateRequest } from "../../actions/pane-actions";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePlatform } from "../../hooks/platform-context";
import { usePane } from "../../model/pane-model";
import { underProfile } from "../../model/stored-profile";
import { useKept } from "../../state/kept";
import { touchedSinceGenerate } from "../../state/use-change-watch";
import { useWorkbook } from "../../state/use-workbook";
import { foundLast } from "../findings/findings-state";
import { refreshedLast } from "../refresh/refreshed";
import { chosenForms } from "./chosen-forms";
import { generatedLast } from "./generated";

/** Generate under the organisation's profile: it leads to the overview, which says what was made. */
export function useGenerate(): (request: GenerateRequest) => void {
  const actions = usePaneActions();
  const platform = usePlatform();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform, goTo } = usePane();
  const { look } = useWorkbook();
  const [, setTouched] = useKept(touchedSinceGenerate);
  const [, setGenerated] = useKept(generatedLast);
  const [, setFound] = useKept(foundLast);
  const [, setRefreshed] = useKept(refreshedLast);
  const [, setChosen] = useKept(chosenForms);
  return useCallback((request) => perform(async () => {
    setTouched(false);
    const report = await run("generate", async (options) => actions.generate(await underProfile(request, platform), options));
    if (report === undefined) return;
    setGenerated(report);
    setChosen([]);
    setFound(undefined);
    setRefreshed(undefined);
    announce(t("announce.generated", { count: report.created.length }));
    goTo("overview");
    await look();
  }), [actions, announce, goTo, look, perform, platform, run, setChosen, setFound, setGenerated, setRefreshed, setTouched, t]);
}
