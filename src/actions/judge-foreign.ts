import { trackerFields, type TrackerKey } from "../catalog/tracker";
import { isPlausibleDate } from "../domain/excel-date";
import { parseDate } from "../domain/parse-date";
import { parsePercent, percentScale, type PercentScale } from "../domain/parse-percent";
import type { ForeignRow } from "../domain/sheets-of-others/read-foreign-rows";
import { statusState, taskStates } from "../domain/status-words";
import { workingCalendar, type WorkingCalendar } from "../domain/working-calendar";
import { readYesNo } from "../domain/yes-no";
import { columnLetters } from "../excel/geometry";
import type { ForeignRead } from "../excel/read-foreign";
import { taskLimits } from "../forms/tracker/limits";
import type { Translate } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { CheckContext, TrackerRecord } from "../rules/checks/record";
import { flagRow } from "../rules/flag";
import type { Cell, FlagContext, RuleSetting } from "../rules/tracker-row";

type Cells = Readonly<Record<TrackerKey, Cell>>;

/** Limits and calendar to judge by; without them the guides' defaults, since such a workbook has no 规则 sheet. */
export interface ForeignLimits {
  readonly rules: FlagContext["rules"];
  readonly calendar: WorkingCalendar;
}

/** A sheet of others as the flags see it: its task rows with their flags, and where its columns are. */
export interface JudgedForeign {
  readonly flags: FlagContext;
  readonly records: readonly TrackerRecord[];
  /** Task rows as read, in step with `records`. */
  readonly tasks: readonly ForeignRow[];
  readonly columns: CheckContext["columns"];
  readonly matched: ReadonlySet<string>;
  readonly scale: PercentScale;
}

export function judgeForeign({ found: { header, rows }, place }: ForeignRead, asOf: number, translate: Translate, limits = guideLimits()): JudgedForeign {
  const flags = foreignContext(asOf, limits, translate);
  const tasks = rows.filter(({ kind }) => kind === "task");
  const scale = percentScale(tasks.flatMap(({ cells }) => cells.get("percent") ?? []));
  const matched = new Set(header.columns.map(({ key }) => key));
  const records = tasks.map((row): TrackerRecord => {
    const cells = cellsOf(row, scale);
    const read = readable(cells, matched, translate);
    return { row: place.firstRow + row.row, cells, read, flag: flagRow(read, flags) };
  });
  const columns = Object.fromEntries(header.columns.map(({ key, column }) => [key, columnLetters(place.firstColumn + column)])) as CheckContext["columns"];
  return { flags, records, tasks, columns, matched, scale };
}

function cellsOf(row: ForeignRow, scale: PercentScale): Cells {
  const raw = (key: TrackerKey): Cell => row.cells.get(key)?.value ?? "";
  const text = (cell: Cell): Cell => (typeof cell === "string" ? cell.trim() : cell);
  const percent = row.cells.get("percent");
  const reading = percent === undefined ? undefined : parsePercent(percent, scale);
  return Object.fromEntries(trackerFields.map(({ key }) => [
    key, key === "percent" && reading?.kind === "percent" ? reading.value : text(raw(key)),
  ])) as Cells;
}

/** The row as the flags can read it: text that can only be one date counts as that date, words of either language as their state. */
function readable(cells: Cells, matched: ReadonlySet<string>, translate: Translate): Cells {
  const date = (cell: Cell): Cell => {
    if (isPlausibleDate(cell)) return cell;
    const reading = parseDate({ value: cell });
    return reading.kind === "text-date" || reading.kind === "date" ? reading.serial : cell;
  };
  const state = statusState(cellText(cells.status)) ?? (matched.has("status") ? undefined : stateFromProgress(cells, matched));
  return {
    ...cells,
    start: date(cells.start), due: date(cells.due), actualFinish: date(cells.actualFinish), updated: date(cells.updated),
    status: state === undefined ? cells.status : translate(`forms:lists.states.${state}`),
    majorRisk: readYesNo(cells.majorRisk) === true ? translate("forms:lists.yes") : cells.majorRisk,
  };
}

/** Without a status column progress can speak for it; with neither nothing is known, and nothing is claimed. */
function stateFromProgress(cells: Cells, matched: ReadonlySet<string>): (typeof taskStates)[number] | undefined {
  if (isPlausibleDate(cells.actualFinish)) return "done";
  if (!matched.has("percent") || typeof cells.percent !== "number") return undefined;
  if (cells.percent >= 1) return "done";
  return cells.percent > 0 ? "in-progress" : "not-started";
}

export function guideLimits(): ForeignLimits {
  const rules = Object.fromEntries(taskLimits.map((row): [string, RuleSetting] => [
    row.id, { id: row.id, readable: true, limit: row.limit ?? 0, basis: row.basis ?? "calendar", severity: row.severity, on: row.on },
  ])) as FlagContext["rules"];
  return { rules, calendar: workingCalendar({ days: [], from: 1, to: 0 }) };
}

function foreignContext(asOf: number, { rules, calendar }: ForeignLimits, translate: Translate): FlagContext {
  // A sheet that keeps no update dates cannot be silent: the rule would flag every row for a column that nobody asked for.
  const quiet: RuleSetting = { id: "N18", readable: true, limit: 0, basis: "calendar", severity: "note", on: false };
  return {
    asOf, rules: { ...rules, N18: quiet }, calendar,
    statuses: taskStates.map((state) => ({ label: translate(`forms:lists.states.${state}`), state })), yes: translate("forms:lists.yes"),
  };
}
