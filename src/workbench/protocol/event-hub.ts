/** Events for the client: who listens to what, and delivery after the answer that caused them. */
import { BridgeMessageType, eventMessageCategory, type EventEntry } from "./wire";

export type EventArguments = Readonly<Record<string, unknown>>;

/** `workbook.onSelectionChanged`, the oldest event: the client listens to it without telling the host. */
export const documentSelectionChanged = { type: 2, target: "" } as const;

const keyOf = (eventType: number, targetId: string): string => `${eventType}|${targetId}`;
const unannounced = keyOf(documentSelectionChanged.type, documentSelectionChanged.target);

export class EventHub {
  /** Registrations by `type|target`; the client registers once per event and target. */
  private readonly registrations = new Map<string, number>();
  private pending: { readonly type: number; readonly target: string; readonly makeArguments: () => EventArguments }[] = [];
  private scheduled = false;
  /** `context.runtime.enableEvents`. */
  enabled = true;

  /** @param deliver receives the bridge message as JSON. */
  constructor(private readonly deliver: (json: string) => void) {}

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
  }

  hasListener(eventType: number, targetId: string): boolean {
    const key = keyOf(eventType, targetId);
    return this.enabled && (key === unannounced || this.registrations.has(key));
  }

  /** Queues an event; `makeArguments` runs at delivery, when formulas have their values, and only when somebody listens. */
  raise(eventType: number, targetId: string, makeArguments: () => EventArguments): void {
    if (!this.hasListener(eventType, targetId)) return;
    this.pending.push({ type: eventType, target: targetId, makeArguments });
    this.schedule();
  }

  /** Events leave in a task of their own, so that the response of the request that caused them goes first. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      const entries = this.pending.map(({ type, target, makeArguments }): EventEntry => ({
        messageCategory: eventMessageCategory, messageType: type, targetId: target, message: JSON.stringify(makeArguments()),
      }));
      this.pending = [];
      if (entries.length > 0) this.deliver(JSON.stringify({ type: BridgeMessageType.event, message: { entries } }));
    }, 0);
  }
}
