import { useSyncExternalStore } from "react";
import type { Emitter } from "../emitter";

/** Draws the component again whenever the emitter signals; returns how often it has. */
export function useEmitter(emitter: Emitter): number {
  return useSyncExternalStore(emitter.subscribe, () => emitter.version);
}
