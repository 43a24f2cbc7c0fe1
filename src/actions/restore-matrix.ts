import { columnNumber, columnLetters } from "../excel/geometry";
import { matrixLayout, matrixOutgrown, type MatrixSizes } from "../excel/matrix-layout";
import type { TrackerBook } from "../excel/read-tracker";
import { writeMatrix } from "../excel/sheets/matrix-sheet";
import type { RefreshChange } from "./action";
import { sheetWords } from "./restore";

/** Lays the matrix anew where somebody has typed over it, or where duties or people have outgrown it. Nothing is typed there, so nothing is lost. */
export function restoreMatrix(workbook: Excel.Workbook, book: TrackerBook, now: MatrixSizes, broken: boolean): readonly RefreshChange[] {
  const name = book.sheets.matrix;
  if (!broken || name === undefined) return [];
  const before = book.matrixSizes;
  const sizes = before === undefined || matrixOutgrown(before, now) ? now : before;
  const build = sheetWords(workbook, book, "matrix");
  if (sizes !== before) {
    const layouts = [matrixLayout(sizes), ...(before === undefined ? [] : [matrixLayout(before)])];
    const [lastColumn, lastRow] = [Math.max(...layouts.map(({ others }) => columnNumber(others))), Math.max(...layouts.map(({ lastDepartment }) => lastDepartment))];
    build.range(`A4:${columnLetters(lastColumn)}${lastRow}`).clear();
  }
  writeMatrix(build, sizes);
  const { others, lastDepartment } = matrixLayout(sizes);
  return [{ what: "matrix-restored", sheet: name, cells: [`A4:${others}${lastDepartment}`], count: 1, details: "" }];
}
