/** What the cells of a range hold. */
import type { CellValue, RangeRef } from "../document/types";
import type { CellInput, CellState } from "../engine/engine";
import { HostError } from "../protocol/host-error";
import type { Scalar } from "../protocol/registry";
import { isWholeColumns, isWholeRows } from "./address";
import type { RangeState } from "./object-types";

const shapeMessage = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function isUnbounded(range: RangeRef): boolean {
  return isWholeColumns(range) || isWholeRows(range);
}

function matrix(value: unknown, range: RangeRef): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: range.rowCount }, () => Array.from({ length: range.columnCount }, () => value));
  if (value.length !== range.rowCount) throw new HostError("InvalidArgument", shapeMessage);
  return value as unknown[][];
}

const read = <T>(pick: (cell: CellState) => T): Scalar<RangeState>["get"] => (state, call) =>
  isUnbounded(state.range) ? null : call.engine.readCells(state.sheetId, state.range).map((row) => row.map(pick));

export const rangeValues: Readonly<Record<string, Scalar<RangeState>>> = {
  values: {
    get: read((cell) => plainValue(cell.value)),
    set: (state, value, call) => {
      const cells = matrix(value, state.range).map((row) => row.map((entry): CellInput | undefined => {
        if (entry === null || entry === undefined) return undefined;
        if (typeof entry === "string" && entry.startsWith("=")) return { formula: entry };
        return { value: entry === "" ? null : (entry as CellValue) };
      }));
      call.write(() => call.engine.writeCells(state.sheetId, state.range, cells));
    },
  },
  formulas: { get: read((cell) => cell.formula ?? plainValue(cell.value)) },
};
