/** Own formats of cells, rows and columns. Styles are interned, so a block in one style costs one lookup. */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetWorksheetRowHeightMutation } from "@univerjs/sheets";
import type { CellStyle } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import type { Cells } from "./cells";
import type { StylePatch } from "./engine";
import { isWholeColumns, isWholeRows, lastColumn, lastRow } from "./geometry";
import { decodeStyle, encodeStyle } from "./style-codec";
import type { UniverStyle } from "./style-codec";
import type { UniverHost } from "./univer-host";

type StyleRef = Nullable<IStyleData | string>;
type StyleChange = (ref: StyleRef) => string | undefined;

/** The styles of one sheet's cells. */
interface Grid {
  readonly refAt: (row: number, column: number) => StyleRef;
  /** Without drawing. */
  readonly put: (row: number, column: number, styleId: string | undefined) => void;
}

const NO_COLUMNS: RangeRef = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

export class Styles {
  private decoded = new Map<string, CellStyle>();
  /** Ids by what `encodeStyle` makes of a style: asked for one it does not know, Univer compares it with every other. */
  private idsByKey: Map<string, string> | undefined;

  constructor(private readonly host: UniverHost, private readonly cells: Cells) {}

  /** Style ids are Univer's and die with the workbook. */
  forget(): void {
    this.decoded = new Map();
    this.idsByKey = undefined;
  }

  read(sheetId: string, range: RangeRef): CellStyle[][] {
    const rows: CellStyle[][] = [];
    for (let row = range.row; row <= lastRow(range); row += 1) {
      const styles: CellStyle[] = [];
      for (let column = range.column; column <= lastColumn(range); column += 1) styles.push(this.at(sheetId, row, column));
      rows.push(styles);
    }
    return rows;
  }

  at(sheetId: string, row: number, column: number): CellStyle {
    return this.decode(this.refAt(sheetId, row, column));
  }

  decode(ref: StyleRef): CellStyle {
    if (!ref) return {};
    if (typeof ref !== "string") return decodeStyle(ref);
    const known = this.decoded.get(ref);
    if (known) return known;
    const style = decodeStyle(this.host.workbook.getStyles().get(ref) as UniverStyle);
    this.decoded.set(ref, style);
    return style;
  }

  intern(style: CellStyle): string | undefined {
    const encoded = encodeStyle(style);
    const key = JSON.stringify(encoded);
    if (key === "{}") return undefined;
    const styles = this.host.workbook.getStyles();
    this.idsByKey ??= this.presentIds();
    const known = this.idsByKey.get(key);
    // Undoing a style in the grid may have taken it away.
    if (known !== undefined && styles.get(known)) return known;
    const id = styles.add(encoded, key);
    this.idsByKey.set(key, id);
    return id;
  }

  private presentIds(): Map<string, string> {
    const ids = new Map<string, string>();
    this.host.workbook.getStyles().each(([id, style]) => ids.set(JSON.stringify(style), id));
    return ids;
  }

  patch(sheetId: string, range: RangeRef, patch: StylePatch): void {
    this.change(sheetId, range, (style) => applyPatch(style, patch));
  }

  /** Back to Normal: a cell on a styled row or column is plain afterwards, too. */
  clear(sheetId: string, range: RangeRef): void {
    this.change(sheetId, range, () => ({}));
  }

  writeNumberFormats(sheetId: string, range: RangeRef, formats: readonly (readonly (string | undefined)[])[]): void {
    const changes = new Map<string, StyleChange>();
    const grid = this.grid(sheetId, range);
    formats.forEach((formatRow, r) => {
      formatRow.forEach((format, c) => {
        if (format === undefined) return;
        let change = changes.get(format);
        if (!change) changes.set(format, change = this.remembered((style) => ({ ...style, numberFormat: format })));
        const [row, column] = [range.row + r, range.column + c];
        grid.put(row, column, change(grid.refAt(row, column)));
      });
    });
    this.touch(sheetId, range);
  }

  /** The interned styles of a block, those of rows and columns under its cells included. */
  ids(sheetId: string, range: RangeRef): (string | undefined)[][] {
    const own = this.remembered((style) => style);
    const grid = this.grid(sheetId, range);
    return Array.from({ length: range.rowCount }, (_row, r) =>
      Array.from({ length: range.columnCount }, (_column, c) => own(grid.refAt(range.row + r, range.column + c))));
  }

  /** Tells a grid to draw again; Univer has no mutation for a change of interned styles. */
  touch(sheetId: string, range: RangeRef): void {
    if (!isWholeColumns(range) && !isWholeRows(range)) this.cells.makeRoom(sheetId, lastRow(range), lastColumn(range));
    this.host.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges: [], rowHeight: 0 });
  }

  /** Puts interned styles on cells of a sheet, without drawing. */
  putter(sheetId: string): Grid["put"] {
    return this.grid(sheetId, NO_COLUMNS).put;
  }

  /** Looks a sheet's parts up once for many cells; `range` is where the columns' own styles are wanted. */
  private grid(sheetId: string, range: RangeRef): Grid {
    const sheet = this.host.sheet(sheetId);
    const matrix = sheet.getCellMatrix();
    const rows = sheet.getRowManager();
    const columns = Array.from({ length: range.columnCount }, (_, index) => sheet.getColumnManager().getColumn(range.column + index)?.s);
    return {
      refAt: (row, column) => matrix.getValue(row, column)?.s ?? rows.getRow(row)?.s ?? columns[column - range.column],
      put: (row, column, styleId) => {
        const cell = matrix.getValue(row, column);
        if (styleId === undefined) {
          if (!cell) return;
          delete cell.s;
          if (Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
        } else if (cell) cell.s = styleId;
        else matrix.setValue(row, column, { s: styleId });
      },
    };
  }

  refAt(sheetId: string, row: number, column: number): StyleRef {
    const sheet = this.host.sheet(sheetId);
    const own = sheet.getCellMatrix().getValue(row, column)?.s;
    return own ?? sheet.getRowManager().getRow(row)?.s ?? sheet.getColumnManager().getColumn(column)?.s;
  }

  private change(sheetId: string, range: RangeRef, change: (style: CellStyle) => CellStyle): void {
    const next = this.remembered(change);
    const sheet = this.host.sheet(sheetId);
    if (isWholeColumns(range) || isWholeRows(range)) {
      const byColumn = isWholeColumns(range);
      const first = byColumn ? range.column : range.row;
      const last = Math.min(byColumn ? lastColumn(range) : lastRow(range), byColumn ? sheet.getColumnCount() - 1 : sheet.getRowCount() - 1);
      for (let index = first; index <= last; index += 1) {
        const line = byColumn ? sheet.getColumnManager().getColumnOrCreate(index) : sheet.getRowManager().getRowOrCreate(index);
        line.s = next(line.s) ?? null;
      }
      const existing: [number, number, ICellData][] = [];
      this.cells.eachCell(sheetId, range, (row, column, cell) => existing.push([row, column, cell]));
      const put = this.putter(sheetId);
      for (const [row, column, cell] of existing) if (cell.s) put(row, column, next(cell.s));
    } else {
      const grid = this.grid(sheetId, range);
      for (let row = range.row; row <= lastRow(range); row += 1) {
        for (let column = range.column; column <= lastColumn(range); column += 1) grid.put(row, column, next(grid.refAt(row, column)));
      }
    }
    this.touch(sheetId, range);
  }

  /** The same change for many cells, worked out once for each style among them. */
  private remembered(change: (style: CellStyle) => CellStyle): StyleChange {
    const known = new Map<string, string | undefined>();
    return (ref) => {
      if (ref && typeof ref !== "string") return this.intern(change(decodeStyle(ref)));
      const key = ref ?? "";
      if (!known.has(key)) known.set(key, this.intern(change(this.decode(ref))));
      return known.get(key);
    };
  }
}

/** `null` takes a member away, at the top and inside font and borders. */
export function applyPatch(style: CellStyle, patch: StylePatch): CellStyle {
  const result: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete result[key];
    else if (key === "font" || key === "borders") {
      const group: Record<string, unknown> = { ...style[key] };
      for (const [member, memberValue] of Object.entries(value)) {
        if (memberValue === null) delete group[member];
        else if (memberValue !== undefined) group[member] = memberValue;
      }
      if (Object.keys(group).length > 0) result[key] = group;
      else delete result[key];
    } else result[key] = value;
  }
  return result;
}
