/** Events for the client: who listens to what, and delivery after the answer that caused them. */
import type { FaultPlan } from "./faults";
import { BridgeMessageType, eventMessageCategory, type EventEntry } from "./wire";

export type EventArguments = Readonly<Record<string, unknown>>;

/** `workbook.onSelectionChanged`, the oldest event: the client listens to it without telling the host. */
export const documentSelectionChanged = { type: 2, target: "" } as const;

/** `settings.onSettingsChanged`, as old; raised by the common API's settings alone. */
export const settingsChanged = { type: 1, target: "" } as const;

const keyOf = (eventType: number, targetId: string): string => `${eventType}|${targetId}`;
const unannounced: readonly string[] = [documentSelectionChanged, settingsChanged].map(({ type, target }) => keyOf(type, target));

export class EventHub {
  /** Registrations by `type|target`; the client registers once per event and target. */
  private readonly registrations = new Map<string, number>();
  private pending: { readonly type: number; readonly target: string; readonly makeArguments: () => EventArguments }[] = [];
  /** With arguments that no later change touches. */
  private ready: { readonly type: number; readonly target: string; readonly content: EventArguments }[] = [];
  private scheduled = false;
  private held = 0;
  /** `context.runtime.enableEvents`. */
  enabled = true;

  /**
   * @param deliver receives the bridge message as JSON.
   * @param faults tell what becomes of events of co-authors' edits on their way.
   */
  constructor(private readonly deliver: (json: string) => void, private readonly faults: Pick<FaultPlan, "nextRemoteEvent">) {}

  register(eventType: number, targetId: string): void {
    const key = keyOf(eventType, targetId);
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, targetId: string): void {
    const key = keyOf(eventType, targetId);
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  unregisterAll(): void {
    this.registrations.clear();
    this.pending = [];
    this.ready = [];
  }

  hasListener(eventType: number, targetId: string): boolean {
    const key = keyOf(eventType, targetId);
    return this.enabled && (unannounced.includes(key) || this.registrations.has(key));
  }

  /** Queues an event; `makeArguments` runs before delivery, when formulas have their values, and only when somebody listens. */
  raise(eventType: number, targetId: string, makeArguments: () => EventArguments): void {
    if (!this.hasListener(eventType, targetId)) return;
    this.pending.push({ type: eventType, target: targetId, makeArguments });
    this.schedule();
  }

  /** Nothing is delivered while the work lasts: a request's events say what its formulas have become, and leave after its answer. */
  async afterwards<T>(work: () => Promise<T>): Promise<T> {
    this.held++;
    try {
      return await work();
    } finally {
      this.held--;
      this.make();
      if (this.ready.length > 0) this.schedule();
    }
  }

  /** Events leave in a task of their own, so that the response of the request that caused them goes first. */
  private schedule(): void {
    if (this.scheduled || this.held > 0) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      if (this.held === 0) this.make();
      const { ready } = this;
      this.ready = [];
      this.send(ready.flatMap(({ type, target, content }) => {
        const entry: EventEntry = { messageCategory: eventMessageCategory, messageType: type, targetId: target, message: JSON.stringify(content) };
        return content["source"] === "Remote" ? this.onTheWay(entry) : [entry];
      }));
    }, 0);
  }

  private make(): void {
    const { pending } = this;
    this.pending = [];
    this.ready.push(...pending.map(({ type, target, makeArguments }) => ({ type, target, content: makeArguments() })));
  }

  /** What arrives now of an event from another computer. */
  private onTheWay(entry: EventEntry): readonly EventEntry[] {
    const fault = this.faults.nextRemoteEvent();
    switch (fault?.delivery) {
      case "missing": return [];
      case "doubled": return [entry, entry];
      case "late":
        setTimeout(() => this.send([entry]), fault.milliseconds ?? 0);
        return [];
      case undefined: return [entry];
    }
  }

  private send(entries: readonly EventEntry[]): void {
    if (entries.length > 0) this.deliver(JSON.stringify({ type: BridgeMessageType.event, message: { entries } }));
  }
}
