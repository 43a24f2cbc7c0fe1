/**
 * The errors that Excel raises, by code. Codes are part of the API and never localised; messages are for developers.
 * Source: "Application-specific API error handling" in the Office add-in documentation.
 */

const catalogue = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ActivityLimitReached: [429, "Activity limit has been reached."],
  ApiNotAvailable: [400, "The requested API is not available."],
  ApiNotFound: [404, "The API you are trying to use could not be found. It may be available in a newer version of Excel."],
  BadPassword: [400, "The password you supplied is incorrect."],
  Conflict: [409, "Request could not be processed because of a conflict."],
  FilteredRangeConflict: [409, "The attempted operation causes a conflict with a filtered range."],
  FormulaLengthExceedsLimit: [400, "The bytecode of the applied formula exceeds the maximum length limit."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InactiveWorkbook: [400, "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus."],
  InsertDeleteConflict: [409, "The insert or delete operation attempted resulted in a conflict."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidBinding: [400, "This object binding is no longer valid due to previous updates."],
  InvalidObjectPath: [400, "The object path isn't working for what you're trying to do."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [400, "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidRequest: [400, "Cannot process the request."],
  InvalidRequestContext: [400, "The worksheet cannot be found."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MemoryLimitReached: [507, "The memory limit has been reached. Your action could not be completed."],
  MergedRangeConflict: [409, "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map."],
  NonBlankCellOffSheet: [400, "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet."],
  NotImplemented: [501, "The requested feature isn't implemented."],
  OperationCellsExceedLimit: [400, "The attempted operation affects more than the limit of 33,554,000 cells."],
  PivotTableRangeConflict: [409, "The attempted operation causes a conflict with a PivotTable range."],
  RangeExceedsLimit: [400, "The cell count in the range has exceeded the maximum supported number."],
  RequestAborted: [500, "The request was aborted during run time."],
  RequestPayloadSizeLimitExceeded: [400, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [400, "The response payload size has exceeded the limit."],
  ServiceNotAvailable: [503, "The service is unavailable."],
  Timeout: [408, "The operation has timed out."],
  InvalidOrTimedOutSession: [408, "Your Office session has expired or is invalid. To continue, refresh the page."],
  Unauthenticated: [401, "Required authentication information is either missing or invalid."],
  UndoNotSupported: [400, "The attempted operation does not support undo."],
  UnsupportedFeature: [400, "The operation failed because the source worksheet contains one or more unsupported features."],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
  UnsupportedSheet: [400, "This sheet type does not support this operation, since it is a Macro or Chart sheet."],
  WriteNotSupportedWhenModalDialogOpen: [400, "Write operation is not supported when a modal dialog is open."],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string]>>;

export type ErrorCode = keyof typeof catalogue;

export const errorCodes = Object.keys(catalogue) as readonly ErrorCode[];

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(catalogue, text);
}

export function defaultMessage(code: ErrorCode): string {
  return catalogue[code][1];
}

export function httpStatus(code: ErrorCode): number {
  return catalogue[code][0];
}

/** An error that reaches the add-in as `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  readonly code: ErrorCode;
  /** `Range.values`; filled in by the server when the member that failed does not say. */
  readonly location: string | undefined;

  constructor(code: ErrorCode, message: string = defaultMessage(code), location?: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.location = location;
  }
}

/** The host does not have this member: named, so that nobody takes silence for success. */
export function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", `${defaultMessage("ApiNotFound")} (${member})`, member);
}
