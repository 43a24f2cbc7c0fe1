/** Who reads a cell of one sheet: single cells by their place, larger areas once for all formulas that read the same one. */
import type { FormulaNode } from "./dependency-graph";
import { MAX_COLUMNS } from "./geometry";

/** Rows and columns that are both included. */
export interface Extent {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** An area that formulas read as a whole; it stands between its cells and its readers, so that their number is not multiplied. */
export class ReadRange {
  readonly readers: FormulaNode[] = [];
  mark = 0;

  constructor(readonly extent: Extent) {}
}

/** Areas up to this many cells are taken apart into cells. */
const SMALL = 16;
/** Areas wider than this are looked through for every column. */
const WIDE = 256;

export const placeOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

const meets = (a: Extent, b: Extent): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

/** Visits what a map keyed by place holds inside an area, by whichever of the two is smaller. */
export function eachIn<T>(map: ReadonlyMap<number, T>, area: Extent, visit: (value: T) => void): void {
  const cells = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  if (cells > map.size) {
    for (const [place, value] of map) {
      const column = place % MAX_COLUMNS;
      const row = (place - column) / MAX_COLUMNS;
      if (meets(area, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })) visit(value);
    }
    return;
  }
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const value = map.get(placeOf(row, column));
      if (value !== undefined) visit(value);
    }
  }
}

export class DependencyIndex {
  private readonly cells = new Map<number, FormulaNode[]>();
  private readonly ranges = new Map<string, ReadRange>();
  private readonly columns = new Map<number, ReadRange[]>();
  private readonly wide: ReadRange[] = [];

  add(node: FormulaNode, extent: Extent): void {
    const { firstRow, lastRow, firstColumn, lastColumn } = extent;
    if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > SMALL) {
      this.range(extent).readers.push(node);
      return;
    }
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const place = placeOf(row, column);
        const readers = this.cells.get(place);
        if (readers) readers.push(node);
        else this.cells.set(place, [node]);
      }
    }
  }

  readersOf(row: number, column: number): readonly FormulaNode[] | undefined {
    return this.cells.get(placeOf(row, column));
  }

  rangesOver(row: number, column: number, visit: (range: ReadRange) => void): void {
    const look = (range: ReadRange): void => {
      const { firstRow, lastRow, firstColumn, lastColumn } = range.extent;
      if (row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn) visit(range);
    };
    this.columns.get(column)?.forEach(look);
    this.wide.forEach(look);
  }

  /** Every formula that reads something of the area. */
  eachReader(area: Extent, visit: (node: FormulaNode) => void): void {
    eachIn(this.cells, area, (readers) => readers.forEach(visit));
    for (const range of this.ranges.values()) if (meets(range.extent, area)) range.readers.forEach(visit);
  }

  private range(extent: Extent): ReadRange {
    const { firstRow, lastRow, firstColumn, lastColumn } = extent;
    const key = `${firstRow},${firstColumn},${lastRow},${lastColumn}`;
    let range = this.ranges.get(key);
    if (range) return range;
    range = new ReadRange(extent);
    this.ranges.set(key, range);
    if (lastColumn - firstColumn >= WIDE) this.wide.push(range);
    else {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const list = this.columns.get(column);
        if (list) list.push(range);
        else this.columns.set(column, [range]);
      }
    }
    return range;
  }
}
