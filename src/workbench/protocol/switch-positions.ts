/** Every position of every switch of the host; a switch or a position that is missing here does not compile. */
import type { HostSwitches } from "./switches";

type Positions = { readonly [Name in keyof HostSwitches]: { readonly [Position in `${HostSwitches[Name]}`]: HostSwitches[Name] } };

export const switchPositions: Positions = {
  filteredWrites: { correct: "correct", visibleOnly: "visibleOnly", error: "error" },
  largeReads: { RangeExceedsLimit: "RangeExceedsLimit", null: "null" },
  cellEditing: { InvalidOperationInCellEditMode: "InvalidOperationInCellEditMode", InvalidOperation: "InvalidOperation" },
  longAddress: { refuse: "refuse", truncate: "truncate" },
  duplicateSheetName: { ItemAlreadyExists: "ItemAlreadyExists", InvalidArgument: "InvalidArgument" },
  redundantProtection: { InvalidOperation: "InvalidOperation", AccessDenied: "AccessDenied" },
  tableOverlap: { InvalidArgument: "InvalidArgument", MergedRangeConflict: "MergedRangeConflict" },
  formatRaisesChanged: { false: false, true: true },
  payloadLimit: { 5000000: 5_000_000, 5242880: 5_242_880 },
  fillCalculatedColumns: { false: false, true: true },
  wholeColumnFormulas: { true: true, false: false },
  tableGrowth: { reported: "reported", always: "always", never: "never" },
  headerOnlyTable: { takeBlankRow: "takeBlankRow", pushDown: "pushDown" },
  resumedCalculation: { atSync: "atSync", onDemand: "onDemand" },
  unadvertisedMembers: { refuse: "refuse", answer: "answer" },
  settingsEvent: { onSave: "onSave", never: "never" },
  queueOverflow: { ActivityLimitReached: "ActivityLimitReached", GeneralException: "GeneralException" },
  filteredRowDelete: { refuse: "refuse", nothing: "nothing" },
  resizePastStart: { spansBack: "spansBack", refuse: "refuse" },
};
