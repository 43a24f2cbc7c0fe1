import type { Cell } from "../../rules/tracker-row";
import { columnLetters, corners } from "../geometry";
import { contentInput, isFormula, type CellInput } from "./cell-content";
import { isLoaded, lookAt, type Held, type LostCell, type PutBack } from "./held";

/** A cell of a list of somebody else's that was written over although it was not meant, with its row as it was in the moment before. */
interface MissedCell {
  readonly sheet: Excel.Worksheet;
  /** The list as it was held: it moves along with inserted rows and columns. */
  readonly area: Excel.Range;
  /** From the list's left edge, from 0. */
  readonly column: number;
  /** What we wrote. */
  readonly written: CellInput;
  readonly before: CellInput;
  /** Number format that it wore, where we changed it. */
  readonly format: string | undefined;
  /** Every cell of its row. */
  readonly row: readonly Cell[];
  readonly lost: readonly LostCell[];
}

/**
 * Gives the cell back in the row that it belongs to, wherever a sort has taken that by then: told by all of its other cells. In a row that changed in more
 * than this cell since, whoever changed it has seen what stood there.
 */
export function putBackInList(missed: MissedCell, row: number): PutBack {
  const place = { row };
  return { lost: missed.lost, isSure: true, hold: () => hold(missed, place) };
}

function hold(missed: MissedCell, place: { row: number }): Held {
  const { sheet, area, column, written, before, format } = missed;
  sheet.load("name,protection/protected");
  area.load("address,values,formulas");
  let range: Excel.Range | undefined;
  let looks: { readonly row: Excel.Range; readonly cell: Excel.Range } | undefined;
  const rowAt = (index: number): readonly Cell[] | undefined => (area.values as Cell[][])[index];
  const isMeant = (values: readonly Cell[] | undefined): boolean => isRow(missed, values) && contentInput(values?.[column] ?? "", undefined) === written;
  return {
    asRead() {
      const { firstRow, firstColumn, lastColumn } = corners(area.address);
      const index = isMeant(rowAt(place.row - firstRow)) ? place.row - firstRow : (area.values as Cell[][]).findIndex((values) => isMeant(values));
      if (index < 0) return true;
      place.row = firstRow + index;
      range = sheet.getRange(`${columnLetters(firstColumn)}${place.row}:${columnLetters(lastColumn)}${place.row}`);
      return true;
    },
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      if (range === undefined) return;
      const cell = range.getCell(0, column);
      looks = { row: lookAt(range), cell: lookAt(cell) };
      if (format !== undefined) cell.numberFormat = [[format]];
      cell.values = [[before]];
    },
    putBacks() {
      if (looks === undefined || !isLoaded(looks.row)) return [];
      const row = (looks.row.values as Cell[][])[0] ?? [];
      if (isMeant(row)) return [];
      // Sorted away in the moment between: another row has taken it, and the row that it belongs to still lacks it.
      const value = (looks.cell.values as Cell[][])[0]?.[0] ?? "";
      const stood = contentInput(value, (looks.cell.formulas as unknown[][])[0]?.[0]);
      return [
        putBackInList({ ...missed, row, written: before, before: stood, lost: lostOf(looks.cell, value) }, corners(looks.row.address).firstRow),
        putBackInList(missed, place.row),
      ];
    },
  };
}

/** What is lost with a cell; a blank one is not missed. */
export function lostOf(look: Excel.Range, value: Cell): readonly LostCell[] {
  const { address } = look;
  return value === "" ? [] : [{ sheet: corners(address).sheet, cell: address.slice(address.lastIndexOf("!") + 1), before: value }];
}

const isRow = ({ row, column }: MissedCell, values: readonly Cell[] | undefined): boolean =>
  values?.length === row.length && values.every((value, index) => index === column || value === row[index]);

/** Whether a look at one cell found a formula. */
export const showsFormula = (look: Excel.Range): boolean => isFormula((look.values as Cell[][])[0]?.[0] ?? "", (look.formulas as unknown[][])[0]?.[0]);
