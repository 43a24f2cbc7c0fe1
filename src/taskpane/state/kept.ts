import { createContext, useCallback, useContext, useSyncExternalStore } from "react";

/** Something that the pane remembers as long as it is open. It is stated beside the page that needs it, and outlives that page. */
export interface Kept<T> {
  readonly initial: T;
}

export const kept = <T>(initial: T): Kept<T> => ({ initial });

type Change<T> = T | ((now: T) => T);

const isChanger = <T>(change: Change<T>): change is (now: T) => T => typeof change === "function";

/** What one pane remembers. What is kept is data: a function given to `set` is asked for the next value. */
export class PaneMemory {
  private readonly values = new Map<Kept<never>, unknown>();
  private readonly listeners = new Map<Kept<never>, Set<() => void>>();

  get<T>(key: Kept<T>): T {
    // Only `set` writes under a key, and it takes what the key's type says.
    return this.values.has(key as Kept<never>) ? (this.values.get(key as Kept<never>) as T) : key.initial;
  }

  set<T>(key: Kept<T>, change: Change<T>): void {
    const now = this.get(key);
    const next = isChanger(change) ? change(now) : change;
    if (Object.is(now, next)) return;
    this.values.set(key as Kept<never>, next);
    this.listeners.get(key as Kept<never>)?.forEach((listener) => listener());
  }

  subscribe<T>(key: Kept<T>, listener: () => void): () => void {
    const all = this.listeners.get(key as Kept<never>) ?? new Set();
    this.listeners.set(key as Kept<never>, all.add(listener));
    return () => void all.delete(listener);
  }
}

export const MemoryContext = createContext<PaneMemory | undefined>(undefined);

/** The value, and the way to change it, for whichever parts of the pane ask. */
export function useKept<T>(key: Kept<T>): readonly [T, (change: Change<T>) => void] {
  const memory = useContext(MemoryContext);
  if (memory === undefined) throw new Error("A part of the pane was rendered without its memory.");
  const subscribe = useCallback((listener: () => void) => memory.subscribe(key, listener), [memory, key]);
  const value = useSyncExternalStore(subscribe, () => memory.get(key));
  const change = useCallback((next: Change<T>) => memory.set(key, next), [memory, key]);
  return [value, change];
}
