/** What a cell holds as Office.js reads it: a blank is `""`, an error is its text. */
export type GridValue = string | number | boolean;

/** Rows and columns count from 0 within the grid, not within the sheet. */
export interface GridArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A rectangle of a sheet that is not ours, usually its used range. */
export interface SheetGrid {
  readonly values: readonly (readonly GridValue[])[];
  readonly numberFormats?: readonly (readonly string[])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merged?: readonly GridArea[];
  /** How far Excel indents the titles, by row; absent where it does not, or was not asked. */
  readonly indents?: readonly number[];
}

export interface GridCell {
  readonly value: GridValue;
  readonly numberFormat: string;
  readonly row: number;
  readonly column: number;
  /** The row whose merged cell covers this one; absent where the cell holds its own value. */
  readonly filledFrom?: number;
}

/** A grid with its merged areas looked up. Cells outside the grid are blank. */
export interface GridView {
  readonly rowCount: number;
  readonly columnCount: number;
  /** What the cell itself holds; within a merged area only the first cell holds anything. */
  own(row: number, column: number): GridValue;
  isBlank(row: number, column: number): boolean;
  /** What a reader sees there: a cell merged downwards speaks for every row it covers. */
  seen(row: number, column: number): GridCell;
  mergedAt(row: number, column: number): GridArea | undefined;
  hasMerged(row: number): boolean;
  /** How far Excel indents a row's title. */
  indentAt(row: number): number;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
}

/** Spaces alone are nothing. */
export function isBlankValue(value: GridValue): boolean {
  return typeof value === "string" && value.trim() === "";
}

export function gridView(grid: SheetGrid): GridView {
  const { values, numberFormats = [], merged = [] } = grid;
  const hiddenRows = new Set(grid.hiddenRows);
  const hiddenColumns = new Set(grid.hiddenColumns);
  const columnCount = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const areasByRow = new Map<number, GridArea[]>();
  for (const area of merged) {
    for (let row = area.row; row < Math.min(area.row + area.rowCount, values.length); row += 1) {
      const areas = areasByRow.get(row);
      if (areas === undefined) areasByRow.set(row, [area]);
      else areas.push(area);
    }
  }

  const own = (row: number, column: number): GridValue => values[row]?.[column] ?? "";
  const mergedAt = (row: number, column: number) =>
    areasByRow.get(row)?.find((area) => column >= area.column && column < area.column + area.columnCount);
  return {
    rowCount: values.length,
    columnCount,
    own,
    isBlank: (row, column) => isBlankValue(own(row, column)),
    seen(row, column) {
      const area = mergedAt(row, column);
      // A cell merged across columns is one cell: its neighbours to the right show nothing of their own.
      const covered = area !== undefined && area.row < row && area.column === column;
      const source = covered ? area.row : row;
      return {
        value: own(source, column), numberFormat: numberFormats[source]?.[column] ?? "General", row, column,
        ...(covered ? { filledFrom: source } : {}),
      };
    },
    mergedAt,
    hasMerged: (row) => areasByRow.has(row),
    indentAt: (row) => grid.indents?.[row] ?? 0,
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: (column) => hiddenColumns.has(column),
  };
}
