import type { GridArea } from "../../domain/sheets-of-others/sheet-grid";
import { columnLetters, corners, type Corners } from "../geometry";
import type { GridOptions } from "./read-grids";

/** As many rows of a sheet as have been read. */
interface ReadPart {
  readonly worksheet: Excel.Worksheet;
  readonly place: Corners;
  readonly rows: number;
}

/** Excel gives up above 512 merged areas in one range, so tall sheets are asked in blocks, and a block that fails in halves. */
const rowsAtOnce = 500;
/** Beyond so many requests a sheet is a picture made of cells, and what is merged in it says nothing. */
const mostRequests = 10;

interface Block {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

const areaAddress = ({ place }: ReadPart, from: number, to: number): string =>
  `${columnLetters(place.firstColumn)}${place.firstRow + from}:${columnLetters(place.lastColumn)}${place.firstRow + to}`;

/**
 * Merged areas by sheet, counted within what was read; undefined where this Excel cannot tell. `queueBeside` queues what else is to be asked in the
 * same request.
 */
export async function mergedAreas(
  context: Excel.RequestContext, parts: readonly ReadPart[], { requirements }: GridOptions, queueBeside: () => void,
): Promise<readonly (readonly GridArea[])[] | undefined> {
  if (requirements?.isSetSupported("ExcelApi", "1.13") !== true) {
    queueBeside();
    await context.sync();
    return undefined;
  }
  const found: GridArea[][] = parts.map(() => []);
  const ask = async (blocks: readonly Block[], requestsLeft: number): Promise<void> => {
    if (blocks.length === 0 || requestsLeft === 0) return;
    if (!requirements.isSetSupported("ExcelApi", "1.13")) return;
    const asked = blocks.flatMap((block) => {
      const part = parts[block.part];
      if (part === undefined) return [];
      const areas = part.worksheet.getRange(areaAddress(part, block.from, block.to)).getMergedAreasOrNullObject();
      areas.load("address");
      return [{ block, part, areas }];
    });
    // What goes along is asked again where the areas were too many.
    queueBeside();
    try {
      await context.sync();
    } catch (error) {
      if (!isTooMany(error)) throw error;
      // One block of them holds too many; which one is not said.
      return ask(blocks.flatMap(({ part, from, to }) => (from === to ? [] : halves(part, from, to))), requestsLeft - 1);
    }
    for (const { block, part, areas } of asked) if (!areas.isNullObject) found[block.part]?.push(...areasOf(areas.address, part.place));
  };
  await ask(parts.flatMap(({ rows }, part): Block[] =>
    Array.from({ length: Math.ceil(rows / rowsAtOnce) }, (_, index) => ({ part, from: index * rowsAtOnce, to: Math.min(rows, (index + 1) * rowsAtOnce) - 1 }))), mostRequests);
  return found;
}

function halves(part: number, from: number, to: number): readonly Block[] {
  const middle = Math.floor((from + to) / 2);
  return [{ part, from, to: middle }, { part, from: middle + 1, to }];
}

const isTooMany = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && error.code === "GeneralException";

function areasOf(address: string, place: Corners): GridArea[] {
  return splitAddress(address).map((one) => {
    const at = corners(one);
    return { row: at.firstRow - place.firstRow, column: at.firstColumn - place.firstColumn, rowCount: at.lastRow - at.firstRow + 1, columnCount: at.lastColumn - at.firstColumn + 1 };
  });
}

/** `'a,b'!A1:B2,'a,b'!C1:C2`: a sheet's name may hold a comma. */
function splitAddress(address: string): string[] {
  return address.match(/(?:'(?:[^']|'')*'!|[^,'!]*!)?[^,'!]+/gu) ?? [];
}

interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The whole of what was read: whether lines of it are hidden, and whether titles are indented, each null where it differs. */
export interface WholeRead {
  readonly part: ReadPart;
  readonly range: Excel.Range;
  /** Columns at the left, where titles stand. */
  readonly columns: readonly Excel.Range[];
}

/** Titles stand within so many columns. */
const titleColumns = 8;

/** Queues the questions that need no answer cell by cell. */
export function loadWhole(parts: readonly ReadPart[]): readonly WholeRead[] {
  return parts.map((part) => {
    const { place, rows, worksheet } = part;
    const range = worksheet.getRange(areaAddress(part, 0, Math.max(0, rows - 1)));
    range.load("rowHidden,columnHidden");
    const columns = Array.from({ length: Math.min(titleColumns, place.lastColumn - place.firstColumn + 1) }, (_, index) => {
      const letters = columnLetters(place.firstColumn + index);
      const column = worksheet.getRange(`${letters}${place.firstRow}:${letters}${place.firstRow + Math.max(0, rows - 1)}`);
      column.format.load("indentLevel");
      return column;
    });
    return { part, range, columns };
  });
}

/** What people have hidden or filtered away, counted within what was read; only where some lines are and some are not it is asked line by line. */
export async function hiddenLines(context: Excel.RequestContext, wholes: readonly WholeRead[]): Promise<readonly HiddenLines[]> {
  const mixed = (hidden: unknown): boolean => hidden === null;
  const lines = wholes.map(({ range, part }) => ({
    rows: mixed(range.rowHidden) ? range.getRowProperties({ rowHidden: true }) : undefined,
    columns: mixed(range.columnHidden) ? range.getColumnProperties({ columnHidden: true }) : undefined,
    part, range,
  }));
  if (lines.some(({ rows, columns }) => rows !== undefined || columns !== undefined)) await context.sync();
  const every = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  return lines.map(({ rows, columns, part: { rows: count, place }, range }) => ({
    rows: rows?.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index] : [])) ?? (range.rowHidden ? every(count) : []),
    columns: columns?.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [index] : []))
      ?? (range.columnHidden ? every(place.lastColumn - place.firstColumn + 1) : []),
  }));
}

interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}
