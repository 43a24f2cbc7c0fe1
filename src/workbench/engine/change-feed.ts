/** Who made a change, and who wants to hear of it. Everything is the user's unless it runs inside `withOrigin`. */
import type { ChangeOrigin, EngineChange } from "./engine";

export class ChangeFeed {
  private readonly listeners = new Set<(change: EngineChange) => void>();
  private current: ChangeOrigin = "user";
  private silence = 0;

  get origin(): ChangeOrigin {
    return this.current;
  }

  get isSilent(): boolean {
    return this.silence > 0;
  }

  on(listener: (change: EngineChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: EngineChange): void {
    if (this.silence > 0) return;
    for (const listener of [...this.listeners]) listener(change);
  }

  withOrigin<T>(origin: ChangeOrigin, work: () => T): T {
    const before = this.current;
    this.current = origin;
    try {
      return work();
    } finally {
      this.current = before;
    }
  }

  /** For the engine's own follow-up writes, which are part of a change already announced. */
  silently<T>(work: () => T): T {
    this.silence += 1;
    try {
      return work();
    } finally {
      this.silence -= 1;
    }
  }

  clear(): void {
    this.listeners.clear();
  }
}
