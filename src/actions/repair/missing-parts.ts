import type { Field } from "../../catalog/field";
import type { LimitRow } from "../../catalog/limits";
import { isNewer } from "../../excel/newer";
import { isStanding, standingForms, type Book, type StandingForm } from "../../excel/read-book";
import { firstSheets, settingsSheet, settingsSheets, type SheetKey } from "../../excel/workbook-names";

/** Sheets that only explain: whoever takes one away has decided so. */
const optional: ReadonlySet<SheetKey> = new Set(["about"]);

/**
 * Sheets of ours that the workbook had and people have deleted: the settings that every formula asks, the first page, and those of a form
 * of which another sheet still stands. What came with a later version than the workbook's is not missing.
 */
export function missingSheets(book: Book): readonly SheetKey[] {
  const { sheets, schema, registry, rulesPlace } = book;
  // Settings that share one sheet are there or gone with it.
  const settings = sheets[settingsSheet] !== undefined && rulesPlace !== undefined ? [] : settingsSheets.filter((key) =>
    !optional.has(key));
  const ofForms = registry.forms.filter((form) => isStanding(book, form))
    .flatMap((form) => form.sheets.filter((sheet) => !isNewer(sheet, schema) && !isNewer({ since: sheet.register?.since ?? 1 }, schema)).map(({ key }) => key));
  return [...firstSheets, ...ofForms, ...settings].filter((key) => sheets[key] === undefined && book.tables[key] === undefined);
}

/** Rows of rules that are gone from a list of rules that stands. */
export function missingRules(book: Book): readonly LimitRow[] {
  if (book.rulesPlace === undefined) return [];
  const gone = new Set(book.rules.unreadable.flatMap(({ id, missing }) => (missing ? [id] : [])));
  return book.registry.forms.filter((form) => isStanding(book, form)).flatMap(({ limits }) => limits.filter(({ id }) => gone.has(id)));
}

/** Columns of ours that are gone from registers that stand. */
export function missingFields(book: Book): readonly (StandingForm & { readonly fields: readonly Field[] })[] {
  return standingForms(book).flatMap((standing) => {
    const fields = standing.form.fields.filter((field) =>
      field.optional !== true && !isNewer(field, book.schema) && standing.table.columns[field.key] === undefined);
    return fields.length === 0 ? [] : [{ ...standing, fields }];
  });
}
