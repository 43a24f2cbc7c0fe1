import type { LimitRow, RuleId } from "../catalog/limits";
import { isoFromSerial, isPlausibleDate } from "../domain/dates/excel-date";
import { calendarFaults, workingCalendar, type CalendarDay, type WorkingCalendar } from "../domain/dates/working-calendar";
import { languages } from "../domain/language";
import type { RosterPerson } from "../domain/people/match-person";
import { textKey } from "../domain/text/text-key";
import { everyFlag, flags, taskStates, urgencies, type Flag, type TaskState, type Urgency } from "../catalog/lists";
import { translator, type Translate } from "../locales/translate";
import { cellText, sameCell } from "../rules/cell-text";
import type { Cell, RuleSetting } from "../rules/tracker-row";
import { ruleColumns } from "./sheets/rules-sheet";
import { rosterColumns } from "./sheets/roster-sheet";
import { columnLetters, corners } from "./geometry";
import { isNewer } from "./newer";
import type { Loaded } from "./loaded";
import { onSheet } from "./workbook-names";

/** Headers of a table as they are compared: every rule asks for every column. */
const headersRead = new WeakMap<Loaded, readonly string[]>();

function headersOf(table: Loaded): readonly string[] {
  let headers = headersRead.get(table);
  if (headers === undefined) headersRead.set(table, headers = (table.values[0] ?? []).map((header) => textKey(cellText(header))));
  return headers;
}

/** Position of a column by its header in either language; a PMO may have moved columns or added some. */
export function columnIndex(table: Loaded, key: string): number {
  const words = languages.map((language) => textKey(translator(language)(key)));
  return headersOf(table).findIndex((header) => words.includes(header));
}

/** A column of 规则/Rules: where its header was renamed, the one that stands in its place. */
function ruleColumn(table: Loaded, column: (typeof ruleColumns)[number]): number {
  const found = columnIndex(table, `forms:rules.columns.${column}`);
  if (found >= 0) return found;
  const place = ruleColumns.indexOf(column);
  const isAnother = ruleColumns.some((other) => columnIndex(table, `forms:rules.columns.${other}`) === place);
  return isAnother || place >= headersOf(table).length ? -1 : place;
}

const body = (table: Loaded): readonly (readonly Cell[])[] => table.values.slice(1);

/** Non-blank texts of one column, in order. */
export function columnTexts(table: Loaded | undefined, key: string): readonly string[] {
  if (table === undefined) return [];
  const index = columnIndex(table, key);
  return index < 0 ? [] : body(table).map((row) => cellText(row[index] ?? "")).filter((text) => text !== "");
}

/** Where the values of a list stand; people leave blank rows among them. */
export interface ListPlace {
  /** `'Lists'!$A$5:$A$34`, the whole column. */
  readonly address: string;
  /** The same by its header: `Liaison_Departments[Department]`. */
  readonly reference: string;
  /** Rows down to the last value. */
  readonly rows: number;
}

export function listPlace(table: Loaded | undefined, key: string, name: string): ListPlace | undefined {
  const index = table === undefined ? -1 : columnIndex(table, key);
  if (table === undefined || index < 0) return undefined;
  const { sheet, firstRow, firstColumn, lastRow } = corners(table.address);
  const letters = columnLetters(firstColumn + index);
  return {
    reference: `${name}[${cellText(table.values[0]?.[index] ?? "")}]`,
    address: onSheet(sheet, `$${letters}$${firstRow + 1}:$${letters}$${lastRow}`),
    rows: body(table).findLastIndex((row) => cellText(row[index] ?? "") !== "") + 1,
  };
}

/** A word of a list with the cell that it stands in. */
export interface ListWord {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** The words of one list, from top to bottom. */
export function listWords(table: Loaded | undefined, key: string): readonly ListWord[] {
  const index = table === undefined ? -1 : columnIndex(table, key);
  if (table === undefined || index < 0) return [];
  const { sheet, firstRow, firstColumn } = corners(table.address);
  return body(table).map((row, down) => ({ sheet, cell: `${columnLetters(firstColumn + index)}${firstRow + 1 + down}`, text: cellText(row[index] ?? "") }))
    .filter(({ text }) => text !== "");
}

/** A row of 规则/Rules that cannot be read, or is not there. */
export interface UnreadRule {
  readonly id: RuleId;
  readonly missing: boolean;
  /** The row's text. */
  readonly row: string;
  /** The first cell that is wrong, with its column and what stands there; absent where the row or the column is gone. */
  readonly at?: { readonly cell: string; readonly column: (typeof settingColumns)[number]; readonly value: string };
}

/** The columns of a rule's row that people set, after its id. */
const settingColumns = ["limit", "basis", "severity", "on"] as const;

export interface ReadRules {
  /** Columns without which no rule can be read, where the table stands. */
  readonly columnsGone: readonly (typeof ruleColumns)[number][];
  /** Whether our default holds, in cells as in code, where a word or number in a row cannot be read; else the rule cannot be told. */
  readonly defaults: boolean;
  readonly settings: Readonly<Record<RuleId, RuleSetting>>;
  /** Rules whose row is missing or cannot be read, with the row's text. */
  readonly unreadable: readonly UnreadRule[];
  /** Rules that came with a later version than the workbook's, and whose rows it does not have yet: as if they were off. */
  readonly lacking: readonly RuleId[];
  /** Row of the sheet by rule, 1-based. */
  readonly rows: Readonly<Partial<Record<RuleId, number>>>;
}

/**
 * 规则/Rules as people left it. In place of a word or number that the sheet's own formulas do not know our default holds, or, in workbooks
 * whose formulas know
 * no defaults, the rule is unreadable, here as there.
 */
export function readRules(
  table: Loaded | undefined, translate: Translate, limits: readonly LimitRow[],
  { schema, defaults }: { readonly schema: number; readonly defaults: boolean },
): ReadRules {
  const rows = limits.map((limit) => ({ limit, ...readRule(table, limit, translate, defaults) }));
  const isLacking = ({ limit, row }: { readonly limit: LimitRow; readonly row: string | undefined }): boolean => row === undefined && isNewer(limit, schema);
  return {
    columnsGone: table === undefined ? [] : (["id", ...settingColumns] as const).filter((column) => ruleColumn(table, column) < 0),
    defaults,
    settings: Object.fromEntries(rows.map((rule) => [rule.limit.id, isLacking(rule) ? ruleThatIsOff(rule.limit) : rule.setting])),
    unreadable: rows.flatMap(({ limit, row, wrong, setting }) => (row === undefined || wrong.length === 0
      ? (setting.readable || isLacking({ limit, row }) ? [] : [{ id: limit.id, missing: row === undefined, row: row ?? "" }])
      : wrong.map((at) => ({ id: limit.id, missing: false, row, at })))),
    lacking: rows.filter(isLacking).map(({ limit }) => limit.id),
    rows: rowsById(table, limits),
  };
}

function rowsById(table: Loaded | undefined, limits: readonly LimitRow[]): ReadRules["rows"] {
  if (table === undefined) return {};
  const [index, first] = [ruleColumn(table, "id"), corners(table.address).firstRow + 1];
  const ids = body(table).map((cells) => cells[index] ?? "");
  return Object.fromEntries(limits.flatMap(({ id }) => {
    const row = ids.findIndex((cell) => sameCell(cell, id));
    return row < 0 ? [] : [[id, first + row]];
  }));
}

function cellAt(table: Loaded, row: readonly Cell[], column: number): string {
  const { firstRow, firstColumn } = corners(table.address);
  return `${columnLetters(firstColumn + column)}${firstRow + table.values.findIndex((one) => one === row)}`;
}

const ruleThatIsOff = ({ id, limit = 0, basis = "calendar", severity }: LimitRow): RuleSetting => ({ id, readable: true, limit, basis, severity, on: false });

type WrongCell = NonNullable<UnreadRule["at"]>;

/** A row's setting, and which of its cells cannot be read; without a row nothing is known. */
function readRule(
  table: Loaded | undefined, limit: LimitRow, translate: Translate, defaults: boolean,
): { readonly setting: RuleSetting; readonly row: string | undefined; readonly wrong: readonly WrongCell[] } {
  const index = (column: (typeof ruleColumns)[number]): number => (table === undefined ? -1 : ruleColumn(table, column));
  const row = table === undefined ? undefined : body(table).find((cells) => sameCell(cells[index("id")] ?? "", limit.id));
  if (table === undefined || row === undefined) {
    return { setting: { id: limit.id, readable: false, basis: limit.basis ?? "calendar" }, row: undefined, wrong: [] };
  }
  const cell = (column: (typeof ruleColumns)[number]): Cell => row[index(column)] ?? "";
  const word = <Key extends string>(column: (typeof ruleColumns)[number], keys: readonly Key[], place: string): Key | undefined =>
    keys.find((key) => sameCell(cell(column), translate(`forms:${place}.${key}`)));
  const basis = word("basis", ["calendar", "working"] as const, "rules.basis");
  const severity = word("severity", ["red", "amber", "note"] as const, "rules.severity");
  const on = word("on", ["yes", "no"] as const, "lists");
  const typed = cell("limit");
  const number = typeof typed === "number" && typed >= 0 ? typed : undefined;
  const isWrong = {
    limit: limit.limit !== undefined && number === undefined,
    basis: limit.limit !== undefined && limit.basis !== undefined && basis === undefined,
    severity: severity === undefined && on !== "no", on: on === undefined,
  };
  const wrong = settingColumns.filter((column) => isWrong[column]);
  const found = wrong.filter((column) => index(column) >= 0);
  const setting: RuleSetting = wrong.length > 0 && !defaults
    ? { id: limit.id, readable: false, basis: basis ?? "calendar" }
    : {
      id: limit.id, readable: true, limit: limit.limit === undefined ? 0 : number ?? limit.limit, basis: basis ?? limit.basis ?? "calendar",
      severity: severity ?? limit.severity, on: on === undefined ? limit.on : on === "yes",
    };
  const told = found.map((column) => ({ cell: cellAt(table, row, index(column)), column, value: cellText(cell(column)) }));
  // Where the rule cannot be told at all one cell of it is enough.
  return { setting, row: row.map(cellText).join(" | "), wrong: defaults ? told : told.slice(0, 1) };
}

export interface ReadCalendar {
  readonly calendar: WorkingCalendar;
  readonly to: number | undefined;
  /** Cells that are no date, and days that stand twice, as 休 and 班 at once, or as 班 on a weekday: formulas would count them wrongly. */
  readonly faults: readonly string[];
}

/** A cell among the days off that is no date breaks NETWORKDAYS for every row, so the calendar then covers nothing here either. */
export function readCalendar(rest: Loaded | undefined, work: Loaded | undefined, from: Cell, to: Cell): ReadCalendar {
  const [off, worked] = [readDays(rest, "rest"), readDays(work, "work")];
  const days = [...off.days, ...worked.days];
  const bounded = isPlausibleDate(from) && isPlausibleDate(to) && off.unreadable.length === 0;
  return {
    calendar: workingCalendar({ days, from: bounded ? Math.ceil(from) : 1, to: bounded ? Math.floor(to) : 0 }),
    to: isPlausibleDate(to) ? Math.floor(to) : undefined,
    faults: [...off.unreadable, ...worked.unreadable, ...calendarFaults(days).map(({ date }) => isoFromSerial(date))],
  };
}

function readDays(table: Loaded | undefined, kind: CalendarDay["kind"]): { readonly days: readonly CalendarDay[]; readonly unreadable: readonly string[] } {
  if (table === undefined) return { days: [], unreadable: [] };
  const date = columnIndex(table, "forms:calendar.date");
  const name = columnIndex(table, "forms:calendar.name");
  const days: CalendarDay[] = [];
  const unreadable: string[] = [];
  for (const row of body(table)) {
    const value = row[date] ?? "";
    if (isPlausibleDate(value)) days.push({ date: Math.floor(value), kind, name: cellText(row[name] ?? "") });
    else if (value !== "") unreadable.push(cellText(value));
  }
  return { days, unreadable };
}

/** A word of a list with the state of ours that it counts as; a state that is none of ours leaves the word unknown. */
export interface MappedWord<State> {
  readonly label: string;
  readonly state: State | "?";
}

function readMapped<State extends string>(
  table: Loaded | undefined, header: string, states: readonly State[], word: (state: State) => string,
): readonly MappedWord<State>[] {
  if (table === undefined) return [];
  const label = columnIndex(table, header);
  const counts = columnIndex(table, "forms:lists.counts-as");
  return body(table).flatMap((row) => {
    const shown = row[label] ?? "";
    if (shown === "") return [];
    return [{ label: cellText(shown), state: states.find((known) => sameCell(row[counts] ?? "", word(known))) ?? "?" }];
  });
}

export const readStatuses = (table: Loaded | undefined, translate: Translate): readonly MappedWord<TaskState>[] =>
  readMapped(table, "forms:lists.status", taskStates, (state) => translate(`forms:lists.states.${state}`));

export const readUrgencies = (table: Loaded | undefined, translate: Translate): readonly MappedWord<Urgency>[] =>
  readMapped(table, "forms:lists.urgency", urgencies, (urgency) => translate(`forms:lists.urgencies.${urgency}`));

/** The order of the flags' rows is ours; a word that is gone falls back on the one we gave. */
export function readFlagWords(table: Loaded | undefined, translate: Translate): Readonly<Record<Flag, string>> {
  const index = table === undefined ? -1 : columnIndex(table, "forms:lists.flag");
  const rows = table === undefined ? [] : body(table);
  return Object.fromEntries(everyFlag.map((flag) => {
    const row = flags.findIndex((one) => one === flag);
    return [flag, cellText(rows[row]?.[index] ?? translate(`forms:flags.${flag}`))];
  })) as Record<Flag, string>;
}

export function readRoster(table: Loaded | undefined): readonly RosterPerson[] {
  if (table === undefined) return [];
  const index = Object.fromEntries(rosterColumns.map((column) => [column, columnIndex(table, `forms:roster.columns.${column}`)])) as Record<(typeof rosterColumns)[number], number>;
  return body(table).flatMap((row) => {
    const name = cellText(row[index.name] ?? "");
    const aliases = cellText(row[index.aliases] ?? "").split(/[、,，;；/\n]/).map((alias) => alias.trim()).filter((alias) => alias !== "");
    return name === "" ? [] : [{ name, department: cellText(row[index.department] ?? ""), aliases, role: cellText(row[index.role] ?? "") }];
  });
}
