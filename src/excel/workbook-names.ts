import { dutyTable, rosterTable } from "../catalog/duties";

/**
 * Names under which our code and our formulas find things, whatever sheets are called and wherever rows have moved. They are the
 * same in every language; none of them looks like a cell, which Excel would refuse.
 */
export type SheetKey = "home" | "tracker" | "requests" | "opinions" | "requestForm" | "duties" | "matrix" | "summary" | "rules" | "calendar" | "roster" | "lists" | "about";

/** In the order in which the sheets stand in the workbook. */
export const sheetKeys: readonly SheetKey[] = ["home", "tracker", "requests", "opinions", "requestForm", "duties", "matrix", "summary", "rules", "calendar", "roster", "lists", "about"];

/** Sheets that come with a form that a person may leave out; all others always stand. */
export const optionalSheets = {
  requests: ["requests", "opinions", "requestForm"],
  duties: ["duties", "matrix"],
} as const satisfies Record<string, readonly SheetKey[]>;

export type OptionalForm = keyof typeof optionalSheets;
export const optionalForms = Object.keys(optionalSheets) as readonly OptionalForm[];

/** A hidden name at A1 of each of our sheets: it follows when a person renames or moves the sheet. */
export const sheetMark = (key: SheetKey): string => `Liaison_Sheet_${key}`;

/**
 * The same while a sheet is being built, and the sheet's own name until the mark is on it: a sheet that still bears it was left
 * half-built, and is ours to take away.
 */
export const buildingMark = (key: SheetKey): string => `Liaison_Building_${key}`;

export const names = {
  /** A constant, `="zh-CN"`: the language in which the workbook was generated. */
  language: "Liaison_Language",
  /** A constant: the highest task number ever given, so that numbers are not used twice. */
  lastTaskNumber: "Liaison_LastTaskNumber",
  lastRequestNumber: "Liaison_LastRequestNumber",
  /** A constant, `="4,8,5"`: for how many departments, owners and statuses the summary was laid out. */
  summarySizes: "Liaison_SummarySizes",
  /** The same for duties. */
  lastDutyNumber: "Liaison_LastDutyNumber",
  /** A constant, `="9,8,4"`: for how many duties, people and departments the matrix was laid out. */
  matrixSizes: "Liaison_MatrixSizes",
  asOf: "AsOf",
  asOfInput: "AsOf_Input",
  /** Up to which moment clocks in hours have run: now, or the end of an as-of date that is not today. */
  asOfMoment: "AsOf_Moment",
  lastRefreshed: "Liaison_LastRefreshed",
  projectName: "Liaison_ProjectName",
  calendarFrom: "Cal_From",
  calendarTo: "Cal_To",
  calendarRest: "Cal_Rest",
  calendarWork: "Cal_Work",
  /** The how-manieth working day of the calendar each 班 day is. */
  calendarOrdinal: "Cal_Ordinal",
  listStatus: "List_Status",
  listState: "List_State",
  listDepartment: "List_Department",
  listUrgency: "List_Urgency",
  listUrgencyState: "List_UrgencyState",
  pickDepartment: "Pick_Department",
  pickStatus: "Pick_Status",
  pickPriority: "Pick_Priority",
  pickPerson: "Pick_Person",
  pickUrgency: "Pick_Urgency",
  pickRequestType: "Pick_RequestType",
  pickRequest: "Pick_Request",
  /** The page of the requirement form. */
  requestForm: "Liaison_RequestForm",
} as const;

export const tables = {
  tasks: "Liaison_Tasks",
  requests: "Liaison_Requests",
  opinions: "Liaison_Opinions",
  rules: "Liaison_Rules",
  rest: "Liaison_Rest",
  work: "Liaison_Work",
  duties: dutyTable,
  roster: rosterTable,
  departments: "Liaison_Departments",
  statuses: "Liaison_Statuses",
  priorities: "Liaison_Priorities",
  urgencies: "Liaison_Urgencies",
  requestTypes: "Liaison_RequestTypes",
  flags: "Liaison_Flags",
} as const;

/** `'Q1 plan'!$A$1`: quotes always, doubled inside; a sheet's name may hold anything. */
export function onSheet(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}
