import { registry } from "../../forms/registry";
import { LiaisonError } from "../../domain/liaison-error";
import { loadMadeSheet, type MadeSheet } from "../../excel/made-sheets";
import { loadProbe, ownSheet } from "../../excel/probe-workbook";
import { loadBook, standingForms, wordsFor, type Book } from "../../excel/read-book";
import type { Held } from "../../excel/writer/held";
import { holdLinkColumns } from "../../excel/writer/held-columns";
import { linkKeys } from "../../excel/writer/link-columns";
import { names as ownNames, onSheet, sheetMark } from "../../excel/workbook-names";
import type { ActionEnvironment } from "../action";
import { runAction, type Steps } from "../run";

/** Names of ours that are constants and so lie on no sheet. */
const ownPrefix = "Liaison_";

/**
 * Takes away the sheets that one Generate made, with their tables and names, as long as nobody has typed in them since: Excel cannot undo it. They are
 * hidden first, so that nobody types there any more, and looked at once more before they go. What an earlier press has taken away already is passed over.
 * @throws LiaisonError `sheets-changed` where somebody has typed in one of them or given it another name; nothing is taken away then
 */
export function removeGenerated(environment: ActionEnvironment, made: readonly MadeSheet[]): Promise<void> {
  return runAction(environment, 3, (context, steps) => removeMadeSheets(context, made, steps));
}

/** The same within another action. */
export async function removeMadeSheets(context: Excel.RequestContext, made: readonly MadeSheet[], steps?: Steps): Promise<void> {
  const { workbook } = context;
  steps?.begin("read");
  const [probe, read] = [loadProbe(workbook, registry), loadBook(workbook, registry)];
  await context.sync();
  const { ours } = probe();
  const standing = made.filter(({ key }) => ours[key] !== undefined);
  workbook.names.load("items/name,items/formula");
  workbook.worksheets.load("items/name,items/visibility");
  refuseIfChanged(standing, await look(context, standing));
  steps?.finish("read");

  steps?.begin("write");
  const going = new Set(standing.map(({ sheet }) => sheet));
  // A workbook keeps at least one visible sheet.
  const stays = workbook.worksheets.items.some(({ name, visibility }) => visibility === "Visible" && !going.has(name));
  const extra = stays ? undefined : workbook.worksheets.add();
  extra?.activate();
  const were = new Map(workbook.worksheets.items.map(({ name, visibility }) => [name, visibility]));
  // By their marks: somebody may give them other names meanwhile.
  for (const { key } of standing) ownSheet(workbook, key).visibility = "Hidden";
  const links = holdLinks(workbook, read(), new Set(standing.map(({ key }) => key)));
  const hidden = await look(context, standing);
  try {
    refuseIfChanged(standing, hidden);
  } catch (error) {
    for (const { key, sheet } of standing) ownSheet(workbook, key).visibility = were.get(sheet) ?? "Visible";
    extra?.delete();
    await context.sync();
    throw error;
  }
  // Where cells were moved meanwhile, or the sheet is locked, Refresh lays them anew.
  for (const held of links) if (held.asRead() && held.lockedSheet() === undefined) held.write();
  const last = standing.map(({ key }) => loadMadeSheet(workbook, key));
  const gone = namesToDelete(workbook.names.items, standing, Object.keys(ours).length === standing.length);
  for (const name of gone.before) workbook.names.getItem(name).delete();
  // A sheet goes before its mark: what stops between the two is found by the next press.
  for (const { key, sheet } of standing) {
    workbook.worksheets.getItem(sheet).delete();
    workbook.names.getItem(sheetMark(key)).delete();
  }
  for (const name of gone.after) workbook.names.getItemOrNullObject(name).delete();
  await context.sync();
  steps?.finish("write");
  const lost = changed(standing, last.map((one) => one()));
  if (lost.length > 0) throw new LiaisonError("overwritten", { cells: lost.join(", ") });
}

/** Takes hold of the columns that ask registers which are about to go: what stays is to do without them. */
function holdLinks(workbook: Excel.Workbook, book: Book | undefined, going: ReadonlySet<string>): readonly Held[] {
  if (book === undefined) return [];
  const words = wordsFor({ ...book, tables: Object.fromEntries(Object.entries(book.tables).filter(([key]) => !going.has(key))) });
  return standingForms(book).filter(({ key }) => !going.has(key)).flatMap(({ form, table }) => {
    const keys = linkKeys(form, going, words).filter((key) => table.columns[key] !== undefined);
    return keys.length === 0 ? [] : [holdLinkColumns(workbook, { form, table }, keys, words, () => undefined)];
  });
}

async function look(context: Excel.RequestContext, standing: readonly MadeSheet[]): Promise<readonly MadeSheet[]> {
  const looks = standing.map(({ key }) => loadMadeSheet(context.workbook, key));
  await context.sync();
  return looks.map((one) => one());
}

/** Sheets, as they are called now, in which somebody has typed, or that have another name. */
const changed = (made: readonly MadeSheet[], now: readonly MadeSheet[]): readonly string[] =>
  now.flatMap(({ sheet, print }, index) => (made[index]?.print === print && made[index].sheet === sheet ? [] : [sheet]));

/** Queues a look at sheets that were made; the answer names those in which somebody has typed since, or that have another name. */
export function changedSheets(workbook: Excel.Workbook, made: readonly MadeSheet[]): () => readonly string[] {
  const looks = made.map(({ key }) => loadMadeSheet(workbook, key));
  return () => changed(made, looks.map((one) => one()));
}

function refuseIfChanged(made: readonly MadeSheet[], now: readonly MadeSheet[]): void {
  const sheets = changed(made, now);
  if (sheets.length > 0) throw new LiaisonError("sheets-changed", { sheet: sheets.join(", ") });
}

/** Names that lie on sheets that go, and those left without a place by an earlier press; marks go with their sheets. */
function namesToDelete(items: readonly Excel.NamedItem[], standing: readonly MadeSheet[], all: boolean): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const marks = new Set<string>(standing.map(({ key }) => sheetMark(key)));
  const known = new Set<string>(Object.values(ownNames));
  const isOn = (formula: string): boolean => standing.some(({ sheet }) => formula.includes(onSheet(sheet, "")) || formula.startsWith(`=${sheet}!`));
  const isOurs = (name: string): boolean => name.startsWith(ownPrefix) || known.has(name) || /^(Rule|Cal|List|Pick)_/.test(name);
  const found = items.map(({ name, formula }) => ({ name, formula: String(formula) })).filter(({ name }) => !marks.has(name));
  return {
    before: found.filter(({ formula }) => isOn(formula)).map(({ name }) => name),
    after: found.filter(({ name, formula }) => !isOn(formula) && ((all && name.startsWith(ownPrefix)) || (isOurs(name) && formula.includes("#REF!")))).map(({ name }) => name),
  };
}
