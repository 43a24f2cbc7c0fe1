import type { Correction, Newcomer } from "./findings/corrections";
import type { MessageValues } from "./findings/finding";

/** Every way in which an action of ours can refuse or stop; texts are under `errors.` in the locales. */
export type LiaisonErrorCode =
  | "no-tracker"
  | "empty-workbook"
  | "no-list"
  | "sheet-protected"
  | "cell-edit-mode"
  | "column-missing"
  | "table-filtered"
  | "as-of-invalid"
  | "other-date-system"
  | "newer-workbook"
  | "rules-rearranged"
  | "upgrade-used"
  | "sheets-changed"
  | "overwritten"
  | "partly-applied"
  | "not-verified"
  | "calendar-gap"
  | "calendar-differs"
  | "calendar-full"
  | "too-large"
  | "session-expired"
  | "busy"
  | "no-answer"
  | "cancelled"
  | "unknown-form"
  | "unknown-scenario"
  | "bad-project"
  | "no-flags"
  | "nothing-to-clean"
  | "bad-profile"
  | "no-duty-list"
  | "no-baselines"
  | "baseline-unnamed"
  | "no-history"
  | "no-matrix"
  | "no-minutes"
  | "no-list-there"
  | "no-target-form"
  | "no-such-flow"
  | "flow-sheet-gone"
  | "no-requests"
  | "form-shows-request"
  | "request-incomplete"
  | "no-roster"
  | "roster-full"
  | "no-waivers"
  | "waiver-incomplete"
  | "not-supported"
  | "page-not-fetched"
  | "own-forms-changed"
  | "host-refused";

/** A cell that has to be put right before the action can be repeated. */
export interface FaultPlace {
  readonly sheet: string;
  /** A1 without sheet. */
  readonly cell: string;
  /** What is wrong with it, in the language of the call. */
  readonly text: string;
  /** What it may be meant for, likeliest first. */
  readonly corrections?: readonly Correction[];
  /** Somebody named in it who is not on the roster. */
  readonly newcomer?: Newcomer;
}

/**
 * The one error type of the product: compared by code, never by text. `cause` keeps what the host said; `done` names the steps
 * that had been applied when it stopped, since Excel does not roll back.
 */
export class LiaisonError extends Error {
  override readonly name = "LiaisonError";

  constructor(
    readonly code: LiaisonErrorCode,
    readonly values: MessageValues = {},
    options: {
      readonly cause?: unknown;
      readonly done?: readonly string[];
      readonly untouched?: boolean;
      readonly places?: readonly FaultPlace[]
    } = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`, { cause: options.cause });
    this.done = options.done ?? [];
    this.untouched = options.untouched ?? false;
    this.places = options.places ?? [];
  }

  readonly done: readonly string[];

  /** Where to look, one by one; empty where the values say it. */
  readonly places: readonly FaultPlace[];

  /** Certain: the action had only looked when it stopped, and nothing of it is on its way. */
  readonly untouched: boolean;
}
