import type { Cell } from "../rules/tracker-row";
import type { Registry } from "./form";
import type { Book } from "./read-book";
import { columnNumber, corners } from "./geometry";

/** A row that somebody typed below a form's table, with a gap or without: no id, formula, colour or total of ours reaches it. */
export interface RowBelow {
  readonly form: string;
  /** 1-based, on the sheet. */
  readonly row: number;
  /** How far below the table: 1 for the row right under it. */
  readonly down: number;
  /** What it is called. */
  readonly title: Cell;
}

/** Rows below a table that are looked at. */
const looked = 1000;

/** Queues a look below the table of every form; a note below a table that names nothing in the title's column is no row. */
export function loadRowsBelow(workbook: Excel.Workbook, { registers }: Registry): (standing: Book["tables"]) => readonly RowBelow[] {
  const looks = registers.map(({ key: form, table: name, title: titleKey }) => {
    const table = workbook.tables.getItemOrNullObject(name).getRange();
    table.load("rowIndex,rowCount");
    const range = table.getRowsBelow(looked).getUsedRangeOrNullObject(true);
    range.load("address,values");
    return { form, titleKey, table, range };
  });
  return (standing) => looks.flatMap(({ form, titleKey, table: whole, range }) => {
    const table = standing[form];
    const letters = table?.columns[titleKey];
    if (range.isNullObject || letters === undefined) return [];
    const { firstRow, firstColumn } = corners(range.address);
    return (range.values as Cell[][]).flatMap((row, down) => {
      const title = row[columnNumber(letters) - firstColumn] ?? "";
      return title === "" ? [] : [{ form, row: firstRow + down, down: firstRow + down - whole.rowIndex - whole.rowCount, title }];
    });
  });
}
