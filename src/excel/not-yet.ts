import type { Field } from "../catalog/field";
import type { LimitRow } from "../catalog/limits";
import type { Form, FormSheet } from "./form";
import { isNewer } from "./newer";
import { isStanding, type Book } from "./read-book";
import type { FormTable } from "./form-table";
import type { TableForm } from "./table-form";

/** What a later version of our sheets has for the forms that stand in a workbook, and the workbook does not have yet. */
export interface NotYet {
  readonly rules: readonly LimitRow[];
  readonly columns: readonly { readonly register: TableForm; readonly table: FormTable; readonly field: Field }[];
  readonly sheets: readonly FormSheet[];
}

/** Found by comparing the workbook with the registry. What people have taken away of the workbook's own version is none of it. */
export function notYetIn(book: Book): NotYet {
  const { schema, tables, sheets, rules: { lacking } } = book;
  const standing = book.registry.forms.filter((form) => isStanding(book, form));
  return {
    rules: standing.flatMap(({ limits }: Form) => limits.filter(({ id }) => lacking.includes(id))),
    columns: book.registry.registers.flatMap((register) => {
      const table = tables[register.key];
      if (table === undefined) return [];
      return register.fields.filter((field) => isNewer(field, schema) && table.columns[field.key] === undefined).map((field) => ({ register, table, field }));
    }),
    sheets: standing.flatMap((form) => form.sheets.filter((sheet) => sheets[sheet.key] === undefined && isNewer(newestOf(sheet), schema))),
  };
}

/** A register's sheet is as new as its register. */
const newestOf = ({ since = 1, register }: FormSheet): { readonly since: number } => ({ since: Math.max(since, register?.since ?? 1) });

export const isNothing = ({ rules, columns, sheets }: NotYet): boolean => rules.length + columns.length + sheets.length === 0;
