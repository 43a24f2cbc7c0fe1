/**
 * Formulas whose entered text differs from what Univer calculates. Univer moves its own text along when cells move; the entered
 * text is moved here, and the calculated one made from it again.
 */
import type { ICellData } from "@univerjs/core";
import { noteOf } from "./cell-codec";
import type { Cells } from "./cells";
import type { ChangeFeed } from "./change-feed";
import type { FormulaCompiler, FormulaPlace } from "./formula-compiler";
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
  /** Names and tables that mean something else since the formulas were last compiled. */
  private readonly stale = new Set<string>();

  constructor(
    private readonly host: UniverHost, private readonly cells: Cells, private readonly compiler: FormulaCompiler, private readonly feed: ChangeFeed,
  ) {}

  /** The formulas that mention it are compiled again before anybody can tell: many names change in one go. */
  changed(identifier: string): void {
    this.stale.add(identifier.toLowerCase());
  }

  /** Call it before a calculation and before cells move. */
  catchUp(): void {
    if (this.stale.size === 0) return;
    const identifiers = this.compiler.dependents(this.stale);
    this.stale.clear();
    // A name is usually defined before the first formula uses it.
    if (this.compiler.hasMet(identifiers)) this.pass((entered) => entered, (formula, place) => this.compiler.mentions(formula, identifiers, place));
  }

  forget(): void {
    this.stale.clear();
  }

  /**
   * Passes every entered text through `change` and calculates what comes out. Formulas that Univer calculates as they were entered
   * have been moved by it; they are only looked at when they mention a table or a name: it may have come to be.
   */
  refresh(change: (entered: string, site: FormulaSite) => string): void {
    this.stale.clear();
    this.pass(change, (formula, place) => this.compiler.concerns(formula, place));
  }

  /**
   * As `refresh`, after cells of those sheets have moved: elsewhere only the formulas that name one of the identifiers mean something else.
   */
  followMove(change: (entered: string, site: FormulaSite) => string, moved: ReadonlySet<string>, identifiers: ReadonlySet<string>): void {
    const others = this.compiler.dependents(new Set([...identifiers, ...this.stale]));
    this.stale.clear();
    this.pass(change, (formula, place) =>
      (moved.has(place.sheetId) ? this.compiler.concerns(formula, place) : this.compiler.mentions(formula, others, place)));
  }

  /** Passes the entered texts that name one of the identifiers through `change`; what depends on them by a name waits for `catchUp`. */
  rewriteNaming(identifiers: readonly string[], change: (entered: string, site: FormulaSite) => string): void {
    const wanted = new Set(identifiers.map((identifier) => identifier.toLowerCase()));
    const names = (formula: string, place: FormulaPlace): boolean => this.compiler.mentions(formula, wanted, place);
    this.pass((formula, site) => (names(formula, site) ? change(formula, site) : formula), () => false);
  }

  private pass(change: (entered: string, site: FormulaSite) => string, concerns: (formula: string, place: FormulaPlace) => boolean): void {
    this.feed.silently(() => {
      for (const sheet of this.host.workbook.getSheets()) this.sheet(sheet.getSheetId(), sheet.getName(), change, concerns);
    });
  }

  private sheet(
    sheetId: string, sheetName: string, change: (entered: string, site: FormulaSite) => string, concerns: (formula: string, place: FormulaPlace) => boolean,
  ): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let bounds: RangeRef | undefined;
    this.cells.eachCell(sheetId, EVERYTHING, (row, column, cell) => {
      const note = noteOf(cell);
      const before = note?.entered ?? cell.f;
      if (!before) return;
      const noted = note?.entered !== undefined;
      const entered = noted ? change(before, { sheetId, sheetName, row, column }) : before;
      if (note?.kept) {
        cell.custom = { entered, kept: true };
        return;
      }
      if (entered === before && !concerns(before, { sheetId, row, column })) return;
      const compiled = this.compiler.compile(entered, { sheetId, row, column });
      const next = compiled === entered ? null : { entered };
      if (compiled === cell.f) {
        if (entered !== before || noted !== (next !== null)) cell.custom = next;
        return;
      }
      (cellValue[row] ??= {})[column] = { f: compiled, si: null, custom: next };
      bounds = union(bounds, span(row, column, row, column));
    });
    if (bounds) this.cells.writeMatrix(sheetId, cellValue, bounds);
  }
}
