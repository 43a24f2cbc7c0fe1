import { isRoleCode, readRoles } from "../duties/raci-role";
import { isBlankValue, type GridView } from "./sheet-grid";

/** What stands in a cell, as far as a matrix of roles is concerned; `letter` is a code that others use (O, S) and we do not. */
export type CellClass = "blank" | "code" | "nil" | "letter" | "other";

/** Longer than any code with its note. */
const longestCode = 120;
/** `R = Responsible` explains a code; it is not one. */
const legend = /^[arci]\s*[-–—=:：]/iu;

function classOf(value: string | number | boolean): CellClass {
  if (typeof value !== "string") return "other";
  if (isBlankValue(value)) return "blank";
  if (value.length > longestCode || legend.test(value.trim())) return "other";
  if (isRoleCode(value)) return "code";
  const { entries, unknown } = readRoles(value);
  if (entries.length === 0 && unknown.length === 0) return "nil";
  return unknown.every((word) => /^\p{Lu}[?？*]?$/u.test(word)) ? "letter" : "other";
}

/** Remembers answers: sheets repeat their words, and a used range may be large. */
export function cellClassifier(): typeof classOf {
  const known = new Map<string | number | boolean, CellClass>();
  return (value) => {
    const is = known.get(value) ?? classOf(value);
    known.set(value, is);
    return is;
  };
}

/** Classes of a grid's cells, worked out once. */
export class ClassifiedGrid {
  private readonly classes: readonly (readonly CellClass[])[];

  constructor(readonly view: GridView, limits: { readonly rows: number; readonly columns: number }, classify: typeof classOf) {
    this.classes = Array.from({ length: Math.min(view.rowCount, limits.rows) }, (_, row) =>
      Array.from({ length: Math.min(view.columnCount, limits.columns) }, (__, column) => classify(view.own(row, column))));
  }

  get rowCount(): number {
    return this.classes.length;
  }

  get columnCount(): number {
    return this.classes[0]?.length ?? 0;
  }

  at(row: number, column: number): CellClass {
    return this.classes[row]?.[column] ?? "blank";
  }

  /** Text of a cell without the spaces around it; a cell merged over others speaks for all of them. */
  text(row: number, column: number): string {
    const area = this.view.mergedAt(row, column);
    const value = area === undefined ? this.view.own(row, column) : this.view.own(area.row, area.column);
    return String(value).trim();
  }
}

/** The same sheet with rows and columns exchanged: a matrix with people in rows is then one with people in columns. */
export function transposed(view: GridView): GridView {
  return {
    rowCount: view.columnCount,
    columnCount: view.rowCount,
    own: (row, column) => view.own(column, row),
    isBlank: (row, column) => view.isBlank(column, row),
    seen: (row, column) => ({ ...view.seen(column, row), row, column }),
    mergedAt: (row, column) => {
      const area = view.mergedAt(column, row);
      return area && { row: area.column, column: area.row, rowCount: area.columnCount, columnCount: area.rowCount };
    },
    hasMerged: () => false,
    indentAt: () => 0,
    isHiddenRow: (row) => view.isHiddenColumn(row),
    isHiddenColumn: (column) => view.isHiddenRow(column),
  };
}
