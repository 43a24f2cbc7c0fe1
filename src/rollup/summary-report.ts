import type { Figures } from "./tracker-summary";

/** One line of a summary block; rates come with their denominator, and are null when it is 0. */
export interface SummaryLine extends Figures {
  readonly label: string;
  readonly onTimeRate: number | null;
}

export interface TrackerSummary {
  /** Excel serial. */
  readonly asOf: number;
  readonly total: SummaryLine;
  readonly byDepartment: readonly SummaryLine[];
  readonly byOwner: readonly SummaryLine[];
  readonly byStatus: readonly { readonly label: string; readonly count: number }[];
  readonly byFlag: readonly { readonly flag: "red" | "amber" | "green" | "unknown" | "waived" | "done" | "cancelled"; readonly label: string; readonly count: number }[];
}
