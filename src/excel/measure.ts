import type { Cell } from "../rules/tracker-row";
import type { FormTable } from "./form-table";

/** A row that a figure counts. */
export interface MeasuredRow {
  readonly sheet: string;
  /** A1 without sheet. */
  readonly cell: string;
  readonly id: string;
  readonly title: string;
  /** Whether it counts for the figure, or only among those that it is a part of. */
  readonly counts: boolean;
}

/** A figure that a form brings, with the rows that it is made of. Its words are below `forms:measure.<key>`. */
export interface Measure {
  readonly key: string;
  /** `rate`: rows that count, of all; `mean`: `sum` over all rows; `count`: rows that count. */
  readonly kind: "rate" | "mean" | "count";
  /** Of a mean: all that is added up. */
  readonly sum?: number;
  /** What it is counted over: a rate or a mean over none is no data, never 0 and never all. */
  readonly rows: readonly MeasuredRow[];
}

/** What a figure comes to; undefined where there is nothing to count. A rate is a fraction of 1. */
export function measureValue({ kind, sum = 0, rows }: Measure): number | undefined {
  const counted = rows.filter(({ counts }) => counts).length;
  if (kind === "count") return counted;
  if (rows.length === 0) return undefined;
  return (kind === "rate" ? counted : sum) / rows.length;
}

/** Where a row of a register is shown. */
export function measuredRow<Key extends string>(
  { place, columns }: FormTable<Key>, title: Key, { row, cells }: { readonly row: number; readonly cells: Readonly<Record<Key, Cell>> }, counts: boolean,
): MeasuredRow {
  const { id = "" } = cells as Readonly<Partial<Record<string, Cell>>>;
  return { sheet: place.sheet, cell: `${columns[title] ?? "A"}${row}`, id: String(id), title: String(cells[title]), counts };
}
