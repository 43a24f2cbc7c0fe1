/**
 * Formulas whose entered text differs from what Univer calculates. Univer moves its own text along when cells move; the entered
 * text is moved here, and the calculated one made from it again.
 */
import type { ICellData } from "@univerjs/core";
import { noteOf } from "./cell-codec";
import type { Cells } from "./cells";
import type { FormulaCompiler } from "./formula-compiler";
import { MAX_COLUMNS, MAX_ROWS, span, union } from "./geometry";
import type { RangeRef } from "../document/types";
import type { UniverHost } from "./univer-host";

const EVERYTHING = span(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

export interface FormulaSite {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

export class EnteredFormulas {
  constructor(private readonly host: UniverHost, private readonly cells: Cells, private readonly compiler: FormulaCompiler) {}

  /**
   * Passes every entered text through `change` and calculates what comes out. Formulas that Univer calculates as they were entered
   * are only looked at when they mention a table or a name: it may have come to be.
   */
  refresh(change: (entered: string, site: FormulaSite) => string = (entered) => entered): void {
    for (const sheet of this.host.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const cellValue: Record<number, Record<number, ICellData>> = {};
      let bounds: RangeRef | undefined;
      this.cells.eachCell(sheetId, EVERYTHING, (row, column, cell) => {
        const before = noteOf(cell)?.entered ?? cell.f;
        if (!before) return;
        const hasNote = noteOf(cell)?.entered !== undefined;
        if (!hasNote && !this.compiler.concerns(before)) return;
        const entered = change(before, { sheetId, sheetName: sheet.getName(), row, column });
        if (noteOf(cell)?.kept) {
          cell.custom = { entered, kept: true };
          return;
        }
        const compiled = this.compiler.compile(entered, { sheetId, row, column });
        const note = compiled === entered ? null : { entered };
        if (compiled === cell.f) {
          if (entered !== before || hasNote !== (note !== null)) cell.custom = note;
          return;
        }
        (cellValue[row] ??= {})[column] = { f: compiled, si: null, custom: note };
        bounds = union(bounds, span(row, column, row, column));
      });
      if (bounds) this.cells.writeMatrix(sheetId, cellValue, bounds);
    }
  }
}
