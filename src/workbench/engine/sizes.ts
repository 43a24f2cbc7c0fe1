/** Widths and heights in points, hidden rows and columns. Univer counts pixels: 4 to 3 points. */
import { BooleanNumber } from "@univerjs/core";
import {
  SetColHiddenMutation, SetColVisibleMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { CellStyle } from "../document/cell-types";
import type { Cells } from "./cells";
import { lastColumn, lastRow, span, toUniverRange } from "./geometry";
import { displayText } from "./display-text";
import type { Styles } from "./styles";
import type { UniverHost } from "./univer-host";

export const toPixels = (points: number): number => (points * 4) / 3;
export const toPoints = (pixels: number): number => (pixels * 3) / 4;

const DEFAULT_FONT_SIZE = 11;
const COLUMN_PADDING = 6;

/** Average advance in ems: East Asian characters fill the em, others about half of it. */
function textWidth(text: string, style: CellStyle): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return ems * (style.font?.size ?? DEFAULT_FONT_SIZE) * (style.font?.bold ? 1.05 : 1);
}

export class Sizes {
  constructor(private readonly host: UniverHost, private readonly cells: Cells, private readonly styles: Styles) {}

  columnWidth(sheetId: string, column: number): number {
    const sheet = this.host.sheet(sheetId);
    return toPoints(sheet.getColumnManager().getColumn(column)?.w ?? sheet.getConfig().defaultColumnWidth);
  }

  rowHeight(sheetId: string, row: number): number {
    const sheet = this.host.sheet(sheetId);
    return toPoints(sheet.getRowManager().getRow(row)?.h ?? sheet.getConfig().defaultRowHeight);
  }

  setColumnWidth(sheetId: string, first: number, count: number, points: number): void {
    const last = this.lastColumn(sheetId, first, count);
    // The mutation leaves hidden columns alone; Excel keeps a width for them, too.
    const manager = this.host.sheet(sheetId).getColumnManager();
    for (let column = first; column <= last; column += 1) manager.getColumnOrCreate(column).w = toPixels(points);
    const ranges = [toUniverRange(span(0, first, 0, last))];
    this.host.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth: toPixels(points) });
  }

  setRowHeight(sheetId: string, first: number, count: number, points: number): void {
    const last = this.lastRow(sheetId, first, count);
    const manager = this.host.sheet(sheetId).getRowManager();
    for (let row = first; row <= last; row += 1) manager.getRowOrCreate(row).ia = BooleanNumber.FALSE;
    const ranges = [toUniverRange(span(first, 0, last, 0))];
    this.host.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight: toPixels(points) });
  }

  autofitColumns(sheetId: string, first: number, count: number): void {
    const used = this.cells.usedRange(sheetId, true);
    if (!used) return;
    for (let column = first; column <= this.lastColumn(sheetId, first, count); column += 1) {
      let width = 0;
      for (let row = used.row; row <= lastRow(used); row += 1) {
        const value = this.cells.value(sheetId, row, column);
        if (value === null) continue;
        const style = this.styles.at(sheetId, row, column);
        for (const line of displayText(value, style.numberFormat).split("\n")) width = Math.max(width, textWidth(line, style));
      }
      if (width > 0) this.setColumnWidth(sheetId, column, 1, width + COLUMN_PADDING);
    }
  }

  autofitRows(sheetId: string, first: number, count: number): void {
    const used = this.cells.usedRange(sheetId, true);
    if (!used) return;
    for (let row = first; row <= Math.min(this.lastRow(sheetId, first, count), lastRow(used)); row += 1) {
      let height = toPoints(this.host.sheet(sheetId).getConfig().defaultRowHeight);
      for (let column = used.column; column <= lastColumn(used); column += 1) {
        const value = this.cells.value(sheetId, row, column);
        if (value === null) continue;
        const style = this.styles.at(sheetId, row, column);
        const room = Math.max(1, this.columnWidth(sheetId, column) - COLUMN_PADDING);
        const lines = displayText(value, style.numberFormat).split("\n")
          .reduce((sum, line) => sum + (style.wrapText ? Math.max(1, Math.ceil(textWidth(line, style) / room)) : 1), 0);
        height = Math.max(height, lines * (style.font?.size ?? DEFAULT_FONT_SIZE) * 1.36);
      }
      this.setRowHeight(sheetId, row, 1, Math.min(height, 409.5));
    }
  }

  rowHidden(sheetId: string, row: number): boolean {
    return this.host.sheet(sheetId).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  columnHidden(sheetId: string, column: number): boolean {
    return this.host.sheet(sheetId).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  setRowsHidden(sheetId: string, first: number, count: number, hidden: boolean): void {
    const ranges = [toUniverRange(span(first, 0, this.lastRow(sheetId, first, count), 0))];
    this.host.run((hidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, { subUnitId: sheetId, ranges });
  }

  setColumnsHidden(sheetId: string, first: number, count: number, hidden: boolean): void {
    const ranges = [toUniverRange(span(0, first, 0, this.lastColumn(sheetId, first, count)))];
    this.host.run((hidden ? SetColHiddenMutation : SetColVisibleMutation).id, { subUnitId: sheetId, ranges });
  }

  private lastColumn(sheetId: string, first: number, count: number): number {
    if (first + count <= 16_384 - 1) this.cells.makeRoom(sheetId, 0, first + count - 1);
    return Math.min(first + count, this.host.sheet(sheetId).getColumnCount()) - 1;
  }

  private lastRow(sheetId: string, first: number, count: number): number {
    if (first + count <= 1_048_576 - 1) this.cells.makeRoom(sheetId, first + count - 1, 0);
    return Math.min(first + count, this.host.sheet(sheetId).getRowCount()) - 1;
  }
}
