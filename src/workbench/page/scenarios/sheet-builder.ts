/** Puts rows of plain values into the neutral document types. */
import { blankSheetFile } from "../../document/blank-workbook";
import type { CellScalar, CellStyle } from "../../document/cell-types";
import type { CellFile, ColumnFile, RangeRef, RowFile, SheetFile, WorkbookFile } from "../../document/types";

/** A value, a value with a style, or nothing. */
export type CellSource = CellScalar | { readonly value?: CellScalar; readonly formula?: string; readonly style: number } | null;

export interface SheetSource {
  readonly name: string;
  readonly rows: readonly (readonly CellSource[])[];
  /** Points. */
  readonly columnWidths?: readonly number[];
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly RangeRef[];
  readonly frozenRows?: number;
}

const msPerDay = 86_400_000;

/** Excel's number for a local calendar day. */
export function serialOf(date: Date): number {
  return Math.round((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(1899, 11, 30)) / msPerDay);
}

function cellOf(source: CellSource): CellFile | undefined {
  if (source === null) return undefined;
  if (typeof source !== "object") return { value: source };
  return { value: source.value ?? null, ...(source.formula ? { formula: source.formula } : {}), style: source.style };
}

export function sheetFile(source: SheetSource, number: number): SheetFile {
  const cells = new Map<number, ReadonlyMap<number, CellFile>>();
  source.rows.forEach((row, index) => {
    const line = new Map<number, CellFile>();
    row.forEach((cell, column) => {
      const made = cellOf(cell);
      if (made) line.set(column, made);
    });
    if (line.size > 0) cells.set(index, line);
  });
  const rows = new Map<number, RowFile>([...(source.rowHeights ?? [])].map(([row, height]) => [row, { height }]));
  const columns = new Map<number, ColumnFile>((source.columnWidths ?? []).map((width, column) => [column, { width }]));
  return {
    ...blankSheetFile(`{00000000-0001-0000-${String(number).padStart(4, "0")}-000000000000}`, source.name),
    cells, rows, columns, merges: source.merges ?? [], ...(source.frozenRows ? { frozen: { rows: source.frozenRows, columns: 0 } } : {}),
  };
}

export function workbookFile(sheets: readonly SheetFile[], styles: readonly CellStyle[] = []): WorkbookFile {
  return {
    sheets, activeSheetId: sheets[0]?.id ?? "", styles: [{}, ...styles], names: [], date1904: false, properties: {},
    customDocumentProperties: {}, customXmlParts: [], settings: {}, autoShowTaskpane: [],
  };
}
