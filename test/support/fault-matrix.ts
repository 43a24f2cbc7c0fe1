/** Faults at every request of a run. */
import { commonApiErrors, type CommonApiError, type PlannedFault } from "../../src/workbench/protocol/faults";
import type { ErrorCode } from "../../src/workbench/protocol/host-error";

export interface MatrixFault {
  readonly planned: PlannedFault;
  /** From 0. */
  readonly request: number;
  readonly fault: { readonly code: string };
}

/** One of each kind that passes by itself, that a person can do something about, or that will stay. */
const codes: readonly ErrorCode[] = [
  "GeneralException", "AccessDenied", "RequestAborted", "InvalidArgument", "MemoryLimitReached", "ItemNotFound", "ServiceNotAvailable", "Conflict", "Unauthenticated", "RangeExceedsLimit", "ApiNotFound",
];

/** Refused before anything was done, but for a response that had become too large. */
const numbers: readonly (readonly [CommonApiError, "before" | "after"])[] = [
  [5102, "before"], [5012, "after"], [5004, "before"], [5104, "after"], [5103, "before"], [7000, "before"], [1014, "after"], [5016, "before"],
];

/**
 * @param requests how many actions each request of the undisturbed run has
 * @param places how many actions of each fail, spread evenly from the first to the last
 * @param whole how many faults of whole requests
 */
export function faultsAt(requests: readonly number[], places = 5, whole = 3): readonly MatrixFault[] {
  let turn = 0;
  return requests.flatMap((actions, request) => {
    const indexes = [...new Set(Array.from({ length: places }, (_, place) => Math.round((place * (actions - 1)) / Math.max(1, places - 1))))];
    const single = indexes.map((index): MatrixFault => {
      const code = codes[turn % codes.length] ?? "GeneralException";
      turn += 1;
      return { request, fault: { code }, planned: { skip: request, fault: { kind: "action", index, code, when: turn % 2 === 0 ? "before" : "after" } } };
    });
    const all = Array.from({ length: whole }, (_, count): MatrixFault => {
      const [number, when] = numbers[(request * whole + count) % numbers.length] ?? [5102, "before"];
      return { request, fault: { code: commonApiErrors[number].code }, planned: { skip: request, fault: { kind: "request", number, when } } };
    });
    return [...single, ...all];
  });
}
