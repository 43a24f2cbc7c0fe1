/** Tells whoever listens that something changed; React components read the new state through `useVersion`. */
export class Emitter {
  private readonly listeners = new Set<() => void>();
  private count = 0;

  get version(): number {
    return this.count;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  emit(): void {
    this.count += 1;
    for (const listener of [...this.listeners]) listener();
  }
}
