/** What a member's code may use while it answers. */
import type { HostDocument } from "../document/host-document";
import type { ChangeOrigin, Engine } from "../engine/engine";
import type { EventHub } from "./event-hub";
import type { HostObject } from "./host-object";
import type { LiveObjects } from "./live-objects";
import type { HostSwitches } from "./switches";

export interface Call {
  /** On whose behalf: the add-in's, or a person's here or on another computer. */
  readonly origin: ChangeOrigin;
  readonly document: HostDocument;
  readonly engine: Engine;
  readonly switches: HostSwitches;
  readonly profile: "pc" | "web";
  readonly events: EventHub;
  /** Kept references, by id. */
  readonly live: LiveObjects;
  /** The add-in that is asking: settings are kept per add-in. */
  readonly addinId: string;
  readonly userName: string;
  now(): Date;
  /** Changes the document on the caller's behalf; the sync is answered only when what follows from it has been calculated. */
  write<T>(work: () => T): T;
  /** Resolves when cells hold the results of everything written so far. Getters need not ask: queries wait already. */
  calculated(): Promise<void>;
  /** No calculation for the rest of this request (`suspendApiCalculationUntilNextSync`). */
  suspendCalculation(): void;
  /** True on the second call in a request: screen updating can be suspended once per batch. */
  suspendScreen(): boolean;
  /** The object behind a path id inside a JSON argument (`{_ObjectPathId: 7}`). */
  objectAt(value: unknown): HostObject | undefined;
}
