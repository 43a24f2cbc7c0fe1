import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ForeignChoice } from "../../../actions/check/check-foreign";
import { usePaneActions } from "../../actions/actions-context";
import { countBySeverity } from "../../../domain/findings/finding";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { changedSinceRead } from "../../state/use-change-watch";
import { trackerSummary, workbookState } from "../../state/use-workbook";
import { generatedLast } from "../generate/generated";
import { flagsOfOthers, foundLast, useOutdate, wantedSeverities } from "./findings-state";
import { resultOfCheck } from "./results";

/** Check, from whichever page: it leads to the findings. */
export function useCheck(): () => void {
  const checkAs = useCheckAs();
  return useCallback(() => checkAs(), [checkAs]);
}

/** Check, with what a person says of a sheet of theirs. */
export function useCheckAs(): (choice?: ForeignChoice) => void {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform, goTo } = usePane();
  const [, setFound] = useKept(foundLast);
  const [, setFlags] = useKept(flagsOfOthers);
  const [, setWanted] = useKept(wantedSeverities);
  const [, setWorkbook] = useKept(workbookState);
  const [, setSummary] = useKept(trackerSummary);
  const [, setChanged] = useKept(changedSinceRead);
  const [, setGenerated] = useKept(generatedLast);
  const outdate = useOutdate();
  const check = useCallback(async (choice?: ForeignChoice) => {
    const report = await run("check", async (options) => {
      setChanged(false);
      const first = await actions.check(options, choice);
      // The words of other people's headers are fetched when there is a sheet of theirs.
      return first.adopted === undefined ? first : (await import("./remembered-readings")).asRemembered(first, actions, options, choice);
    });
    if (report === undefined) return outdate();
    const { adopted } = report;
    if (choice !== undefined && adopted !== undefined) (await import("./remembered-readings")).rememberReading(adopted, choice);
    setGenerated(undefined);
    setFound(resultOfCheck(report));
    if (adopted?.form !== "duties") setSummary(report.summary);
    setWorkbook((now) => (now?.kind === "ours" && adopted === undefined ? { ...now, findingCounts: countBySeverity(report.findings) } : now));
    setWanted([]);
    announce(t("announce.checked", { count: report.findings.length }));
    goTo("findings");
    setFlags(adopted?.form === "tracker" ? await run("check", (options) => actions.planFlags(adopted.sheet, options)) : undefined);
  }, [actions, announce, goTo, outdate, run, setChanged, setFlags, setFound, setGenerated, setSummary, setWanted, setWorkbook, t]);
  return useCallback((choice) => perform(() => check(choice)), [check, perform]);
}
