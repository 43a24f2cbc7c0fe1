import type { ClassifiedGrid } from "./raci-cells";

/** Where a matrix of roles stands: the row of headings, the columns of people, the column of duties. */
export interface FoundMatrix {
  readonly header: number;
  readonly people: readonly number[];
  readonly duty: number;
  /** First row after the matrix. */
  readonly end: number;
  /** Cells with roles. */
  readonly codes: number;
}

const lastHeaderRow = 30;
/** Rows without any role after which what follows is no longer part of the matrix. */
const longestGap = 8;
/** Of the filled cells below a person's heading, so many are roles; the rest may be questions. */
const leastShare = 0.8;
const leastCodes = 3;
/** One line of letters is a list of answers. */
const leastDuties = 2;

/** A role, though not which: it is asked about where it stands, and makes its column no less a person's. */
const isSomeRole = (text: string): boolean => text === "负责";

function isHeading(grid: ClassifiedGrid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  return text !== "" && text.length <= 80 && grid.at(row, column) !== "nil" && Number.isNaN(Number(text));
}

/** The row after the last one with roles, where no gap is longer than sections and their headings need. */
function endOf(grid: ClassifiedGrid, header: number, columns: readonly number[]): number {
  let last = header;
  for (let row = header + 1; row < grid.rowCount && row - last <= longestGap; row += 1) {
    if (columns.some((column) => grid.at(row, column) === "code")) last = row;
  }
  return last + 1;
}

function codesBelow(grid: ClassifiedGrid, header: number, column: number, end: number): { codes: number; others: number } {
  let [codes, others] = [0, 0];
  const heading = grid.text(header, column);
  for (let row = header + 1; row < end; row += 1) {
    const is = grid.at(row, column);
    if (is === "code") codes += 1;
    else if (is === "other" && grid.text(row, column) !== heading && !isSomeRole(grid.text(row, column))) others += 1;
  }
  return { codes, others };
}

function linesWithCodes(grid: ClassifiedGrid, header: number, end: number, people: readonly number[]): number {
  let lines = 0;
  for (let row = header + 1; row < end; row += 1) if (people.some((column) => grid.at(row, column) === "code")) lines += 1;
  return lines;
}

/** The column of most different words beside the roles, left of them where there is a choice; numbers and ids are none. */
function dutyColumn(grid: ClassifiedGrid, header: number, people: readonly number[], end: number): number | undefined {
  const first = Math.min(...people);
  let best: { readonly column: number; readonly score: number } | undefined;
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (people.includes(column)) continue;
    const texts = new Set<string>();
    for (let row = header + 1; row < end; row += 1) {
      const text = grid.view.isBlank(row, column) ? "" : grid.text(row, column);
      if (text !== "" && !/^[\p{L}]{0,4}[-_.]?[\d.]+$/u.test(text) && people.some((one) => grid.at(row, one) !== "blank")) texts.add(text);
    }
    const score = texts.size + (column < first ? column / (4 * grid.columnCount) : -0.5);
    if (texts.size > 0 && (best === undefined || score > best.score)) best = { column, score };
  }
  return best?.column;
}

/** The matrix with the most roles in it; of headers that explain as many the lowest, nearest to its roles. Undefined where there is none. */
export function findMatrix(grid: ClassifiedGrid): FoundMatrix | undefined {
  let best: FoundMatrix | undefined;
  for (let header = 0; header < Math.min(lastHeaderRow, grid.rowCount - 1); header += 1) {
    const headed = Array.from({ length: grid.columnCount }, (_, column) => column).filter((column) => isHeading(grid, header, column));
    const end = endOf(grid, header, headed);
    const people = headed.filter((column) => {
      const { codes, others } = codesBelow(grid, header, column, end);
      return codes > 0 && codes >= (codes + others) * leastShare;
    });
    const codes = people.reduce((sum, column) => sum + codesBelow(grid, header, column, end).codes, 0);
    // A row of roles is data, whatever its first cell says.
    if (
      people.filter((column) => grid.at(header, column) === "code" || isSomeRole(grid.text(header, column))).length * 2 > people.length
    ) continue;
    if (people.length < 2 || codes < leastCodes || codes < (best?.codes ?? 0)) continue;
    if (linesWithCodes(grid, header, end, people) < leastDuties) continue;
    const within = withNobodys(grid, header, end, headed, people);
    const duty = dutyColumn(grid, header, within, end);
    if (duty !== undefined) best = { header, people: within, duty, end, codes };
  }
  return best;
}

/** People between others who have no part in anything yet. */
function withNobodys(grid: ClassifiedGrid, header: number, end: number, headed: readonly number[], people: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...people), Math.max(...people)];
  return headed.filter((column) => {
    if (people.includes(column)) return true;
    if (column <= first || column > last + 1) return false;
    for (let row = header + 1; row < end; row += 1) if (grid.at(row, column) === "other") return false;
    return column < last || Array.from({ length: end - header - 1 }, (_, index) => grid.at(header + 1 + index, column)).some((is) => is !== "blank");
  });
}
