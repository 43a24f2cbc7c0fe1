import type { Profile } from "../../catalog/profile";
import { chinaCalendar, coveredYears } from "../../domain/dates/china-calendar";
import { partsFromSerial, serialFromParts } from "../../domain/dates/excel-date";
import { nextIds } from "../../domain/tasks/task-id";
import { applyProfile } from "../../excel/sheets/apply-profile";
import type { Filling, FormSheet } from "../../excel/form";
import { formFirstRow, generatedColumns } from "../../excel/form-layout";
import { linkColumns, type PlacedForm } from "../../excel/writer/link-columns";
import { buildAbout } from "../../excel/sheets/about-sheet";
import { buildCalendar, type CalendarFacts } from "../../excel/sheets/calendar-sheet";
import { buildFormSheet, lastRowOf } from "../../excel/sheets/form-sheet";
import { buildHome, finishHome } from "../../excel/sheets/home-sheet";
import { buildLists } from "../../excel/sheets/lists-sheet";
import { buildOwn, ownFormsSheet } from "../../excel/sheets/own-sheet";
import { buildRoster } from "../../excel/sheets/roster-sheet";
import { buildRules } from "../../excel/sheets/rules-sheet";
import { finishSettings } from "../../excel/sheets/settings-sheet";
import { buildPage } from "../../excel/pages/page-sheet";
import { SheetBuilder } from "../../excel/sheets/sheet-builder";
import { departmentsUnder } from "../../excel/under-profile";
import { settingsSheet, type SheetKey } from "../../excel/workbook-names";
import { definedTexts, registry } from "../../forms/registry";
import type { ActionEnvironment } from "../action";
import type { Steps } from "../run";
import type { Joining } from "./join-standing";
import { builderOf, homeContents, type Plan } from "./generate-plan";

export async function fillAll(context: Excel.RequestContext, plan: Plan, environment: ActionEnvironment, steps: Steps): Promise<void> {
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

/** Formulas name no sheet or table that is not there yet: settings first, registers before what looks at them. */
function fillOrder(missing: readonly SheetKey[]): readonly SheetKey[] {
  const first: readonly SheetKey[] = [ownFormsSheet, "lists", "roster", "rules", "calendar", "home"];
  const sheets = registry.forms.flatMap((form) => form.sheets);
  const registers = sheets.filter(({ register }) => register !== undefined);
  const views = sheets.filter(({ register }) => register === undefined);
  return [...first, ...[...registers, ...views].map(({ key }) => key), "about"].filter((key) => missing.includes(key));
}

function fill(build: SheetBuilder, key: SheetKey, plan: Plan, environment: ActionEnvironment): void {
  const { filling } = plan;
  const settings: Readonly<Record<string, () => void>> = {
    lists: () => buildLists(build, departmentsUnder(filling.profile, filling.project.departments)),
    roster: () => buildRoster(build, filling.people),
    rules: () => buildRules(build, plan.forms.flatMap(({ limits }) => limits)),
    calendar: () => buildCalendar(build, calendarAround(filling.asOf ?? environment.today(), environment)),
    home: () => buildHome(build, filling.project, filling.asOf, homeContents(plan)),
    [ownFormsSheet]: () => buildOwn(build, definedTexts()),
    about: () => buildAbout(build, filling.profile?.help),
  };
  const own = settings[key];
  if (own !== undefined) own();
  else fillSheet(build, registry.formOf(key)?.sheets.find((sheet) => sheet.key === key), filling);
}

function fillSheet(build: SheetBuilder, sheet: FormSheet | undefined, filling: Filling): void {
  if (sheet?.build !== undefined) sheet.build(build, filling);
  if (sheet?.page !== undefined) buildPage(build, sheet.page, filling);
  const register = sheet?.register;
  if (register === undefined) return;
  const rows = filling.rows[register.key] ?? [];
  const { ids } = register;
  if (ids === undefined) buildFormSheet(build, register, rows);
  else {
    // Rows without an id get the next ones, and the counter stands above them all.
    const isBlank = (id: string | number | undefined): boolean => id === undefined || id === "";
    const count = rows.filter(({ id }) => isBlank(id)).length;
    const given = nextIds({ existing: rows.map(({ id }) => id ?? ""), prefix: ids.prefix, highest: 0, width: 3, count });
    const fresh = [...given.ids];
    buildFormSheet(build, register, rows.map((row) => (isBlank(row["id"]) ? { ...row, id: fresh.shift() ?? "" } : row)));
    build.define(ids.counter, `=${given.highest}`, false);
  }
  build.context.built(register.key);
}

/** What comes when all sheets stand: links and figures, the columns that ask other registers, the organisation's own things. */
export function finish(workbook: Excel.Workbook, plan: Plan, profile: Profile | undefined, joining: Joining | undefined): void {
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

/** The year before the as-of date to the last one announced; where the as-of year itself is not, the sheet says so. */
function calendarAround(asOf: number, environment: ActionEnvironment): CalendarFacts {
  const years = coveredYears();
  const last = years.at(-1) ?? 0;
  const first = Math.min(Math.max(partsFromSerial(asOf).year - 1, years[0] ?? last), last);
  return { days: chinaCalendar(first, last, environment.language), from: serialFromParts(first, 1, 1), to: serialFromParts(last, 12, 31) };
}
