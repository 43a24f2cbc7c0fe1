import { limitRows } from "../catalog/limits";
import { trackerFields, type TrackerKey } from "../catalog/tracker";
import { isPlausibleDate } from "../domain/excel-date";
import type { Finding } from "../domain/finding";
import { LiaisonError } from "../domain/liaison-error";
import { parseDate } from "../domain/parse-date";
import { parsePercent, percentScale } from "../domain/parse-percent";
import { splitPeople } from "../domain/people";
import type { ForeignRow } from "../domain/read-foreign-rows";
import { statusState, taskStates } from "../domain/status-words";
import { workingCalendar } from "../domain/working-calendar";
import { readYesNo } from "../domain/yes-no";
import { columnLetters } from "../excel/geometry";
import { loadForeign, type ForeignRead } from "../excel/read-foreign";
import { translator, type Translate } from "../locales/translate";
import { countByFlag, countByStatus, figuresBy, figuresOf, onTimeRate, type Figures, type SummaryRow } from "../rollup/tracker-summary";
import { cellText } from "../rules/cell-text";
import { checkTracker } from "../rules/checks/all-checks";
import type { CheckContext, TrackerRecord } from "../rules/checks/record";
import { flagRow } from "../rules/flag";
import type { Cell, FlagContext, RuleSetting } from "../rules/tracker-row";
import type { ActionEnvironment, AdoptedSheet, CheckReport, SummaryLine, TrackerSummary } from "./action";
import { byUrgency } from "./book-findings";
import type { Steps } from "./run";

type Cells = Readonly<Record<TrackerKey, Cell>>;

/**
 * Checks a sheet that people made themselves: its header is found, its columns are matched by their words, summary rows are set aside.
 * Not one cell is written. Limits are the guides' defaults, since such a workbook has no 规则 sheet.
 */
export async function checkForeign(
  environment: ActionEnvironment, context: Excel.RequestContext, steps: Steps, active: string, asked: number | undefined,
): Promise<CheckReport> {
  steps.begin("read-sheets");
  const { worksheets } = context.workbook;
  const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  const foreign = loadForeign(context.workbook, visible, active);
  await context.sync();
  steps.finish("read-sheets");
  const reads = foreign();
  if (reads === undefined) throw new LiaisonError("empty-workbook");
  const [best] = reads;
  if (best === undefined) throw new LiaisonError("no-tracker");
  return report(environment, best, asked ?? environment.today());
}

function report(environment: ActionEnvironment, read: ForeignRead, asOf: number): CheckReport {
  const translate = translator(environment.language);
  const flags = foreignContext(asOf, translate);
  const { header, rows } = read.found;
  const rowNumber = (row: number): number => read.place.firstRow + row;
  const letters = (column: number): string => columnLetters(read.place.firstColumn + column);
  const tasks = rows.filter(({ kind }) => kind === "task");
  const scale = percentScale(tasks.flatMap(({ cells }) => cells.get("percent") ?? []));
  const matched = new Set(header.columns.map(({ key }) => key));
  const records = tasks.map((row): TrackerRecord => {
    const cells = cellsOf(row, scale);
    const read = readable(cells, matched, translate);
    return { row: rowNumber(row.row), cells, read, flag: flagRow(read, flags) };
  });
  const columns = Object.fromEntries(header.columns.map(({ key, column }) => [key, letters(column)])) as CheckContext["columns"];
  const findings = checkTracker(records, {
    sheet: read.sheet, columns, flags, departments: [], priorities: [], roster: undefined, translate, ours: false,
  });
  const adopted: AdoptedSheet = {
    sheet: read.sheet,
    headerRow: rowNumber(header.row) + header.height - 1,
    columns: header.columns.map(({ key, header: text, column, confidence }) => ({ field: key, header: text, column: letters(column), confidence })),
    unmatched: header.unmatched.map(({ header: text, column }) => ({ header: text, column: letters(column) })),
    rowsRead: rows.filter(({ kind }) => kind === "task" || kind === "summary").length,
    tasks: tasks.length,
    setAside: rows.flatMap(({ row, kind }) => (kind === "task" ? [] : [{ row: rowNumber(row), why: kind }])),
  };
  return { asOf, findings: byUrgency([...findings, ...noStatus(read, matched)]), summary: summariseForeign(records, asOf, translate), adopted, tasks: records.length };
}

/** Said once, at the header: every flag hangs on it. */
function noStatus({ sheet, place, found: { header } }: ForeignRead, matched: ReadonlySet<string>): readonly Finding[] {
  if (["status", "percent", "actualFinish"].some((key) => matched.has(key))) return [];
  return [{
    rule: "C-STATUS", severity: "warning", sheet, cell: `${columnLetters(place.firstColumn + header.firstColumn)}${place.firstRow + header.row}`,
    id: "", message: "no-status-column.message", remedy: "no-status-column.remedy", values: {}, owner: "", department: "",
  }];
}

function cellsOf(row: ForeignRow, scale: ReturnType<typeof percentScale>): Cells {
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

function foreignContext(asOf: number, translate: Translate): FlagContext {
  const rules = Object.fromEntries(limitRows.map((row): [string, RuleSetting] => [
    row.id, { id: row.id, readable: true, limit: row.limit ?? 0, basis: row.basis ?? "calendar", severity: row.severity, on: row.on },
  ])) as FlagContext["rules"];
  // A sheet that keeps no update dates cannot be silent: the rule would flag every row for a column that nobody asked for.
  const quiet: RuleSetting = { id: "N18", readable: true, limit: 0, basis: "calendar", severity: "note", on: false };
  return {
    asOf, rules: { ...rules, N18: quiet }, calendar: workingCalendar({ days: [], from: 1, to: 0 }),
    statuses: taskStates.map((state) => ({ label: translate(`forms:lists.states.${state}`), state })), yes: translate("forms:lists.yes"),
  };
}

/** Departments and owners as they occur; a task with several owners counts for each of them. */
function summariseForeign(records: readonly TrackerRecord[], asOf: number, translate: Translate): TrackerSummary {
  const rowOf = ({ cells, flag }: TrackerRecord, owner: Cell = cells.owner): SummaryRow => ({
    department: cells.department, owner, status: cells.status, flag: flag.flag, daysOverdue: flag.daysOverdue,
  });
  const rows = records.map((record) => rowOf(record));
  const byPerson = records.flatMap((record) => {
    const people = splitPeople(cellText(record.cells.owner));
    return people.length === 0 ? [rowOf(record, "")] : people.map((person) => rowOf(record, person));
  });
  const other = translate("forms:summary.other");
  const labels = (all: readonly SummaryRow[], key: "department" | "owner" | "status"): readonly string[] =>
    [...new Set(all.map((row) => cellText(row[key])))].filter((label) => label !== "");
  const line = (label: string, figures: Figures): SummaryLine => ({ ...figures, label, onTimeRate: onTimeRate(figures) });
  const lines = (all: readonly SummaryRow[], key: "department" | "owner"): readonly SummaryLine[] =>
    figuresBy(all, key, labels(all, key), other).map(({ label, ...figures }) => line(label, figures));
  return {
    asOf,
    total: line(translate("forms:summary.all"), figuresOf(rows)),
    byDepartment: lines(rows, "department"),
    byOwner: lines(byPerson, "owner"),
    byStatus: countByStatus(rows, labels(rows, "status"), other),
    byFlag: countByFlag(rows).map(({ label, count }) => ({ flag: label, label: translate(`forms:flags.${label}`), count })),
  };
}
