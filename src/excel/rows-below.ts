import type { Cell } from "../rules/tracker-row";
import { formKeys, tableForms, type FormKey, type FormTables } from "./forms/all-forms";
import type { FormTable } from "./form-table";
import { columnNumber, corners } from "./geometry";
import { tables } from "./workbook-names";

/** A row that somebody typed below a form's table, with a gap or without: no id, formula, colour or total of ours reaches it. */
interface RowBelow {
  readonly form: FormKey;
  /** 1-based, on the sheet. */
  readonly row: number;
  /** What it is called. */
  readonly title: Cell;
}

/** Rows below a table that are looked at. */
const looked = 200;

/** Queues a look below the table of every form; a note below a table that names nothing in the title's column is no row. */
export function loadRowsBelow(workbook: Excel.Workbook): (standing: FormTables) => readonly RowBelow[] {
  const looks = formKeys.map((form) => {
    const range = workbook.tables.getItemOrNullObject(tables[tableForms[form].table]).getRange().getRowsBelow(looked).getUsedRangeOrNullObject(true);
    range.load("address,values");
    return { form, range };
  });
  return (standing) => looks.flatMap(({ form, range }) => {
    const table: FormTable | undefined = standing[form];
    const letters = table?.columns[tableForms[form].title];
    if (range.isNullObject || letters === undefined) return [];
    const { firstRow, firstColumn } = corners(range.address);
    return (range.values as Cell[][]).flatMap((row, down) => {
      const title = row[columnNumber(letters) - firstColumn] ?? "";
      return title === "" ? [] : [{ form, row: firstRow + down, title }];
    });
  });
}
