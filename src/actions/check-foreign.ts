import type { Finding } from "../domain/finding";
import { LiaisonError } from "../domain/liaison-error";
import { columnLetters } from "../excel/geometry";
import { loadForeignSheets, type ForeignRead } from "../excel/read-foreign";
import { translator } from "../locales/translate";
import { checkTracker } from "../rules/checks/all-checks";
import { trackerWords } from "../rules/checks/record";
import type { ActionEnvironment, AdoptedSheet, CheckReport } from "./action";
import { byUrgency } from "./book-findings";
import { reportDuties } from "./check-foreign-duties";
import { judgeForeign } from "./judge-foreign";
import type { Steps } from "./run";
import { summariseForeign } from "./summarise-foreign";

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
