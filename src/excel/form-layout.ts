import { columnLetters } from "./geometry";
import { isNewer } from "./newer";
import type { TableForm } from "./table-form";

/** Where a form's table stands on a sheet that we generate; a sheet that people have changed is read by its headers instead. */
export const formHeaderRow = 4;
export const formFirstRow = formHeaderRow + 1;

/** Column letters by field. */
export type FormColumns<Key extends string = string> = Readonly<Partial<Record<Key, string>>>;

export function generatedColumns<Key extends string>({ fields }: Pick<TableForm<Key>, "fields">): Readonly<Record<Key, string>> {
  return Object.fromEntries(fields.map(({ key }, index) => [key, columnLetters(index + 1)])) as Record<Key, string>;
}

/** References of one row with fixed columns, so that they fill down and sort with the row. */
export function rowReferences<Key extends string>(form: TableForm<Key>, columns: FormColumns<Key>, row: number): Readonly<Record<Key, string>> {
  return Object.fromEntries(form.fields.flatMap(({ key }) => {
    const letters = columns[key];
    return letters === undefined ? [] : [[key, `$${letters}${row}`]];
  })) as Record<Key, string>;
}

/** Columns that have to be there before anything of ours is written into a workbook of a schema, and are not. */
export function missingColumns<Key extends string>(form: TableForm<Key>, columns: FormColumns<Key>, schema: number): readonly Key[] {
  return form.fields.flatMap((field) =>
    columns[field.key] === undefined && !isNewer(field, schema) && (form.needed.includes(field.key) || form.referenced.includes(field.key)) ? [field.key] : []);
}
