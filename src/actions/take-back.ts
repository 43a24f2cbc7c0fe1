import { LiaisonError } from "../domain/liaison-error";
import { literalNumber, literalText } from "../excel/cell-input";
import { tableForms } from "../excel/forms/all-forms";
import type { FormTable } from "../excel/form-table";
import { loadTracker, type TrackerBook } from "../excel/read-tracker";
import { cellText } from "../rules/cell-text";
import type { Cell } from "../rules/tracker-row";
import type { ActionEnvironment, OverwrittenCell, TakeBackReport } from "./action";
import { runAction } from "./run";

/** An overwritten cell where it stands now. */
interface Found {
  readonly cell: OverwrittenCell;
  readonly sheet: string;
  readonly address: string;
}

/**
 * Puts back what a refresh wrote over. Rows are found by their ids, since people may have moved them; a cell in which somebody has typed since is
 * left as it is. Doing it again changes nothing.
 */
export function takeBack(environment: ActionEnvironment, cells: readonly OverwrittenCell[]): Promise<TakeBackReport> {
  return runAction(environment, 3, async (context, steps) => {
    const { workbook } = context;
    steps.begin("read");
    const tracker = loadTracker(workbook);
    await context.sync();
    const book = tracker();
    if (book === undefined) throw new LiaisonError("no-tracker");
    steps.finish("read");

    steps.begin("inspect");
    const found = cells.flatMap((cell) => locate(book, cell));
    const before = loadFormulas(workbook, found);
    await context.sync();
    const writable = found.filter((one, index) => isStillOurs(one.cell, before[index]?.formulas as unknown[][] | undefined));
    steps.finish("inspect");

    steps.begin("write");
    for (const { cell, sheet, address } of writable) {
      workbook.worksheets.getItem(sheet).getRange(address).values = [[input(cell.before)]];
    }
    const after = loadFormulas(workbook, writable);
    await context.sync();
    const lost = writable.filter((one, index) => (after[index]?.values as Cell[][] | undefined)?.[0]?.[0] !== one.cell.before);
    if (lost.length > 0) throw new LiaisonError("not-verified", { cells: lost.map(({ address }) => address).join(", "), sheet: lost[0]?.sheet ?? "" });
    steps.finish("write");
    const restored = new Set(writable.map(({ cell }) => cell));
    return { restored: writable.map(({ sheet, address }) => ({ sheet, cell: address })), left: cells.filter((cell) => !restored.has(cell)) };
  });
}

/** Where the cell is now; nowhere when its row or its column is gone. A row that had no id must still have nothing typed in it. */
function locate(book: TrackerBook, cell: OverwrittenCell): readonly Found[] {
  const table: FormTable | undefined = book.tables[cell.form];
  const column = table?.columns[cell.field];
  if (table === undefined || column === undefined) return [];
  const row = cell.id === ""
    ? [cell.row].find((number) => table.rows.every((one) => one.row !== number) && number <= table.place.lastRow)
    : table.rows.find(({ cells }) => cellText(cells["id"] ?? "") === cell.id)?.row;
  return row === undefined ? [] : [{ cell, sheet: table.place.sheet, address: `${column}${row}` }];
}

function loadFormulas(workbook: Excel.Workbook, found: readonly Found[]): readonly Excel.Range[] {
  return found.map(({ sheet, address }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas,values");
    return range;
  });
}

/** Our formula or our id still stands there: nobody has typed over it again. */
function isStillOurs({ form, field, id }: OverwrittenCell, formulas: unknown[][] | undefined): boolean {
  const now = formulas?.[0]?.[0];
  return tableForms[form].ids !== undefined && field === "id" ? now === id : typeof now === "string" && now.startsWith("=");
}

function input(value: Cell): string | number | boolean {
  if (typeof value === "number") return literalNumber(value);
  return typeof value === "string" ? literalText(value) : value;
}
