/**
 * Inserting and deleting rows, columns and strips of cells. The mutations are Univer's, and so is the work of moving formulas and
 * merges; Univer's own commands for it are asynchronous and tied to the sheet in front, so they are put together here.
 */
import { Dimension, Direction } from "@univerjs/core";
import type { IMutationInfo } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, getInsertRangeMutations, getRemoveRangeMutations, InsertColCommand,
  InsertColMutation, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowMutation, RemoveColCommand,
  RemoveColMutation, RemoveRowCommand, RemoveRowMutation,
} from "@univerjs/sheets";
import type { RangeRef } from "../document/types";
import type { Cells } from "./cells";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, span, toUniverRange } from "./geometry";
import type { UniverHost } from "./univer-host";

/** Univer marks this command as internal and leaves it out of its types; its parts still listen for it by this name. */
const INSERT_ROW_COMMAND = "sheet.command.insert-row";

/** Is told of a strip as a whole, because its single mutations mean nothing by themselves. */
export interface StripListener {
  strip(sheetId: string, range: RangeRef, axis: "row" | "column", sign: 1 | -1, work: () => void): void;
}

export class Lines {
  constructor(private readonly host: UniverHost, private readonly cells: Cells) {}

  insert(sheetId: string, range: RangeRef, shift: "Down" | "Right", strips: StripListener): void {
    this.cells.makeRoom(sheetId, isWholeColumns(range) ? 0 : lastRow(range), isWholeRows(range) ? 0 : lastColumn(range));
    const byRow = shift === "Down" && isWholeRows(range);
    const byColumn = shift === "Right" && isWholeColumns(range);
    if (!byRow && !byColumn) {
      strips.strip(sheetId, range, shift === "Down" ? "row" : "column", 1, () => this.insertStrip(sheetId, range, shift));
      return;
    }
    const line = this.lineRange(sheetId, range, byRow);
    const params = { unitId: this.host.unitId, subUnitId: sheetId, range: toUniverRange(line) };
    this.host.runAs(byRow ? INSERT_ROW_COMMAND : InsertColCommand.id, { ...params, direction: byRow ? Direction.UP : Direction.LEFT }, [
      { id: byRow ? InsertRowMutation.id : InsertColMutation.id, params },
    ]);
  }

  remove(sheetId: string, range: RangeRef, shift: "Up" | "Left", strips: StripListener): void {
    const byRow = shift === "Up" && isWholeRows(range);
    const byColumn = shift === "Left" && isWholeColumns(range);
    if (!byRow && !byColumn) {
      strips.strip(sheetId, range, shift === "Up" ? "row" : "column", -1, () => this.removeStrip(sheetId, range, shift));
      return;
    }
    this.cells.makeRoom(sheetId, byRow ? lastRow(range) + 1 : 0, byColumn ? lastColumn(range) + 1 : 0);
    const line = this.lineRange(sheetId, range, byRow);
    const params = { unitId: this.host.unitId, subUnitId: sheetId, range: toUniverRange(line) };
    this.host.runAs(byRow ? RemoveRowCommand.id : RemoveColCommand.id, params, [
      { id: byRow ? RemoveRowMutation.id : RemoveColMutation.id, params },
    ]);
  }

  /** As wide as the sheet is, which is how Univer's own commands say "all of the row". */
  private lineRange(sheetId: string, range: RangeRef, byRow: boolean): RangeRef {
    const sheet = this.host.sheet(sheetId);
    return byRow
      ? span(range.row, 0, lastRow(range), sheet.getColumnCount() - 1)
      : span(0, range.column, sheet.getRowCount() - 1, lastColumn(range));
  }

  private insertStrip(sheetId: string, range: RangeRef, shift: "Down" | "Right"): void {
    const used = this.cells.usedRange(sheetId, false);
    if (used) this.cells.makeRoom(sheetId, lastRow(used) + range.rowCount, lastColumn(used) + range.columnCount);
    const down = shift === "Down";
    this.runStrip(sheetId, range, down ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, (accessorRange) =>
      this.host.injector.invoke((accessor) => getInsertRangeMutations(accessor, {
        ...accessorRange, cellValue: {}, shiftDimension: down ? Dimension.ROWS : Dimension.COLUMNS,
      }).redo));
  }

  private removeStrip(sheetId: string, range: RangeRef, shift: "Up" | "Left"): void {
    const up = shift === "Up";
    this.runStrip(sheetId, range, up ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, (accessorRange) =>
      this.host.injector.invoke((accessor) => getRemoveRangeMutations(accessor, {
        ...accessorRange, shiftDimension: up ? Dimension.ROWS : Dimension.COLUMNS,
      }).redo));
  }

  private runStrip(
    sheetId: string, range: RangeRef, commandId: string,
    mutations: (target: { unitId: string; subUnitId: string; range: ReturnType<typeof toUniverRange> }) => IMutationInfo[],
  ): void {
    const target = { unitId: this.host.unitId, subUnitId: sheetId, range: toUniverRange(range) };
    this.host.runAs(commandId, target, mutations(target));
  }
}
