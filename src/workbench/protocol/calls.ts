/** Makes the members' view of the host, for the add-in's requests and for other people's edits alike. */
import type { HostDocument } from "../document/host-document";
import type { ChangeOrigin, Engine } from "../engine/engine";
import type { Call } from "./call";
import type { EventHub } from "./event-hub";
import type { LiveObjects } from "./live-objects";
import type { HostSwitches } from "./switches";

/** What all calls of a host share. */
export interface CallSurroundings {
  readonly document: HostDocument;
  readonly engine: Engine;
  readonly switches: HostSwitches;
  readonly profile: "pc" | "web";
  readonly events: EventHub;
  readonly live: LiveObjects;
  readonly addinId: string;
  readonly userName: string;
  readonly now: () => Date;
}

export class Calls {
  private unsettled = false;
  private readonly stop: () => void;

  constructor(private readonly surroundings: CallSurroundings) {
    // Whoever made a change, here or on another computer: the next read sees what has become of it.
    this.stop = surroundings.engine.onChange((change) => {
      if (change.kind !== "calculated" && change.kind !== "selection") this.unsettled = true;
    });
  }

  make(origin: ChangeOrigin, objectAt: Call["objectAt"] = () => undefined): Call {
    let suspended = false;
    let screenSuspended = false;
    return {
      ...this.surroundings, origin, objectAt,
      write: (work) => {
        this.unsettled = true;
        return this.surroundings.engine.withOrigin(origin, work);
      },
      calculated: async () => {
        if (!suspended) await this.settle();
      },
      suspendCalculation: () => {
        suspended = true;
        if (this.surroundings.switches.resumedCalculation === "onDemand") this.surroundings.engine.holdCalculation(true);
      },
      suspendScreen: () => {
        const before = screenSuspended;
        screenSuspended = true;
        return before;
      },
    };
  }

  async settle(): Promise<void> {
    if (!this.unsettled) return;
    this.unsettled = false;
    await this.surroundings.engine.settle();
    this.surroundings.engine.holdCalculation(false);
  }

  dispose(): void {
    this.stop();
  }
}
