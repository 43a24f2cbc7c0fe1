import type { JudgedForm, ViewChange, ViewLook } from "../../excel/form";
import { columnNumber, columnLetters } from "../../excel/geometry";
import type { Book } from "../../excel/read-book";
import { sheetWords } from "../../excel/standing-sheet";
import { judgedDuties } from "./judge";
import { currentMatrix, laidMatrix, loadMatrixState } from "./matrix-condition";
import { matrixLayout, matrixOutgrown, matrixSizesName, type MatrixSizes } from "./matrix-layout";
import { writeMatrix } from "./matrix-sheet";

/** RACI矩阵: looked at with everything else of ours. */
export function inspectMatrix(workbook: Excel.Workbook, book: Book, judged: ReadonlyMap<string, JudgedForm>): () => readonly ViewLook[] {
  const sheet = book.sheets["matrix"];
  if (sheet === undefined) return () => [];
  const now = currentMatrix(book, judgedDuties(judged)?.groups.length ?? 0);
  const look = loadMatrixState(workbook, book, now);
  return () => [{ sheet, state: look, mend: () => restoreMatrix(workbook, book, now, sheet) }];
}

/** Lays the matrix anew where somebody has typed over it, or where duties or people have outgrown it. Nothing is typed there, so nothing is lost. */
function restoreMatrix(workbook: Excel.Workbook, book: Book, now: MatrixSizes, name: string): readonly ViewChange[] {
  const before = laidMatrix(book);
  const sizes = before === undefined || matrixOutgrown(before, now) ? now : before;
  const build = sheetWords(workbook, book, "matrix", before === undefined ? [] : [matrixSizesName]);
  if (sizes !== before) {
    const layouts = [matrixLayout(sizes), ...(before === undefined ? [] : [matrixLayout(before)])];
    const [lastColumn, lastRow] = [Math.max(...layouts.map(({ others }) => columnNumber(others))), Math.max(...layouts.map(({ lastDepartment }) => lastDepartment))];
    build.range(`A4:${columnLetters(lastColumn)}${lastRow}`).clear();
  }
  writeMatrix(build, sizes);
  const { others, lastDepartment } = matrixLayout(sizes);
  return [{ what: "matrix-restored", sheet: name, cells: [`A4:${others}${lastDepartment}`], count: 1, details: "" }];
}
