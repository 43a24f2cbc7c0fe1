import type { FoundHeader } from "./find-header";
import { headerWordTest, type FieldDescriptor } from "./header-words";
import { isBlankValue, type GridView } from "./sheet-grid";
import { compactKey } from "../text/text-key";

/** A gap of more rows than this may be the end of a table; one row only divides its sections. */
const dividingRows = 1;
/** Rows after a gap within which the table must go on, past a section's heading, to be the same table. */
const rowsToGoOn = 3;
/** Fields that a row must name for sure to be another table's header. */
const leastOfAnotherHeader = 3;

interface HeadingKey {
  readonly column: number;
  readonly key: string;
}

const headingKeys = new WeakMap<FoundHeader, readonly (readonly HeadingKey[])[]>();

/** The words of each row of a header, folded once for all the rows that are compared with them. */
function keysOf(view: GridView, header: FoundHeader): readonly (readonly HeadingKey[])[] {
  const known = headingKeys.get(header);
  if (known !== undefined) return known;
  const columns = Array.from({ length: header.lastColumn - header.firstColumn + 1 }, (_, index) => header.firstColumn + index);
  const keys = Array.from({ length: header.height }, (_, index) => columns.flatMap((column): HeadingKey[] => {
    const heading = view.own(header.row + index, column);
    return typeof heading === "string" && heading.trim() !== "" ? [{ column, key: compactKey(heading) }] : [];
  }));
  headingKeys.set(header, keys);
  return keys;
}

/** Whether a row says what a row of the header says, column for column: at least half of it, and two cells. */
export function repeatsHeader(view: GridView, header: FoundHeader, row: number): boolean {
  return keysOf(view, header).some((headings) => {
    const wanted = Math.max(2, headings.length / 2);
    let same = 0;
    for (const [index, { column, key }] of headings.entries()) {
      // Nearly every row is none: what is left could not make it one any more.
      if (same + headings.length - index < wanted) return false;
      const value = view.own(row, column);
      if (typeof value === "string" && compactKey(value) === key) same += 1;
    }
    return same >= wanted;
  });
}

/** The columns by what they tell of a row. */
export interface TableColumns {
  readonly id: number | undefined;
  readonly title: number | undefined;
  /** Owner and dates: what a summary row lacks. */
  readonly telling: readonly number[];
  readonly progress: readonly number[];
}

export function tableColumns(header: FoundHeader, fields: readonly FieldDescriptor[]): TableColumns {
  const roleOf = new Map(fields.map((field) => [field.key, field.role]));
  const at = (role: FieldDescriptor["role"]) => header.columns.filter(({ key }) => roleOf.get(key) === role).map(({ column }) => column);
  return { id: at("id")[0], title: at("title")[0], telling: [...at("owner"), ...at("date")], progress: at("progress") };
}

export function filledColumns(view: GridView, header: FoundHeader, row: number): number[] {
  const columns: number[] = [];
  for (let column = header.firstColumn; column <= header.lastColumn; column += 1) if (!view.isBlank(row, column)) columns.push(column);
  return columns;
}

export type Emptiness = "empty" | "only-numbered" | "only-prefilled";

/** How a row says nothing: blank, with only its number, or with only what a template or formula puts into every row. Undefined where it says something. */
export function emptinessOf(view: GridView, header: FoundHeader, columns: TableColumns, row: number): Emptiness | undefined {
  const filled = filledColumns(view, header, row);
  if (filled.length === 0) return "empty";
  if (columns.title === undefined) return undefined;
  const isNumbering = (column: number) => /^\p{L}{0,6}[-_]?\d+(?:\.\d+)*$/u.test(String(view.own(row, column)).trim());
  const rest = filled.filter((column) => column !== columns.id || !isNumbering(column));
  if (rest.length === 0) return "only-numbered";
  const prefilled = rest.every((column) => {
    if (column === columns.title || columns.telling.includes(column)) return false;
    return columns.progress.includes(column) || typeof view.own(row, column) !== "string";
  });
  return prefilled ? "only-prefilled" : undefined;
}

export interface TableEnd {
  /** First grid row after the table. */
  readonly end: number;
  /** First grid row below it with anything in its columns. */
  readonly nextBlock?: number;
}

/**
 * Where a table ends: at the end of the grid, at another table's header, or at a gap after which its title and another of its columns are
 * not filled again soon (a legend, notes, signatures). Rows with nothing but a number or a prefilled status are a gap as well.
 */
export function endOfTable(view: GridView, header: FoundHeader, columns: TableColumns, fields: readonly FieldDescriptor[]): TableEnd {
  const isHeaderWord = headerWordTest(fields);
  const isGap = (row: number) => emptinessOf(view, header, columns, row) !== undefined;
  const isAnotherHeader = (row: number) => {
    const sure = filledColumns(view, header, row).filter((column) => {
      const value = view.own(row, column);
      return typeof value === "string" && isHeaderWord(value);
    });
    return sure.length >= leastOfAnotherHeader && !repeatsHeader(view, header, row);
  };
  const seenBlank = (row: number, column: number) => isBlankValue(view.seen(row, column).value);
  const isSubstantial = (row: number) => repeatsHeader(view, header, row)
    || ((columns.title === undefined || !seenBlank(row, columns.title)) && header.columns.filter(({ column }) => !seenBlank(row, column)).length >= 2);

  let lastContent = header.row + header.height - 1;
  for (let row = lastContent + 1; row < view.rowCount; row += 1) {
    if (isGap(row)) continue;
    // Right below the header words like its own explain it; a table has rows before another begins.
    if (lastContent >= header.row + header.height && isAnotherHeader(row)) return { end: lastContent + 1, nextBlock: row };
    if (row - lastContent - 1 > dividingRows) {
      const ahead: number[] = [];
      for (let next = row; next < view.rowCount && ahead.length < rowsToGoOn; next += 1) if (!isGap(next)) ahead.push(next);
      if (!ahead.some(isSubstantial)) return { end: lastContent + 1, nextBlock: row };
    }
    lastContent = row;
  }
  return { end: lastContent + 1 };
}
