import { columnLetters, columnNumber } from "./geometry";
import { columnsBeforePeople, matrixLayout, matrixOutgrown, type MatrixSizes } from "./matrix-layout";
import type { TrackerBook } from "./read-tracker";

/** What the matrix would have to hold now. */
export function currentMatrix(book: TrackerBook, duties: number): MatrixSizes {
  return { duties, people: book.roster.length, departments: book.departments.length };
}

/** Queues a look at the matrix: true where constants or holes stand among its formulas, or where it has no line left. */
export function loadMatrixBroken(workbook: Excel.Workbook, book: TrackerBook, now: MatrixSizes): () => boolean {
  const name = book.sheets.matrix;
  if (name === undefined) return () => false;
  if (book.matrixSizes === undefined || matrixOutgrown(book.matrixSizes, now)) return () => true;
  const layout = matrixLayout(book.matrixSizes);
  const sheet = workbook.worksheets.getItem(name);
  const people = `${columnLetters(columnsBeforePeople + 1)}${layout.departmentRow}:${columnLetters(columnNumber(layout.others) - 1)}${layout.responsibleRow}`;
  const looked = [people, `A${layout.firstDuty}:${layout.others}${layout.lastDuty}`, `B${layout.firstDepartment}:C${layout.lastDepartment}`, `E${layout.firstDepartment}:E${layout.lastDepartment}`]
    .flatMap((address) => (["Constants", "Blanks"] as const).map((type) => {
      const cells = sheet.getRange(address).getSpecialCellsOrNullObject(type);
      cells.load("address");
      return cells;
    }));
  return () => looked.some((cells) => !cells.isNullObject);
}
