import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { countBySeverity } from "../../../domain/findings/finding";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { changedSinceRead, changesHeard } from "../../state/use-change-watch";
import { trackerSummary, workbookState } from "../../state/use-workbook";
import { foundLast } from "./findings-state";
import { resultOfCheck } from "./results";

/** A burst of changes is over when nothing has changed for so long. */
const quietMs = 1_500;

/**
 * Once a workbook of ours has been checked it is checked anew after each burst of changes, whoever made them: list, header count and figures come from the
 * same read. Nothing is written, nobody is led to another page, and any press of a person goes before it; a change meanwhile begins it anew. Where it fails
 * the pane goes on saying that cells have changed.
 */
export function useLiveCheck(): void {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy } = usePane();
  const [found, setFound] = useKept(foundLast);
  const [, setWorkbook] = useKept(workbookState);
  const [, setSummary] = useKept(trackerSummary);
  const [changed, setChanged] = useKept(changedSinceRead);
  const [heard] = useKept(changesHeard);
  const isLive = changed && !busy && found !== undefined && found.adopted === undefined;
  const before = found?.findings.length;
  useEffect(() => {
    if (!isLive) return;
    const controller = new AbortController();
    const { signal } = controller;
    const again = async (): Promise<void> => {
      const report = await actions.check({ language, signal });
      if (signal.aborted || report.adopted !== undefined) return;
      setFound(resultOfCheck(report));
      setSummary(report.summary);
      setWorkbook((now) => (now?.kind === "ours" ? { ...now, findingCounts: countBySeverity(report.findings) } : now));
      setChanged(false);
      if (report.findings.length !== before) announce(t("announce.checked", { count: report.findings.length }));
    };
    const timer = setTimeout(() => {
      // What went wrong is told when the person presses Check: here nobody has asked for anything.
      again().catch(() => undefined);
    }, quietMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [actions, announce, before, heard, isLive, language, setChanged, setFound, setSummary, setWorkbook, t]);
}
