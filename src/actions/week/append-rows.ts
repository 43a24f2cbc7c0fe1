import type { FormTable } from "../../excel/form-table";
import { growBy, leastSpare } from "../../excel/form-condition";
import { loadBook, tableOf, type Book } from "../../excel/read-book";
import { growForm } from "../../excel/writer/grow-form";
import { holdRows, type RowWrite } from "../../excel/writer/held-rows";
import { settle } from "../../excel/writer/settle";
import { historyOf, marksOf } from "../../forms/history/judge";
import { rememberNumber } from "../../forms/history/marks";
import type { ReadHistory } from "../../forms/history/read-entries";
import { historyRegister, type HistoryKey } from "../../forms/history/register";
import { registry } from "../../forms/registry";
import type { Cell } from "../../rules/tracker-row";
import { layingWords } from "../generate/write-surroundings";
import { sealedRow } from "./history-rows";

type Cells = Readonly<Partial<Record<HistoryKey, Cell>>>;

/** What was added to the history. */
export interface Appended {
  readonly sheet: string;
  /** Numbers of the new rows. */
  readonly ids: readonly string[];
  readonly book: Book;
}

/**
 * Adds to the history what it lacks, below everything that stands in it. What it lacks is worked out from every fresh read, so that a repetition after a lost answer, and
 * somebody else who adds the same in the same moment, add nothing twice.
 * @param lacking rows without number and seal; none once the history says it all
 * @returns undefined where the workbook keeps no history
 * @throws LiaisonError `sheet-protected`, `table-filtered`, `not-verified`
 */
export async function appendRows(
  context: Excel.RequestContext, first: Book, lacking: (book: Book, history: ReadHistory) => readonly Cells[], before?: (step: "look" | "write") => void,
): Promise<Appended | undefined> {
  const standing = tableOf(first, historyRegister);
  if (standing === undefined) return undefined;
  const taken = new Set<number>();
  const load = (workbook: Excel.Workbook): (() => Book | undefined) => loadBook(workbook, registry);
  const ids = new Set<string>();
  let widened = false;
  const settled = await settle<Book | undefined>({
    context, load, ...(before !== undefined && { before }),
    plan: (book) => {
      const [table, history] = book === undefined ? [] : [tableOf(book, historyRegister), historyOf(book)];
      if (book === undefined || table === undefined || history === undefined) return undefined;
      const rows = lacking(book, history);
      if (rows.length === 0) return undefined;
      const free = freeRows(table, taken);
      const isFull = free.length < rows.length;
      // As many stay free as Refresh wants: else the press after this one would add rows although nothing has changed since.
      if (isFull || (!widened && free.length < rows.length + leastSpare)) {
        widened = true;
        const more = isFull ? rows.length - free.length + growBy : growBy;
        return {
          hold: [],
          grow: () => growForm(context, { form: historyRegister, table }, layingWords(book), more, isFull ? "must" : "comfort"),
        };
      }
      const marks = marksOf(book);
      const writes = rows.map((cells, index): RowWrite => {
        const row = sealedRow(cells, history.highest + 1 + index, marks);
        return {
          row: free[index] ?? 0, cells: row, isNew: true, done: () => ids.add(String(row.id)),
          meant: (now) => now.isFree || (taken.add(now.row), false),
        };
      });
      return {
        hold: [(workbook) => holdRows(workbook, { form: historyRegister, table }, writes)],
        last: (workbook) => rememberNumber(workbook, marks, history.highest + rows.length),
      };
    },
  }, first);
  return { sheet: standing.place.sheet, ids: [...ids], book: settled.read ?? first };
}

/** Rows to spare below the last one that is used. */
function freeRows({ place, rows }: FormTable<HistoryKey>, taken: ReadonlySet<number>): readonly number[] {
  const last = rows.reduce((most, { row }) => Math.max(most, row), place.firstRow);
  return Array.from({ length: Math.max(0, place.lastRow - last) }, (_, index) => last + 1 + index).filter((row) => !taken.has(row));
}
