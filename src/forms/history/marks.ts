import type { HistoryMarks } from "./read-entries";

/** A constant: the highest number ever given to a row of the history. */
export const lastNumberName = "Liaison_History_LastNumber";

/** A constant that is part of every row's seal, so that rows of another workbook are told. */
const bookName = "Liaison_History_Book";

/** Queues reading both. */
export function loadMarks(workbook: Excel.Workbook): () => HistoryMarks {
  const [last, book] = [lastNumberName, bookName].map((name) => {
    const item = workbook.names.getItemOrNullObject(name);
    item.load("value");
    return item;
  });
  const said = (item: Excel.NamedItem | undefined): string | undefined => (item === undefined || item.isNullObject ? undefined : String(item.value));
  return () => ({ lastNumber: numberOf(said(last)), book: said(book) });
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text) || 0);

/** By `define(name, formula)`: queues what a new history begins with. */
export function beginMarks(define: (name: string, formula: string) => void, book: string): void {
  define(lastNumberName, "=0");
  define(bookName, `="${book}"`);
}

/** Queues the highest number given. */
export function rememberNumber(workbook: Excel.Workbook, { lastNumber }: HistoryMarks, highest: number): void {
  if (lastNumber === undefined) workbook.names.add(lastNumberName, `=${highest}`).visible = false;
  else if (highest > lastNumber) workbook.names.getItem(lastNumberName).formula = `=${highest}`;
}
