/** Faults by chance: the same seed gives the same fault at the same place. */
import { below, pickAny, type Random } from "../random";
import { commonApiErrors, type CommonApiError, type PlannedFault, type RemoteEventFault } from "./faults";
import { errorCodes } from "./host-error";

const numbers = Object.keys(commonApiErrors).map(Number) as CommonApiError[];
const anyTime = (random: Random): "before" | "after" => (random() < 0.5 ? "before" : "after");

/**
 * One fault somewhere in a run, after which the run ends: an action with any code, or a whole request.
 * @param requests how many actions each request of the undisturbed run has.
 */
export function drawFault(random: Random, requests: readonly number[]): PlannedFault {
  const skip = below(random, requests.length);
  if (random() < 0.3) return { skip, fault: { kind: "request", number: pickAny(random, numbers) ?? 5102, when: anyTime(random) } };
  const index = below(random, Math.max(1, requests[skip] ?? 1));
  return { skip, fault: { kind: "action", index, code: pickAny(random, errorCodes) ?? "GeneralException", when: anyTime(random) } };
}

const deliveries: readonly RemoteEventFault["delivery"][] = ["missing", "doubled", "late"];

/** What becomes of one of the next events of co-authors' edits. */
export function drawEventFault(random: Random): PlannedFault {
  return { skip: below(random, 3), fault: { kind: "remoteEvent", delivery: pickAny(random, deliveries) ?? "late", milliseconds: 5 + below(random, 20) } };
}
