import type { LimitRow } from "../../catalog/limits";
import type { Profile } from "../../catalog/profile";
import { chinaCalendar, coveredYears } from "../../domain/dates/china-calendar";
import { partsFromSerial, serialFromParts } from "../../domain/dates/excel-date";
import { LiaisonError } from "../../domain/liaison-error";
import type { ProjectFacts } from "../../domain/project";
import type { RosterEntry } from "../../domain/people/roster";
import { nextIds } from "../../domain/tasks/task-id";
import { applyProfile } from "../../excel/sheets/apply-profile";
import { loadMadeSheet, type MadeSheet } from "../../excel/made-sheets";
import { takeInOrder } from "../../excel/sheet-order";
import { placeLogo } from "../../excel/company-logo";
import type { Filling, Form, FormSheet } from "../../excel/form";
import { formFirstRow, generatedColumns } from "../../excel/form-layout";
import { linkColumns, type PlacedForm } from "../../excel/writer/link-columns";
import { freeSheetName, loadProbe, type WorkbookProbe } from "../../excel/probe-workbook";
import { loadBook, type Book } from "../../excel/read-book";
import { buildAbout } from "../../excel/sheets/about-sheet";
import { buildCalendar, type CalendarFacts } from "../../excel/sheets/calendar-sheet";
import { buildFormSheet, lastRowOf } from "../../excel/sheets/form-sheet";
import { buildHome, finishHome, type HomeContents, type HomeLink } from "../../excel/sheets/home-sheet";
import { buildLists } from "../../excel/sheets/lists-sheet";
import { buildRoster } from "../../excel/sheets/roster-sheet";
import { buildRules } from "../../excel/sheets/rules-sheet";
import { blockOffset, finishSettings, settingsTogether } from "../../excel/sheets/settings-sheet";
import { SheetBuilder, type SheetContext } from "../../excel/sheets/sheet-builder";
import { departmentsUnder } from "../../excel/under-profile";
import { buildingMark, firstSheets, names, onSheet, settingsSheet, settingsSheets, type SheetKey } from "../../excel/workbook-names";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import { formulaWords } from "../../rules/formula";
import type { ActionEnvironment, GenerateReport } from "../action";
import { runAction, type Steps } from "../run";
import { refuseNewer } from "../workbook/refuse-newer";
import { joinStanding, noteJoining, type Joining } from "./join-standing";

export interface GenerateOptions {
  readonly project: ProjectFacts;
  readonly people?: readonly RosterEntry[];
  /** By register; ids that are left blank are given. */
  readonly rows?: Filling["rows"];
  /** Keys of forms; the three templates where nothing is said. */
  readonly forms?: readonly string[];
  /** Whether rules, calendar, roster, lists and the page about the workbook stand on one sheet; so they do beside one form or two. */
  readonly settings?: "together" | "apart";
  /** Fixes the as-of date (serial); without it the cell says TODAY(). */
  readonly asOf?: number;
  /** What the organisation sets for every new workbook. */
  readonly profile?: Profile;
}

/** What is to be made, worked out from one look at the workbook. */
interface Plan {
  readonly found: WorkbookProbe;
  readonly book: Book | undefined;
  /** Chosen forms and those that stand. */
  readonly forms: readonly Form[];
  /** Keys of what is missing: sheets, and blocks of a settings sheet. */
  readonly missing: readonly SheetKey[];
  /** Of those, the sheets to be added; the settings are one where they stand together. */
  readonly added: readonly SheetKey[];
  readonly together: boolean;
  /** Rows of rules to be added. */
  readonly limits: readonly LimitRow[];
  readonly filling: Filling;
  readonly context: SheetContext;
}

/**
 * Generates forms (F1–F24) into whatever workbook is open, with the sheets that all forms share. Sheets of ours that stand already are kept as they
 * are, sheets of others that bear one of our names are left alone, and a sheet that an interrupted run left half-built is built anew; so the action can
 * be repeated after any failure, and more forms can be added any day.
 * @throws LiaisonError `unknown-form`
 */
export function generate(environment: ActionEnvironment, options: GenerateOptions): Promise<GenerateReport> {
  return runAction(environment, registry.sheetKeys.length, (context, steps) => makeSheets(context, environment, options, steps));
}

/**
 * The work of Generate within another action.
 * @param only these sheets and nothing else
 */
export async function makeSheets(
  context: Excel.RequestContext, environment: ActionEnvironment, options: GenerateOptions, steps: Steps, only?: readonly SheetKey[],
): Promise<GenerateReport> {
  const { workbook } = context;
  const [probe, read] = [loadProbe(workbook, registry), loadBook(workbook, registry)];
  const note = workbook.names.getItemOrNullObject(names.joining);
  note.load("value");
  await context.sync();
  const plan = planOf(workbook, environment, options, { found: probe(), book: read(), only });
  const joining = joiningOf(plan, note.isNullObject ? "" : String(note.value));
  let made: readonly (() => MadeSheet)[] = [];
  try {
    await addSheets(context, plan, steps, joining);
    await fillAll(context, plan, environment, steps);
    finish(workbook, plan, options.profile, joining);
    if (joining !== undefined) await joinStanding(context, joining);
    made = plan.added.map((key) => loadMadeSheet(workbook, key));
    await context.sync();
  } catch (error) {
    await takeAwayHalfBuilt(context);
    throw error;
  }
  const logo = options.profile?.company?.logo;
  const logoPlaced = logo === undefined ? undefined : await placeLogo(context, plan.context.nameOf, plan.missing, logo);
  return { ...report(plan), made: made.map((one) => one()), ...(logoPlaced !== undefined && { logoPlaced }) };
}

function chosenForms(keys: readonly string[] | undefined): readonly Form[] {
  const unknown = keys?.filter((key) => registry.forms.every((form) => form.key !== key)) ?? [];
  if (unknown.length > 0) throw new LiaisonError("unknown-form", { forms: unknown.join(", "), known: registry.forms.map(({ key }) => key).join(", ") });
  return registry.forms.filter((form) => (keys === undefined ? form.template === true : keys.includes(form.key)));
}

/** What is added to a workbook of ours speaks its language: formulas name columns by their headers. */
function planOf(
  workbook: Excel.Workbook, environment: ActionEnvironment, options: GenerateOptions,
  { found, book, only }: { readonly found: WorkbookProbe; readonly book: Book | undefined; readonly only: readonly SheetKey[] | undefined },
): Plan {
  const chosen = chosenForms(options.forms);
  if (book !== undefined) refuseNewer(book);
  const forms = registry.forms.filter((form) => chosen.includes(form) || form.sheets.some(({ key }) => found.ours[key] !== undefined));
  const together = found.ours[settingsSheet] !== undefined
    || (Object.keys(found.ours).length === 0 && (options.settings === undefined ? forms.length <= 2 : options.settings === "together"));
  const blocks = together ? settingsTogether : settingsSheets;
  const wanted = new Set<SheetKey>(only ?? [...firstSheets, ...chosen.flatMap(({ sheets }) => sheets.map(({ key }) => key)), ...blocks]);
  const missing = registry.sheetKeys.filter((key) => wanted.has(key) && found.ours[key] === undefined);
  const isBlock = (key: SheetKey): boolean => together && settingsTogether.includes(key);
  const added = registry.sheetKeys.filter((key) => (key === settingsSheet ? missing.some(isBlock) && found.ours[key] === undefined : missing.includes(key) && !isBlock(key)));
  const language = found.language ?? environment.language;
  const translate = translator(language);
  const taken = found.sheets.filter((name) => !found.halfBuilt.some(({ sheet }) => sheet === name));
  const given = new Map(registry.sheetKeys.map((key) => [key, found.ours[key] ?? freeSheetName(translate(`forms:sheets.${key}`), taken)]));
  const nameOf = (key: SheetKey): string => given.get(found.ours[key] === undefined && isBlock(key) ? settingsSheet : key) ?? key;
  const standing = new Set(Object.keys(book?.tables ?? {}));
  const limits = only === undefined ? limitsToAdd(forms, missing, book) : [];
  const context: SheetContext = {
    workbook, language, translate, nameOf, existingNames: found.names,
    words: formulaWords(
      translate, (register, field) => (book?.tables[register] === undefined ? standing.has(register) : book.tables[register]?.columns[field] !== undefined),
      registry, { lacks: (id) => book?.rules.lacking.includes(id) === true && !limits.some((row) => row.id === id) },
    ),
    sheets: registry.sheetKeys.filter((key) => missing.includes(key) || added.includes(key) || found.ours[key] !== undefined),
    built: (register) => standing.add(register),
  };
  const { project, people = [], rows = {}, asOf, profile } = options;
  const under = forms.flatMap((form) => Object.entries(form.under ?? {}));
  const words = { ...rows, ...Object.fromEntries(under.map(([key, change]) => [key, change(profile, rows[key] ?? [], translate)])) };
  return { found, book, forms, missing, added, together, limits, context, filling: { project, people, rows: words, asOf, profile } };
}

/** All sheets at once, each marked as being built, in the order in which they are read: between the sheets of ours that stand. */
async function addSheets(
  context: Excel.RequestContext, { found, added, missing, context: { workbook, nameOf, language, existingNames } }: Plan, steps: Steps, joining: Joining | undefined,
): Promise<void> {
  if (missing.length === 0) return;
  steps.begin("add-sheets");
  if (joining !== undefined) noteJoining(workbook, joining, existingNames);
  for (const { sheet } of found.halfBuilt) workbook.worksheets.getItem(sheet).delete();
  const order = found.sheets.filter((name) => !found.halfBuilt.some(({ sheet }) => sheet === name));
  for (const key of added) {
    const mark = buildingMark(key);
    // Should the batch stop between any two of these lines, the sheet can still be told for ours.
    const sheet = workbook.worksheets.add(mark);
    const at = `=${onSheet(mark, "$A$1")}`;
    if (existingNames.has(mark)) workbook.names.getItem(mark).formula = at;
    else workbook.names.add(mark, at).visible = false;
    sheet.name = nameOf(key);
    // What an interrupted run has left stands in its place already.
    const place = takeInOrder(order, key, registry.sheetKeys, nameOf);
    if (place < order.length - 1) sheet.position = place;
  }
  if (!existingNames.has(names.language)) workbook.names.add(names.language, `="${language}"`).visible = false;
  if (found.language === undefined && !existingNames.has(names.schema)) workbook.names.add(names.schema, `=${registry.schema}`).visible = false;
  await context.sync();
  steps.finish("add-sheets");
}

/** Formulas name no sheet or table that is not there yet: settings first, registers before what looks at them. */
function fillOrder(missing: readonly SheetKey[]): readonly SheetKey[] {
  const first: readonly SheetKey[] = ["lists", "roster", "rules", "calendar", "home"];
  const sheets = registry.forms.flatMap((form) => form.sheets);
  const registers = sheets.filter(({ register }) => register !== undefined);
  const views = sheets.filter(({ register }) => register === undefined);
  return [...first, ...[...registers, ...views].map(({ key }) => key), "about"].filter((key) => missing.includes(key));
}

async function fillAll(context: Excel.RequestContext, plan: Plan, environment: ActionEnvironment, steps: Steps): Promise<void> {
  const { missing } = plan;
  for (const key of fillOrder(missing)) {
    steps.begin(`fill-${key}`);
    const build = builderOf(plan, key);
    fill(build, key, plan, environment);
    // Home is finished only with its figures.
    if (key !== "home") build.finish();
    // One request a sheet, on purpose: each stays small, shows progress and can be cancelled after.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    steps.finish(`fill-${key}`);
  }
}

function builderOf({ together, context }: Plan, key: SheetKey): SheetBuilder {
  const offset = together && settingsTogether.includes(key) ? blockOffset(key) : undefined;
  return new SheetBuilder(context, key, context.workbook.worksheets.getItem(context.nameOf(key)), offset);
}

/**
 * Rows of rules that the chosen forms bring and the workbook does not have. What came with a later version than the workbook's to forms that stand is
 * Upgrade's to add, with the columns that it belongs to.
 */
function limitsToAdd(forms: readonly Form[], missing: readonly SheetKey[], book: Book | undefined): readonly LimitRow[] {
  if (book === undefined) return forms.flatMap(({ limits }) => limits);
  const gone = new Set(book.rules.unreadable.flatMap(({ id, missing: isMissing }) => (isMissing ? [id] : [])));
  const isFresh = ({ sheets }: Form): boolean => sheets.some(({ key, register }) => register !== undefined && missing.includes(key));
  return forms.flatMap((form) => form.limits.filter(({ id }) => gone.has(id) || (isFresh(form) && book.rules.lacking.includes(id))));
}

/** What the sheets that come bring onto those that stand, also those of an earlier run that stopped before all of it was there; undefined where no form of ours stands. */
function joiningOf(plan: Plan, noted: string): Joining | undefined {
  const { found, missing, forms, book, context } = plan;
  const come = new Set([...missing, ...noted.split(",").filter((key) => registry.sheetKeys.includes(key))]);
  if (book === undefined || come.size === 0) return undefined;
  const rulesLeft = book.rulesPlace?.firstColumn ?? 1;
  const sheetOf = (key: SheetKey): Excel.Worksheet => context.workbook.worksheets.getItem(context.nameOf(key));
  return {
    come, limits: found.ours["rules"] === undefined ? [] : limitsToAdd(forms, [...come], book),
    links: found.ours["home"] === undefined ? [] : homeContents(plan).links.filter(({ key }) => come.has(key)),
    builderOf: (key) => (key === "rules" ? new SheetBuilder(context, key, sheetOf(key), rulesLeft === 1 ? undefined : rulesLeft - 1) : builderOf(plan, key)),
  };
}

function fill(build: SheetBuilder, key: SheetKey, plan: Plan, environment: ActionEnvironment): void {
  const { filling } = plan;
  const settings: Readonly<Record<string, () => void>> = {
    lists: () => buildLists(build, departmentsUnder(filling.profile, filling.project.departments)),
    roster: () => buildRoster(build, filling.people),
    rules: () => buildRules(build, plan.forms.flatMap(({ limits }) => limits)),
    calendar: () => buildCalendar(build, calendarAround(filling.asOf ?? environment.today(), environment)),
    home: () => buildHome(build, filling.project, filling.asOf, homeContents(plan)),
    about: () => buildAbout(build, filling.profile?.help),
  };
  const own = settings[key];
  if (own !== undefined) own();
  else fillSheet(build, registry.formOf(key)?.sheets.find((sheet) => sheet.key === key), filling);
}

function fillSheet(build: SheetBuilder, sheet: FormSheet | undefined, filling: Filling): void {
  if (sheet?.build !== undefined) sheet.build(build, filling);
  const register = sheet?.register;
  if (register === undefined) return;
  const rows = filling.rows[register.key] ?? [];
  const { ids } = register;
  if (ids === undefined) buildFormSheet(build, register, rows);
  else {
    // Rows without an id get the next ones, and the counter stands above them all.
    const isBlank = (id: string | number | undefined): boolean => id === undefined || id === "";
    const given = nextIds({ existing: rows.map(({ id }) => id ?? ""), prefix: ids.prefix, highest: 0, width: 3, count: rows.filter(({ id }) => isBlank(id)).length });
    const fresh = [...given.ids];
    buildFormSheet(build, register, rows.map((row) => (isBlank(row["id"]) ? { ...row, id: fresh.shift() ?? "" } : row)));
    build.define(ids.counter, `=${given.highest}`, false);
  }
  build.context.built(register.key);
}

/** What comes when all sheets stand: links and figures, the columns that ask other registers, the organisation's own things. */
function finish(workbook: Excel.Workbook, plan: Plan, profile: Profile | undefined, joining: Joining | undefined): void {
  const { missing, added, context, forms } = plan;
  if (missing.includes("home")) {
    const home = builderOf(plan, "home");
    finishHome(home, homeContents(plan));
    home.finish();
  }
  if (added.includes(settingsSheet)) {
    const settings = new SheetBuilder(context, settingsSheet, workbook.worksheets.getItem(context.nameOf(settingsSheet)));
    finishSettings(settings);
    settings.finish();
  }
  linkColumns(workbook, freshForms(plan), new Set(missing), context.words);
  // Together with home: what is left undone here is left half-built, and done again.
  if (profile !== undefined) applyProfile(context, registry, forms.flatMap(({ limits }) => limits), profile, joining === undefined ? missing : [...joining.come]);
}

/** Registers as this run has laid them out; those that stood before are joined with them. */
const freshForms = ({ missing, filling }: Plan): readonly PlacedForm[] => registry.registers.filter(({ key }) => missing.includes(key))
  .map((form) => ({ form, columns: generatedColumns(form), firstRow: formFirstRow, lastRow: lastRowOf(form, filling.rows[form.key]?.length ?? 0) }));

function homeContents({ forms, missing, context, filling, found }: Plan): HomeContents {
  const say = (register: NonNullable<FormSheet["register"]>): string | undefined =>
    register.flag === undefined ? undefined : `${register.table}[${context.translate(`forms:${register.key}.fields.${register.flag}`)}]`;
  const sheets = forms.flatMap((form) => form.sheets);
  const links = context.sheets.filter((key) => key !== "home" && (missing.includes(key) || found.ours[key] !== undefined || key === settingsSheet)).flatMap((key): readonly HomeLink[] => {
    if (context.sheets.includes(settingsSheet) && settingsTogether.includes(key)) return [];
    const register = sheets.find((sheet) => sheet.key === key)?.register;
    const flags = register === undefined ? undefined : say(register);
    return [{ key, ...(flags !== undefined && { flags }) }];
  });
  return { links, blocks: forms.flatMap(({ home }) => (home === undefined ? [] : [(build: SheetBuilder, row: number) => home(build, row, filling)])) };
}

/** The year before the as-of date to the last one announced; where the as-of year itself is not, the sheet says so. */
function calendarAround(asOf: number, environment: ActionEnvironment): CalendarFacts {
  const years = coveredYears();
  const last = years.at(-1) ?? 0;
  const first = Math.min(Math.max(partsFromSerial(asOf).year - 1, years[0] ?? last), last);
  return { days: chinaCalendar(first, last, environment.language), from: serialFromParts(first, 1, 1), to: serialFromParts(last, 12, 31) };
}

/**
 * Best effort after a failure: sheets of this run that are not finished go away. Where even that fails, their marks remain and the next
 * run takes them away; the first error is the one to tell.
 */
async function takeAwayHalfBuilt(context: Excel.RequestContext): Promise<void> {
  try {
    const probe = loadProbe(context.workbook, registry);
    await context.sync();
    const { halfBuilt, names: defined } = probe();
    for (const { sheet } of halfBuilt) context.workbook.worksheets.getItem(sheet).delete();
    for (const key of registry.sheetKeys) if (defined.has(buildingMark(key))) context.workbook.names.getItem(buildingMark(key)).delete();
    await context.sync();
  } catch {
    return;
  }
}

function report({ added, context: { nameOf, translate }, found, forms }: Plan): Omit<GenerateReport, "made"> {
  const first = forms.flatMap(({ sheets }) => sheets.map(({ key }) => key)).find((key) => added.includes(key) || found.ours[key] !== undefined);
  return {
    created: added.map(nameOf),
    kept: [...new Set(Object.values(found.ours).flatMap((name) => name ?? []))],
    renamed: added.flatMap((key) => {
      const wanted = translate(`forms:sheets.${key}`);
      return nameOf(key) === wanted ? [] : [{ wanted, given: nameOf(key) }];
    }),
    first: first === undefined ? nameOf("home") : nameOf(first),
  };
}
