import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { OverwrittenCell, RefreshReport, TakeBackReport } from "../../../actions/action";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePlatform } from "../../hooks/platform-context";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { trackerSummary, useWorkbook } from "../../state/use-workbook";
import { foundLast, useOutdate } from "../findings/findings-state";
import { resultOfRefresh } from "../findings/results";
import { generatedLast } from "../generate/generated";
import { refreshedLast, takenBackLast } from "./refreshed";

export interface RefreshControl {
  readonly refreshed: RefreshReport | undefined;
  readonly takenBack: TakeBackReport | undefined;
  readonly refresh: () => void;
  /** The same, with the rows that people have typed below our tables. */
  readonly takeIn: () => void;
  /** Puts back what the last refresh wrote over. */
  readonly takeBack: (cells: readonly OverwrittenCell[]) => void;
  /** Moves a remark that stood in a formula's place to the column for remarks, where nothing stands there; `moved` hears that it stands. */
  readonly moveToNotes: (cell: OverwrittenCell, moved: () => void) => void;
}

/** The column of the tracker that is there for what people write over reasons. */
const notes = "note";

/** Refresh, from whichever page: it leads to the page that says what was written. */
export function useRefresh(): RefreshControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { storedPerson } = usePlatform();
  const { run, perform, goTo } = usePane();
  const { look } = useWorkbook();
  const [refreshed, setRefreshed] = useKept(refreshedLast);
  const [takenBack, setTakenBack] = useKept(takenBackLast);
  const [, setFound] = useKept(foundLast);
  const [, setSummary] = useKept(trackerSummary);
  const [, setGenerated] = useKept(generatedLast);
  const outdate = useOutdate();
  const refreshing = useCallback((takingIn: boolean) => perform(async () => {
    const by = storedPerson();
    const report = await run("refresh", (options) => actions.refresh({ ...options, ...(by !== undefined && { by }) }, takingIn));
    if (report === undefined) return;
    setGenerated(undefined);
    setRefreshed(report);
    setTakenBack(undefined);
    setFound(resultOfRefresh(report));
    setSummary(report.summary);
    announce(t("announce.refreshed", { count: report.changes.length }));
    goTo("refresh");
    await look();
  }), [actions, announce, goTo, look, perform, run, setFound, setGenerated, setRefreshed, setSummary, setTakenBack, storedPerson, t]);
  const refresh = useCallback(() => refreshing(false), [refreshing]);
  const takeIn = useCallback(() => refreshing(true), [refreshing]);
  const takeBack = useCallback((cells: readonly OverwrittenCell[]) => perform(async () => {
    const report = await run("take-back", (options) => actions.takeBack(cells, options));
    if (report === undefined) return;
    setTakenBack(report);
    outdate();
    announce(t("take-back.done", { count: report.restored.length }));
  }), [actions, announce, outdate, perform, run, setTakenBack, t]);
  const moveToNotes = useCallback((cell: OverwrittenCell, moved: () => void) => perform(async () => {
    const report = await run("take-back", (options) => actions.takeBack([{ ...cell, field: notes }], options));
    if (report === undefined) return;
    const stands = report.restored.length > 0;
    if (stands) moved();
    announce(t(stands ? "take-back.moved" : "take-back.not-moved", { id: cell.id }));
  }), [actions, announce, perform, run, t]);
  return { refreshed, takenBack, refresh, takeIn, takeBack, moveToNotes };
}
