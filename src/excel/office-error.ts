import { LiaisonError, type LiaisonErrorCode } from "../domain/liaison-error";

/** What Office.js throws, as far as we look at it; recognised by shape, since another window's classes are not ours. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && "message" in error;
}

/** Host codes that a person can do something about; everything else is told as it came. */
const known: Readonly<Record<string, LiaisonErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "sheet-protected",
  FilteredRangeConflict: "table-filtered",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  MemoryLimitReached: "too-large",
  InvalidOrTimedOutSession: "session-expired",
  Unauthenticated: "session-expired",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
  NotImplemented: "not-supported",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  UnsupportedFeature: "not-supported",
};

/** Refused before anything of the batch was done. */
const refusedWhole: ReadonlySet<LiaisonErrorCode> = new Set(["cell-edit-mode"]);

/** One typed error for whatever stopped an action; `done` are the steps that had been applied, since Excel does not roll back. */
export function asLiaisonError(error: unknown, done: readonly string[] = [], mayHaveWritten = done.length > 0): LiaisonError {
  if (error instanceof LiaisonError) return error;
  if (!isOfficeError(error)) throw error;
  const values = { code: error.code, detail: error.message, place: error.debugInfo?.errorLocation ?? "", steps: done.length };
  const code = known[error.code] ?? "host-refused";
  return done.length > 0 || (mayHaveWritten && !refusedWhole.has(code))
    ? new LiaisonError("partly-applied", { ...values, reason: code }, { cause: error, done })
    : new LiaisonError(code, values, { cause: error, done });
}
