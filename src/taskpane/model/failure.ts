import type { MessageValues } from "../../domain/findings/finding";
import { LiaisonError, type FaultPlace, type LiaisonErrorCode } from "../../domain/liaison-error";

/** What went wrong, ready to be put in words: `errors.<code>` says what happened and what to do. */
export interface Failure {
  readonly code: LiaisonErrorCode | "unexpected";
  readonly values: MessageValues;
  /** Steps that stand in the workbook although the action stopped; Excel does not roll back. */
  readonly done: readonly string[];
  /** Cells to be put right first. */
  readonly places: readonly FaultPlace[];
  /** Certain that nothing was written. */
  readonly untouched: boolean;
  /** What the host itself said, for whoever has to look into it; never the only explanation. */
  readonly hostMessage: string;
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof LiaisonError) {
    return {
      code: error.code, values: error.values, done: error.done, places: error.places, untouched: error.untouched,
      hostMessage: error.cause === undefined ? "" : hostMessageOf(error.cause),
    };
  }
  return { code: "unexpected", values: {}, done: [], places: [], untouched: false, hostMessage: hostMessageOf(error) };
}

/** A person who cancels knows it: nothing is wrong, unless something may have been written by then. */
export function isQuietCancel(failure: Failure): boolean {
  return failure.code === "cancelled" && failure.untouched;
}

/** By shape, not class: an error from the host's own window is no instance of this window's Error. */
function hostMessageOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("message" in error)) return String(error);
  const message = String(error.message);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return code === "" || message.includes(code) ? message : `${code}: ${message}`;
}
