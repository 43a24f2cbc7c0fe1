import { useCallback } from "react";
import type { TrackerSummary, WorkbookState } from "../../actions/action";
import { usePaneActions } from "../actions/actions-context";
import { usePane } from "../model/pane-model";
import { kept, useKept } from "./kept";
import { changedSinceRead } from "./use-change-watch";

export const workbookState = kept<WorkbookState | undefined>(undefined);
export const trackerSummary = kept<TrackerSummary | undefined>(undefined);

export interface WorkbookControl {
  /** Undefined until the workbook has been looked at. */
  readonly workbook: WorkbookState | undefined;
  readonly summary: TrackerSummary | undefined;
  /** People have changed cells since the workbook was last read. */
  readonly changed: boolean;
  /** Reads the workbook again, as part of another command. */
  readonly look: () => Promise<void>;
  readonly inspect: () => void;
}

/** What is known of this workbook as a whole. */
export function useWorkbook(): WorkbookControl {
  const actions = usePaneActions();
  const { run, perform } = usePane();
  const [workbook, setWorkbook] = useKept(workbookState);
  const [summary, setSummary] = useKept(trackerSummary);
  const [changed, setChanged] = useKept(changedSinceRead);
  const look = useCallback(async () => {
    const state = await run("inspect", (options) => {
      setChanged(false);
      return actions.inspect(options);
    });
    if (state === undefined) return;
    setWorkbook(state);
    if (state.kind === "ours") setSummary(state.summary);
  }, [actions, run, setChanged, setSummary, setWorkbook]);
  return { workbook, summary, changed, look, inspect: useCallback(() => perform(look), [look, perform]) };
}
