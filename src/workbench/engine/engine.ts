/**
 * What the host needs of a spreadsheet engine. One implementation stands behind it (univer-engine.ts); protocol objects and the
 * .xlsx reader and writer see only this. The engine keeps everything that moves when rows and columns are inserted or sorted:
 * cells, styles, sizes, merges, tables, names, validations, conditional formats, filters. It does not know Office.js: no null
 * semantics, no broadcasting, no parsing of typed text, no error codes — those are the protocol objects' work.
 */
import type { CellStyle, CellValue } from "../document/cell-types";
import type { ConditionalFormatDef, ConditionalStyle, ValidationDef } from "../document/rule-types";
import type { DefinedNameDef, FilterDef, RangeRef, SheetVisibility, TableDef, WorkbookFile } from "../document/types";

/** What to store: a literal, a formula, or nothing. `undefined` in a matrix leaves the cell as it is. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string };

export interface CellState {
  readonly value: CellValue;
  /** As it was entered, structured references included, with its leading `=`. */
  readonly formula?: string;
}

export type ChangeOrigin = "api" | "user" | "remote";

/** One thing that happened to the document, after it happened. */
export type EngineChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly range: RangeRef; readonly origin: ChangeOrigin; readonly before?: CellState; readonly after?: CellState }
  | { readonly kind: "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted" | "cells-inserted" | "cells-deleted"; readonly sheetId: string; readonly range: RangeRef; readonly origin: ChangeOrigin; /** Which way the other cells went, for blocks of cells. */ readonly shift?: "Down" | "Right" | "Up" | "Left" }
  | { readonly kind: "format"; readonly sheetId: string; readonly range: RangeRef; readonly origin: ChangeOrigin }
  | { readonly kind: "selection"; readonly sheetId: string; readonly ranges: readonly RangeRef[]; readonly origin: ChangeOrigin }
  | { readonly kind: "sheet-activated" | "sheet-added" | "sheet-deleted" | "sheet-renamed" | "sheet-moved" | "sheet-visibility"; readonly sheetId: string; readonly origin: ChangeOrigin; readonly nameBefore?: string; readonly nameAfter?: string }
  | { readonly kind: "table-added" | "table-deleted" | "table-changed" | "filtered"; readonly sheetId: string; readonly tableId?: string; readonly range?: RangeRef; readonly origin: ChangeOrigin }
  /** The rows, or columns, of the sorted range that have other content now; none when they were in order. */
  | { readonly kind: "sorted"; readonly sheetId: string; readonly axis: "row" | "column"; readonly ranges: readonly RangeRef[]; readonly origin: ChangeOrigin }
  | { readonly kind: "calculated"; readonly sheetId: string };

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string | undefined;
  readonly showGridlines: boolean;
}

export interface SheetProperties {
  name?: string;
  visibility?: SheetVisibility;
  tabColor?: string | null;
  showGridlines?: boolean;
}

/** A style change: a member set to `null` goes back to the Normal style; an absent member stays. */
export type StylePatch = {
  readonly [K in keyof CellStyle]?: K extends "font"
    ? { readonly [F in keyof NonNullable<CellStyle["font"]>]?: NonNullable<CellStyle["font"]>[F] | null }
    : K extends "borders"
      ? { readonly [B in keyof NonNullable<CellStyle["borders"]>]?: NonNullable<CellStyle["borders"]>[B] | null }
      : CellStyle[K] | null;
};

export type PasteKind = "All" | "Formulas" | "Values" | "Formats";

export interface EngineOptions {
  /** What TODAY() and NOW() see; local wall-clock time. */
  readonly now: () => Date;
}

export interface Engine {
  // --- workbook ---------------------------------------------------------------------------------------------------------
  sheets(): readonly SheetInfo[];
  activeSheetId(): string;
  activateSheet(sheetId: string): void;
  addSheet(name: string, position?: number): SheetInfo;
  deleteSheet(sheetId: string): void;
  moveSheet(sheetId: string, position: number): void;
  copySheet(sheetId: string, name: string, position: number): SheetInfo;
  setSheet(sheetId: string, properties: SheetProperties): void;

  // --- cells ------------------------------------------------------------------------------------------------------------
  /** Calculated values and formulas, rows × columns. Call only after `settle()`. */
  readCells(sheetId: string, range: RangeRef): CellState[][];
  writeCells(sheetId: string, range: RangeRef, cells: readonly (readonly (CellInput | undefined)[])[]): void;
  clear(sheetId: string, range: RangeRef, what: "Contents" | "Formats" | "All"): void;
  /** Smallest rectangle with content (and formats unless `valuesOnly`); undefined on a blank sheet. */
  usedRange(sheetId: string, valuesOnly: boolean): RangeRef | undefined;
  /** Relative references move with the destination; validations and conditional formats go along with "All" and "Formats". */
  copyRange(from: { sheetId: string; range: RangeRef }, to: { sheetId: string; range: RangeRef }, kind: PasteKind, options: { skipBlanks: boolean; transpose: boolean }): void;
  moveRange(from: { sheetId: string; range: RangeRef }, to: { sheetId: string; row: number; column: number }): void;
  insertCells(sheetId: string, range: RangeRef, shift: "Down" | "Right"): void;
  deleteCells(sheetId: string, range: RangeRef, shift: "Up" | "Left"): void;
  sort(sheetId: string, range: RangeRef, fields: readonly { key: number; ascending: boolean }[], options: { matchCase: boolean; hasHeaders: boolean; byColumns: boolean }): void;

  // --- format -----------------------------------------------------------------------------------------------------------
  readStyles(sheetId: string, range: RangeRef): CellStyle[][];
  patchStyle(sheetId: string, range: RangeRef, patch: StylePatch): void;
  writeNumberFormats(sheetId: string, range: RangeRef, formats: readonly (readonly (string | undefined)[])[]): void;
  /** The cell's own style with table style and conditional formats on top: what a reader sees. */
  displayedStyle(sheetId: string, row: number, column: number): CellStyle & ConditionalStyle;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, first: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, first: number, count: number, points: number): void;
  autofitColumns(sheetId: string, first: number, count: number): void;
  autofitRows(sheetId: string, first: number, count: number): void;
  rowHidden(sheetId: string, row: number): boolean;
  columnHidden(sheetId: string, column: number): boolean;
  setRowsHidden(sheetId: string, first: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheetId: string, first: number, count: number, hidden: boolean): void;
  merges(sheetId: string): readonly RangeRef[];
  merge(sheetId: string, range: RangeRef, across: boolean): void;
  unmerge(sheetId: string, range: RangeRef): void;
  frozen(sheetId: string): { readonly rows: number; readonly columns: number } | undefined;
  freeze(sheetId: string, panes: { readonly rows: number; readonly columns: number } | undefined): void;

  // --- structures -------------------------------------------------------------------------------------------------------
  tables(): readonly (TableDef & { readonly sheetId: string })[];
  /** Header cells must already be text and unique. */
  addTable(sheetId: string, table: Omit<TableDef, "id">): string;
  /** Renaming the table or a column rewrites the structured references that name it. */
  updateTable(tableId: string, patch: Partial<Omit<TableDef, "id">>): void;
  /** Takes the table away and leaves the cells. */
  removeTable(tableId: string): void;
  names(): readonly DefinedNameDef[];
  setName(name: DefinedNameDef): void;
  removeName(name: string, sheetId?: string): void;
  validations(sheetId: string): readonly ValidationDef[];
  /** Replaces whatever rules the ranges had; `undefined` only removes. */
  setValidation(sheetId: string, ranges: readonly RangeRef[], rule: Omit<ValidationDef, "ranges"> | undefined): void;
  /** true, or false where the cell's value breaks its rule; `candidate` is asked about instead of the value that is stored. */
  isValid(sheetId: string, row: number, column: number, candidate?: CellValue): boolean;
  /** By priority, highest first. */
  conditionalFormats(sheetId: string): readonly ConditionalFormatDef[];
  setConditionalFormats(sheetId: string, formats: readonly ConditionalFormatDef[]): void;
  filters(sheetId: string): readonly { readonly tableId?: string; readonly filter: FilterDef }[];
  setFilter(sheetId: string, target: { readonly tableId?: string; readonly range: RangeRef }, filter: FilterDef | undefined): void;

  // --- calculation ------------------------------------------------------------------------------------------------------
  /** Resolves when every pending recalculation has ended; milliseconds the engine spent in it since the last call. */
  settle(): Promise<{ readonly calculationMs: number }>;
  recalculate(): Promise<void>;
  /** In manual mode a change leaves the formulas that read it as they are until `recalculate`; an entered formula is calculated at once. */
  setManualCalculation(manual: boolean): void;
  /** While calculation is held, and for what changes then, it is as in manual mode; letting it go brings nothing up to date. */
  holdCalculation(held: boolean): void;
  /** A formula's value as if it stood in that cell, without touching the document. */
  evaluate(sheetId: string, row: number, column: number, formula: string): Promise<CellValue>;

  // --- selection, changes, files ----------------------------------------------------------------------------------------
  selection(): { readonly sheetId: string; readonly ranges: readonly RangeRef[] };
  select(sheetId: string, ranges: readonly RangeRef[]): void;
  onChange(listener: (change: EngineChange) => void): () => void;
  /** Runs `work` so that the changes it makes carry that origin. */
  withOrigin<T>(origin: ChangeOrigin, work: () => T): T;
  load(file: WorkbookFile): void;
  /** The parts that the engine keeps; the host document adds the rest (page layout, charts, comments, settings …). */
  snapshot(): EngineSnapshot;
  dispose(): void;
}

export type EngineSnapshot = Pick<WorkbookFile, "styles" | "names" | "activeSheetId"> & {
  readonly sheets: readonly Pick<
    WorkbookFile["sheets"][number],
    "id" | "name" | "visibility" | "tabColor" | "showGridlines" | "cells" | "rows" | "columns" | "merges" | "frozen" | "tables" | "filters" | "validations" | "conditionalFormats"
  >[];
};
