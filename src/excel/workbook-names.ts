/**
 * Names under which our code and our formulas find things, whatever sheets are called and wherever rows have moved. They are the
 * same in every language; none of them looks like a cell, which Excel would refuse.
 */
export type SheetKey = string;

/** Sheets that stand in every workbook of ours, whatever forms it has: the first one, and those behind all forms. */
export const firstSheets: readonly SheetKey[] = ["home"];
export const settingsSheets: readonly SheetKey[] = ["rules", "calendar", "roster", "lists", "about"];

/** The sheet on which the settings stand side by side, where they do not have sheets of their own. */
export const settingsSheet: SheetKey = "settings";

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
  /** A constant: which version of our sheets the workbook was made or upgraded to; absent in those of the first. */
  schema: "Liaison_Schema",
  /**
   * A constant: what cannot be read in 规则/Rules gives way to our defaults; absent where it leaves everything open, as in earlier versions.
   */
  ruleDefaults: "Liaison_RuleDefaults",
  /** A constant: sheets that were added, until all that they bring onto standing sheets is there. */
  joining: "Liaison_Joining",
  /** Cells that hold the definitions of forms that the workbook brings of its own. */
  ownForms: "Liaison_OwnForms",
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
  rules: "Liaison_Rules",
  rest: "Liaison_Rest",
  work: "Liaison_Work",
  roster: "Liaison_Roster",
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
