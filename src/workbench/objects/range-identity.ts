/** What a range is, apart from what its cells hold: address, place and extent. */
import type { Scalar } from "../protocol/registry";
import { cellCount, fullAddress, isWholeColumns, isWholeRows } from "./address";
import type { RangeState } from "./object-types";
import { sheetById } from "./resolve-address";

const largestCount = 2 ** 31 - 1;
const address: Scalar<RangeState> = { get: ({ sheetId, range }, call) => fullAddress(sheetById(call.engine, sheetId).name, range) };

export const rangeIdentity: Readonly<Record<string, Scalar<RangeState>>> = {
  address,
  addressLocal: address,
  /** -1 above 2^31-1. */
  cellCount: { get: ({ range }) => (cellCount(range) > largestCount ? -1 : cellCount(range)) },
  rowIndex: { get: ({ range }) => range.row },
  columnIndex: { get: ({ range }) => range.column },
  rowCount: { get: ({ range }) => range.rowCount },
  columnCount: { get: ({ range }) => range.columnCount },
  isEntireColumn: { get: ({ range }) => isWholeColumns(range) },
  isEntireRow: { get: ({ range }) => isWholeRows(range) },
};
