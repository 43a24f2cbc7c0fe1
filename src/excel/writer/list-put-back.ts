import type { Cell } from "../../rules/tracker-row";
import { columnLetters, corners } from "../geometry";
import { contentInput, type CellInput } from "./cell-content";
import { isLoaded, lookAt, type Held, type LostCell, type PutBack } from "./held";

/** A cell of a list of somebody else's that was written over although it was not meant. */
interface MissedCell {
  readonly sheet: Excel.Worksheet;
  /** The list as it was held: it moves along with inserted rows and columns. */
  readonly area: Excel.Range;
  /** The cell as it was held, likewise. */
  readonly cell: Excel.Range;
  /** Every cell of its row in the moment before, and which of them we write; from the list's left edge, from 0. */
  readonly row: readonly Cell[];
  readonly columns: ReadonlySet<number>;
  readonly column: number;
  readonly written: CellInput;
  readonly before: CellInput;
  /** Number format that it wore, where we changed it. */
  readonly format: string | undefined;
  readonly lost: readonly LostCell[];
}

/**
 * Gives the cell back in the row that it belongs to, wherever a sort has taken that by then: told by the cells that we do not write. Where
 * no row is like it
 * any more (somebody has put a column in), the cell that was held is taken; and left alone where it does not hold ours.
 */
export function putBackInList(missed: MissedCell): PutBack {
  const place: Place = { address: undefined };
  return { lost: missed.lost, isSure: true, hold: () => hold(missed, place) };
}

/** Where the row is believed to be, each hold knows it better; at first where the cell was held. */
interface Place {
  address: string | undefined;
}

function hold(missed: MissedCell, place: Place): Held {
  const { sheet, area, column, written, before, format } = missed;
  sheet.load("name,protection/protected");
  area.load("address,values,formulas");
  const cell = place.address === undefined ? missed.cell : sheet.getRange(place.address);
  cell.load("address,values,formulas");
  let isThere = false;
  let looks: { readonly row: Excel.Range; readonly cell: Excel.Range } | undefined;
  const holdsOurs = (value: Cell | undefined): boolean => contentInput(value ?? "", undefined) === written;
  return {
    asRead() {
      const { firstRow, firstColumn } = corners(area.address);
      const likeness = (area.values as Cell[][]).map((values) => (holdsOurs(values[column]) ? likenessOf(missed, values) : 0));
      const most = Math.max(0, ...likeness);
      const held = corners(cell.address).firstRow - firstRow;
      isThere = most > 0 ? likeness[held] === most : place.address === undefined && holdsOurs((cell.values as Cell[][])[0]?.[0]);
      if (isThere || most === 0) return true;
      place.address = `${columnLetters(firstColumn + column)}${firstRow + likeness.indexOf(most)}`;
      return false;
    },
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      if (!isThere) return;
      if (format !== undefined) cell.numberFormat = [[format]];
      looks = { row: lookAt(cell.getEntireRow().getIntersection(area)), cell: lookAt(cell) };
      cell.values = [[before]];
    },
    putBacks() {
      if (looks === undefined || !isLoaded(looks.row) || !isLoaded(looks.cell)) return [];
      const row = (looks.row.values as Cell[][])[0] ?? [];
      const value = (looks.cell.values as Cell[][])[0]?.[0] ?? "";
      if (holdsOurs(value) && (row.length !== missed.row.length || likenessOf(missed, row) > 0)) return [];
      // Sorted away in the moment between: another row has taken it, and the row that it belongs to still lacks it.
      const stood = contentInput(value, (looks.cell.formulas as unknown[][])[0]?.[0]);
      return [
        putBackInList({ ...missed, cell, row, written: before, before: stood, lost: lostOf(looks.cell, value) }), putBackInList(missed),
      ];
    },
  };
}

/** What is lost with a cell; a blank one is not missed. */
export function lostOf({ address }: Excel.Range, value: Cell): readonly LostCell[] {
  return value === "" ? [] : [{ sheet: corners(address).sheet, cell: address.slice(address.lastIndexOf("!") + 1), before: value }];
}

/** How many cells of a row are as they were, one more for the whole; 0 where fewer than half are. */
function likenessOf({ row, columns }: MissedCell, values: readonly Cell[]): number {
  if (values.length !== row.length) return 0;
  const told = row.map((_, index) => index).filter((index) => !columns.has(index));
  const filled = told.filter((index) => row[index] !== "");
  const same = filled.filter((index) => values[index] === row[index]).length;
  if (told.every((index) => values[index] === row[index])) return filled.length + 1;
  return filled.length > 0 && same * 2 >= filled.length ? same : 0;
}
