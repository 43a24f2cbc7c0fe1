import type { ExpectedCells } from "../../excel/form";
import { wordsFor, type Book, type StandingForm } from "../../excel/read-book";
import { expectedCells, type JudgedBook } from "../check/judge-book";
import { LiaisonError } from "../../domain/liaison-error";
import { printArea } from "../../excel/sheets/form-sheet";
import { growBy, leastSpare, type FormCondition } from "../../excel/form-condition";
import { grownRanges, type HeldForm } from "../../excel/form-ranges";
import { validatedKeys } from "../../excel/form-rules";
import { growTable, writeColours, writeFormulas, writeValidation } from "../../excel/writer/restore-form";
import { computedKeys } from "../../excel/table-form";
import { translator } from "../../locales/translate";
import type { RefreshChange } from "../action";

export interface ConditionedForm extends StandingForm {
  readonly condition: FormCondition;
  readonly held: HeldForm;
}

/** What was laid anew on a form's sheet. */
export interface Laid {
  readonly formulas: readonly string[];
  readonly validation: readonly string[];
  readonly colours: boolean;
  /** Of the table, rows added included. */
  readonly lastRow: number;
}

export interface Restored {
  readonly changes: readonly RefreshChange[];
  readonly laid: ReadonlyMap<string, Laid>;
}

type Say = (what: RefreshChange["what"], sheet: string, cells: readonly string[], count: number, details: string) => void;

/**
 * Queues whatever has to be restored and says what that is; nothing where all stands as it should.
 * @param again what has to be laid once more whatever it looks like: it was laid while somebody else moved rows or columns.
 */
export function restore(
  workbook: Excel.Workbook, book: Book, judged: JudgedBook, forms: readonly ConditionedForm[], again: Restored["laid"],
): Restored {
  const changes: RefreshChange[] = [];
  const say: Say = (what, sheet, cells, count, details) => {
    changes.push({ what, sheet, cells, count, details });
  };
  const expected = book.asOf === undefined ? {} : expectedCells(judged);
  const laid = new Map(forms.map((one) => [one.key, restoreForm(workbook, book, one, expected[one.key], again.get(one.key), say)]));
  return { changes, laid };
}

/** One form. Without expected cells formulas are only looked at for their place. */
function restoreForm(
  workbook: Excel.Workbook, book: Book, one: ConditionedForm, expected: ExpectedCells | undefined, again: Laid | undefined, say: Say,
): Laid {
  const { form, table, condition, held } = one;
  const { place } = table;
  const translate = translator(book.language);
  const lastContent = Math.max(place.firstRow, ...table.rows.map(({ row }) => row));
  const grows = place.lastRow - lastContent < leastSpare && condition.freeBelow && !condition.filtered;
  const lastRow = grows ? place.lastRow + growBy : place.lastRow;
  const ranges = grows ? grownRanges(held.ranges, growBy) : held.ranges;
  if (grows) {
    growTable(workbook, form, table);
    say("rows-added", place.sheet, [`${place.lastRow + 1}:${lastRow}`], growBy, "");
  }
  const named = (keys: readonly string[]): string => keys.map((key) => translate(`forms:${form.key}.fields.${key}`)).join(translate("forms:list-separator"));
  const broken = brokenColumns(one, expected);
  const formulas = computedKeys(form).filter((key) => grows || broken.includes(key) || again?.formulas.includes(key) === true);
  if (formulas.length > 0) {
    if (condition.filtered) throw new LiaisonError("table-filtered", { sheet: place.sheet, columns: named(formulas) });
    writeFormulas(ranges, form, { ...table, place: { ...place, lastRow } }, formulas, wordsFor(book));
    if (!grows) say("formulas-restored", place.sheet, condition.brokenFormulas.flatMap(({ cells }) => cells), formulas.length, named(formulas));
  }
  const rules = { form, translate, columns: table.columns, firstRow: place.firstRow + 1, listsSheet: book.sheets["lists"] ?? "", rosterSheet: book.sheets["roster"] ?? "" };
  const validation = validatedKeys(form).filter((key) => grows || condition.brokenValidation.includes(key) || again?.validation.includes(key) === true);
  if (validation.length > 0) writeValidation(ranges, validation, rules);
  if (!grows && validation.length > 0) say("validation-restored", place.sheet, [], validation.length, named(validation));
  const colours = grows || condition.coloursBroken || again?.colours === true;
  if (colours) writeColours(workbook, ranges, condition.flagRuleIds, rules);
  if (!grows && colours) say("formats-restored", place.sheet, [], form.colours.length, "");
  if (condition.printedTo < lastContent) {
    const wanted = printArea(form, table.columns, lastContent - place.firstRow, lastRow);
    workbook.tables.getItem(form.table).worksheet.pageLayout.setPrintArea(wanted);
    say("print-area-set", place.sheet, [wanted], 1, wanted);
  }
  return { formulas, validation, colours, lastRow };
}

/** Columns with a constant or a hole among their formulas, or whose values are not what the row says. */
function brokenColumns({ form, table, condition }: ConditionedForm, expected: ExpectedCells | undefined): readonly string[] {
  const broken = new Set(condition.brokenFormulas.map(({ key }) => key));
  const keys = computedKeys(form).filter((key) => table.columns[key] !== undefined);
  for (const { row, cells } of expected === undefined ? [] : table.rows) {
    const wanted = expected?.get(row);
    for (const key of wanted === undefined ? [] : keys) {
      if (wanted?.[key] !== undefined && wanted[key] !== cells[key]) broken.add(key);
    }
  }
  return keys.filter((key) => broken.has(key));
}
