import type { TrackerKey } from "../catalog/tracker";
import { languages } from "../domain/language";
import { LiaisonError } from "../domain/liaison-error";
import { statusState } from "../domain/tasks/status-words";
import { readYesNo } from "../domain/text/yes-no";
import { columnLetters, columnNumber } from "../excel/geometry";
import { firstCell, loadNamed, loadTable } from "../excel/loaded";
import { schemaOf } from "../excel/newer";
import { loadOwnSheets } from "../excel/probe-workbook";
import { readForeignSheets, type ForeignRead } from "../excel/foreign/read-foreign";
import { readCalendar, readRules } from "../excel/read-settings";
import { deleteSheetFlags, laySheetFlags, loadSheetFlags, rowRuns, runsAddress, type RowRun, type SheetFlagState } from "../excel/sheet-flags";
import { names, tables } from "../excel/workbook-names";
import { taskLimits } from "../forms/tracker/limits";
import { registry } from "../forms/registry";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import { colourByFormula, isListable, sheetFlagKeys, wordKey, type SheetFlagColour, type SheetFlagKey, type SheetFlagPlan } from "../rules/sheet-flags";
import type { Cell } from "../rules/tracker-row";
import type { ActionEnvironment, SheetFlagsReport } from "./action";
import { guideLimits, judgeForeign, type ForeignLimits, type JudgedForeign } from "./check/judge-foreign";
import { runAction } from "./run";

export interface SheetFlagsOptions {
  /** The sheet's name; without it the one at hand, else the one that reads most surely as a task list. */
  readonly sheet?: string;
  /** Judges at this date (serial) for good; without it the colours follow TODAY(). */
  readonly asOf?: number;
}

/** What flags could be laid on a sheet that people made themselves, and which of ours lie there already. Reads only. */
export function planSheetFlags(environment: ActionEnvironment, options: SheetFlagsOptions = {}): Promise<SheetFlagsReport> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read-sheets");
    const draft = await draftFor(environment, context, options);
    steps.finish("read-sheets");
    return reportOf(draft, draft.state.ours.length);
  });
}

/** Where others keep working on the list, so many tries are made before the person is asked to wait. */
const mostRounds = 4;

/**
 * Lays the flags as conditional formats: not one cell is written, a person's own formats stay as and where they are. Repeating it lays them
 * anew over the rows as they now stand. The list is looked at again in the request that lays them: where somebody has moved or changed what
 * was judged,
 * they are laid anew.
 * @throws LiaisonError `no-flags` where the sheet does not say enough, `sheet-protected`, `not-verified`
 */
export function laySheetFlagsOn(environment: ActionEnvironment, options: SheetFlagsOptions = {}): Promise<SheetFlagsReport> {
  return runAction(environment, 3, async (context, steps) => {
    let sheetId: string | undefined;
    for (let round = 0; round < mostRounds; round += 1) {
      steps.begin("read-sheets");
      const draft = await draftFor(
        environment, context, sheetId === undefined ? options : { ...options, sheet: await nameOf(context, sheetId) }
      );
      if (draft.obstacle !== undefined) throw new LiaisonError("no-flags", { sheet: draft.read.sheet });
      refuseIfProtected(draft.state, draft.read.sheet);
      sheetId = draft.sheetId;
      steps.finish("read-sheets");
      steps.begin("write");
      const laid = await layAndLook(context, draft);
      steps.finish("write");
      if (laid !== undefined) return reportOf(draft, laid);
    }
    throw new LiaisonError("not-verified", { sheet: options.sheet ?? "", cells: "" });
  });
}

async function nameOf(context: Excel.RequestContext, id: string): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load("name");
  await context.sync();
  return sheet.name;
}

/** How many colour rules lie there now; undefined where somebody has worked on the list meanwhile. */
async function layAndLook(context: Excel.RequestContext, draft: Draft): Promise<number | undefined> {
  const sheet = context.workbook.worksheets.getItem(draft.sheetId);
  const before = loadJudged(sheet, draft);
  deleteSheetFlags(sheet, draft.state.ours);
  const laid = laySheetFlags(sheet, draft.plan, draft.runs, draft.from, draft.to);
  const [after, state] = [loadJudged(sheet, draft), loadSheetFlags(sheet)];
  await context.sync();
  return before() && after() && state().ours.length === laid && state().others === draft.state.others ? laid : undefined;
}

/** Queues a look at the columns by which rows are judged; whether they are as they were read. */
function loadJudged(sheet: Excel.Worksheet, { plan, read: { place, source } }: Draft): () => boolean {
  const { values } = source.grid;
  const columns = [...new Set(Object.values(plan.columns))].filter((letters) => letters !== "").map((letters) => {
    const range = sheet.getRange(`${letters}${place.firstRow}:${letters}${place.firstRow + values.length - 1}`);
    range.load("values");
    return { range, index: columnNumber(letters) - place.firstColumn };
  });
  return () => columns.every(({ range, index }) => values.every((row, at) => (range.values as Cell[][])[at]?.[0] === (row[index] ?? "")));
}

/** Takes every flag of ours off a sheet (off all sheets without a name) and leaves all else; answers what was taken off where. */
export function removeSheetFlags(environment: ActionEnvironment, options: Pick<SheetFlagsOptions, "sheet"> = {}): Promise<readonly { readonly sheet: string; readonly rules: number }[]> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read-sheets");
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const looked = worksheets.items.filter(({ name }) => options.sheet === undefined || name === options.sheet).map((sheet) => ({ sheet, state: loadSheetFlags(sheet) }));
    await context.sync();
    const found = looked.map(({ sheet, state }) => ({ sheet, state: state() })).filter(({ state }) => state.ours.length > 0);
    for (const { sheet, state } of found) refuseIfProtected(state, sheet.name);
    steps.finish("read-sheets");

    steps.begin("write");
    for (const { sheet, state } of found) deleteSheetFlags(sheet, state.ours);
    await context.sync();
    steps.finish("write");
    return found.map(({ sheet, state }) => ({ sheet: sheet.name, rules: state.ours.length }));
  });
}

function refuseIfProtected({ isProtected }: SheetFlagState, sheet: string): void {
  if (isProtected) throw new LiaisonError("sheet-protected", { sheet });
}

interface Draft {
  readonly read: ForeignRead;
  /** Stays when somebody renames the sheet. */
  readonly sheetId: string;
  readonly state: SheetFlagState;
  readonly plan: SheetFlagPlan;
  readonly runs: readonly RowRun[];
  readonly from: string;
  readonly to: string;
  readonly counts: SheetFlagsReport["counts"];
  readonly unjudged: SheetFlagsReport["unjudged"];
  readonly obstacle: SheetFlagsReport["obstacle"];
}

async function draftFor(environment: ActionEnvironment, context: Excel.RequestContext, { sheet, asOf }: SheetFlagsOptions): Promise<Draft> {
  const { workbook } = context;
  workbook.worksheets.load("items/id,items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const own = loadOwnSheets(workbook, registry);
  const limits = loadLimits(workbook);
  await context.sync();
  const ours = new Set<string | undefined>(Object.values(own()));
  const candidates = workbook.worksheets.items.filter(({ name, visibility }) => visibility === "Visible" && !ours.has(name)).map(({ name }) => name);
  const foreign = await readForeignSheets(context, candidates.filter((name) => sheet === undefined || name === sheet), active.name, { requirements: environment.requirements });
  const read = foreign?.lists.find(({ form }) => form === "tracker");
  if (read === undefined) throw new LiaisonError("no-tracker");
  const sheetId = workbook.worksheets.items.find(({ name }) => name === read.sheet)?.id ?? read.sheet;
  const state = loadSheetFlags(workbook.worksheets.getItem(sheetId));
  await context.sync();
  return { ...draftOf(environment, read, state(), limits(), asOf), sheetId };
}

/** Limits of the workbook's own 规则 where it has one, else the guides'. */
function loadLimits(workbook: Excel.Workbook): () => ForeignLimits {
  const language = workbook.names.getItemOrNullObject(names.language);
  const schema = workbook.names.getItemOrNullObject(names.schema);
  const defaults = workbook.names.getItemOrNullObject(names.ruleDefaults);
  for (const constant of [language, schema, defaults]) constant.load("value");
  const parts = {
    rules: loadTable(workbook, tables.rules), rest: loadTable(workbook, tables.rest), work: loadTable(workbook, tables.work),
    from: loadNamed(workbook, names.calendarFrom), to: loadNamed(workbook, names.calendarTo),
  };
  return () => {
    const rules = parts.rules();
    const spoken = languages.find((one) => !language.isNullObject && one === language.value);
    if (rules === undefined || spoken === undefined) return guideLimits();
    return {
      rules: readRules(rules, translator(spoken), taskLimits, { schema: schemaOf(schema), defaults: !defaults.isNullObject }).settings,
      calendar: readCalendar(parts.rest(), parts.work(), firstCell(parts.from()), firstCell(parts.to())).calendar,
    };
  };
}

function draftOf(
  environment: ActionEnvironment, read: ForeignRead, state: SheetFlagState, limits: ForeignLimits, fixed: number | undefined
): Omit<Draft, "sheetId"> {
  const asOf = fixed ?? environment.today();
  const judged = judgeForeign(read, asOf, translator(environment.language), limits);
  const { place, found: { header, rows } } = read;
  const { columns } = judged;
  const task = columns.task ?? columnLetters(place.firstColumn + header.firstColumn);
  const plan: SheetFlagPlan = {
    columns: { ...Object.fromEntries(sheetFlagKeys.flatMap((key) => (columns[key] === undefined ? [] : [[key, columns[key]]]))), task, due: columns.due ?? "" },
    words: wordsOf(judged), full: judged.scale === "fraction" ? 1 : 100, rules: judged.limits.rules, calendar: judged.limits.calendar, asOf,
    follows: fixed === undefined,
  };
  const covered = new Set<number>();
  const unjudged: { row: number; covered: boolean }[] = [];
  const counts = { red: 0, amber: 0, unknown: 0 };
  judged.records.forEach(({ row, flag }, index) => {
    const verdict = colourOf(flag);
    const given = colourByFormula(plan, cellsOf(judged.tasks[index]));
    // "Cannot tell" claims nothing, so it may stand where only our own reading of a text knows more; anything else would be false.
    const honest = given === verdict || given === "unknown";
    if (honest) covered.add(row);
    if (given !== verdict) unjudged.push({ row, covered: honest });
    if (honest && given !== undefined) counts[given] += 1;
  });
  // Empty rows within the table take their colour as soon as somebody fills them in.
  for (const row of rows) if (row.kind === "blank" && colourByFormula(plan, cellsOf(row)) === undefined) covered.add(place.firstRow + row.row);
  return {
    read, state, plan, counts, unjudged, obstacle: obstacleOf(judged),
    runs: rowRuns([...covered].sort((a, b) => a - b)),
    from: columnLetters(place.firstColumn + header.firstColumn), to: columnLetters(place.firstColumn + header.lastColumn),
  };
}

/** Why no flags can be laid: every row would read "cannot tell". */
function obstacleOf({ columns, records, limits, matched }: JudgedForeign): SheetFlagsReport["obstacle"] {
  if (!matched.has("due")) return "no-due";
  if (columns.status === undefined && columns.percent === undefined) return "no-status";
  if (records.length === 0) return "no-tasks";
  return Object.values(limits.rules).some((rule) => !rule.readable) ? "rules-unreadable" : undefined;
}

const colourOf = (flag: string): SheetFlagColour | undefined => (flag === "red" || flag === "amber" || flag === "unknown" ? flag : undefined);

function cellsOf(row: JudgedForeign["tasks"][number] | undefined): Readonly<Partial<Record<SheetFlagKey, Cell>>> {
  return Object.fromEntries(sheetFlagKeys.map((key) => [key, row?.cells.get(key)?.value ?? ""]));
}

/** The words that stand in the sheet, by what they mean, and our own, which somebody may type tomorrow. */
function wordsOf({ tasks }: JudgedForeign): SheetFlagPlan["words"] {
  const [open, settled, yes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const own = languages.flatMap((language) => {
    const say = translator(language);
    return [...(["not-started", "in-progress", "done", "paused", "cancelled"] as const).map((state) => say(`forms:lists.states.${state}`))];
  });
  const cells = (key: TrackerKey): readonly Cell[] => tasks.map((row) => row.cells.get(key)?.value ?? "");
  for (const cell of [...cells("status"), ...own]) {
    const state = statusState(cellText(cell).trim());
    if (state !== undefined && isListable(wordKey(cell))) (state === "done" || state === "cancelled" ? settled : open).add(wordKey(cell));
  }
  for (const cell of [...cells("majorRisk"), ...languages.map((language) => translator(language)("forms:lists.yes"))]) {
    if (readYesNo(cell) === true && isListable(wordKey(cell))) yes.add(wordKey(cell));
  }
  return { open: [...open], settled: [...settled], yes: [...yes] };
}

function reportOf({ read, runs, from, to, counts, unjudged, obstacle, state }: Draft, laid: number): SheetFlagsReport {
  return {
    sheet: read.sheet, range: runsAddress(runs, from, to), rows: runs.reduce((sum, run) => sum + run.to - run.from + 1, 0),
    laid, others: state.others, counts, unjudged, ...(obstacle === undefined ? {} : { obstacle }),
  };
}
