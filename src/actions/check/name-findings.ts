import type { Finding } from "../../domain/findings/finding";
import type { PresentNames } from "../../excel/present-names";
import { standingForms, type Book } from "../../excel/read-book";
import { translator } from "../../locales/translate";
import { missingSheets } from "../repair/missing-parts";

const say = (rule: string, severity: Finding["severity"], sheet: string, cell: string, text: string, values: Finding["values"]): Finding => ({
  rule, severity, sheet, cell, id: "", message: `${text}.message`, remedy: `${text}.remedy`, values, owner: "", department: "",
});

/** Tables and columns of ours that bear other names now, and were read all the same. */
export function nameFindings(book: Book, { tables, columns, undefinedOwn = [] }: PresentNames): readonly Finding[] {
  const word = translator(book.language);
  const standing = standingForms(book);
  const lists = [...tables].filter(([name]) => standing.every(({ form }) => form.table !== name));
  return [
    ...standing.flatMap(({ form, table: { place } }) => {
      const now = tables.get(form.table);
      return now === undefined ? [] : [
        say("C-NAME", "error", place.sheet, "A1", "table-renamed", { sheet: place.sheet, name: now, table: form.table }),
      ];
    }),
    ...undefinedOwn.map((table) => say("C-OWN", "error", book.sheets["home"] ?? "", "A1", "own-form-undefined", { table })),
    ...lists.map(([table, name]) =>
      say("C-NAME", "error", book.sheets["lists"] ?? "", "A1", "table-renamed", { sheet: name, name, table })),
    ...standing.flatMap(({ key, table }) => [...columns.get(key) ?? []].map(([field, header]) =>
      say("C-NAME", "warning", table.place.sheet, `${table.columns[field] ?? "A"}${table.place.firstRow}`, "header-renamed", {
        header, field: word(`forms:${key}.fields.${field}`),
      }))),
  ];
}

/** Sheets of ours that are gone, one finding each. */
export function missingFindings(book: Book): readonly Finding[] {
  const name = translator(book.language);
  return missingSheets(book).map((key) => say(
    "C-SHEET", "error", book.sheets["home"] ?? Object.values(book.sheets)[0] ?? "", "A1", "sheet-missing",
    { sheet: name(`forms:sheets.${key}`) },
  ));
}
