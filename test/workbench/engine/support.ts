/** A small language for the engine's tests: cells by address, values and formulas as they would be typed into a file. */
import type { CellValue } from "../../../src/workbench/document/cell-types";
import type { RangeRef, TableDef } from "../../../src/workbench/document/types";
import type { CellInput, CellState } from "../../../src/workbench/engine/engine";
import { areaRange, parseArea } from "../../../src/workbench/engine/references";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import type { UniverEngine } from "../../../src/workbench/engine/univer-engine";

export const at = (address: string): RangeRef => areaRange(parseArea(address));

export class Book {
  readonly engine: UniverEngine;
  readonly first: string;
  now = new Date(2026, 2, 5, 9, 30);

  constructor() {
    this.engine = createUniverEngine({ now: () => this.now });
    this.first = this.engine.activeSheetId();
  }

  /** Text starting with `=` is a formula; null blanks the cell; undefined leaves it. */
  put(address: string, rows: readonly (readonly (CellValue | undefined)[])[], sheet = this.first): void {
    const { row, column } = at(address);
    const inputs = rows.map((line) => line.map((value): CellInput | undefined => {
      if (value === undefined) return undefined;
      return typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
    }));
    this.engine.writeCells(sheet, { row, column, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 }, inputs);
  }

  async states(address: string, sheet = this.first): Promise<CellState[][]> {
    await this.engine.settle();
    return this.engine.readCells(sheet, at(address));
  }

  async value(address: string, sheet = this.first): Promise<CellValue | undefined> {
    return (await this.states(address, sheet))[0]?.[0]?.value;
  }

  async values(address: string, sheet = this.first): Promise<CellValue[][]> {
    return (await this.states(address, sheet)).map((row) => row.map((state) => state.value));
  }

  async formula(address: string, sheet = this.first): Promise<string | undefined> {
    return (await this.states(address, sheet))[0]?.[0]?.formula;
  }

  /** Writes a header and rows and makes a table of them. */
  table(address: string, name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[], sheet = this.first): string {
    this.put(address, [headers, ...rows], sheet);
    const { row, column } = at(address);
    return this.engine.addTable(sheet, tableDef(name, { row, column, rowCount: rows.length + 1, columnCount: headers.length }, headers));
  }
}

export function tableDef(name: string, range: RangeRef, headers: readonly string[]): Omit<TableDef, "id"> {
  return {
    name, range, columns: headers.map((header, index) => ({ id: index + 1, name: header })), showHeaders: true, showTotals: false,
    style: "TableStyleMedium2", showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false,
    showFilterButton: true,
  };
}

export const error = (text: string): CellValue => ({ error: text });
