import type { NewDuty } from "../catalog/duties";
import type { NewTask } from "../catalog/new-task";
import type { Profile } from "../catalog/profile";
import type { NewOpinion, NewRequest } from "../catalog/requests";
import { chinaCalendar, coveredYears } from "../domain/china-calendar";
import { partsFromSerial, serialFromParts } from "../domain/excel-date";
import type { ProjectFacts } from "../domain/project";
import type { RosterEntry } from "../domain/roster";
import { nextIds } from "../domain/task-id";
import { taskStates } from "../domain/status-words";
import { translator } from "../locales/translate";
import { formulaWords } from "../rules/formula";
import { freeSheetName, loadProbe, type WorkbookProbe } from "../excel/probe-workbook";
import { buildAbout } from "../excel/sheets/about-sheet";
import { buildCalendar, type CalendarFacts } from "../excel/sheets/calendar-sheet";
import { buildHome, finishHome } from "../excel/sheets/home-sheet";
import { buildLists } from "../excel/sheets/lists-sheet";
import { buildRequestForm } from "../excel/sheets/request-form-sheet";
import { buildRoster } from "../excel/sheets/roster-sheet";
import { buildRules } from "../excel/sheets/rules-sheet";
import { takeInOrder } from "../excel/sheet-order";
import { SheetBuilder, type SheetContext } from "../excel/sheets/sheet-builder";
import { buildSummary } from "../excel/sheets/summary-sheet";
import { buildFormSheet, type NewRow } from "../excel/sheets/form-sheet";
import { applyProfile } from "../excel/sheets/apply-profile";
import { loadMadeSheet, type MadeSheet } from "../excel/made-sheets";
import { placeLogo } from "../excel/company-logo";
import { opinionForm } from "../excel/forms/opinion-form";
import { requestForm } from "../excel/forms/request-form";
import { dutiesForm } from "../excel/forms/duties-form";
import { trackerForm } from "../excel/forms/tracker-form";
import type { TableForm } from "../excel/table-form";
import type { MatrixSizes } from "../excel/matrix-layout";
import { buildMatrix } from "../excel/sheets/matrix-sheet";
import type { SummarySizes } from "../excel/summary-layout";
import { buildingMark, names, onSheet, optionalForms, optionalSheets, sheetKeys, type OptionalForm, type SheetKey } from "../excel/workbook-names";
import type { ActionEnvironment, GenerateReport } from "./action";
import { runAction, type Steps } from "./run";
import { departmentsUnder, requestsUnder, tasksUnder } from "./under-profile";

export interface GenerateOptions {
  readonly project: ProjectFacts;
  readonly people?: readonly RosterEntry[];
  readonly tasks?: readonly NewTask[];
  readonly requests?: readonly NewRequest[];
  readonly opinions?: readonly NewOpinion[];
  /** Forms to stand beside the tracker; all of them where nothing is said. */
  readonly forms?: readonly OptionalForm[];
  readonly duties?: readonly NewDuty[];
  /** Fixes the as-of date (serial); without it the cell says TODAY(). */
  readonly asOf?: number;
  /** What the organisation sets for every new workbook. */
  readonly profile?: Profile;
}

/** Sheets are filled so that no formula names a sheet that is not there yet; home's figures come last. */
const fillOrder: readonly SheetKey[] = ["lists", "roster", "rules", "calendar", "home", "tracker", "requests", "opinions", "requestForm", "duties", "matrix", "summary", "about"];

/**
 * Generates the workbook (F7, F9, and F1 where wanted) into whatever workbook is open. Sheets of ours that stand already are kept as they are,
 * sheets of others that bear one of our names are left alone, and a sheet that an interrupted run left half-built is built anew;
 * so the action can be repeated after any failure.
 */
export function generate(environment: ActionEnvironment, options: GenerateOptions): Promise<GenerateReport> {
  return runAction(environment, fillOrder.length + 1, async (context, steps) => {
    const { workbook } = context;
    const probe = loadProbe(workbook);
    await context.sync();
    const found = probe();
    const missing = wantedSheets(options).filter((key) => found.ours[key] === undefined);
    const sheetContext = prepare(workbook, environment, found, missing);
    const created: string[] = [];
    let made: readonly (() => MadeSheet)[] = [];
    try {
      await addSheets(context, sheetContext, missing, found, steps);
      for (const key of fillOrder.filter((candidate) => missing.includes(candidate))) {
        steps.begin(`fill-${key}`);
        const build = new SheetBuilder(sheetContext, key, workbook.worksheets.getItem(sheetContext.sheetNames[key]));
        fills[key](build, options, environment);
        // Home is finished only with its figures.
        if (key !== "home") build.finish();
        // One request a sheet, on purpose: each stays small, shows progress and can be cancelled after.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        created.push(sheetContext.sheetNames[key]);
        steps.finish(`fill-${key}`);
      }
      if (missing.includes("home")) {
        const home = new SheetBuilder(sheetContext, "home", workbook.worksheets.getItem(sheetContext.sheetNames.home));
        finishHome(home, sizes(options));
        home.finish();
      }
      // Together with home: what is left undone here is left half-built, and done again.
      if (options.profile !== undefined) applyProfile(sheetContext, options.profile, missing);
      made = missing.map((key) => loadMadeSheet(workbook, key));
      await context.sync();
    } catch (error) {
      await takeAwayHalfBuilt(context);
      throw error;
    }
    const logo = options.profile?.company?.logo;
    const logoPlaced = logo === undefined ? undefined : await placeLogo(context, sheetContext.sheetNames, missing, logo);
    return { ...report(sheetContext, missing, found), made: made.map((one) => one()), ...(logoPlaced !== undefined && { logoPlaced }) };
  });
}

function wantedSheets({ forms = optionalForms }: GenerateOptions): readonly SheetKey[] {
  const left = new Set<SheetKey>(optionalForms.filter((form) => !forms.includes(form)).flatMap((form) => optionalSheets[form]));
  return sheetKeys.filter((key) => !left.has(key));
}

/** What is added to a workbook of ours speaks its language: formulas name columns by their headers. */
function prepare(workbook: Excel.Workbook, environment: ActionEnvironment, found: WorkbookProbe, missing: readonly SheetKey[]): SheetContext {
  const language = found.language ?? environment.language;
  const translate = translator(language);
  const taken = found.sheets.filter((name) => !found.halfBuilt.some(({ sheet }) => sheet === name));
  const sheetNames = Object.fromEntries(
    sheetKeys.map((key) => [key, found.ours[key] ?? freeSheetName(translate(`forms:sheets.${key}`), taken)]),
  ) as Record<SheetKey, string>;
  const sheets = sheetKeys.filter((key) => missing.includes(key) || found.ours[key] !== undefined);
  return { workbook, language, translate, words: formulaWords(translate), sheets, sheetNames, existingNames: found.names };
}

/** All sheets at once, in the order in which they are read, each marked as being built. */
async function addSheets(
  context: Excel.RequestContext, { workbook, sheetNames, language, existingNames }: SheetContext,
  missing: readonly SheetKey[], found: WorkbookProbe, steps: Steps,
): Promise<void> {
  if (missing.length === 0) return;
  steps.begin("add-sheets");
  for (const { sheet } of found.halfBuilt) workbook.worksheets.getItem(sheet).delete();
  const left = new Set(found.halfBuilt.map(({ sheet }) => sheet));
  const standing = found.sheets.filter((name) => !left.has(name));
  for (const key of missing) {
    const mark = buildingMark(key);
    // Should the batch stop between any two of these lines, the sheet can still be told for ours.
    const sheet = workbook.worksheets.add(mark);
    const at = `=${onSheet(mark, "$A$1")}`;
    if (existingNames.has(mark)) workbook.names.getItem(mark).formula = at;
    else workbook.names.add(mark, at).visible = false;
    sheet.name = sheetNames[key];
    // What an interrupted run has left stands in its place already.
    const position = takeInOrder(standing, key, sheetNames);
    if (position < standing.length - 1) sheet.position = position;
  }
  if (!existingNames.has(names.language)) workbook.names.add(names.language, `="${language}"`).visible = false;
  await context.sync();
  steps.finish("add-sheets");
}

type Fill = (build: SheetBuilder, options: GenerateOptions, environment: ActionEnvironment) => void;

/** How each sheet is filled. */
const fills: Readonly<Record<SheetKey, Fill>> = {
  lists: (build, { project, profile }) => buildLists(build, departmentsUnder(profile, project.departments)),
  roster: (build, { people = [] }) => buildRoster(build, people),
  rules: (build) => buildRules(build),
  calendar: (build, { asOf }, environment) => buildCalendar(build, calendarAround(asOf ?? environment.today(), environment)),
  home: (build, { project, asOf }) => buildHome(build, project, asOf),
  tracker: (build, { tasks = [], profile }) => fillForm(build, trackerForm, tasksUnder(profile, tasks, build.context.translate)),
  requests: (build, { requests = [], profile }) => fillForm(build, requestForm, requestsUnder(profile, requests, build.context.translate)),
  opinions: (build, { opinions = [] }) => buildFormSheet(build, opinionForm, opinions),
  duties: (build, { duties = [] }) => fillForm(build, dutiesForm, duties),
  matrix: (build, options) => buildMatrix(build, matrixSizesOf(options)),
  requestForm: (build) => buildRequestForm(build),
  summary: (build, options) => buildSummary(build, sizes(options)),
  about: (build, { profile }) => buildAbout(build, profile?.help),
};

/** Rows without an id get the next ones, and the counter stands above them all. */
function fillForm<Key extends string>(build: SheetBuilder, form: TableForm<Key | "id">, rows: readonly NewRow<Key | "id">[]): void {
  if (form.ids === undefined) throw new Error(`${form.key} has no ids`);
  const isBlank = ({ id }: { readonly id?: string | number }): boolean => id === undefined || id === "";
  const given = nextIds({
    existing: rows.map(({ id }) => id ?? ""), prefix: form.ids.prefix, highest: 0, width: 3, count: rows.filter(isBlank).length,
  });
  const fresh = [...given.ids];
  buildFormSheet(build, form, rows.map((row) => (isBlank(row) ? { ...row, id: fresh.shift() ?? "" } : row)));
  build.define(names[form.ids.counter], `=${given.highest}`, false);
}

/** The year before the as-of date to the last one announced; where the as-of year itself is not, the sheet says so. */
function calendarAround(asOf: number, environment: ActionEnvironment): CalendarFacts {
  const years = coveredYears();
  const last = years.at(-1) ?? 0;
  const first = Math.min(Math.max(partsFromSerial(asOf).year - 1, years[0] ?? last), last);
  return { days: chinaCalendar(first, last, environment.language), from: serialFromParts(first, 1, 1), to: serialFromParts(last, 12, 31) };
}

function sizes({ project, people = [], profile }: GenerateOptions): SummarySizes {
  return { departments: departmentsUnder(profile, project.departments).length, owners: people.length, statuses: profile?.lists?.statuses?.length ?? taskStates.length };
}

function matrixSizesOf({ project, people = [], duties = [], profile }: GenerateOptions): MatrixSizes {
  return { duties: new Set(duties.map(({ duty }) => duty)).size, people: people.length, departments: departmentsUnder(profile, project.departments).length };
}

/**
 * Best effort after a failure: sheets of this run that are not finished go away. Where even that fails, their marks remain and the next
 * run takes them away; the first error is the one to tell.
 */
async function takeAwayHalfBuilt(context: Excel.RequestContext): Promise<void> {
  try {
    const probe = loadProbe(context.workbook);
    await context.sync();
    const { halfBuilt, names: defined } = probe();
    for (const { sheet } of halfBuilt) context.workbook.worksheets.getItem(sheet).delete();
    for (const key of sheetKeys) if (defined.has(buildingMark(key))) context.workbook.names.getItem(buildingMark(key)).delete();
    await context.sync();
  } catch {
    return;
  }
}

function report({ sheetNames, translate }: SheetContext, missing: readonly SheetKey[], found: WorkbookProbe): Omit<GenerateReport, "made"> {
  return {
    created: missing.map((key) => sheetNames[key]),
    kept: Object.values(found.ours),
    renamed: missing.flatMap((key) => {
      const wanted = translate(`forms:sheets.${key}`);
      return sheetNames[key] === wanted ? [] : [{ wanted, given: sheetNames[key] }];
    }),
    tracker: sheetNames.tracker,
  };
}
