import type { DutyKey } from "../catalog/duties";
import { LiaisonError } from "../domain/liaison-error";
import { nextIds } from "../domain/task-id";
import { literalNumber, literalText } from "../excel/cell-input";
import { growBy, loadFormCondition, loadProtected } from "../excel/form-condition";
import { addressedRanges } from "../excel/form-ranges";
import { dutiesForm } from "../excel/forms/duties-form";
import type { FormTable } from "../excel/form-table";
import { loadForeignSheets, type ForeignDutiesRead } from "../excel/read-foreign";
import { loadTracker, type TrackerBook } from "../excel/read-tracker";
import { growTable, writeColours, writeFormulas, writeValidation } from "../excel/restore-form";
import { validatedKeys } from "../excel/form-rules";
import { computedKeys } from "../excel/table-form";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import { formulaWords } from "../rules/formula";
import type { ActionEnvironment, TakeOverPlan, TakeOverReport, TakeOverRow } from "./action";
import { rememberHighest } from "./give-ids";
import { runAction } from "./run";
import { planTakeOver } from "./take-over-plan";

export interface TakeOverOptions {
  /** The sheet of somebody else's; without it the one at hand, else the one with most duties. */
  readonly sheet?: string;
}

interface OurList {
  readonly book: TrackerBook;
  readonly table: FormTable<DutyKey>;
  readonly reads: readonly ForeignDutiesRead[];
}

/** RACI sheets in this workbook that are not ours, and what each would add to 职责分工. Reads only. */
export function planTakeOvers(environment: ActionEnvironment): Promise<readonly TakeOverPlan[]> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read-sheets");
    const { book, reads } = await readBoth(context);
    steps.finish("read-sheets");
    return reads.map((read) => planTakeOver(read, book));
  });
}

/**
 * Appends a sheet's duties to 职责分工: in the first rows that nobody has used, with ids, and reads them back. Rows that are there already are
 * skipped, so that it can be repeated; the sheet itself stays as it is.
 * @throws LiaisonError `no-duty-list`, `no-matrix`, `sheet-protected`, `table-filtered`, `not-verified`
 */
export function takeOverDuties(environment: ActionEnvironment, options: TakeOverOptions = {}): Promise<TakeOverReport> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read-sheets");
    const { book, table, reads } = await readBoth(context);
    const read = reads.find(({ sheet }) => options.sheet === undefined || sheet === options.sheet);
    if (read === undefined) throw new LiaisonError("no-matrix", { sheet: options.sheet ?? "" });
    const plan = planTakeOver(read, book);
    const { sheet } = table.place;
    if (plan.rows.length === 0) return { plan, target: sheet, added: 0, cells: "" };
    const { place, columns } = table;
    const condition = loadFormCondition(context.workbook, dutiesForm, table, addressedRanges(context.workbook.worksheets.getItem(sheet), columns, place.firstRow + 1, place.lastRow));
    const guarded = loadProtected(context.workbook, ["duties"]);
    await context.sync();
    if (guarded().length > 0) throw new LiaisonError("sheet-protected", { sheet });
    if (condition().filtered) throw new LiaisonError("table-filtered", { sheet, columns: translator(book.language)("forms:duties.fields.duty") });
    steps.finish("read-sheets");

    steps.begin("write");
    const first = Math.max(table.place.firstRow, ...table.rows.map(({ row }) => row)) + 1;
    const last = first + plan.rows.length - 1;
    makeRoom(context.workbook, book, table, last, condition().flagRuleIds);
    writeRows(context.workbook, book, table, plan.rows, first);
    const after = loadTracker(context.workbook);
    await context.sync();
    steps.finish("write");
    verify(after(), plan.rows, first, sheet);
    return { plan, target: sheet, added: plan.rows.length, cells: `${columns.id ?? "A"}${first}:${columns.note ?? "A"}${last}` };
  });
}

async function readBoth(context: Excel.RequestContext): Promise<OurList> {
  const { workbook } = context;
  const tracker = loadTracker(workbook);
  workbook.worksheets.load("items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  const book = tracker();
  const table = book?.tables.duties;
  if (book === undefined || table === undefined) throw new LiaisonError("no-duty-list");
  const ours = new Set<string>(Object.values(book.sheets));
  const others = workbook.worksheets.items.filter(({ name, visibility }) => visibility === "Visible" && !ours.has(name)).map(({ name }) => name);
  if (others.length === 0) return { book, table, reads: [] };
  const foreign = loadForeignSheets(workbook, others, active.name);
  await context.sync();
  return { book, table, reads: foreign()?.duties ?? [] };
}

/** The table grows by whole blocks with formulas, rules and colours of ours, as Refresh grows it. */
function makeRoom(workbook: Excel.Workbook, book: TrackerBook, table: FormTable<DutyKey>, last: number, flagRuleIds: readonly string[]): void {
  const sheet = workbook.worksheets.getItem(table.place.sheet);
  let { place } = table;
  while (place.lastRow < last) {
    growTable(workbook, dutiesForm, { place });
    place = { ...place, lastRow: place.lastRow + growBy };
  }
  if (place.lastRow === table.place.lastRow) return;
  const ranges = addressedRanges(sheet, table.columns, place.firstRow + 1, place.lastRow);
  const translate = translator(book.language);
  const rules = {
    form: dutiesForm, translate, columns: table.columns, firstRow: place.firstRow + 1, lastRow: place.lastRow,
    listsSheet: book.sheets.lists ?? "", rosterSheet: book.sheets.roster ?? "",
  };
  writeFormulas(ranges, dutiesForm, { place, columns: table.columns }, computedKeys(dutiesForm), formulaWords(translate));
  writeValidation(ranges, validatedKeys(dutiesForm), rules);
  writeColours(workbook, ranges, flagRuleIds, rules);
}

const copiedKeys = ["department", "post", "duty", "deliverable", "due", "person", "note"] as const satisfies readonly (DutyKey & keyof TakeOverRow)[];

const noIds = { given: new Map<number, string>(), renewed: new Map<number, { readonly id: string; readonly before: string }>() };

function writeRows(workbook: Excel.Workbook, book: TrackerBook, table: FormTable<DutyKey>, rows: readonly TakeOverRow[], first: number): void {
  const sheet = workbook.worksheets.getItem(table.place.sheet);
  const translate = translator(book.language);
  const column = (key: DutyKey, values: readonly (string | number)[]): void => {
    const letters = table.columns[key];
    if (letters === undefined) return;
    sheet.getRange(`${letters}${first}:${letters}${first + rows.length - 1}`).values = values.map((value) => [typeof value === "number" ? literalNumber(value) : literalText(value)]);
  };
  for (const key of copiedKeys) column(key, rows.map((row) => row[key]));
  column("role", rows.map(({ role }) => (role === "" ? "" : translate(`forms:lists.raciRoles.${role}`))));
  const given = nextIds({
    existing: table.rows.map(({ cells }) => cellText(cells.id)), prefix: dutiesForm.ids?.prefix ?? "D", highest: book.lastNumbers.duties ?? 0, width: 3, count: rows.length,
  });
  rememberHighest(workbook, book, { key: "duties", form: dutiesForm, table }, { ...noIds, highest: given.highest });
  column("id", given.ids);
}

function verify(after: TrackerBook | undefined, rows: readonly TakeOverRow[], first: number, sheet: string): void {
  const shown = new Map((after?.tables.duties?.rows ?? []).map(({ row, cells }) => [row, cells]));
  const lost = rows.flatMap((wanted, index) => {
    const cells = shown.get(first + index);
    const same = cells !== undefined && cellText(cells.duty) === wanted.duty && cellText(cells.person) === wanted.person && cellText(cells.note) === wanted.note;
    return same ? [] : [String(first + index)];
  });
  if (lost.length > 0) throw new LiaisonError("not-verified", { cells: lost.slice(0, 20).join(", "), sheet });
}
