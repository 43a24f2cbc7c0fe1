import { LiaisonError } from "../../domain/liaison-error";
import type { TableForm } from "../../excel/table-form";
import { isNothing, notYetIn, type NotYet } from "../../excel/not-yet";
import { rowReferences } from "../../excel/form-layout";
import { loadBook, standingForms, wordsFor, type Book, type StandingForm } from "../../excel/read-book";
import { computedKeys } from "../../excel/table-form";
import { loadUpgradeRecord, type UpgradeRecord } from "../../excel/writer/upgrade-record";
import { names } from "../../excel/workbook-names";
import { registry } from "../../forms/registry";
import type { FormulaWords } from "../../rules/formula";

/** A workbook of ours with what an upgrade has begun or done in it. */
export interface UpgradingBook {
  readonly book: Book;
  readonly record: UpgradeRecord | undefined;
  readonly names: ReadonlySet<string>;
}

/** @throws LiaisonError `no-tracker` in a workbook without a register of ours */
export function loadUpgradingBook(workbook: Excel.Workbook): () => UpgradingBook {
  const [book, record] = [loadBook(workbook, registry), loadUpgradeRecord(workbook)];
  return () => {
    const read = book();
    if (read === undefined) throw new LiaisonError("no-tracker");
    return { book: read, ...record() };
  };
}

/** A column as an upgrade names it. */
export const columnKey = ({ key }: Pick<TableForm, "key">, field: string): string => `${key}.${field}`;

/** Everything that the upgrade of a workbook adds: what an earlier press has begun to add, and what is still lacking. */
export function goalOf({ book, record }: UpgradingBook): UpgradeRecord {
  const lacking = notYetIn(book);
  const begun = record?.from === book.schema ? record : { from: book.schema, rules: [], columns: [], sheets: [] };
  const together = (some: readonly string[], others: readonly string[]): readonly string[] => [...new Set([...some, ...others])];
  return {
    from: begun.from,
    rules: together(begun.rules, lacking.rules.map(({ id }) => id)),
    columns: together(begun.columns, lacking.columns.map(({ register, field }) => columnKey(register, field.key))),
    sheets: together(begun.sheets, lacking.sheets.map(({ key }) => key)),
  };
}

/** Rules and columns; sheets come when these stand, since their formulas may ask them. */
export const lacksRows = (lacking: NotYet): boolean => !isNothing({ ...lacking, sheets: [] });

/** The words in which formulas of the workbook were laid before any of this was added. */
export function wordsBefore(book: Book, { from, rules, columns, sheets }: UpgradeRecord): FormulaWords {
  const now = wordsFor(book);
  const isNew = new Set([...columns, ...rules, ...sheets]);
  return {
    ...now, schema: from,
    has: (register, field) => now.has(register, field) && !isNew.has(`${register}.${field}`) && !isNew.has(register),
    lacks: (id) => now.lacks(id) || isNew.has(id),
  };
}

/** A register's table without the columns that an upgrade has added. */
export function withoutColumns({ form, table }: Pick<StandingForm, "form" | "table">, added: UpgradeRecord): StandingForm["table"] {
  const columns = Object.fromEntries(Object.entries(table.columns).filter(([key]) => !added.columns.includes(columnKey(form, key))));
  return { ...table, columns };
}

/** Formula columns that are new, or that say something else once the rest is there; by register. */
export function formulasToLay(book: Book, added: UpgradeRecord): readonly (StandingForm & { readonly keys: readonly string[] })[] {
  const [before, after] = [wordsBefore(book, added), wordsFor(book)];
  return standingForms(book).flatMap((standing) => {
    const { form, table } = standing;
    const row = table.place.firstRow + 1;
    const [then, now] = [rowReferences(form, withoutColumns(standing, added).columns, row), rowReferences(form, table.columns, row)];
    const keys = computedKeys(form).filter((key) => table.columns[key] !== undefined
      && (added.columns.includes(columnKey(form, key)) || form.computed[key]?.formula(then, before) !== form.computed[key]?.formula(now, after)));
    return keys.length === 0 ? [] : [{ ...standing, keys }];
  });
}

/** Queues the workbook's word for its version; the first one says nothing. */
export function markSchema(workbook: Excel.Workbook, schema: number, known: ReadonlySet<string>): void {
  const { schema: name } = names;
  if (schema === 1) workbook.names.getItemOrNullObject(name).delete();
  else if (known.has(name)) workbook.names.getItem(name).formula = `=${schema}`;
  else workbook.names.add(name, `=${schema}`).visible = false;
}
