import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import { columnLetters, corners } from "../geometry";
import { loadRange } from "../loaded";
import { isLoaded, lookAt, type Held, type LostCell, type PutBack } from "./held";
import { beforeOf, holds, writeInputs, type Inputs, type Written } from "./row-inputs";

/** A row of a table as it was written over: which columns it had by then, what we wrote into them, and what had stood there. */
interface Overwritten {
  /** Names of the table's columns. */
  readonly headers: readonly string[];
  readonly written: Inputs;
  readonly before: Inputs;
}

/** Where the row is believed to be, each hold knows it better. */
interface Place {
  row: number;
  firstColumn: number;
  width: number;
}

/** What is to be taken back of the `index`-th row of a run. */
export function putBackRow(table: string, row: Overwritten, looks: Written, index: number): PutBack {
  const { sheet, firstColumn, firstRow } = corners(looks.before.address);
  const lost = row.before.flatMap((input, column): readonly LostCell[] => {
    const value = (looks.before.values as Cell[][])[index]?.[column] ?? "";
    return input === null || value === "" || input === row.written[column] ? [] : [{ sheet, cell: `${columnLetters(firstColumn + column)}${firstRow + index}`, before: value }];
  });
  const place: Place = { row: rowAfter(looks, row.written, index), firstColumn, width: row.headers.length };
  return putBackAt(table, row, place, lost, isLoaded(looks.after));
}

const putBackAt = (table: string, row: Overwritten, place: Place, lost: readonly LostCell[], isSure: boolean): PutBack =>
  ({ lost, isSure, hold: (workbook) => holdPutBack(workbook, table, row, place, lost) });

function rowAfter({ before, after }: Written, written: Inputs, index: number): number {
  if (!isLoaded(after)) return corners(before.address).firstRow + index;
  const rows = after.values as Cell[][];
  const at = holds(rows[index], written) ? index : rows.findIndex((values) => holds(values, written));
  return corners(after.address).firstRow + (at < 0 ? index : at);
}

/**
 * Looks for the row that holds what we wrote, and gives it back what stood there. Others may have moved the row, and have put columns of their own between
 * ours or taken some away: cells are told by the names of their columns, and the next hold looks for the row all over the table.
 */
function holdPutBack(workbook: Excel.Workbook, tableName: string, row: Overwritten, place: Place, lost: readonly LostCell[]): Held {
  const table = workbook.tables.getItem(tableName);
  const sheet = table.worksheet;
  sheet.load("name,protection/protected");
  const { autoFilter } = table;
  autoFilter.load("isDataFiltered");
  const letters = (column: number): string => columnLetters(column);
  const range = sheet.getRange(`${letters(place.firstColumn)}${place.row}:${letters(place.firstColumn + place.width - 1)}${place.row}`);
  range.load("address,values");
  const header = loadRange(table.getHeaderRowRange());
  const whole = loadRange(table.getRange());
  let looks: Written | undefined;
  const now = (): Overwritten => inColumnsOf(header()?.values[0]?.map(String) ?? [], row);
  return {
    asRead() {
      const standing = now();
      const body = whole();
      const { firstRow, firstColumn, lastColumn } = corners(body?.address ?? range.address);
      const isThere = place.firstColumn === firstColumn && place.width === lastColumn - firstColumn + 1 && holds((range.values as Cell[][])[0], standing.written);
      const index = isThere ? -1 : (body?.values ?? []).findIndex((values) => holds(values, standing.written));
      if (index >= 0) Object.assign(place, { row: firstRow + index, firstColumn, width: lastColumn - firstColumn + 1 });
      return isThere;
    },
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      const look = lookAt(range);
      writeInputs(range, [now().before], autoFilter.isDataFiltered);
      looks = { before: look, after: lookAt(range) };
    },
    putBacks() {
      const standing = now();
      if (looks === undefined || !isLoaded(looks.before) || holds((looks.before.values as Cell[][])[0], standing.written)) return [];
      // Sorted away in the moment between: another row has taken it, and the row that it belongs to still lacks it.
      return [
        putBackRow(
          tableName, { headers: standing.headers, written: standing.before, before: beforeOf(looks.before, 0, standing.written) }, looks, 0
        ),
        putBackAt(tableName, row, place, lost, true),
      ];
    },
  };
}

/** The same row in the columns that the table has now; a column whose name is gone stays in its place where their number is the same. */
function inColumnsOf(headers: readonly string[], { headers: then, written, before }: Overwritten): Overwritten {
  const from = headers.map((name, index) => {
    const found = then.indexOf(name);
    return found < 0 && headers.length === then.length && !headers.includes(then[index] ?? "") ? index : found;
  });
  const moved = (inputs: Inputs): Inputs => from.map((index) => inputs[index] ?? null);
  return { headers, written: moved(written), before: moved(before) };
}

/** Told in messages. */
export const lostText = (lost: readonly LostCell[]): string => lost.map(({ sheet, cell, before }) => `${sheet}!${cell}: ${cellText(before)}`).join("; ");
