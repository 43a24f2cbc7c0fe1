import { columnLetters, columnNumber } from "../../excel/geometry";
import { columnsBeforePeople, matrixLayout, matrixOutgrown, matrixSizesName, readMatrixSizes, type MatrixSizes } from "./matrix-layout";
import { ownSheet } from "../../excel/probe-workbook";
import type { Book } from "../../excel/read-book";

/** Queues the workbook's word for how the matrix was laid out. */
export function loadMatrixSizes(workbook: Excel.Workbook): () => MatrixSizes | undefined {
  const item = workbook.names.getItemOrNullObject(matrixSizesName);
  item.load("value");
  return () => (item.isNullObject ? undefined : readMatrixSizes(String(item.value)));
}

export const laidMatrix = (book: Pick<Book, "extras">): MatrixSizes | undefined => book.extras.get("duties") as MatrixSizes | undefined;

/** What the matrix would have to hold now. */
export function currentMatrix(book: Book, duties: number): MatrixSizes {
  return { duties, people: book.roster.length, departments: book.departments.length };
}

/** Queues a look at the matrix: broken where constants or holes stand among its formulas, outgrown where it has no line left. */
export function loadMatrixState(workbook: Excel.Workbook, book: Book, now: MatrixSizes): () => "sound" | "outgrown" | "broken" {
  const sizes = laidMatrix(book);
  if (sizes === undefined) return () => "broken";
  if (matrixOutgrown(sizes, now)) return () => "outgrown";
  const layout = matrixLayout(sizes);
  const sheet = ownSheet(workbook, "matrix");
  const people = `${columnLetters(columnsBeforePeople + 1)}${layout.departmentRow}:${columnLetters(columnNumber(layout.others) - 1)}${layout.responsibleRow}`;
  const looked = [people, `A${layout.firstDuty}:${layout.others}${layout.lastDuty}`, `B${layout.firstDepartment}:C${layout.lastDepartment}`, `E${layout.firstDepartment}:E${layout.lastDepartment}`]
    .flatMap((address) => (["Constants", "Blanks"] as const).map((type) => {
      const cells = sheet.getRange(address).getSpecialCellsOrNullObject(type);
      cells.load("address");
      return cells;
    }));
  return () => (looked.some((cells) => !cells.isNullObject) ? "broken" : "sound");
}
