/** A document into the engine and out again, in whole blocks: Univer's snapshot is built at once, not cell by cell. */
import { BooleanNumber, CellValueType } from "@univerjs/core";
import type { IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from "@univerjs/core";
import type { CellStyle } from "../document/cell-types";
import type { CellFile, ColumnFile, RowFile, SheetFile, WorkbookFile } from "../document/types";
import type { OutdatedCells } from "./calculation";
import { literalCell } from "./cell-codec";
import type { CellMatrix, Cells, FormulaCompiler } from "./cells";
import { hasContent } from "./cells";
import type { EngineSnapshot } from "./engine";
import type { Frames } from "./frames";
import { lastColumn, lastRow, toUniverRange } from "./geometry";
import { blankSheet, DEFAULT_COLUMN_PX, DEFAULT_ROW_PX, describe } from "./sheet-list";
import { toPixels, toPoints } from "./sizes";
import { encodeStyle } from "./style-codec";
import type { Structures } from "./structures";
import type { Styles } from "./styles";
import type { UniverHost } from "./univer-host";

interface UniverData extends Pick<IWorkbookData, "styles" | "sheetOrder" | "sheets"> {
  readonly outdated: OutdatedCells;
}

const styleKey = (index: number): string => `s${index}`;

/** `[1]Plan!A1` or `'[1]Plan of May'!A1`: a cell of another file, by its number in this one. */
function namesOtherWorkbook(formula: string): boolean {
  return formula.includes("[") && /\[\d+\][\p{L}\p{N}_.!]|'[^']*\[\d+\][^']*'!/u.test(formula.replace(/"[^"]*"/g, '""'));
}

/** A formula that `supports` denies or that reads another file keeps the value the file had cached, as nobody could calculate it anew. */
export function toUniverData(file: WorkbookFile, compile: FormulaCompiler, supports: (formula: string) => boolean): UniverData {
  const styles: Record<string, IStyleData> = {};
  file.styles.forEach((style, index) => {
    const encoded = encodeStyle(style);
    if (Object.keys(encoded).length > 0) styles[styleKey(index)] = encoded;
  });
  const ref = (index: number | undefined): { s?: string } =>
    index !== undefined && styles[styleKey(index)] ? { s: styleKey(index) } : {};
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of file.sheets) sheets[sheet.id] = sheetData(sheet, ref, compile, supports);
  return { styles, sheetOrder: file.sheets.map((sheet) => sheet.id), sheets, outdated: file.calculateOnLoad === true ? "all" : outdatedCells(file) };
}

/**
 * Formulas without a stored value, and those that fill other cells, which are theirs only after a calculation. The values of all others are
 * taken as they are stored, as Excel takes them.
 */
function outdatedCells(file: WorkbookFile): OutdatedCells {
  const outdated = new Map<string, { row: number; column: number }[]>();
  for (const { id, cells } of file.sheets) {
    const found: { row: number; column: number }[] = [];
    for (const [row, line] of cells) {
      for (const [column, { formula, value, arrayRange, spillsFreely }] of line) {
        if (formula !== undefined && (value === null || arrayRange !== undefined || spillsFreely === true)) found.push({ row, column });
      }
    }
    if (found.length > 0) outdated.set(id, found);
  }
  return outdated;
}

function sheetData(
  sheet: SheetFile, ref: (index: number | undefined) => { s?: string }, compile: FormulaCompiler, supports: (formula: string) => boolean,
): Partial<IWorksheetData> {
  const cellData: CellMatrix = {};
  let rows = 0;
  let columns = 0;
  for (const [row, line] of sheet.cells) {
    const target: CellMatrix[number] = {};
    for (const [column, cell] of line) {
      target[column] = cell.formula !== undefined && !(supports(cell.formula) && !namesOtherWorkbook(cell.formula))
        ? { ...cellOf({ ...cell, formula: undefined }, ref, sheet.id, row, column, compile), custom: { entered: cell.formula, kept: true } }
        : cellOf(cell, ref, sheet.id, row, column, compile);
      columns = Math.max(columns, column + 1);
    }
    cellData[row] = target;
    rows = Math.max(rows, row + 1);
  }
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [row, info] of sheet.rows) {
    rowData[row] = {
      ...(info.height !== undefined ? { h: toPixels(info.height), ia: BooleanNumber.FALSE } : {}),
      ...(info.hidden ? { hd: BooleanNumber.TRUE } : {}), ...ref(info.style),
    };
    rows = Math.max(rows, row + 1);
  }
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (const [column, info] of sheet.columns) {
    columnData[column] = {
      ...(info.width !== undefined ? { w: toPixels(info.width) } : {}),
      ...(info.hidden ? { hd: BooleanNumber.TRUE } : {}), ...ref(info.style),
    };
    columns = Math.max(columns, column + 1);
  }
  for (const range of [...sheet.merges, ...sheet.tables.map((table) => table.range)]) {
    rows = Math.max(rows, lastRow(range) + 1);
    columns = Math.max(columns, lastColumn(range) + 1);
  }
  const blank = blankSheet(sheet.id, sheet.name);
  return {
    ...blank, cellData, rowData, columnData,
    rowCount: Math.max(blank.rowCount ?? 0, rows + 50),
    columnCount: Math.max(blank.columnCount ?? 0, columns + 5),
    defaultColumnWidth: sheet.standardWidth === undefined ? DEFAULT_COLUMN_PX : toPixels(sheet.standardWidth),
    defaultRowHeight: sheet.standardHeight === undefined ? DEFAULT_ROW_PX : toPixels(sheet.standardHeight),
    mergeData: sheet.merges.map(toUniverRange),
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    custom: { veryHidden: sheet.visibility === "VeryHidden" },
    tabColor: sheet.tabColor ?? "",
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(sheet.frozen ? {
      freeze: {
        ySplit: sheet.frozen.rows, xSplit: sheet.frozen.columns, startRow: sheet.frozen.rows || -1, startColumn: sheet.frozen.columns || -1,
      },
    } : {}),
  };
}

function cellOf(
  cell: Omit<CellFile, "formula"> & { readonly formula?: string | undefined }, ref: (index: number | undefined) => { s?: string }, sheetId: string, row: number, column: number, compile: FormulaCompiler,
): NonNullable<CellMatrix[number][number]> {
  const literal = literalCell(cell.value);
  const content = literal.v === null ? {} : { v: literal.v, t: literal.t };
  const style = ref(cell.style);
  if (cell.formula === undefined) return { ...content, ...style, ...(literal.custom ? { custom: literal.custom } : {}) };
  const compiled = compile(cell.formula, sheetId, row, column);
  // A result is never forced to be text, as typed content may be.
  const result = typeof cell.value === "string" ? { v: cell.value, t: CellValueType.STRING } : content;
  return { ...result, ...style, f: compiled, ...(compiled === cell.formula ? {} : { custom: { entered: cell.formula } }) };
}

export class SnapshotWriter {
  constructor(
    private readonly host: UniverHost, private readonly cells: Cells, private readonly styles: Styles,
    private readonly frames: Frames, private readonly structures: Structures,
  ) {}

  write(activeSheetId: string): EngineSnapshot {
    const list: CellStyle[] = [{}];
    const known = new Map<string, number>();
    // Cells name their styles by an id that many of them share.
    const byId = new Map<string, { style?: number }>();
    const indexOf = (ref: Nullable<IStyleData | string>): { style?: number } => {
      if (typeof ref !== "string" || ref === "") return ref ? place(ref) : {};
      let found = byId.get(ref);
      if (!found) byId.set(ref, found = place(ref));
      return found;
    };
    const place = (ref: IStyleData | string): { style?: number } => {
      const style = this.styles.decode(ref);
      const key = JSON.stringify(style);
      if (key === "{}") return {};
      let index = known.get(key);
      if (index === undefined) {
        index = list.push(style) - 1;
        known.set(key, index);
      }
      return { style: index };
    };
    const sheets = this.host.workbook.getSheets().map((sheet) => this.sheet(sheet.getSheetId(), indexOf));
    return { sheets, styles: list, names: this.structures.names, activeSheetId };
  }

  private sheet(sheetId: string, indexOf: (ref: Nullable<IStyleData | string>) => { style?: number }): EngineSnapshot["sheets"][number] {
    const sheet = this.host.sheet(sheetId);
    const config = sheet.getConfig();
    const cells = new Map<number, Map<number, CellFile>>();
    const arrays = this.cells.arrayRanges(sheetId);
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      const style = indexOf(cell.s);
      if (!hasContent(cell) && style.style === undefined) return;
      const state = this.cells.state(cell, undefined, sheetId, row, column);
      let line = cells.get(row);
      if (!line) cells.set(row, line = new Map<number, CellFile>());
      const arrayRange = state.formula === undefined ? undefined : arrays(row, column);
      const array = arrayRange ? { arrayRange, spilled: this.cells.read(sheetId, arrayRange).map((values) => values.map(({ value }) => value)), spillsFreely: true as const } : {};
      line.set(column, { value: state.value, ...(state.formula === undefined ? {} : { formula: state.formula }), ...array, ...style });
    });
    const rows = new Map<number, RowFile>();
    for (const [key, data] of entriesOf<Partial<IRowData>>(sheet.getRowManager().getRowData())) {
      const info: RowFile = {
        ...(data?.h !== undefined && data.h !== config.defaultRowHeight ? { height: toPoints(data.h) } : {}),
        ...(data?.hd === BooleanNumber.TRUE ? { hidden: true } : {}), ...indexOf(data?.s),
      };
      if (Object.keys(info).length > 0) rows.set(Number(key), info);
    }
    const columns = new Map<number, ColumnFile>();
    for (const [key, data] of entriesOf<Partial<IColumnData>>(sheet.getColumnManager().getColumnData())) {
      const info: ColumnFile = {
        ...(data?.w !== undefined ? { width: toPoints(data.w) } : {}),
        ...(data?.hd === BooleanNumber.TRUE ? { hidden: true } : {}), ...indexOf(data?.s),
      };
      if (Object.keys(info).length > 0) columns.set(Number(key), info);
    }
    const { tabColor, ...described } = describe(sheet);
    const frozen = this.frames.frozen(sheetId);
    const own = this.structures.of(sheetId);
    return {
      ...described, ...(tabColor ? { tabColor } : {}), cells, rows, columns, merges: this.frames.merges(sheetId),
      ...(frozen ? { frozen } : {}),
      tables: [...own.tables], filters: [...own.filters], validations: [...own.validations], conditionalFormats: [...own.conditionalFormats],
    };
  }
}

function entriesOf<T>(data: { readonly [key: number]: T }): [string, Nullable<T>][] {
  return Object.entries<Nullable<T>>(data as Readonly<Record<string, Nullable<T>>>);
}
