import { useCallback, useEffect, useState } from "react";
import { usePaneActions } from "../actions/actions-context";

export interface ChangeWatch {
  /** Somebody has changed a cell since the workbook was last read. */
  readonly changed: boolean;
  readonly settled: () => void;
  /** Somebody has changed a cell since `startOver`. */
  readonly touched: boolean;
  readonly startOver: () => void;
}

/** Whether what the pane shows may be behind the sheet. Where Excel does not tell of changes, nothing is claimed. */
export function useChangeWatch(): ChangeWatch {
  const actions = usePaneActions();
  const [changed, setChanged] = useState(false);
  const [touched, setTouched] = useState(false);
  const [deaf, setDeaf] = useState(false);
  useEffect(() => {
    let ended = false;
    let end: (() => Promise<void>) | undefined;
    const stop = (): void => {
      // The document may be closing with the pane; there is nobody left to tell.
      end?.().catch(() => undefined);
    };
    actions.watch(() => {
      setChanged(true);
      setTouched(true);
    }).then(
      (remove) => {
        end = remove;
        if (ended) stop();
      },
      // Without events the reload button remains, and nothing is known to be untouched; the first read will say what is wrong with the connection.
      () => setDeaf(true),
    );
    return () => {
      ended = true;
      stop();
    };
  }, [actions]);
  return {
    changed,
    settled: useCallback(() => setChanged(false), []),
    touched: touched || deaf,
    startOver: useCallback(() => setTouched(false), []),
  };
}
