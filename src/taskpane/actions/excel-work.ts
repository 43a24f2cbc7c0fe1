import { addToRoster } from "../../actions/workbook/add-to-roster";
import { addCalendarYear } from "../../actions/workbook/add-calendar-year";
import { backToToday } from "../../actions/workbook/back-to-today";
import { cleanSheet, previewCleaning, undoCleaning } from "../../actions/clean/clean-sheet";
import { check } from "../../actions/check/check";
import { readDuties } from "../../actions/duties/duties";
import { explain } from "../../actions/check/explain";
import { exportFindings } from "../../actions/check/export-findings";
import { exportProfile } from "../../actions/generate/export-profile";
import { formChoices } from "../../actions/generate/form-choices";
import { generate } from "../../actions/generate/generate";
import { withForm } from "../../actions/generate/with-form";
import { inspect } from "../../actions/workbook/inspect";
import { listRequests } from "../../actions/requests/list-requests";
import { refresh } from "../../actions/refresh/refresh";
import { readRegisters } from "../../actions/workbook/registers";
import { removeGenerated } from "../../actions/generate/remove-generated";
import { putRight } from "../../actions/check/put-right";
import { rollup } from "../../actions/rollup";
import { laySheetFlagsOn, planSheetFlags, removeSheetFlags } from "../../actions/sheet-flags";
import { showCell } from "../../actions/workbook/show-cell";
import { showRequest } from "../../actions/requests/show-request";
import { submitRequest } from "../../actions/requests/submit-request";
import { takeBack } from "../../actions/refresh/take-back";
import { planListTakeOvers, takeOverList } from "../../actions/take-over/take-over-list";
import { planTakeOvers, takeOverDuties } from "../../actions/duties/take-over-duties";
import { planFlows, pressFlow } from "../../actions/flows/press-flow";
import { takeBackFlow } from "../../actions/flows/take-back-flow";
import { writeReport } from "../../actions/report/write-report";
import { waive } from "../../actions/waive/waive";
import { readWeek } from "../../actions/week/read-week";
import { openMinutes } from "../../actions/week/open-minutes";
import { remind } from "../../actions/week/remind";
import { keepBaseline } from "../../actions/week/take-baseline";
import { watchChanges } from "../../actions/workbook/watch-changes";
import { planRepair, repair } from "../../actions/repair/repair";
import { takeBackUpgrade } from "../../actions/upgrade/take-back-upgrade";
import { planUpgrade, upgrade } from "../../actions/upgrade/upgrade";
import type { ActionEnvironment } from "../../actions/action";
import { waiverRegister } from "../../forms/waivers/register";
import { demoProject } from "../../forms/demo-project";
import { nowSerial, todaySerial } from "../../domain/dates/excel-date";
import { LiaisonError } from "../../domain/liaison-error";
import { translator } from "../../locales/translate";
import { timeZone } from "../time-zone";
import { runAsOneUndo } from "./one-undo";
import type { GenerateRequest, PaneActions, RunOptions } from "./pane-actions";

/** A project of one's own begins with one person on the roster: its lead, where it is named. */
function projectToGenerate(request: GenerateRequest, environment: ActionEnvironment): Parameters<typeof generate>[1] {
  if (request.kind === "sample") return demoProject(environment.language, environment.today(), timeZone());
  const { project } = request;
  const role = translator(environment.language)("forms:demo.roles.lead");
  const people = project.projectLead === "" ? [] : [{ name: project.projectLead, department: project.leadDepartment, role, team: "", contact: "", aliases: "" }];
  return { project, people };
}

const environmentOf = (options: RunOptions): ActionEnvironment => ({ ...options, run: (batch) => Excel.run(batch), requirements: Office.context.requirements, today: () => todaySerial(new Date()), now: () => nowSerial(new Date()) });

/** For presses that write into standing sheets. Generate and what takes it away make and delete sheets, which Excel cannot undo. */
const undoableOf = (options: RunOptions): ActionEnvironment => ({ ...environmentOf(options), run: runAsOneUndo });

/** For what need not be there: its absence is an answer, not a failure. */
const nothingAt = (code: LiaisonError["code"]) => (error: unknown): undefined => {
  if (error instanceof LiaisonError && error.code === code) return undefined;
  throw error;
};

export { speakOwnWords } from "./speak-own-words";

/** The actions as they run on Excel; a bundle of its own, fetched while the pane draws its first view. */
export const excelWork: PaneActions = {
  inspect: (options) => inspect(environmentOf(options)),
  listForms: (own) => Promise.resolve(formChoices(own)),
  generate: (request, options) => {
    const { profile } = request;
    const environment = environmentOf({ ...options, language: profile?.language ?? options.language });
    return generate(environment, { ...projectToGenerate(request, environment), forms: request.forms, ...(profile !== undefined && { profile }) });
  },
  check: (options, foreign) => check(environmentOf(options), foreign === undefined ? {} : { foreign }),
  refresh: ({ by, ...options }, takeIn = false) => refresh(undoableOf(options), { takeIn, ...(by !== undefined && { by }) }),
  removeGenerated: (sheets, options) => removeGenerated(environmentOf(options), sheets),
  takeBack: (cells, options) => takeBack(undoableOf(options), cells),
  rollup: (options) => rollup(environmentOf(options)),
  watch: (onChange) => watchChanges({ run: (batch) => Excel.run(batch) }, onChange),
  planFlags: (sheet, options) => planSheetFlags(environmentOf(options), { sheet }).catch(nothingAt("no-tracker")),
  layFlags: (sheet, options) => laySheetFlagsOn(undoableOf(options), { sheet }),
  removeFlags: async (sheet, options) => {
    await removeSheetFlags(undoableOf(options), { sheet });
  },
  previewCleaning: (choice, options) => previewCleaning(environmentOf(options), choice),
  cleanSheet: (choice, options) => cleanSheet(undoableOf(options), choice),
  undoCleaning: (report, options) => undoCleaning(undoableOf(options), report),
  exportProfile: (options) => exportProfile(environmentOf(options)),
  listRequests: (options) => listRequests(environmentOf(options)).catch(nothingAt("no-requests")),
  showRequest: (id, options) => showRequest(undoableOf(options), id),
  submitRequest: (options) => submitRequest(undoableOf(options)),
  planRepair: (options) => planRepair(environmentOf(options)),
  repair: (options) => repair(environmentOf(options)),
  planUpgrade: (options) => planUpgrade(environmentOf(options)),
  // Sheets that it makes, or takes away again, are nothing that Excel could undo.
  upgrade: (options) => upgrade(environmentOf(options)),
  takeBackUpgrade: (undo, options) => takeBackUpgrade(environmentOf(options), undo),
  readRegisters: (options) => readRegisters(environmentOf(options)),
  readWeek: (since, options) => readWeek(environmentOf(options), since === undefined ? {} : { since }),
  remind: (reminded, options) => remind(undoableOf(options), reminded),
  openMinutes: (options) => openMinutes(undoableOf(options)),
  keepBaseline: (baseline, options) => keepBaseline(undoableOf(options), baseline, environmentOf(options)),
  planFlows: (options) => planFlows(environmentOf(options)),
  pressFlow: (flow, sources, options) => pressFlow(undoableOf(options), flow, sources),
  takeBackFlow: (report, options) => takeBackFlow(undoableOf(options), report),
  readDuties: (options) => readDuties(environmentOf(options)).catch(nothingAt("no-duty-list")),
  planTakeOvers: (options) => planTakeOvers(environmentOf(options)),
  planListTakeOvers: (answers, options) => planListTakeOvers(environmentOf(options), {}, answers),
  takeOverList: (sheet, answers, options) => takeOverList(undoableOf(options), { sheet, answers }),
  takeOverDuties: (sheet, options) => takeOverDuties(undoableOf(options), { sheet }),
  waive: (waiver, options) => withForm(
    { form: waiverRegister.key, absent: "no-waivers", joining: environmentOf(options) }, () => waive(undoableOf(options), waiver),
  ),
  putRight: (corrections, options) => putRight(undoableOf(options), corrections),
  addToRoster: (newcomer, options) => addToRoster(undoableOf(options), newcomer),
  explain: (finding, options) => explain(environmentOf(options), finding),
  exportFindings: (sheet, options) => exportFindings(environmentOf(options), sheet),
  writeReport: (report, options) => writeReport(environmentOf(options), { report }),
  backToToday: (options) => backToToday(environmentOf(options)),
  addCalendarYear: (year, days, options) => addCalendarYear(undoableOf(options), year, days),
  showCell: (place, options) => showCell(environmentOf(options), place),
};
