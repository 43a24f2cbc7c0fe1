import type { Finding } from "../../domain/findings/finding";
import { LiaisonError } from "../../domain/liaison-error";
import type { ForeignAnswers } from "../../domain/sheets-of-others/answers";
import type { SheetMapping } from "../../domain/sheets-of-others/choose-form";
import { columnLetters } from "../../excel/geometry";
import { readForeignSheets, type ForeignRead, type ForeignSheets, type SheetOverview } from "../../excel/foreign/read-foreign";
import { flagFindings } from "../../judging/flag-findings";
import { translator } from "../../locales/translate";
import { trackerWords } from "../../rules/checks/record";
import { foreignFindings } from "../../rules/foreign/list-findings";
import type { ActionEnvironment, CheckReport } from "../action";
import { adoptedList, whyNot } from "./adopted-list";
import { byUrgency } from "./book-findings";
import { formFindings, lacksPlan } from "./judge-as-form";
import { reportDuties } from "./check-foreign-duties";
import { judgeForeign, type JudgedForeign } from "./judge-foreign";
import type { Steps } from "../run";
import { summariseForeign } from "./summarise-foreign";

/** What a person has said of a sheet of theirs. */
export interface ForeignChoice {
  /** The sheet to be read; without it the one at hand, else the one that reads most surely. */
  readonly sheet?: string;
  readonly mapping?: SheetMapping;
  readonly answers?: ForeignAnswers;
}

/**
 * Checks a sheet that people made themselves: its header is found, its columns are matched by their words and their content, summary rows are set
 * aside. Not one cell is written. Limits are the guides' defaults, since such a workbook has no 规则 sheet.
 */
export async function checkForeign(
  environment: ActionEnvironment, context: Excel.RequestContext, steps: Steps, active: string, asked: number | undefined, choice: ForeignChoice = {},
): Promise<CheckReport> {
  steps.begin("read-sheets");
  const { worksheets } = context.workbook;
  const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  const wanted = choice.sheet !== undefined && visible.includes(choice.sheet) ? choice.sheet : active;
  const reads = await readForeignSheets(context, visible, wanted, {
    requirements: environment.requirements, onRequest: () => steps.begin("read-sheets"),
    ...(choice.mapping === undefined ? {} : { mapping: { sheet: wanted, mapping: choice.mapping } }),
  });
  steps.finish("read-sheets");
  if (reads === undefined) throw new LiaisonError("empty-workbook");
  return reportSheets(environment, reads, wanted, asked ?? environment.today(), choice.answers);
}

/** What is to be said of sheets that were read: of the one at hand, else of a task list, since that is what most people check. */
export function reportSheets(
  environment: Pick<ActionEnvironment, "language">, reads: ForeignSheets, wanted: string, asOf: number, answers: ForeignAnswers = {},
): CheckReport {
  const [list, duties] = [reads.lists[0], reads.duties[0]];
  if (duties !== undefined && (list === undefined || (duties.sheet === wanted && list.sheet !== wanted))) {
    return withOverview(environment, reads, reportDuties(environment, duties, asOf), wanted);
  }
  if (list === undefined) throw refusal(environment, reads.sheets, wanted);
  return withOverview(environment, reads, report(environment, list, asOf, answers), wanted);
}

/** Why nothing was read: what the sheet at hand looks like, and what it lacks. */
function refusal(environment: Pick<ActionEnvironment, "language">, sheets: readonly SheetOverview[], wanted: string): LiaisonError {
  const sheet = sheets.find((one) => one.sheet === wanted) ?? sheets[0];
  if (sheet === undefined) return new LiaisonError("empty-workbook");
  return new LiaisonError("no-list", { sheet: sheet.sheet, why: whyNot(translator(environment.language), sheet) });
}

function withOverview(
  environment: Pick<ActionEnvironment, "language">, { sheets }: ForeignSheets, report: CheckReport, wanted: string,
): CheckReport {
  const { adopted } = report;
  if (adopted === undefined) return report;
  const translate = translator(environment.language);
  const unread = adopted.sheet === wanted ? undefined : sheets.find(({ sheet }) => sheet === wanted);
  const note: readonly Finding[] = unread === undefined ? [] : [{
    rule: "C-SHEET", severity: "warning", sheet: unread.sheet, cell: "A1", id: "", message: "sheet-unread.message", remedy: "sheet-unread.remedy",
    values: { active: unread.sheet, why: whyNot(translate, unread), sheet: adopted.sheet }, owner: "", department: "",
  }];
  return {
    ...report, findings: byUrgency([...note, ...report.findings]),
    adopted: {
      ...adopted,
      sheets: sheets.map((sheet) => ({ sheet: sheet.sheet, form: sheet.form, rows: sheet.rows, confidence: sheet.confidence, active: sheet.active, ...(sheet.form === "none" ? { why: whyNot(translate, sheet) } : {}) })),
    },
  };
}

function report(environment: Pick<ActionEnvironment, "language">, read: ForeignRead, asOf: number, answers: ForeignAnswers): CheckReport {
  const translate = translator(environment.language);
  const judged = judgeForeign(read, asOf, translate, undefined, answers);
  const { records, asTasks, asForm, columns, facts, questions } = judged;
  const context = {
    form: trackerWords, sheet: read.sheet, columns, asOf, departments: [], priorities: [], statuses: [], roster: undefined, translate,
    ours: false
  };
  const raised = asTasks.filter(({ flag }) => flag === "red" || flag === "amber");
  const flagged = [
    ...flagFindings(raised, context, { red: "red-elsewhere", amber: "amber-elsewhere" }),
    ...(asForm === undefined || read.form === "tracker" ? [] : formFindings(read.form, asForm, read.sheet, columns, translate)),
  ];
  const planless = records.filter((_, index) => lacksPlan(asForm?.[index]));
  const findings = foreignFindings({ records, facts, questions, context, flagged, planless });
  return {
    asOf, findings: byUrgency([...findings, ...sheetFindings(read, judged, asOf)]), summary: summariseForeign(records, asOf, translate),
    adopted: adoptedList(read, judged), tasks: records.length,
  };
}

/** Lists of which every row has a day by which it is settled; a risk may have none, and a request's follows from its urgency. */
const datedForms: ReadonlySet<string> = new Set(["tracker", "issues", "minutes"]);

/** Cells named in a finding that speaks for many. */
const cellsNamed = 12;

/** What is said once, at the header or at the first cell that asks: every flag hangs on it. */
function sheetFindings({ sheet, place, found: { header }, form, source }: ForeignRead, judged: JudgedForeign, asOf: number): readonly Finding[] {
  const { matched, questions, columns, records, facts, yearTaken } = judged;
  const header1 = `${columnLetters(place.firstColumn + header.firstColumn)}${place.firstRow + header.row}`;
  const say = (rule: string, text: string, cell = header1, values: Finding["values"] = { sheet }, severity: Finding["severity"] = "warning"): Finding =>
    ({ rule, severity, sheet, cell, id: "", message: `${text}.message`, remedy: `${text}.remedy`, values, owner: "", department: "" });
  const stated = ["status", "percent", "actualFinish"].some((key) => matched.has(key));
  const blanks = records.some(({ cells }) => (columns.owner !== undefined && cells.owner === "") || (columns.due !== undefined && cells.due === ""));
  // Late unless they are done, which nobody has said: worth naming, not worth a flag.
  const past = facts.filter(({ state, dates }) => "gap" in state && state.gap === "blank" && (dates.due.serial ?? Infinity) < asOf).map(({ row }) => `${columns.due ?? ""}${place.firstRow + row.row}`);
  const passed = { passed: past.length, cells: past.length > cellsNamed ? `${past.slice(0, cellsNamed).join(", ")} …` : past.join(", ") };
  const unlessDone = (text: string): string => (past.length > 0 ? `${text}-past` : text);
  return [
    ...(columns.due === undefined && datedForms.has(form) ? [say("C-DUE", "no-due-column")] : []),
    ...(header.rivalDue === undefined || columns.due === undefined ? [] : [say(
      "C-DUE", "rival-due-column",
      `${columnLetters(place.firstColumn + header.rivalDue.column)}${place.firstRow + header.row + header.height - 1}`,
      { due: header.columns.find(({ key }) => key === "due")?.header ?? "", rival: header.rivalDue.header },
    )]),
    ...(stated ? [] : [say("C-STATUS", unlessDone("no-status-column"), header1, { sheet, ...passed })]),
    ...(yearTaken === undefined ? [] : [say("C-ASK", "year-taken", header1, { sheet, year: String(yearTaken) }, "note")]),
    ...questions.filter(({ kind }) => stated || kind !== "missing-status").map(({ kind, count, samples, row, key }) => {
      const letters = columns[key as keyof typeof columns] ?? columns.task ?? "A";
      const text = kind === "missing-status" ? unlessDone(`ask-${kind}`) : `ask-${kind}`;
      return say("C-ASK", text, `${letters}${place.firstRow + row}`, { count, samples: samples.join(" / "), ...passed });
    }),
    ...(source.mergesUnknown && blanks ? [say("C-MERGED", "merges-unknown")] : []),
    ...(source.cut ? [say("C-CUT", "sheet-cut")] : []),
  ];
}
