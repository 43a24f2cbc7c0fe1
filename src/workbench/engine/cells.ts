/** Reading and writing cell contents, straight from and to the cell matrix, one mutation for a block. */
import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { CellValue } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import { formulaCell, literalCell, noteOf, readValue } from "./cell-codec";
import type { CellInput, CellState } from "./engine";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, span, union } from "./geometry";
import type { UniverHost } from "./univer-host";

export type CellMatrix = Record<number, Record<number, ICellData>>;

/** Turns what was entered into what Univer can calculate. */
export type FormulaCompiler = (formula: string, sheetId: string, row: number, column: number) => string;

export class Cells {
  constructor(private readonly host: UniverHost, private readonly compile: FormulaCompiler) {}

  read(sheetId: string, range: RangeRef): CellState[][] {
    const matrix = this.host.sheet(sheetId).getCellMatrix();
    const spilled = this.spilled(sheetId);
    const rows: CellState[][] = [];
    for (let row = range.row; row <= lastRow(range); row += 1) {
      const states: CellState[] = [];
      for (let column = range.column; column <= lastColumn(range); column += 1) {
        states.push(this.state(matrix.getValue(row, column), spilled?.[row]?.[column], sheetId, row, column));
      }
      rows.push(states);
    }
    return rows;
  }

  value(sheetId: string, row: number, column: number): CellValue {
    const cell = this.host.sheet(sheetId).getCellMatrix().getValue(row, column);
    return this.state(cell, this.spilled(sheetId)?.[row]?.[column], sheetId, row, column).value;
  }

  state(cell: Nullable<ICellData>, spill: Nullable<ICellData>, sheetId: string, row: number, column: number): CellState {
    if (!cell) return { value: spill ? readValue(spill, true) : null };
    const formula = this.formulaOf(cell, sheetId, row, column);
    if (formula !== undefined) return { value: readValue(cell, true), formula };
    const value = readValue(cell, false);
    return { value: value === null && spill ? readValue(spill, true) : value };
  }

  /** As it was entered; a formula that Univer shares with a neighbour is worked out for this cell. */
  formulaOf(cell: ICellData, sheetId: string, row: number, column: number): string | undefined {
    const entered = noteOf(cell)?.entered;
    if (entered !== undefined) return entered;
    if (cell.f) return cell.f;
    if (!cell.si) return undefined;
    return this.host.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, this.host.unitId) ?? undefined;
  }

  write(sheetId: string, range: RangeRef, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    const cellValue: CellMatrix = {};
    let written: RangeRef | undefined;
    inputs.forEach((inputRow, r) => {
      const row = range.row + r;
      const cells: Record<number, ICellData> = {};
      let first = -1;
      let last = -1;
      inputRow.forEach((input, c) => {
        if (!input) return;
        const column = range.column + c;
        cells[column] = "formula" in input
          ? formulaCell(this.compile(input.formula, sheetId, row, column), input.formula)
          : literalCell(input.value);
        if (first < 0) first = column;
        last = column;
      });
      if (first < 0) return;
      cellValue[row] = cells;
      written = union(written, span(row, first, row, last));
    });
    if (written) this.writeMatrix(sheetId, cellValue, written);
  }

  writeMatrix(sheetId: string, cellValue: CellMatrix, bounds: RangeRef): void {
    this.makeRoom(sheetId, lastRow(bounds), lastColumn(bounds));
    this.host.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
  }

  /** Univer's sheets have a size, Excel's do not: they grow when something is put outside. */
  makeRoom(sheetId: string, row: number, column: number): void {
    const sheet = this.host.sheet(sheetId);
    if (row >= sheet.getRowCount()) {
      const rowCount = Math.min(MAX_ROWS, Math.max(row + 100, Math.ceil(sheet.getRowCount() * 1.5)));
      this.host.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount });
    }
    if (column >= sheet.getColumnCount()) {
      const columnCount = Math.min(MAX_COLUMNS, Math.max(column + 10, Math.ceil(sheet.getColumnCount() * 1.5)));
      this.host.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount });
    }
  }

  clearContents(sheetId: string, range: RangeRef): void {
    const cellValue: CellMatrix = {};
    let cleared: RangeRef | undefined;
    this.eachCell(sheetId, range, (row, column) => {
      (cellValue[row] ??= {})[column] = literalCell(null);
      cleared = union(cleared, span(row, column, row, column));
    });
    if (cleared) this.writeMatrix(sheetId, cellValue, cleared);
  }

  /** Visits the cells that exist inside a range, which may be whole columns, in row order. */
  eachCell(sheetId: string, range: RangeRef, visit: (row: number, column: number, cell: ICellData) => void): void {
    const data = this.host.sheet(sheetId).getCellMatrix().getMatrix();
    forEachIndex(data, range.row, lastRow(range), (row, cells) => {
      forEachIndex(cells, range.column, lastColumn(range), (column, cell) => {
        if (cell) visit(row, column, cell);
      });
    });
  }

  usedRange(sheetId: string, valuesOnly: boolean): RangeRef | undefined {
    const sheet = this.host.sheet(sheetId);
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const isInside = (row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;
    const take = (row: number, column: number): void => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    };
    // This is asked often and of every cell: nothing is made for a cell, and one inside what is known to be used is not looked at.
    this.eachCell(sheetId, span(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1), (row, column, cell) => {
      if (!isInside(row, column) && (hasContent(cell) || (!valuesOnly && Boolean(cell.s)))) take(row, column);
    });
    const spilled = this.spilled(sheetId);
    if (spilled) {
      forEachIndex(spilled, 0, MAX_ROWS, (row, cells) => {
        forEachIndex(cells, 0, MAX_COLUMNS, (column, cell) => {
          if (cell) take(row, column);
        });
      });
    }
    const used = bottom < 0 ? undefined : span(top, left, bottom, right);
    return valuesOnly ? used : withMerges(used, sheet);
  }

  /** The cells that the array formula in a cell fills; undefined where that is the cell alone. */
  arrayRanges(sheetId: string): (row: number, column: number) => RangeRef | undefined {
    const ranges = this.host.injector.get(FormulaDataModel).getArrayFormulaRange()[this.host.unitId]?.[sheetId];
    return (row, column) => {
      const found = ranges?.[row]?.[column];
      const range = found && span(found.startRow, found.startColumn, found.endRow, found.endColumn);
      return range && range.rowCount * range.columnCount > 1 ? range : undefined;
    };
  }

  /** Results that an array formula put into its neighbours. */
  spilled(sheetId: string): CellMatrix | undefined {
    return this.host.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.host.unitId]?.[sheetId] as CellMatrix | undefined;
  }
}

export function hasContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null) || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p);
}

function withMerges(used: RangeRef | undefined, sheet: Worksheet): RangeRef | undefined {
  let result = used;
  for (const merge of sheet.getMergeData()) {
    result = union(result, span(merge.startRow, merge.startColumn, merge.endRow, merge.endColumn));
  }
  return result;
}

/** Walks a sparse object by index: by key when it is small, by counting when the range is. */
export function forEachIndex<T>(
  data: { readonly [index: number]: T }, first: number, last: number, visit: (index: number, value: T) => void,
): void {
  const keys = Object.keys(data);
  if (last - first + 1 < keys.length) {
    for (let index = first; index <= last; index += 1) {
      const value = data[index];
      if (value !== undefined) visit(index, value);
    }
    return;
  }
  for (const key of keys) {
    const index = Number(key);
    const value = data[index];
    if (index >= first && index <= last && value !== undefined) visit(index, value);
  }
}
