/** `range.getVisibleView()`: the cells of a range whose rows and columns are not hidden. */
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType } from "../protocol/host-object";
import { defineType, type Method, type Scalar } from "../protocol/registry";
import { moveRange } from "../document/moves";
import { isUnbounded, plainValue, shapeError, writeValues } from "./cell-writing";
import { RangeType, type RangeState } from "./object-types";
import { localAddress } from "./address";
import { shownText, valueType } from "./range-values";

interface ViewState extends RangeState {
  /** Row of the view, where the view is one row of another. */
  readonly index: number;
}

const RangeViewType = objectType<ViewState>("RangeView");
const RangeViewCollectionType = objectType<ViewState>("RangeViewCollection");

function visible(first: number, count: number, hidden: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, index) => first + index).filter((index) => !hidden(index));
}

function rowsOf({ sheetId, range }: RangeState, call: Call): readonly number[] {
  if (isUnbounded(range)) throw new HostError("InvalidArgument");
  return visible(range.row, range.rowCount, (row) => call.engine.rowHidden(sheetId, row));
}

const columnsOf = ({ sheetId, range }: RangeState, call: Call) => visible(range.column, range.columnCount, (column) => call.engine.columnHidden(sheetId, column));

/** A matrix over the whole range, without what is hidden. */
function shown<T>(state: ViewState, call: Call, matrix: readonly (readonly T[])[]): (T | undefined)[][] {
  const columns = columnsOf(state, call);
  return rowsOf(state, call).map((row) => columns.map((column) => matrix[row - state.range.row]?.[column - state.range.column]));
}

const cells = (pick: (cell: ReturnType<Call["engine"]["readCells"]>[number][number]) => unknown): NonNullable<Scalar<ViewState>["get"]> =>
  (state, call) => shown(state, call, call.engine.readCells(state.sheetId, state.range).map((row) => row.map(pick)));

/** Values are written back cell by cell, in the shape of the view. */
function write(state: ViewState, value: unknown, call: Call): void {
  const [rows, columns] = [rowsOf(state, call), columnsOf(state, call)];
  if (!Array.isArray(value) || value.length !== rows.length) throw shapeError();
  value.forEach((line: unknown, i) => {
    if (!Array.isArray(line) || line.length !== columns.length) throw shapeError();
    line.forEach((cell: unknown, j) => {
      const [row, column] = [rows[i], columns[j]];
      if (row !== undefined && column !== undefined) writeValues(call, { sheetId: state.sheetId, range: { row, column, rowCount: 1, columnCount: 1 } }, [[cell]]);
    });
  });
}

const moves = (state: ViewState, change: Parameters<typeof moveRange>[2]): ViewState | undefined => {
  const range = moveRange(state.sheetId, state.range, change);
  return range && { ...state, range };
};

export const rangeView = defineType(RangeViewType, {
  moves,
  scalars: {
    values: { get: cells((cell) => plainValue(cell.value)), set: write },
    valueTypes: { get: cells((cell) => valueType(cell.value)) },
    formulas: { get: cells((cell) => cell.formula ?? plainValue(cell.value)), set: write },
    text: {
      get: (state, call) => {
        const styles = call.engine.readStyles(state.sheetId, state.range);
        return shown(state, call, call.engine.readCells(state.sheetId, state.range)
          .map((row, i) => row.map((cell, j) => shownText(call, cell.value, styles[i]?.[j]?.numberFormat ?? "General"))));
      },
    },
    numberFormat: { get: (state, call) => shown(state, call, call.engine.readStyles(state.sheetId, state.range).map((row) => row.map((style) => style.numberFormat ?? "General"))) },
    cellAddresses: {
      get: (state, call) => rowsOf(state, call).map((row) => columnsOf(state, call).map((column) => localAddress({ row, column, rowCount: 1, columnCount: 1 }))),
    },
    rowCount: { get: (state, call) => rowsOf(state, call).length },
    columnCount: { get: (state, call) => columnsOf(state, call).length },
    index: { get: (state) => state.index },
  },
  navigations: { rows: { get: (state) => RangeViewCollectionType.of(state) } },
  methods: { getRange: ({ sheetId, range }) => RangeType.of({ sheetId, range }) },
});

export const rangeViewCollection = defineType(RangeViewCollectionType, {
  moves,
  collection: {
    item: RangeViewType,
    items: (state, call) => rowsOf(state, call).map((row, index) => ({ ...state, range: { ...state.range, row, rowCount: 1 }, index })),
  },
});

export const getVisibleView: Method<RangeState> = (state) => RangeViewType.of({ ...state, index: 0 });
