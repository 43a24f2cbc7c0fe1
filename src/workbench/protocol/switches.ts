/**
 * Where the sources on Excel's behaviour disagree or are silent, the host has a switch; an add-in must be right in every
 * position. The first value named is the default.
 */
export interface HostSwitches {
  /** Writing `values` over filtered rows: every cell, only the visible ones (reported from 2018), or FilteredRangeConflict. */
  filteredWrites: "correct" | "visibleOnly" | "error";
  /** Reading more than 5,000,000 cells: an error, or `null` for the values without one, as the documentation says of some cases. */
  largeReads: "RangeExceedsLimit" | "null";
  /** The code while a cell is being edited: the error table's and the client's, or that of the page on delaying. */
  cellEditing: "InvalidOperationInCellEditMode" | "InvalidOperation";
  /** Addresses above 8,192 characters: refused (type definitions) or cut off (troubleshooting page). */
  longAddress: "refuse" | "truncate";
  /** The code for a second sheet of the same name. */
  duplicateSheetName: "ItemAlreadyExists" | "InvalidArgument";
  /** What `protect()` and `unprotect()` do when there is nothing to do: the documented error, or the 2026 builds' AccessDenied. */
  redundantProtection: "InvalidOperation" | "AccessDenied";
  /** The code for a table that overlaps another one. */
  tableOverlap: "InvalidArgument" | "MergedRangeConflict";
  /** Whether a change of format raises onChanged too. */
  formatRaisesChanged: boolean;
  /** Bytes of a request or response in the web profile: documented as 5 MB, without saying which. */
  payloadLimit: 5_000_000 | 5_242_880;
  /** Whether writing one formula into a table column fills the column. */
  fillCalculatedColumns: boolean;
  /** Whether a column that is written with one formula from top to bottom becomes a calculated column, which fills new rows. */
  wholeColumnFormulas: boolean;
  /**
   * Rows written directly below a table join it: with the exceptions that were reported (the block begins with a blank cell,
   * validation rules lie below), without them, or not at all.
   */
  tableGrowth: "reported" | "always" | "never";
  /** A table made of a header row alone takes the blank row below, or pushes a new one in. */
  headerOnlyTable: "takeBlankRow" | "pushDown";
  /** After a suspension formulas are calculated with the sync (page on performance), or when calculate() asks for it (type definitions). */
  resumedCalculation: "atSync" | "onDemand";
  /** Members newer than what `isSetSupported` says: refused, or answered, as builds do that have a set in part. */
  unadvertisedMembers: "refuse" | "answer";
  /**
   * Whether saving the common API's settings raises `onSettingsChanged`, as published samples have it, or not: the typings say, only on the
   * web while others edit too.
   */
  settingsEvent: "onSave" | "never";
  /** The code for requests beyond the fifty that may wait: the number is documented, the error is not. */
  queueOverflow: "ActivityLimitReached" | "GeneralException";
  /** `TableRow.delete()` under a filter: InsertDeleteConflict, or nothing happens (reported). */
  filteredRowDelete: "refuse" | "nothing";
  /** `getResizedRange` by more than a range has: it spans back over its start, as published add-ins rely on, or is refused. */
  resizePastStart: "spansBack" | "refuse";
}

export const defaultSwitches: HostSwitches = {
  filteredWrites: "correct",
  largeReads: "RangeExceedsLimit",
  cellEditing: "InvalidOperationInCellEditMode",
  longAddress: "refuse",
  duplicateSheetName: "ItemAlreadyExists",
  redundantProtection: "InvalidOperation",
  tableOverlap: "InvalidArgument",
  formatRaisesChanged: false,
  payloadLimit: 5_000_000,
  fillCalculatedColumns: false,
  wholeColumnFormulas: true,
  tableGrowth: "reported",
  headerOnlyTable: "takeBlankRow",
  filteredRowDelete: "refuse",
  resumedCalculation: "atSync",
  unadvertisedMembers: "refuse",
  settingsEvent: "onSave",
  queueOverflow: "ActivityLimitReached",
  resizePastStart: "spansBack",
};
