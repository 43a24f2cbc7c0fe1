import { columnContent } from "./column-content";
import { fitColumns, type FilledColumn } from "./fit-columns";
import { headerReader, type FieldDescriptor, type HeaderCandidate } from "./header-words";
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
/** Three columns that are told, one of them for sure, make one as well. */
const leastOfThree = 4;
const taskBonus = 2;
/** The first row of an Excel table is its header, whatever it says. */
const tableBonus = 2;
/** Rows that are looked at to see whether a column is in use at all. */
const rowsCounted = 2000;
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

const countsOf = new WeakMap<GridView, readonly Uint32Array[]>();

/** For every row the number of filled cells from there down, column by column; only as far as a header may reach. */
function filledFrom(view: GridView): readonly Uint32Array[] {
  const known = countsOf.get(view) ?? countFilled(view);
  countsOf.set(view, known);
  return known;
}

function countFilled(view: GridView): readonly Uint32Array[] {
  const rows = Math.min(view.rowCount, lastHeaderRow + tallestHeader) + 1;
  const counts = Array.from({ length: rows }, () => new Uint32Array(view.columnCount));
  const running = new Uint32Array(view.columnCount);
  for (let row = Math.min(view.rowCount, rowsCounted) - 1; row >= 0; row -= 1) {
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

/** One text at the left end and nothing beside it: the title of the sheet, whose words say nothing of any column. */
function isTitleRow(view: GridView, row: number, first: number, last: number): boolean {
  for (let column = first + 1; column <= last; column += 1) {
    if (!view.isBlank(row, column) && view.mergedAt(row, column)?.column !== first) return false;
  }
  return !view.isBlank(row, first) && (view.mergedAt(row, first)?.rowCount ?? 1) === 1;
}

/** Where a header was found, or said to be by a person. */
export interface HeaderPlace {
  readonly row: number;
  readonly height: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

type Reader = (path: readonly string[]) => readonly HeaderCandidate[];
const readers = new WeakMap<readonly FieldDescriptor[], Reader>();

/** One reader for all sheets that are read with the same fields: it remembers the words that it has seen. */
function readerOf(fields: readonly FieldDescriptor[]): Reader {
  const reader = readers.get(fields) ?? headerReader(fields);
  readers.set(fields, reader);
  return reader;
}

function headedColumns(view: GridView, { row, height, firstColumn: first, lastColumn: last }: HeaderPlace, read: Reader): HeadedColumn[] {
  const filled = filledFrom(view);
  return Array.from({ length: last - first + 1 }, (_, index): HeadedColumn => {
    const column = first + index;
    const path = headingPath(view, row, height, column, first);
    return { column, header: path.join(" "), candidates: read(path), filled: filled[row + height]?.[column] ?? 0 };
  });
}

/**
 * The header whose words explain most of a sheet within its first 30 rows: one to four rows, in one block of columns. Undefined where fewer than
 * two columns can be told. A second table below or beside does not count unless it explains more.
 */
function locateHeader(view: GridView, fields: readonly FieldDescriptor[], tableHeaders: readonly number[]): HeaderPlace | undefined {
  const candidatesOf = readerOf(fields);
  const titles = new Set(fields.filter((field) => field.role === "title").map((field) => field.key));
  const names = new Map<number, boolean>();
  /** Whether any cell of a row could head a column by itself; rows of data rarely hold one, and are not worth reading as part of a header. */
  const namesAny = (row: number): boolean => {
    const known = names.get(row) ?? Array.from({ length: view.columnCount }, (_, column) => headingText(view, row, column))
      .some((text) => text !== "" && candidatesOf([text]).length > 0);
    names.set(row, known);
    return known;
  };
  let best: HeaderPlace | undefined;
  let bestScore = 0;
  for (let row = 0; row < Math.min(lastHeaderRow, view.rowCount); row += 1) {
    for (let height = 1; height <= Math.min(tallestHeader, view.rowCount - row); height += 1) {
      if (!namesAny(row) && !namesAny(row + height - 1)) continue;
      for (const { first, last } of columnBlocks(view, row, height)) {
        if (!Array.from({ length: height }, (_, index) => row + index).every((at) => isWorded(view, at, first, last))) continue;
        if (height > 1 && isTitleRow(view, row, first, last)) continue;
        const place = { row, height, firstColumn: first, lastColumn: last };
        const match = matchHeaders(headedColumns(view, place, candidatesOf));
        if (match.columns.length < 2 || match.score < (match.columns.length > 2 ? leastOfThree : leastScore)) continue;
        // The lowest row heads two of the columns at least; else it is data in which a word looks like a heading.
        if (height > 1 && match.columns.filter(({ column }) => headingText(view, row + height - 1, column) !== "").length < 2) continue;
        const score = match.score + (match.columns.some(({ key }) => titles.has(key)) ? taskBonus : 0) + (tableHeaders.includes(row + height - 1) ? tableBonus : 0)
          - heightPenalty * (height - 1);
        if (score > bestScore) {
          bestScore = score;
          best = place;
        }
      }
    }
  }
  return best;
}

/** Columns as headed at a place, with what stands below them. */
function filledColumns(view: GridView, place: HeaderPlace, fields: readonly FieldDescriptor[]): FilledColumn[] {
  return headedColumns(view, place, readerOf(fields)).map((column) => ({ ...column, content: columnContent(view, column.column, place.row + place.height) }));
}

/** The header at a place that is known, read by its words and by what stands below them. */
export function headerAt(view: GridView, place: HeaderPlace, fields: readonly FieldDescriptor[]): FoundHeader {
  return { ...fitColumns(filledColumns(view, place, fields), fields), ...place };
}

/** 序号, 任务, 负责人 and below them `No.`, `Task`, `Owner`: the same columns in the other language. */
function saysAgain(view: GridView, header: FoundHeader, row: number, fields: readonly FieldDescriptor[]): boolean {
  const read = readerOf(fields);
  const same = header.columns.filter(({ key, column, header: heading }) => {
    const text = headingText(view, row, column);
    return text !== "" && text !== heading && read([text]).some((one) => one.key === key && one.match !== "part" && one.match !== "slip");
  });
  return same.length >= 2 && same.length * 2 >= header.columns.length;
}

/**
 * A second row under the header that belongs to it: the columns that were told reach over it as merged cells, or it heads only columns that mean
 * nothing to us (the months of a chart).
 */
function goesOn(view: GridView, header: FoundHeader, fields: readonly FieldDescriptor[]): boolean {
  const next = header.row + header.height;
  if (header.height >= tallestHeader || next >= view.rowCount - 1) return false;
  const covered = header.columns.filter(({ column }) => {
    const area = view.mergedAt(next, column);
    return area !== undefined && area.row < next && area.row + area.rowCount > next && area.row >= header.row;
  });
  if (covered.length * 2 > header.columns.length) return true;
  if (!view.isHiddenRow(next) && saysAgain(view, header, next, fields)) return true;
  if (header.columns.some(({ column }) => !view.isBlank(next, column))) return false;
  let texts = 0;
  for (let column = header.firstColumn; column <= header.lastColumn; column += 1) if (headingText(view, next, column) !== "") texts += 1;
  return texts >= 2 && header.columns.some(({ column }) => !view.isBlank(next + 1, column));
}

/** The header that explains most of a sheet, by its words and by what stands below them; undefined where fewer than two columns can be told. */
export function findHeader(view: GridView, fields: readonly FieldDescriptor[], tableHeaders: readonly number[] = []): FoundHeader | undefined {
  const place = locateHeader(view, fields, tableHeaders);
  if (place === undefined) return undefined;
  let header = headerAt(view, place, fields);
  while (goesOn(view, header, fields)) header = headerAt(view, { ...place, height: header.height + 1 }, fields);
  return header;
}
