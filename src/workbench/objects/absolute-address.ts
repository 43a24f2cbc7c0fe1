/** `Sheet1!$A$1:$B$2`: how rules, names and charts refer to cells. */
import type { Call } from "../protocol/call";
import { columnLetters, isWholeColumns, isWholeRows, quoteSheetName } from "./address";
import type { RangeState } from "./object-types";
import { sheetById } from "./resolve-address";

export function absoluteAddress(call: Call, { sheetId, range }: RangeState): string {
  const firstColumn = `$${columnLetters(range.column)}`;
  const lastColumn = `$${columnLetters(range.column + range.columnCount - 1)}`;
  const firstRow = `$${range.row + 1}`;
  const lastRow = `$${range.row + range.rowCount}`;
  const sheet = `${quoteSheetName(sheetById(call.engine, sheetId).name)}!`;
  if (isWholeRows(range)) return `${sheet}${firstRow}:${lastRow}`;
  if (isWholeColumns(range)) return `${sheet}${firstColumn}:${lastColumn}`;
  const isCell = range.rowCount === 1 && range.columnCount === 1;
  return isCell ? `${sheet}${firstColumn}${firstRow}` : `${sheet}${firstColumn}${firstRow}:${lastColumn}${lastRow}`;
}
