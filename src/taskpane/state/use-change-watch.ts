import { useEffect } from "react";
import { usePaneActions } from "../actions/actions-context";
import { kept, useKept } from "./kept";

/** Somebody has changed a cell since the workbook was last read. */
export const changedSinceRead = kept(false);
/** How often that was told: a burst is over when it stands still. */
export const changesHeard = kept(0);
/** Somebody may have changed a cell since the last Generate. */
export const touchedSinceGenerate = kept(false);
/** Excel does not tell of changes here: nothing is known to be untouched. */
export const deafToChanges = kept(false);

/** Whether what the pane shows may be behind the sheet. Where Excel does not tell of changes, nothing is claimed. */
export function useChangeWatch(): void {
  const actions = usePaneActions();
  const [, setChanged] = useKept(changedSinceRead);
  const [, setHeard] = useKept(changesHeard);
  const [, setTouched] = useKept(touchedSinceGenerate);
  const [, setDeaf] = useKept(deafToChanges);
  useEffect(() => {
    let ended = false;
    let end: (() => Promise<void>) | undefined;
    const stop = (): void => {
      // The document may be closing with the pane; there is nobody left to tell.
      end?.().catch(() => undefined);
    };
    actions.watch(() => {
      setChanged(true);
      setHeard((now) => now + 1);
      setTouched(true);
    }).then(
      (remove) => {
        end = remove;
        if (ended) stop();
      },
      // Without events the reload button remains; the first read will say what is wrong with the connection.
      () => setDeaf(true),
    );
    return () => {
      ended = true;
      stop();
    };
  }, [actions, setChanged, setDeaf, setHeard, setTouched]);
}
