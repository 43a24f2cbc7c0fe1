import type { JudgedForm, ViewChange } from "../../excel/form";
import { columnNumber, columnLetters } from "../../excel/geometry";
import type { Book } from "../../excel/read-book";
import { sheetWords } from "../../excel/standing-sheet";
import { judgedDuties } from "./judge";
import { currentMatrix, laidMatrix, loadMatrixBroken } from "./matrix-condition";
import { matrixLayout, matrixOutgrown, matrixSizesName, type MatrixSizes } from "./matrix-layout";
import { writeMatrix } from "./matrix-sheet";

/** RACI矩阵: looked at with everything else of ours. */
export function inspectMatrix(workbook: Excel.Workbook, book: Book, judged: ReadonlyMap<string, JudgedForm>): () => (() => readonly ViewChange[]) | undefined {
  const now = currentMatrix(book, judgedDuties(judged)?.groups.length ?? 0);
  const broken = loadMatrixBroken(workbook, book, now);
  return () => () => restoreMatrix(workbook, book, now, broken());
}

/** Lays the matrix anew where somebody has typed over it, or where duties or people have outgrown it. Nothing is typed there, so nothing is lost. */
function restoreMatrix(workbook: Excel.Workbook, book: Book, now: MatrixSizes, broken: boolean): readonly ViewChange[] {
  const name = book.sheets["matrix"];
  if (!broken || name === undefined) return [];
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
