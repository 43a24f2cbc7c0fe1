/** Tables take in what people type or paste below them, as they do with what add-ins write. */
import type { HostDocument } from "../../document/host-document";
import type { EngineChange } from "../../engine/engine";
import type { HostSwitches } from "../../protocol/switches";
import { growTables } from "./table-followers";

/** @returns how to stop. */
export function connectTyping(document: HostDocument, switches: HostSwitches): () => void {
  const { engine } = document;
  const work = { engine, document, switches, write: <T>(change: () => T): T => change() };
  const follow = (change: EngineChange): void => {
    if (change.kind !== "cells" || change.origin === "api") return;
    const { sheetId, range, origin } = change;
    // The command that made the change must be through before another one starts.
    queueMicrotask(() => {
      if (engine.sheets().some((sheet) => sheet.id === sheetId)) engine.withOrigin(origin, () => growTables(work, { sheetId, range }));
    });
  };
  return engine.onChange(follow);
}
