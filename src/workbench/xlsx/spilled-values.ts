import type { CellFile, SheetFile } from "../document/types";

type Cells = SheetFile["cells"];

/** Cells as a file has them: what an array formula fills stands in the cells that it fills. */
export function withSpilledValues<T extends Pick<SheetFile, "cells">>(sheet: T): T {
  const cells = new Map<number, ReadonlyMap<number, CellFile>>(sheet.cells);
  let changed = false;
  for (const line of sheet.cells.values()) {
    for (const anchor of line.values()) {
      if (anchor.spilled === undefined || anchor.arrayRange === undefined) continue;
      changed = true;
      const { row, column } = anchor.arrayRange;
      anchor.spilled.forEach((values, down) => {
        const filled = new Map(cells.get(row + down) ?? []);
        values.forEach((value, across) => {
          const cell = filled.get(column + across);
          if (cell?.formula !== undefined || (cell && cell.value !== null) || value === null) return;
          filled.set(column + across, { ...cell, value });
        });
        cells.set(row + down, filled);
      });
    }
  }
  return changed ? { ...sheet, cells } : sheet;
}

/**
 * Array formulas of the old kind fill the cells that their maker chose; where the engine filled others, the values last saved stay.
 * Answers the formulas that this leaves partly stale, by their first cell.
 */
export function keepArrayRanges(before: Cells, after: SheetFile): { readonly sheet: SheetFile; readonly stale: readonly { readonly row: number; readonly column: number }[] } {
  const stale: { row: number; column: number }[] = [];
  let cells: Map<number, ReadonlyMap<number, CellFile>> | undefined;
  for (const [row, line] of before) {
    for (const [column, old] of line) {
      if (old.spilled === undefined || old.spillsFreely === true) continue;
      const now = after.cells.get(row)?.get(column);
      const same = now?.arrayRange?.rowCount === old.arrayRange?.rowCount && now?.arrayRange?.columnCount === old.arrayRange?.columnCount;
      if (now === undefined || now.formula !== old.formula || same) continue;
      if (now.value !== old.value) stale.push({ row, column });
      cells ??= new Map(after.cells);
      const { arrayRange, spilled } = old;
      cells.set(row, new Map([...cells.get(row) ?? [], [column, { ...now, ...(arrayRange ? { arrayRange } : {}), spilled: spilled.map((values, down) => values.map((value, across) => (down + across === 0 ? now.value : value))) }]]));
    }
  }
  return { sheet: cells ? { ...after, cells } : after, stale };
}
