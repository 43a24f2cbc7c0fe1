import type { Cell } from "../../rules/tracker-row";
import { columnLetters, corners } from "../geometry";
import { constantInput, contentInput, isFormula } from "./cell-content";
import { isLoaded, lookAt, type Held, type PutBack } from "./held";
import { lostOf, putBackInList } from "./list-put-back";

/** A cell of a page, as it is in one moment. */
interface LookedCell {
  readonly value: Cell;
  readonly hasFormula: boolean;
}

/** What one cell of a page is to hold: a constant, or a formula of ours. */
export interface CellWrite {
  /** `C5` */
  readonly cell: string;
  readonly content: { readonly value: Cell } | { readonly formula: string };
  /** The number format that it is to bear from then on; without one it keeps its own. */
  readonly numberFormat?: string;
  /** Whether the cell, as it stands in the moment before, may be written over. */
  readonly meant: (now: LookedCell) => boolean;
}

const lookedCell = (range: Excel.Range): LookedCell => {
  const value = (range.values as Cell[][])[0]?.[0] ?? "";
  return { value, hasFormula: isFormula(value, (range.formulas as unknown[][])[0]?.[0]) };
};

/**
 * Cells of a page that is no table: each with its look right before it.
 * @param list where they stand in a list that people sort: what is to be given back is looked for in its row
 */
export function holdCells(sheet: Excel.Worksheet, writes: readonly CellWrite[], list?: string): Held {
  sheet.load("name,protection/protected");
  const rows = list === undefined ? undefined : holdRowsOf(sheet, list, writes);
  const cells = writes.map((write) => {
    const range = sheet.getRange(write.cell);
    range.load(write.numberFormat === undefined ? "address,values,formulas" : "address,values,formulas,numberFormat");
    return { write, range };
  });
  let looks: readonly { readonly write: CellWrite; readonly range: Excel.Range; readonly before: Excel.Range }[] = [];
  return {
    asRead: () => cells.every(({ write, range }) => write.meant(lookedCell(range))),
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      looks = cells.map(({ write, range }) => {
        // A cell formatted as text would take a number for text; between the look and the write nothing may stand.
        if (write.numberFormat !== undefined) range.numberFormat = [[write.numberFormat]];
        rows?.look(write);
        const before = lookAt(range);
        if ("formula" in write.content) range.formulas = [[write.content.formula]];
        else range.values = [[constantInput(write.content.value)]];
        return { write, range, before };
      });
    },
    putBacks: () => looks.flatMap(({ write, range, before }): readonly PutBack[] => {
      if (!isLoaded(before) || write.meant(lookedCell(before))) return [];
      const inList = rows?.at(write, before);
      if (inList === undefined || "formula" in write.content) return [putBackCell(sheet, write, range, before)];
      const value = (before.values as Cell[][])[0]?.[0] ?? "";
      return [putBackInList({
        sheet, cell: range, ...inList, written: constantInput(write.content.value), format: wornBy(write, range),
        lost: lostOf(before, value),
        before: contentInput(value, (before.formulas as unknown[][])[0]?.[0]),
      })];
    }),
  };
}

interface RowsOfList {
  /** Queues a look at the cell's row. */
  look(write: CellWrite): void;
  /** The cell's row as it was looked at; undefined where the request stopped before. */
  at(
    write: CellWrite, before: Excel.Range
  ): Omit<Parameters<typeof putBackInList>[0], "sheet" | "cell" | "written" | "before" | "format" | "lost"> | undefined;
}

/** Takes hold of the whole rows in which cells are written. */
function holdRowsOf(sheet: Excel.Worksheet, list: string, writes: readonly CellWrite[]): RowsOfList {
  const area = sheet.getRange(list);
  area.load("address");
  const { firstColumn, lastColumn } = corners(list);
  const byRow = new Map<number, { readonly range: Excel.Range; readonly columns: Set<number> }>();
  const looks = new Map<CellWrite, Excel.Range>();
  for (const { cell } of writes) {
    const at = corners(cell);
    const row = byRow.get(at.firstRow) ?? {
      range: sheet.getRange(`${columnLetters(firstColumn)}${at.firstRow}:${columnLetters(lastColumn)}${at.firstRow}`),
      columns: new Set<number>(),
    };
    if (row.columns.size === 0) row.range.load("address");
    row.columns.add(at.firstColumn - firstColumn);
    byRow.set(at.firstRow, row);
  }
  return {
    look(write) {
      const row = byRow.get(corners(write.cell).firstRow);
      if (row !== undefined) looks.set(write, lookAt(row.range));
    },
    at(write, before) {
      const { cell } = write;
      const [row, look] = [byRow.get(corners(cell).firstRow), looks.get(write)];
      if (row === undefined || look === undefined || !isLoaded(look)) return undefined;
      const [looked, moved] = [corners(look.address), corners(before.address).firstColumn - corners(cell).firstColumn];
      // A column put in meanwhile: the held cell is where it was.
      if (moved !== 0 || looked.firstColumn !== firstColumn || looked.lastColumn !== lastColumn) return undefined;
      return { area, row: (look.values as Cell[][])[0] ?? [], columns: row.columns, column: corners(cell).firstColumn - firstColumn };
    },
  };
}

const wornBy = ({ numberFormat }: CellWrite, range: Excel.Range): string | undefined =>
  (numberFormat === undefined ? undefined : (range.numberFormat as string[][])[0]?.[0]);

/** On a page rows are not sorted, so that the held range is where the cell is. */
function putBackCell(sheet: Excel.Worksheet, write: CellWrite, range: Excel.Range, before: Excel.Range): PutBack {
  const { content } = write;
  const worn = wornBy(write, range);
  const value = (before.values as Cell[][])[0]?.[0] ?? "";
  const input = contentInput(value, (before.formulas as unknown[][])[0]?.[0]);
  const isOurs = (now: LookedCell): boolean => ("formula" in content ? now.hasFormula : now.value === content.value);
  return {
    lost: lostOf(before, value),
    isSure: true,
    hold() {
      range.load("values,formulas");
      return {
        // Where somebody has written there since, theirs stands, and what was there before is told.
        asRead: () => true,
        lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
        write() {
          if (!isOurs(lookedCell(range))) return;
          if (worn !== undefined) range.numberFormat = [[worn]];
          range.values = [[input]];
        },
        putBacks: () => [],
      };
    },
  };
}
