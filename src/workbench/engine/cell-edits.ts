/** What a write of cells means to those who listen: content or format, where, and for one cell its value before and after. */
import { RedoCommand, UndoCommand } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { RangeRef } from "../document/types";
import { noteOf } from "./cell-codec";
import type { Cells } from "./cells";
import type { ChangeFeed } from "./change-feed";
import type { CellState } from "./engine";
import type { FormulaCompiler } from "./formula-compiler";
import type { FormulaSpelling } from "./formula-spelling";
import { span, union } from "./geometry";
import type { Tables } from "./tables";
import type { UniverHost } from "./univer-host";

interface WriteParams {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  readonly trigger?: string;
}

/** Commands whose writes only carry formulas to their new place. */
const ADJUSTING = /^sheet\.command\.(insert|remove|delete|move)-|^sheet\.command\.set-worksheet-name/;
const CONTENT = ["v", "f", "p", "si"] as const;

export class CellEdits {
  private before: { readonly sheetId: string; readonly row: number; readonly column: number; readonly state: CellState } | undefined;

  constructor(
    private readonly host: UniverHost, private readonly feed: ChangeFeed, private readonly cells: Cells,
    private readonly compiler: FormulaCompiler, private readonly tables: Tables, private readonly spelling: FormulaSpelling,
  ) {}

  /** Keeps the value of a single cell that is about to be written. */
  remember(raw: unknown): void {
    const { subUnitId: sheetId, cellValue } = raw as WriteParams;
    this.before = undefined;
    const rows = Object.keys(cellValue ?? {});
    const row = Number(rows[0]);
    const columns = rows.length === 1 ? Object.keys(cellValue?.[row] ?? {}) : [];
    if (columns.length !== 1) return;
    const column = Number(columns[0]);
    const state = this.cells.read(sheetId, span(row, column, row, column))[0]?.[0];
    if (state) this.before = { sheetId, row, column, state };
  }

  announce(raw: unknown): void {
    const { subUnitId: sheetId, cellValue, trigger } = raw as WriteParams;
    if (!cellValue || (trigger !== undefined && ADJUSTING.test(trigger))) return;
    let content: RangeRef | undefined;
    let format: RangeRef | undefined;
    const replayed = trigger === UndoCommand.id || trigger === RedoCommand.id;
    for (const [rowKey, line] of Object.entries(cellValue)) {
      const row = Number(rowKey);
      for (const [columnKey, cell] of Object.entries(line)) {
        const column = Number(columnKey);
        const here = span(row, column, row, column);
        if (cell && !CONTENT.some((key) => cell[key] !== undefined)) format = union(format, here);
        else {
          content = union(content, here);
          // Undo puts moved formulas back by their text alone; what was entered is moved back on its own.
          const onlyMoved = replayed && cell && Object.keys(cell).every((key) => key === "f" || key === "si");
          if (cell && cell.custom === undefined && !onlyMoved) this.adopt(sheetId, row, column, cell);
        }
      }
    }
    if (format) this.feed.emit({ kind: "format", sheetId, range: format, origin: this.feed.origin });
    if (!content || this.feed.isSilent) return;
    this.feed.silently(() => content && this.tables.syncHeaders(sheetId, content));
    const remembered = this.before;
    const single = remembered?.sheetId === sheetId && content.rowCount * content.columnCount === 1 ? remembered : undefined;
    const after = single && this.cells.read(sheetId, content)[0]?.[0];
    this.feed.emit({
      kind: "cells", sheetId, range: content, origin: this.feed.origin, ...(single && after ? { before: single.state, after } : {}),
    });
  }

  /** A user typed over a cell: its old note goes, and a structured reference must be made calculable. */
  private adopt(sheetId: string, row: number, column: number, written: ICellData): void {
    const cell = this.host.sheet(sheetId).getCellMatrix().getValue(row, column);
    if (!cell) return;
    if (noteOf(cell)) delete cell.custom;
    if (!written.f) return;
    const entered = this.spelling.spell(written.f, { sheetId, row, column });
    const compiled = this.compiler.compile(entered, { sheetId, row, column });
    if (compiled === written.f) return;
    const replacement = { [row]: { [column]: { f: compiled, custom: entered === compiled ? null : { entered } } } };
    this.feed.silently(() => this.cells.writeMatrix(sheetId, replacement, span(row, column, row, column)));
  }
}
