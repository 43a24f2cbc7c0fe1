import { parseDate } from "../dates/parse-date";
import type { GridCell } from "./sheet-grid";

/** A row of an outline with its dates. */
interface DatedRow {
  readonly parent?: number;
  readonly start: GridCell | undefined;
  readonly due: GridCell | undefined;
  /** Somebody does it. */
  readonly owned: boolean;
}

function serial(cell: GridCell | undefined): number | undefined {
  if (cell === undefined) return undefined;
  const reading = parseDate(cell);
  return reading.kind === "date" || reading.kind === "text-date" ? reading.serial : undefined;
}

/**
 * Rows whose dates only sum up those below them: the earliest start and the latest end of two or more, or both days of the only one, where
 * nobody is named. They would be late twice, once by
 * themselves and once in their parts.
 */
export function rolledUpRows(rows: readonly DatedRow[]): ReadonlySet<number> {
  const spans = rows.map(() => ({ from: Infinity, to: -Infinity, children: 0 }));
  const found = new Set<number>();
  // Children stand below their parents, so that from the bottom up every row is complete when it is reached.
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const [row, span] = [rows[index], spans[index]];
    if (row === undefined || span === undefined) continue;
    const [start, due] = [serial(row.start), serial(row.due)];
    const sums = (
      span.children >= 2 || (span.children === 1 && !row.owned && start !== undefined)
    ) && due !== undefined && due === span.to && (start === undefined || span.from === Infinity || start === span.from);
    if (sums) found.add(index);
    const parent = row.parent === undefined ? undefined : spans[row.parent];
    if (parent === undefined) continue;
    parent.children += 1;
    parent.from = Math.min(parent.from, start ?? span.from);
    parent.to = Math.max(parent.to, due ?? span.to);
  }
  return found;
}
