import type { GridArea, GridValue, SheetGrid } from "../../domain/sheets-of-others/sheet-grid";
import { loadDateSystem } from "../date-system";
import { corners, columnLetters, type Corners } from "../geometry";
import { hiddenLines, loadWhole, mergedAreas, type WholeRead } from "./grid-features";

/** A sheet of others as far as it was read. */
export interface GridRead {
  readonly sheet: string;
  /** The rectangle that was read; rows and columns of the grid count from its first cell. */
  readonly place: Corners;
  readonly grid: SheetGrid;
  /** Grid rows that head an Excel table, and so are headers whatever they say. */
  readonly tableHeaders: readonly number[];
  /** Of the columns at the left, those in which Excel indents some cells and others not. */
  readonly indented: readonly boolean[];
  /** A filter hides rows now. */
  readonly filtered: boolean;
  /** Merged cells could not be asked for: this Excel is older than ExcelApi 1.13. */
  readonly mergesUnknown: boolean;
  /** The used range goes on, with nothing but blanks for a thousand rows, or beyond the columns looked at. */
  readonly cut: boolean;
}

export interface GridOptions {
  readonly requirements?: { isSetSupported(name: string, minVersion?: string): boolean } | undefined;
  readonly onRequest?: () => void;
}

/** No table of people is wider; a stray cell in XFD must not make it so. */
const mostColumns = 600;
/** The first request asks for so many cells, until it is known how much a cell of this book weighs. */
const firstCells = 60_000;
/** Excel on the web answers with at most 5 MB, and reads at most 5,000,000 cells at once. */
const mostBytes = 4_000_000;
const mostCells = 5_000_000;
/** After so many blank rows nothing is expected any more, however far the used range goes. */
const blankRowsThatEnd = 1_000;
/** Up to so many cells every number format is read; beyond, those of the first rows, which speak for their columns. */
const allFormats = 30_000;
const sampledRows = 200;

interface Reading {
  readonly sheet: string;
  readonly place: Corners;
  readonly worksheet: Excel.Worksheet;
  readonly values: GridValue[][];
  readonly formats: string[][];
  readonly beyond: boolean;
  ended: boolean;
}

const rowsOf = ({ place }: Pick<Reading, "place">): number => place.lastRow - place.firstRow + 1;
const columnsOf = ({ place }: Pick<Reading, "place">): number => place.lastColumn - place.firstColumn + 1;

function addressOf(place: Corners, from: number, to: number): string {
  return `${columnLetters(place.firstColumn)}${place.firstRow + from}:${columnLetters(place.lastColumn)}${place.firstRow + to}`;
}

/**
 * Reads whole sheets in as many requests as their size demands: sizes first, then values, then what is merged and hidden. Sheets without
 * content are left out; those named first come first.
 * @throws LiaisonError `other-date-system`
 */
export async function readGrids(context: Excel.RequestContext, sheets: readonly string[], options: GridOptions = {}): Promise<readonly GridRead[]> {
  const { workbook } = context;
  const used = sheets.map((sheet) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    const range = worksheet.getUsedRangeOrNullObject(true);
    range.load("address");
    worksheet.autoFilter.load("isDataFiltered");
    worksheet.tables.load("items/showHeaders");
    return { sheet, worksheet, range };
  });
  const refuseDates = loadDateSystem(workbook);
  await context.sync();
  if (used.some(({ range }) => !range.isNullObject)) refuseDates();
  const readings = used.flatMap(({ sheet, worksheet, range }): Reading[] => {
    if (range.isNullObject) return [];
    const whole = corners(range.address);
    const lastColumn = Math.min(whole.lastColumn, whole.firstColumn + mostColumns - 1);
    return [{ sheet, worksheet, place: { ...whole, lastColumn }, values: [], formats: [], beyond: lastColumn < whole.lastColumn, ended: false }];
  });
  const headers = readings.map(({ worksheet }) => worksheet.tables.items.filter(({ showHeaders }) => showHeaders).map((table) => {
    const range = table.getHeaderRowRange();
    range.load("rowIndex");
    return range;
  }));
  await readValues(context, readings, options);
  const parts = readings.map(({ worksheet, place, values }) => ({ worksheet, place, rows: values.length }));
  let wholes: readonly WholeRead[] = [];
  const merges = await mergedAreas(context, parts, options, () => {
    wholes = loadWhole(parts);
  });
  const hidden = await hiddenLines(context, wholes);
  return readings.map((reading, index): GridRead => {
    const { sheet, place, values, worksheet } = reading;
    const lines = hidden[index] ?? { rows: [], columns: [] };
    const areas: readonly GridArea[] | undefined = merges === undefined ? undefined : (merges[index] ?? []);
    return {
      sheet, place: { ...place, lastRow: place.firstRow + Math.max(1, values.length) - 1 },
      grid: { values, numberFormats: withColumnFormats(reading), hiddenRows: lines.rows, hiddenColumns: lines.columns, ...(areas === undefined ? {} : { merged: areas }) },
      tableHeaders: (headers[index] ?? []).map(({ rowIndex }) => rowIndex + 1 - place.firstRow),
      indented: (wholes[index]?.columns ?? []).map(({ format }) => (format.indentLevel as number | null) === null),
      filtered: worksheet.autoFilter.isDataFiltered, mergesUnknown: merges === undefined,
      cut: reading.beyond || values.length < rowsOf(reading),
    };
  });
}

/** Each request asks for as much as the one before showed to be bearable. */
async function readValues(context: Excel.RequestContext, readings: readonly Reading[], { onRequest }: GridOptions, budget = firstCells): Promise<void> {
  const open = readings.filter((reading) => !reading.ended);
  if (open.length === 0) return;
  let left = budget;
  const blocks = open.flatMap((reading) => {
    const from = reading.values.length;
    const count = Math.min(rowsOf(reading) - from, Math.max(left === budget ? 1 : 0, Math.floor(left / columnsOf(reading))));
    if (count <= 0) return [];
    left -= count * columnsOf(reading);
    const range = reading.worksheet.getRange(addressOf(reading.place, from, from + count - 1));
    const cells = count * columnsOf(reading);
    range.load(cells <= allFormats ? "values,numberFormat" : "values");
    const sample = cells <= allFormats || from > 0 ? undefined : reading.worksheet.getRange(addressOf(reading.place, 0, Math.min(count, sampledRows) - 1));
    sample?.load("numberFormat");
    return [{ reading, range, cells, count, formatted: sample ?? (cells <= allFormats ? range : undefined) }];
  });
  await context.sync();
  onRequest?.();
  let [bytes, cells] = [0, 0];
  for (const block of blocks) {
    // A range too large to read answers null without an error.
    if ((block.range.values as unknown) === null) throw new RangeError(`${block.reading.sheet} could not be read`);
    const values = block.range.values as GridValue[][];
    for (const row of values) block.reading.values.push(row);
    if (block.formatted !== undefined) for (const [index, row] of (block.formatted.numberFormat as string[][]).entries()) {
      block.reading.formats[block.reading.values.length - block.count + index] = row;
    }
    bytes += weightOf(values);
    cells += block.cells;
    block.reading.ended = block.reading.values.length >= rowsOf(block.reading) || endsInBlanks(block.reading.values);
  }
  const weight = Math.max(4, bytes / Math.max(1, cells));
  return readValues(context, readings, { ...(onRequest === undefined ? {} : { onRequest }) }, Math.max(1, Math.min(mostCells, Math.floor(mostBytes / (2 * weight)))));
}

/** Bytes of the values as JSON, from a sample of rows; a Chinese character takes three. */
function weightOf(values: readonly (readonly GridValue[])[]): number {
  const step = Math.max(1, Math.floor(values.length / 100));
  let [bytes, rows] = [0, 0];
  for (let row = 0; row < values.length; row += step) {
    rows += 1;
    bytes += (values[row] ?? []).reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 + 3 : 10), 0);
  }
  return rows === 0 ? 0 : (bytes / rows) * values.length;
}

function endsInBlanks(values: GridValue[][]): boolean {
  if (values.length < blankRowsThatEnd) return false;
  const isBlank = (row: readonly GridValue[]): boolean => row.every((value) => value === "");
  let last = values.length;
  while (last > 0 && isBlank(values[last - 1] ?? [])) last -= 1;
  if (values.length - last < blankRowsThatEnd) return false;
  values.length = last;
  return true;
}

/** Rows whose formats were not read take the one that most filled cells of their column have. */
function withColumnFormats({ values, formats }: Reading): readonly (readonly string[])[] {
  if (formats.length >= values.length) return formats;
  const counts: Map<string, number>[] = [];
  for (const [row, line] of formats.entries()) for (const [column, format] of (line as string[] | undefined ?? []).entries()) {
    if (typeof values[row]?.[column] !== "number") continue;
    const own = (counts[column] ??= new Map<string, number>());
    own.set(format, (own.get(format) ?? 0) + 1);
  }
  const usual = (values[0] ?? []).map((_, column) => [...counts[column] ?? []].reduce((best, one) => (one[1] > best[1] ? one : best), ["General", 0] as [string, number])[0]);
  return values.map((_, row) => (formats[row]) ?? usual);
}
