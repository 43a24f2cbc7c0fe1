import type { Finding } from "../domain/finding";
import { LiaisonError } from "../domain/liaison-error";
import { splitPeople } from "../domain/people";
import { columnLetters } from "../excel/geometry";
import { loadForeignSheets, type ForeignRead } from "../excel/read-foreign";
import { translator, type Translate } from "../locales/translate";
import { countByFlag, countByStatus, figuresBy, figuresOf, onTimeRate, type Figures, type SummaryRow } from "../rollup/tracker-summary";
import { cellText } from "../rules/cell-text";
import { checkTracker } from "../rules/checks/all-checks";
import { trackerWords, type TrackerRecord } from "../rules/checks/record";
import type { Cell } from "../rules/tracker-row";
import type { ActionEnvironment, AdoptedSheet, CheckReport, SummaryLine, TrackerSummary } from "./action";
import { byUrgency } from "./book-findings";
import { reportDuties } from "./check-foreign-duties";
import { judgeForeign } from "./judge-foreign";
import type { Steps } from "./run";

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
  const foreign = loadForeignSheets(context.workbook, visible, active);
  await context.sync();
  steps.finish("read-sheets");
  const reads = foreign();
  if (reads === undefined) throw new LiaisonError("empty-workbook");
  const asOf = asked ?? environment.today();
  const [tracker, duties] = [reads.trackers[0], reads.duties[0]];
  // The sheet at hand is meant; else a task list, since that is what most people check.
  if (duties !== undefined && (tracker === undefined || (duties.sheet === active && tracker.sheet !== active))) return reportDuties(environment, duties, asOf);
  if (tracker === undefined) throw new LiaisonError("no-tracker");
  return report(environment, tracker, asOf);
}

function report(environment: ActionEnvironment, read: ForeignRead, asOf: number): CheckReport {
  const translate = translator(environment.language);
  const { flags, records, columns, matched } = judgeForeign(read, asOf, translate);
  const { header, rows } = read.found;
  const rowNumber = (row: number): number => read.place.firstRow + row;
  const letters = (column: number): string => columnLetters(read.place.firstColumn + column);
  const findings = checkTracker(records, {
    form: trackerWords, sheet: read.sheet, columns, flags, departments: [], priorities: [], roster: undefined, translate, ours: false,
  });
  const adopted: AdoptedSheet = {
    sheet: read.sheet,
    form: "tracker",
    headerRow: rowNumber(header.row) + header.height - 1,
    columns: header.columns.map(({ key, header: text, column, confidence }) => ({ field: key, header: text, column: letters(column), confidence })),
    unmatched: header.unmatched.map(({ header: text, column }) => ({ header: text, column: letters(column) })),
    rowsRead: rows.filter(({ kind }) => kind === "task" || kind === "summary").length,
    tasks: records.length,
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

/** Departments and owners as they occur; a task with several owners counts for each of them. */
export function summariseForeign(records: readonly TrackerRecord[], asOf: number, translate: Translate): TrackerSummary {
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
