import { headerReader, type FieldDescriptor } from "./header-words";
import { matchHeaders, type HeadedColumn, type HeaderMatch } from "./match-headers";
import { isBlankValue, type GridView } from "./sheet-grid";

/** Where a table's header stands, and what its columns are. Rows and columns count from 0 within the grid. */
export interface FoundHeader extends HeaderMatch {
  readonly row: number;
  readonly height: number;
  /** The block of columns that belong together; blank columns divide it from legends and logs beside it. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A title, a form or a page of instructions may stand above a header, but not more than this. */
const lastHeaderRow = 30;
const tallestHeader = 4;
/** Rows looked at below a header to see whether a column without heading is in use. */
const rowsThatShowUse = 30;
const longestHeader = 200;
/** Two sure matches make a header; `项目负责人：` and `开始日期：` in a form above it end in colons and do not count. */
const leastScore = 5;
const taskBonus = 2;
/** A taller reading has to explain more columns to be preferred. */
const heightPenalty = 0.5;

function headingText(view: GridView, row: number, column: number): string {
  const area = view.mergedAt(row, column);
  const value = area === undefined ? view.own(row, column) : view.own(area.row, area.column);
  return typeof value === "string" && value.length <= longestHeader && !/[:：]\s*$/u.test(value) ? value.trim() : "";
}

/**
 * A column's headings from the outermost to its own. Merged areas say which columns a heading spans; where nobody merged anything, a heading
 * speaks for the blank cells to its right that have a heading of their own below.
 */
function headingPath(view: GridView, row: number, height: number, column: number, firstColumn: number): string[] {
  const rows = Array.from({ length: height }, (_, index) => row + index);
  const own = rows.map((at) => headingText(view, at, column));
  const merged = rows.some((at) => view.hasMerged(at));
  const path = own.map((text, index) => {
    const lower = own.slice(index + 1).some((below) => below !== "");
    if (text !== "" || merged || !lower) return text;
    for (let left = column - 1; left >= firstColumn; left -= 1) {
      const carried = headingText(view, row + index, left);
      if (carried !== "") return carried;
    }
    return "";
  });
  // A cell merged over all rows of the header repeats itself.
  return path.filter((text, index) => text !== "" && text !== path[index - 1]);
}

function isUsed(view: GridView, row: number, height: number, column: number): boolean {
  const last = Math.min(view.rowCount, row + height + rowsThatShowUse);
  for (let at = row; at < last; at += 1) if (!view.isBlank(at, column)) return true;
  return Array.from({ length: height }, (_, index) => headingText(view, row + index, column)).some((text) => text !== "");
}

/** Runs of columns in use between columns that are not. */
function columnBlocks(view: GridView, row: number, height: number): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (let column = 0; column < view.columnCount; column += 1) {
    if (!isUsed(view, row, height, column)) continue;
    const current = blocks.at(-1);
    if (current?.last === column - 1) current.last = column;
    else blocks.push({ first: column, last: column });
  }
  return blocks;
}

/** For every row the number of filled cells from there down, column by column; only as far as a header may reach. */
function filledFrom(view: GridView): readonly Uint32Array[] {
  const rows = Math.min(view.rowCount, lastHeaderRow + tallestHeader) + 1;
  const counts = Array.from({ length: rows }, () => new Uint32Array(view.columnCount));
  const running = new Uint32Array(view.columnCount);
  for (let row = view.rowCount - 1; row >= 0; row -= 1) {
    for (let column = 0; column < view.columnCount; column += 1) {
      if (!view.isBlank(row, column)) running[column] = (running[column] ?? 0) + 1;
    }
    counts[row]?.set(running);
  }
  return counts;
}

/** A header is words: a row with as many numbers as words is data. */
function isWorded(view: GridView, row: number, first: number, last: number): boolean {
  let [texts, others] = [0, 0];
  for (let column = first; column <= last; column += 1) {
    const value = view.own(row, column);
    if (isBlankValue(value)) continue;
    if (typeof value === "string") texts += 1;
    else others += 1;
  }
  return texts > others;
}

/**
 * The header that explains most of a sheet within its first 30 rows: one to four rows, in one block of columns. Undefined where fewer than two
 * columns can be told. A second table below or beside does not count unless it explains more.
 */
export function findHeader(view: GridView, fields: readonly FieldDescriptor[]): FoundHeader | undefined {
  const candidatesOf = headerReader(fields);
  const filled = filledFrom(view);
  const titles = new Set(fields.filter((field) => field.role === "title").map((field) => field.key));
  const names = new Map<number, boolean>();
  /** Whether any cell of a row could head a column by itself; rows of data rarely hold one, and are not worth reading as part of a header. */
  const namesAny = (row: number): boolean => {
    const known = names.get(row) ?? Array.from({ length: view.columnCount }, (_, column) => headingText(view, row, column))
      .some((text) => text !== "" && candidatesOf([text]).length > 0);
    names.set(row, known);
    return known;
  };
  let best: FoundHeader | undefined;
  let bestScore = 0;
  for (let row = 0; row < Math.min(lastHeaderRow, view.rowCount); row += 1) {
    for (let height = 1; height <= Math.min(tallestHeader, view.rowCount - row); height += 1) {
      if (!namesAny(row) && !namesAny(row + height - 1)) continue;
      for (const { first, last } of columnBlocks(view, row, height)) {
        if (!Array.from({ length: height }, (_, index) => row + index).every((at) => isWorded(view, at, first, last))) continue;
        const columns = Array.from({ length: last - first + 1 }, (_, index): HeadedColumn => {
          const column = first + index;
          const path = headingPath(view, row, height, column, first);
          return { column, header: path.join(" "), candidates: candidatesOf(path), filled: filled[row + height]?.[column] ?? 0 };
        });
        const match = matchHeaders(columns);
        if (match.columns.length < 2 || match.score < leastScore) continue;
        const score = match.score + (match.columns.some(({ key }) => titles.has(key)) ? taskBonus : 0) - heightPenalty * (height - 1);
        if (score > bestScore) {
          bestScore = score;
          best = { ...match, row, height, firstColumn: first, lastColumn: last };
        }
      }
    }
  }
  return best;
}
