import { useSyncExternalStore } from "react";
import type { RangeRef } from "../../document/types";
import { Emitter } from "../emitter";
import type { Session } from "../session";

const emitters = new WeakMap<Session, Emitter>();

/** One signal for every component that follows the selection. */
function selectionSignal(session: Session): Emitter {
  let signal = emitters.get(session);
  if (!signal) {
    const made = new Emitter();
    session.engine.onChange((change) => {
      if (change.kind === "selection" || change.kind === "sheet-activated") made.emit();
    });
    session.restarted.subscribe(() => made.emit());
    emitters.set(session, made);
    signal = made;
  }
  return signal;
}

export interface ActiveCell {
  readonly sheetId: string;
  readonly range: RangeRef;
}

export function useActiveCell(session: Session): ActiveCell {
  const signal = selectionSignal(session);
  useSyncExternalStore(signal.subscribe, () => signal.version);
  const { sheetId, ranges } = session.engine.selection();
  return { sheetId, range: ranges[0] ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
}
