import type { MadeSheet } from "../../excel/made-sheets";
import { isNoneRenamed, type PresentNames } from "../../excel/present-names";
import { isStanding, loadBook, standingForms, type Book } from "../../excel/read-book";
import { sheetWords } from "../../excel/standing-sheet";
import { holdNewColumns } from "../../excel/writer/new-columns";
import { renameBack } from "../../excel/writer/rename-back";
import { holdRuleAdditions, rulesTable } from "../../excel/writer/rule-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { LiaisonError } from "../../domain/liaison-error";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import { basisName, levelName, limitName } from "../../rules/formula";
import type { ActionEnvironment, RefreshReport } from "../action";
import { loadWholeFindings } from "../check/whole-findings";
import { judgeBook } from "../check/judge-book";
import { makeSheets } from "../generate/generate";
import { layingWords } from "../generate/write-surroundings";
import { refresh } from "../refresh/refresh";
import { runAction, type Steps } from "../run";
import { readPresent } from "../workbook/read-present";
import { refuseNewer } from "../workbook/refuse-newer";
import { missingFields, missingRules, missingSheets } from "./missing-parts";
import { peopleOf, projectOf } from "./what-is-known";

/** What Repair would mend, or has mended; names as they are in the workbook. */
export interface RepairPlan {
  readonly tables: readonly { readonly from: string; readonly to: string }[];
  readonly headers: readonly { readonly sheet: string; readonly from: string; readonly to: string }[];
  readonly sheets: readonly string[];
  readonly rules: readonly string[];
  readonly columns: readonly { readonly sheet: string; readonly header: string }[];
  /** Places where formulas of ours were typed over, cleared or changed. */
  readonly formulas: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface RepairReport extends RepairPlan {
  /** What was put right in the sheets, as Refresh tells it; with what can be put back. */
  readonly refreshed: RefreshReport;
  /** Sheets that were made anew, for taking them away again. */
  readonly made: readonly MadeSheet[];
}

export const isSound = ({ tables, headers, sheets, rules, columns, formulas }: RepairPlan): boolean =>
  tables.length + headers.length + sheets.length + rules.length + columns.length + formulas.length === 0;

interface Diagnosis {
  readonly plan: RepairPlan;
  readonly book: Book;
  readonly present: PresentNames;
}

/** What of ours is renamed, missing or typed over. Reads only. */
export function planRepair(environment: ActionEnvironment): Promise<RepairPlan> {
  return runAction(environment, 1, async (context, steps) => (await diagnose(environment, context, steps)).plan);
}

/**
 * Puts right what people have done to our part of a workbook: names of tables and headers, sheets, rows of rules and columns that are gone,
 * and, as Refresh does, formulas, drop-downs and colours. Each step is worked out from a fresh read, so that a press completes what an
 * earlier one left, and a press on a sound workbook writes nothing. What people typed stays where it is.
 * @throws LiaisonError `no-tracker`, `newer-workbook`, `sheet-protected`, `table-filtered`, `rules-rearranged`, `not-verified`
 */
export async function repair(environment: ActionEnvironment): Promise<RepairReport> {
  const { plan, made } = await runAction(environment, 3, async (context, steps) => {
    const { present, book, plan: found } = await diagnose(environment, context, steps);
    if (isSound(found)) return { plan: found, made: [] };
    steps.begin("write");
    if (!isNoneRenamed(present)) {
      renameBack(context.workbook, registry, present, translator(book.language));
      await context.sync();
    }
    const sheets = missingSheets(book);
    const again = sheets.length === 0 ? [] : await addSheets(context, environment, steps, book, sheets);
    const load = (workbook: Excel.Workbook): (() => Book | undefined) => loadBook(workbook, registry);
    const read = load(context.workbook);
    await context.sync();
    await settle({ context, load, plan: additions }, read());
    steps.finish("write");
    return { plan: found, made: again };
  });
  const first = await refresh(environment, { stamp: false });
  // What the totals say is judged once the registers that they count are in order again.
  const refreshed = first.changes.length === 0 ? first : both(first, await refresh(environment, { stamp: false }));
  return { ...plan, made, refreshed };
}

const both = (first: RefreshReport, second: RefreshReport): RefreshReport =>
  ({ ...second, changes: [...first.changes, ...second.changes], overwritten: [...first.overwritten, ...second.overwritten] });

async function diagnose(environment: ActionEnvironment, context: Excel.RequestContext, steps: Steps): Promise<Diagnosis> {
  steps.begin("read");
  const { read, present } = await readPresent(context, (names) => {
    const [book, whole] = [loadBook(context.workbook, registry, names), loadWholeFindings(environment, context, names)];
    return () => ({ book: book(), whole });
  });
  const { book, whole } = read;
  if (book === undefined) throw new LiaisonError("no-tracker");
  refuseNewer(book);
  const word = translator(book.language);
  const findings = await whole(book, judgeBook(environment, book, book.asOf ?? environment.today()));
  steps.finish("read");
  const plan: RepairPlan = {
    tables: [...present.tables].map(([to, from]) => ({ from, to })),
    headers: standingForms(book).flatMap(({ key, table }) =>
      [...present.columns.get(key) ?? []].map(([field, from]) =>
        ({ sheet: table.place.sheet, from, to: word(`forms:${key}.fields.${field}`) }))),
    sheets: missingSheets(book).map((key) => word(`forms:sheets.${key}`)),
    rules: missingRules(book).map(({ id }) => id),
    columns: missingFields(book).flatMap(({ key, table, fields }) =>
      fields.map((field) => ({ sheet: table.place.sheet, header: word(`forms:${key}.fields.${field.key}`) }))),
    formulas: findings.filter(({ rule }) => rule === "C-FORMULA").map(({ sheet, cell }) => ({ sheet, cell })),
  };
  return { book, present, plan };
}

/** Rows of rules, and columns at the right end of their tables; formulas come with the refresh, once it is known where they stand. */
function additions(book: Book | undefined): WritePlan | undefined {
  if (book === undefined) return undefined;
  const [rules, lacking] = [missingRules(book), missingFields(book)];
  if (rules.length + lacking.length === 0) return undefined;
  const words = { language: book.language, ...layingWords(book) };
  return {
    hold: [
      ...(rules.length === 0 ? [] : [(workbook: Excel.Workbook) =>
        holdRuleAdditions(
          sheetWords(workbook, book, "rules", rules.flatMap(({ id }) => [limitName(id), basisName(id), levelName(id)])).context, rules,
          rulesTable(book),
        )]),
      ...lacking.map(({ form, table, fields }) => (workbook: Excel.Workbook) => holdNewColumns(workbook, { form, table }, fields, words)),
    ],
  };
}

/** Made as Generate makes them, from what the rest of the workbook still says. */
async function addSheets(
  context: Excel.RequestContext, environment: ActionEnvironment, steps: Steps, book: Book, sheets: readonly string[],
): Promise<readonly MadeSheet[]> {
  const forms = book.registry.forms.filter((form) => isStanding(book, form)).map(({ key }) => key);
  const options = {
    project: projectOf(book), people: peopleOf(book), forms, settings: "apart" as const,
    ...(book.asOfFixed && book.asOf !== undefined && { asOf: book.asOf }),
  };
  const { made } = await makeSheets(context, { ...environment, language: book.language }, options, steps, sheets);
  return made;
}
