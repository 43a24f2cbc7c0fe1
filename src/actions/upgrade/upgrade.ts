import { noProject } from "../../domain/project";
import type { MadeSheet } from "../../excel/made-sheets";
import { notYetIn, type NotYet } from "../../excel/not-yet";
import { isStanding, standingForms, wordsFor, type Book } from "../../excel/read-book";
import { sheetWords } from "../../excel/standing-sheet";
import type { Held, LostCell } from "../../excel/writer/held";
import { holdFormulas, type StoodFormula } from "../../excel/writer/laid-formulas";
import { holdNewColumns } from "../../excel/writer/new-columns";
import { holdRuleAdditions, rulesTable } from "../../excel/writer/rule-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { keepUpgradeRecord, type UpgradeRecord } from "../../excel/writer/upgrade-record";
import { names as ownNames } from "../../excel/workbook-names";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import type { ActionEnvironment } from "../action";
import { makeSheets } from "../generate/generate";
import { layingWords, writeSteps } from "../generate/write-surroundings";
import { runAction, type Steps } from "../run";
import { refuseNewer } from "../workbook/refuse-newer";
import { columnKey, formulasToLay, goalOf, lacksRows, loadUpgradingBook, markSchema, type UpgradingBook } from "./upgrading-book";

/** What an upgrade adds, or would add. */
export interface UpgradePlan {
  readonly from: number;
  readonly to: number;
  /** With what they say, in the reader's words. */
  readonly rules: readonly { readonly id: string; readonly says: string }[];
  /** As they are called in the workbook. */
  readonly columns: readonly { readonly sheet: string; readonly header: string }[];
  readonly sheets: readonly string[];
}

/** By which an upgrade can be taken back. */
export interface UpgradeUndo extends UpgradeRecord {
  readonly to: number;
  readonly formulas: readonly StoodFormula[];
  /** Sheets that this press made, with what stood in them then. */
  readonly made: readonly MadeSheet[];
}

export interface UpgradeReport extends UpgradePlan {
  /** Absent where nothing was to be added. */
  readonly undo?: UpgradeUndo;
  /** Cells that were written over in the very moment in which somebody else typed there, and hold theirs again. */
  readonly putBack: readonly LostCell[];
}

/** What this workbook does not have of our present version. Reads only. */
export function planUpgrade(environment: ActionEnvironment): Promise<UpgradePlan> {
  return runAction(environment, 1, async (context, steps) => {
    const { book } = await readFirst(context, steps);
    return named(book, recordOf(book), environment);
  });
}

interface Press {
  readonly context: Excel.RequestContext;
  readonly environment: ActionEnvironment;
  readonly steps: Steps;
  /** Formulas as they stood are known to the press that found none of its work begun. */
  readonly isFirst: boolean;
  goal: UpgradeRecord;
  stood: readonly StoodFormula[];
  made: readonly MadeSheet[];
}

/**
 * Adds to a workbook of an earlier version what our sheets have since: rows of rules with their names, columns at the right of their tables, sheets of
 * forms that stand, links on 首页, and lays the formulas that speak of them. What is there stays where it is. Everything is worked out by comparing the
 * workbook with the registry after each write, so that a press completes what an earlier one left, and another press finds nothing to do.
 * @throws LiaisonError `newer-workbook`, `sheet-protected`, `table-filtered`, `rules-rearranged`, `not-verified`
 */
export function upgrade(environment: ActionEnvironment): Promise<UpgradeReport> {
  return runAction(environment, 3, async (context, steps) => {
    const first = await readFirst(context, steps);
    const isFirst = first.record?.from !== first.book.schema;
    const press: Press = { context, environment, steps, isFirst, goal: goalOf(first), stood: [], made: [] };
    const isDone = first.book.schema === registry.schema;
    const work = { context, load: loadUpgradingBook, before: writeSteps(steps), plan: (read: UpgradingBook) => planFor(press, read) };
    const settled = await settle(work, first);
    steps.finish("write");
    const { book } = settled.read;
    if (isDone) return { ...named(book, { ...press.goal, rules: [], columns: [], sheets: [] }, environment), putBack: [] };
    const { goal, stood, made } = press;
    return { ...named(book, goal, environment), undo: { ...goal, to: registry.schema, formulas: stood, made }, putBack: settled.putBack };
  });
}

async function readFirst(context: Excel.RequestContext, steps: Steps): Promise<UpgradingBook> {
  steps.begin("read");
  const load = loadUpgradingBook(context.workbook);
  await context.sync();
  const read = load();
  refuseNewer(read.book);
  steps.finish("read");
  return read;
}

function recordOf(book: Book): UpgradeRecord {
  return goalOf({ book, record: undefined, names: new Set() });
}

function planFor(press: Press, read: UpgradingBook): WritePlan | undefined {
  const { book, names } = read;
  if (book.schema === registry.schema) return undefined;
  const lacking = notYetIn(book);
  press.goal = goalOf(read);
  if (lacksRows(lacking)) return { first: (workbook) => keepUpgradeRecord(workbook, press.goal, names), hold: additions(read, lacking) };
  // Sheets that an earlier press has made may still lack their links.
  if (lacking.sheets.length > 0 || names.has(ownNames.joining)) {
    return { hold: [], grow: () => addSheets(press, read, lacking.sheets.map(({ key }) => key)) };
  }
  return { hold: layings(press, read), last: (workbook) => markSchema(workbook, registry.schema, names) };
}

/** Rows of rules, and columns of registers. */
function additions({ book, names }: UpgradingBook, lacking: NotYet): WritePlan["hold"] {
  const { rules } = lacking;
  const words = { language: book.language, ...layingWords(book) };
  const ruleRows = (workbook: Excel.Workbook): Held =>
    holdRuleAdditions(sheetWords(workbook, book, "rules", [...names]).context, rules, rulesTable(book));
  const columns = standingForms(book).flatMap(({ key, form, table }) => {
    const fields = lacking.columns.filter(({ register }) => register.key === key).map(({ field }) => field);
    return fields.length === 0 ? [] : [(workbook: Excel.Workbook) => holdNewColumns(workbook, { form, table }, fields, words)];
  });
  return [...(rules.length === 0 ? [] : [ruleRows]), ...columns];
}

/** The formulas that are new, or say something else now that the rest is there. */
function layings(press: Press, { book, names }: UpgradingBook): WritePlan["hold"] {
  const { goal, isFirst } = press;
  const again = (workbook: Excel.Workbook): void => markSchema(workbook, book.schema, new Set([...names, ownNames.schema]));
  return formulasToLay(book, goal).map(({ form, table, keys }) => {
    const isNew = (key: string): boolean => goal.columns.includes(columnKey(form, key));
    const stood = (formulas: readonly StoodFormula[]): void => {
      if (isFirst) press.stood = [...press.stood.filter(({ register }) => register !== form.key), ...formulas.filter(({ key }) => !isNew(key))];
    };
    return (workbook) => holdFormulas(workbook, { form, table }, keys, { lay: "anew", words: wordsFor(book), fresh: keys.filter(isNew), again, stood });
  });
}

/** Sheets of forms that stand, made as Generate makes them. */
async function addSheets(press: Press, { book, names }: UpgradingBook, sheets: readonly string[]): Promise<void> {
  const { context, environment, steps } = press;
  keepUpgradeRecord(context.workbook, press.goal, names);
  const project = { ...noProject, name: book.projectName, departments: book.departments };
  const forms = book.registry.forms.filter((form) => isStanding(book, form)).map(({ key }) => key);
  const { made } = await makeSheets(context, { ...environment, language: book.language }, { project, forms }, steps, sheets);
  press.made = [...press.made, ...made];
}

function named(book: Book, { from, rules, columns, sheets }: UpgradeRecord, { language }: Pick<ActionEnvironment, "language">): UpgradePlan {
  const [own, say] = [translator(book.language), translator(language)];
  return {
    from, to: registry.schema,
    rules: rules.map((id) => ({ id, says: say(`forms:rules.statement.${id}`) })),
    columns: columns.map((one) => {
      const [register = "", field = ""] = one.split(".");
      return { sheet: book.tables[register]?.place.sheet ?? own(`forms:sheets.${register}`), header: own(`forms:${register}.fields.${field}`) };
    }),
    sheets: sheets.map((key) => book.sheets[key] ?? own(`forms:sheets.${key}`)),
  };
}

