import type { Finding } from "../../domain/findings/finding";
import { LiaisonError } from "../../domain/liaison-error";
import { isPlausibleDate } from "../../domain/dates/excel-date";
import type { ExpectedCells, JudgedForm } from "../../excel/form";
import { bookFacts, registersOf } from "../../excel/book-facts";
import { standingForms, tableOf, type Book } from "../../excel/read-book";
import { judgeByFields } from "../../forms/judge-by-fields";
import { judgedTracker } from "../../forms/tracker/judge";
import { trackerForm } from "../../forms/tracker/register";
import { summarise } from "../../forms/tracker/summarise";
import { contradictionFindings } from "../../judging/contradiction-findings";
import { judgedRows, judgeRegisters } from "../../judging/judge-rows";
import type { JudgedRegister } from "../../judging/judged-register";
import { translator, type Translate } from "../../locales/translate";
import type { TrackerSummary } from "../../rollup/summary-report";
import type { ActionEnvironment } from "../action";
import { bookFindings, byUrgency, withoutConsequences } from "./book-findings";
import { pageFindings } from "./page-findings";
import { withoutWaived } from "./waived-findings";

export interface JudgedBook {
  readonly asOf: number;
  /** By form. */
  readonly forms: ReadonlyMap<string, JudgedForm>;
  /** By register; each row as its rules see it, in the order in which it was read. */
  readonly registers: ReadonlyMap<string, JudgedRegister>;
  /** Of the tasks; absent in a workbook without a tracker. */
  readonly summary?: TrackerSummary;
  readonly findings: readonly Finding[];
  /** What would be told if no waiver covered it. */
  readonly waived: readonly Finding[];
  /** Rows that were judged: tasks, or the rows of the registers where there is no tracker. */
  readonly records: number;
}

/** The date everything is judged at: the one asked for, else what the workbook's as-of cell says. */
export function asOfFor(book: Book, asked: number | undefined): number {
  const asOf = asked ?? book.asOf;
  if (!isPlausibleDate(asOf)) throw new LiaisonError("as-of-invalid", { sheet: book.sheets["home"] ?? translator(book.language)("forms:sheets.home") });
  return Math.floor(asOf);
}

/** Flags, summary and findings of a book that has been read; nothing here touches Excel. */
export function judgeBook(environment: Pick<ActionEnvironment, "language">, book: Book, asked: number | undefined): JudgedBook {
  const asOf = asOfFor(book, asked);
  const say = translator(environment.language);
  const registers = judgeRegisters(bookFacts(book, asOf), registersOf(book), book.registry.feeds, say);
  const forms = new Map<string, JudgedForm>();
  for (const form of book.registry.forms) {
    const input = { book, asOf, say, registers, judged: forms };
    const judged = form.judge === undefined ? judgeByFields(form, input) : form.judge(input);
    if (judged !== undefined) forms.set(form.key, judged);
  }
  const tasks = judgedTracker(forms);
  const told = withoutWaived(book, registers, [
    ...withoutConsequences([...forms.values()].flatMap(({ findings }) => findings), book), ...contradictionsIn(book, registers, say),
  ], say);
  const rows = Object.values(book.tables).reduce((sum, table) => sum + (table?.rows.length ?? 0), 0);
  return {
    asOf, forms, registers, records: tasks?.length ?? rows,
    ...(tasks && { summary: summarise(book, tasks, asOf) }),
    findings: byUrgency([...told.findings, ...pageFindings(book), ...bookFindings(book, asOf, say)]),
    waived: byUrgency(told.waived),
  };
}

/** The summary alone: flags are worked out, findings are not. Undefined for a book without a tracker. */
export function summariseBook({ language }: Pick<ActionEnvironment, "language">, book: Book, asked: number | undefined): TrackerSummary | undefined {
  const table = tableOf(book, trackerForm);
  if (table === undefined) return undefined;
  const asOf = asOfFor(book, asked);
  const registers = judgeRegisters(bookFacts(book, asOf), registersOf(book), book.registry.feeds, translator(language));
  return summarise(book, judgedRows(registers.get(trackerForm.key), table.rows), asOf);
}

/** What does not go together in what was typed, by the rules of every register that stands. */
function contradictionsIn(book: Book, registers: ReadonlyMap<string, JudgedRegister>, say: Translate): readonly Finding[] {
  return standingForms(book).flatMap(({ form, table }) => {
    const { key, title, owner, department } = form;
    return contradictionFindings(judgedRows(registers.get(key), table.rows), {
      form: { key, title, ...(owner !== undefined && { owner }), ...(department !== undefined && { department }) },
      sheet: table.place.sheet, columns: table.columns, translate: say,
    });
  });
}

/** Our own answers, to be compared with what the cells show: a formula that was replaced by another is found by its answer. By register. */
export const expectedCells = ({ forms }: Pick<JudgedBook, "forms">): Readonly<Partial<Record<string, ExpectedCells>>> =>
  Object.assign({}, ...[...forms.values()].map(({ expected }) => expected())) as Readonly<Partial<Record<string, ExpectedCells>>>;
