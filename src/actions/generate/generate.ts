import { loadMadeSheet, type MadeSheet } from "../../excel/made-sheets";
import { takeInOrder } from "../../excel/sheet-order";
import { placeLogo } from "../../excel/company-logo";
import { loadProbe, type WorkbookProbe } from "../../excel/probe-workbook";
import { pagesOf } from "../../excel/pages/read-page";
import { loadBook, type Book } from "../../excel/read-book";
import { ownFormsSheet } from "../../excel/sheets/own-sheet";
import { tabColour } from "../../excel/phase-tabs";
import { buildingMark, firstSheets, names, onSheet, type SheetKey } from "../../excel/workbook-names";
import { registry, keepDefined } from "../../forms/registry";
import type { ActionEnvironment, GenerateReport } from "../action";
import { runAction, type Steps } from "../run";
import { defineOwn, takeInOwnForms } from "./own-forms";
import { joinStanding, noteJoining, type Joining } from "./join-standing";
import { fillAll, finish } from "./fill-sheets";
import { joiningOf, planOf, type GenerateOptions, type Plan } from "./generate-plan";

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
  const look = async (): Promise<{ readonly found: WorkbookProbe; readonly book: Book | undefined }> => {
    const [probe, read] = [loadProbe(workbook, registry), loadBook(workbook, registry)];
    await context.sync();
    return { found: probe(), book: read() };
  };
  const note = workbook.names.getItemOrNullObject(names.joining);
  note.load("value");
  const first = await look();
  // A form that the workbook does not define yet has left nothing there but what an interrupted run may have begun.
  const standing = takeInOwnForms(options) ? await look() : first;
  const plan = planOf(workbook, environment, options, { ...standing, only });
  const joining = joiningOf(plan, note.isNullObject ? "" : String(note.value));
  let made: readonly (() => MadeSheet)[] = [];
  try {
    defineOwn(plan);
    await addSheets(context, plan, steps, joining);
    await fillAll(context, plan, environment, steps);
    keepDefined();
    finish(workbook, plan, options.profile, joining);
    if (joining !== undefined) await joinStanding(context, joining);
    made = plan.added.map((key) => loadMadeSheet(workbook, key));
    await context.sync();
  } catch (error) {
    await takeAwayHalfBuilt(context);
    throw error;
  }
  const logo = options.profile?.company?.logo;
  const logoPlaced = logo === undefined ? undefined : await placeLogo(context, pagesOf(registry), plan.context.nameOf, plan.missing, logo);
  return { ...report(plan), made: made.map((one) => one()), ...(logoPlaced !== undefined && { logoPlaced }) };
}

/** All sheets at once, each marked as being built, in the order in which they are read: between the sheets of ours that stand. */
async function addSheets(
  context: Excel.RequestContext, { found, added, missing, context: { workbook, nameOf, language, existingNames } }: Plan, steps: Steps,
  joining: Joining | undefined,
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
    sheet.tabColor = tabColour(registry.formOf(key)?.phase, firstSheets.includes(key));
    // What an interrupted run has left stands in its place already.
    const place = takeInOrder(order, key, registry.sheetKeys, nameOf);
    if (place < order.length - 1) sheet.position = place;
  }
  if (!existingNames.has(names.language)) workbook.names.add(names.language, `="${language}"`).visible = false;
  if (found.language === undefined && !existingNames.has(names.schema)) workbook.names.add(names.schema, `=${registry.schema}`).visible = false;
  await context.sync();
  steps.finish("add-sheets");
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
    created: added.filter((key) => key !== ownFormsSheet).map(nameOf),
    kept: [...new Set(Object.values(found.ours).flatMap((name) => name ?? []))],
    renamed: added.flatMap((key) => {
      const wanted = translate(`forms:sheets.${key}`);
      return nameOf(key) === wanted ? [] : [{ wanted, given: nameOf(key) }];
    }),
    first: first === undefined ? nameOf("home") : nameOf(first),
  };
}
