/**
 * The seam for what goes wrong between an add-in and Excel: an action that fails before or after it took effect, an answer
 * that never comes or comes late, the error numbers of the common API, throttling. Each planned fault happens once, in the
 * order planned, unless it says otherwise.
 */
import { HostError, isErrorCode, type ErrorCode } from "./host-error";
import type { ActionInterceptor } from "./batch";

/** Common API numbers and what the client makes of them. */
export const commonApiErrors = {
  1014: { status: 400, code: "InvalidRequestContext", message: "The worksheet cannot be found." },
  5004: { status: 400, code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again." },
  5012: { status: 408, code: "InvalidOrTimedOutSession", message: "Your Office session has expired or is invalid. To continue, refresh the page." },
  5016: { status: 400, code: "WriteNotSupportedWhenModalDialogOpen", message: "Write operation is not supported when a modal dialog is open." },
  5102: { status: 429, code: "ActivityLimitReached", message: "Activity limit has been reached." },
  5103: { status: 400, code: "RequestPayloadSizeLimitExceeded", message: "The request payload size has exceeded the limit." },
  5104: { status: 400, code: "ResponsePayloadSizeLimitExceeded", message: "The response payload size has exceeded the limit." },
  7000: { status: 403, code: "AccessDenied", message: "You don't have sufficient permissions for this action." },
} as const;

export type CommonApiError = keyof typeof commonApiErrors;

export type Fault =
  /** Fails the action at this place in the batch, counted from the end when negative. `after` lets it take effect first: done, yet reported as failed. */
  | { readonly kind: "action"; readonly index: number; readonly code: string; readonly when?: "before" | "after"; readonly message?: string }
  /** Fails the first action with this name (`Values`, `Add` …), wherever it stands. */
  | { readonly kind: "member"; readonly name: string; readonly code: string; readonly when?: "before" | "after"; readonly message?: string }
  /** The request is refused as a whole, or carried out and then reported as failed (`after`). */
  | { readonly kind: "request"; readonly number: CommonApiError; readonly when?: "before" | "after" }
  /** The request is carried out and its answer never arrives. */
  | { readonly kind: "lostResponse" }
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** What becomes of an event of a co-author's edit on its way to the add-in; `late` ones come after those that follow them. */
  | RemoteEventFault;

export interface RemoteEventFault {
  readonly kind: "remoteEvent";
  readonly delivery: "missing" | "doubled" | "late";
  /** How late. */
  readonly milliseconds?: number;
}

/** A fault and the requests that it applies to, or the events of co-authors' edits. */
export interface PlannedFault {
  readonly fault: Fault;
  /** How many requests (events) pass before it strikes; 0 is the next one. */
  readonly skip?: number;
  /** How often it strikes; `Infinity` for always. Default 1. */
  readonly times?: number;
}

/** What is to happen to one request. */
export interface RequestFaults {
  readonly interceptor: ActionInterceptor;
  readonly refuse: CommonApiError | undefined;
  readonly failAfter: CommonApiError | undefined;
  readonly loseResponse: boolean;
  readonly delay: number;
}

export const noFaults: RequestFaults = {
  interceptor: { before: () => undefined, after: () => undefined }, refuse: undefined, failAfter: undefined, loseResponse: false, delay: 0,
};

/** Requests that only clean up after an `Excel.run` are passed over: they come when they like, and nobody waits for them. */
export class FaultPlan {
  private planned: { fault: Fault; skip: number; times: number }[] = [];

  add(planned: PlannedFault): void {
    this.planned.push({ fault: planned.fault, skip: planned.skip ?? 0, times: planned.times ?? 1 });
  }

  clear(): void {
    this.planned = [];
  }

  get isEmpty(): boolean {
    return this.planned.length === 0;
  }

  /** Takes the fault due for the next event of a co-author's edit. */
  nextRemoteEvent(): RemoteEventFault | undefined {
    return this.take((fault) => fault.kind === "remoteEvent").find((fault) => fault.kind === "remoteEvent");
  }

  /** @param actions how many actions the request has. */
  nextRequest(actions: number): RequestFaults {
    const due = this.take((fault) => fault.kind !== "remoteEvent");
    const requestFault = due.find((fault) => fault.kind === "request");
    return {
      interceptor: interceptorOf(due, actions),
      refuse: requestFault && (requestFault.when ?? "before") === "before" ? requestFault.number : undefined,
      failAfter: requestFault?.when === "after" ? requestFault.number : undefined,
      loseResponse: due.some((fault) => fault.kind === "lostResponse"),
      delay: due.reduce((sum, fault) => sum + (fault.kind === "delay" ? fault.milliseconds : 0), 0),
    };
  }

  /** Those that are due; for the others of their kind one more has passed. */
  private take(ofKind: (fault: Fault) => boolean): readonly Fault[] {
    const due: Fault[] = [];
    for (const entry of this.planned.filter(({ fault }) => ofKind(fault))) {
      if (entry.skip > 0) entry.skip--;
      else if (entry.times > 0) {
        entry.times--;
        due.push(entry.fault);
      }
    }
    this.planned = this.planned.filter((entry) => entry.times > 0);
    return due;
  }
}

function asCode(code: string): ErrorCode {
  if (!isErrorCode(code)) throw new Error(`unknown error code in a fault: ${code}`);
  return code;
}

function interceptorOf(faults: readonly Fault[], actions: number): ActionInterceptor {
  const strike = (when: "before" | "after") => {
    const open = faults.filter((fault) => fault.kind === "action" || fault.kind === "member").filter((fault) => (fault.when ?? "before") === when);
    return (index: number, action: { readonly Name: string }) => {
      for (const fault of open) {
        if (fault.kind === "action" ? fault.index === index || fault.index + actions === index : fault.name === action.Name) {
          throw new HostError(asCode(fault.code), fault.message);
        }
      }
    };
  };
  return { before: strike("before"), after: strike("after") };
}
