import { useEffect, useRef } from "react";
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
/** How often it is tried again where Excel refuses, as while somebody is in a cell: after twice as long each time. */
const tries = 5;

/** Whether somebody is writing in the pane: a list that moves, or an input method that is interrupted, would be in the way. */
function isWriting(): boolean {
  const at = document.activeElement;
  const isText = at instanceof HTMLInputElement && at.type !== "checkbox";
  return document.hasFocus() && (isText || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement);
}

/**
 * A workbook of ours that was looked at is checked anew after each burst of changes, whoever made them: list, header count and figures
 * come from the same read. Nothing is written, nobody is led to another page, and any press of a person goes before it; a change meanwhile
 * begins it anew. What takes long is done less often. Where it fails the pane goes on saying that cells have changed.
 */
export function useLiveCheck(): void {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy } = usePane();
  const [found, setFound] = useKept(foundLast);
  const [workbook, setWorkbook] = useKept(workbookState);
  const [, setSummary] = useKept(trackerSummary);
  const [changed, setChanged] = useKept(changedSinceRead);
  const [heard] = useKept(changesHeard);
  const lastTook = useRef(0);
  const isLive = changed && !busy && (found === undefined ? workbook?.kind === "ours" : found.adopted === undefined);
  const before = found?.findings.length;
  useEffect(() => {
    if (!isLive) return;
    const controller = new AbortController();
    const { signal } = controller;
    const check = async (): Promise<void> => {
      const begun = Date.now();
      const report = await actions.check({ language, signal });
      lastTook.current = Date.now() - begun;
      if (signal.aborted || report.adopted !== undefined) return;
      setFound((now) => now && resultOfCheck(report));
      setSummary(report.summary);
      setWorkbook((now) => (now?.kind === "ours" ? { ...now, findingCounts: countBySeverity(report.findings) } : now));
      setChanged(false);
      if (before !== undefined && report.findings.length !== before) announce(t("announce.checked", { count: report.findings.length }));
    };
    let timer: ReturnType<typeof setTimeout>;
    const wait = (ms: number, failed: number): void => {
      timer = setTimeout(() => {
        if (isWriting()) wait(quietMs, failed);
        // What went wrong is told when the person presses Check: here nobody has asked for anything.
        else check().catch(() => { if (!signal.aborted && failed < tries) wait(quietMs * 2 ** (failed + 1), failed + 1); });
      }, ms);
    };
    wait(Math.max(quietMs, 2 * lastTook.current), 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [actions, announce, before, heard, isLive, language, setChanged, setFound, setSummary, setWorkbook, t]);
}
