/** Merged cells and frozen panes. */
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetFrozenMutation } from "@univerjs/sheets";
import type { RangeRef } from "../document/types";
import type { Cells } from "./cells";
import { fromUniverRange, intersection, lastColumn, lastRow, span, toUniverRange } from "./geometry";
import type { UniverHost } from "./univer-host";

export class Frames {
  constructor(private readonly host: UniverHost, private readonly cells: Cells) {}

  merges(sheetId: string): RangeRef[] {
    return this.host.sheet(sheetId).getMergeData().map(fromUniverRange);
  }

  /** Excel keeps the top-left value only and drops the rest. */
  merge(sheetId: string, range: RangeRef, across: boolean): void {
    const parts = across
      ? Array.from({ length: range.rowCount }, (_, r) => span(range.row + r, range.column, range.row + r, lastColumn(range)))
      : [range];
    this.unmerge(sheetId, range);
    this.cells.makeRoom(sheetId, lastRow(range), lastColumn(range));
    for (const part of parts) {
      if (part.columnCount > 1) this.cells.clearContents(sheetId, span(part.row, part.column + 1, part.row, lastColumn(part)));
      if (part.rowCount > 1) this.cells.clearContents(sheetId, span(part.row + 1, part.column, lastRow(part), lastColumn(part)));
    }
    const ranges = parts.filter((part) => part.rowCount * part.columnCount > 1).map(toUniverRange);
    if (ranges.length > 0) this.host.run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
  }

  unmerge(sheetId: string, range: RangeRef): void {
    const ranges = this.merges(sheetId).filter((merge) => intersection(merge, range)).map(toUniverRange);
    if (ranges.length > 0) this.host.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
  }

  frozen(sheetId: string): { rows: number; columns: number } | undefined {
    const freeze = this.host.sheet(sheetId).getFreeze();
    const rows = Math.max(0, freeze.ySplit);
    const columns = Math.max(0, freeze.xSplit);
    return rows + columns > 0 ? { rows, columns } : undefined;
  }

  freeze(sheetId: string, panes: { readonly rows: number; readonly columns: number } | undefined): void {
    const rows = panes?.rows ?? 0;
    const columns = panes?.columns ?? 0;
    if (rows + columns > 0) this.cells.makeRoom(sheetId, rows, columns);
    this.host.run(SetFrozenMutation.id, {
      subUnitId: sheetId, ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1, resetScroll: true,
    });
  }
}
