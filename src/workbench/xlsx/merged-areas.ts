/** Merged cells of a file, held to what a sheet can have: no two of them overlap, and together they are not more than can be kept. */
import type { RangeRef } from "../document/types";
import { parseRange } from "./a1";
import { XlsxError } from "./xlsx-error";
import { childrenOf } from "./xml-tree";
import type { XmlElement } from "./xml-tree";

/** Cells that may lie under merges on one sheet: each costs memory. */
const mostMergedCells = 500_000;

/** Columns in use at a row, left to right; as long as nothing overlaps they are disjoint. */
class Row {
  private readonly spans: { readonly first: number; readonly last: number }[] = [];

  private place(first: number): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.first ?? Infinity) < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** False when some of the columns are taken. */
  take(first: number, last: number): boolean {
    const at = this.place(first);
    if ((this.spans[at - 1]?.last ?? -1) >= first || (this.spans[at]?.first ?? Infinity) <= last) return false;
    this.spans.splice(at, 0, { first, last });
    return true;
  }

  free(first: number): void {
    this.spans.splice(this.place(first), 1);
  }
}

function overlapping(merges: readonly RangeRef[]): RangeRef | undefined {
  const starts = [...merges].sort((a, b) => a.row - b.row);
  const ends = [...merges].sort((a, b) => a.row + a.rowCount - (b.row + b.rowCount));
  const row = new Row();
  let ended = 0;
  for (const merge of starts) {
    for (let over = ends[ended]; over && over.row + over.rowCount <= merge.row; over = ends[ended]) {
      row.free(over.column);
      ended += 1;
    }
    if (!row.take(merge.column, merge.column + merge.columnCount - 1)) return merge;
  }
  return undefined;
}

/** @throws XlsxError Damaged where merges overlap, as Excel finds them; TooLarge above `mostMergedCells`. */
export function readMerges(element: XmlElement | undefined, part: string): RangeRef[] {
  const merges = childrenOf(element, "mergeCell").flatMap((item) => parseRange(item.attributes["ref"] ?? "") ?? []);
  const twice = overlapping(merges);
  if (twice) throw new XlsxError("Damaged", `merged cells overlap at row ${twice.row + 1}`, part);
  const cells = merges.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (cells > mostMergedCells) throw new XlsxError("TooLarge", `${cells} cells of a sheet are merged, more than ${mostMergedCells}`, part);
  return merges;
}
