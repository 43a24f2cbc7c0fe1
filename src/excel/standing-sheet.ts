import { translator } from "../locales/translate";
import { ownSheet } from "./probe-workbook";
import { wordsFor, type Book } from "./read-book";
import { SheetBuilder } from "./sheets/sheet-builder";
import { names, type SheetKey } from "./workbook-names";

/** A builder on a sheet of ours that stands already, in the workbook's own language. */
export function sheetWords(workbook: Excel.Workbook, book: Book, key: SheetKey, standingNames: readonly string[] = []): SheetBuilder {
  const translate = translator(book.language);
  return new SheetBuilder(
    {
      workbook, language: book.language, translate, words: wordsFor(book), nameOf: (one) => book.sheets[one] ?? translate(`forms:sheets.${one}`),
      sheets: book.registry.sheetKeys.filter((one) => book.sheets[one] !== undefined), existingNames: new Set<string>([...Object.values(names), ...standingNames]),
      built: () => undefined,
    },
    key, ownSheet(workbook, key),
  );
}
