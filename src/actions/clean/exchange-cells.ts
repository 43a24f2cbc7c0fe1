import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import type { GridValue } from "../../domain/sheets-of-others/sheet-grid";
import { columnLetters, type Corners } from "../../excel/geometry";
import { isFormula } from "../../excel/writer/cell-content";
import { holdCells, type CellWrite } from "../../excel/writer/held-cells";
import type { LostCell } from "../../excel/writer/held";
import { settle } from "../../excel/writer/settle";

/** One cell of a sheet of others that is to hold something else, and by what it is found again when rows or columns have moved. */
export interface Exchange {
  /** 1-based, as it was read. */
  readonly row: number;
  /** 1-based column, as it was read, and its heading, folded: two columns may bear one. */
  readonly column: number;
  readonly header: string;
  /** The row's title; blank where the list has none. */
  readonly title: string;
  readonly from: GridValue;
  readonly to: GridValue;
  readonly toFormat: string;
}

/** Where the table stood when it was read. */
export interface ExchangePlace {
  readonly sheet: string;
  /** By which Excel finds the sheet again when somebody has given it another name. */
  readonly sheetId?: string;
  readonly place: Corners;
  /** 1-based row of its lowest headings. */
  readonly headerRow: number;
  /** Of the column by which rows are found again; absent where the list has no titles. */
  readonly titleHeader?: Pick<Exchange, "column" | "header">;
}

export interface Exchanged {
  /**
   * As addresses, in step with what was asked; undefined where a cell was left alone: somebody has changed it since, or its row is gone.
   */
  readonly cells: readonly (string | undefined)[];
  readonly putBack: readonly LostCell[];
}

interface Block {
  readonly values: readonly (readonly GridValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Rows and columns that may have been added since. */
const roomBelow = 50;
const roomBeside = 10;

/**
 * Brings each cell from what it held to what it shall hold, if it still does; what holds it already counts as done, so that it can be
 * repeated.
 */
export async function exchangeCells(
  context: Excel.RequestContext, at: ExchangePlace, wanted: readonly Exchange[], before?: (step: "look" | "write") => void,
): Promise<Exchanged> {
  const { place } = at;
  const address = `${columnLetters(place.firstColumn)}${place.firstRow}:${columnLetters(Math.min(place.lastColumn + roomBeside, 16_384))}${Math.min(place.lastRow + roomBelow, 1_048_576)}`;
  const key = await sheetKey(context, at);
  const sheetOf = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem(key);
  const load = (workbook: Excel.Workbook) => {
    const range = sheetOf(workbook).getRange(address);
    range.load("values,formulas");
    return (): Block => ({ values: range.values as GridValue[][], formulas: range.formulas as unknown[][] });
  };
  const first = load(context.workbook);
  await context.sync();
  const settled = await settle({
    context, load, ...(before === undefined ? {} : { before }),
    plan: (block) => {
      const writes = located(block, at, wanted).flatMap((found, index): CellWrite[] => {
        const one = wanted[index];
        if (found === undefined || one === undefined || found.isThere) return [];
        return [{ cell: found.cell, content: { value: one.to }, numberFormat: one.toFormat, meant: (now) =>
          !now.hasFormula && now.value === one.from }];
      });
      return writes.length === 0 ? undefined : { hold: [(workbook) => holdCells(sheetOf(workbook), writes, address)] };
    },
  }, first());
  return {
    cells: located(settled.read, at, wanted).map((found) => (found?.isThere === true ? found.cell : undefined)), putBack: settled.putBack,
  };
}

/** What leads to the sheet however it is called by now: its id, which a workbook opened anew may give out anew, else its name. */
async function sheetKey(context: Excel.RequestContext, { sheet, sheetId = sheet }: ExchangePlace): Promise<string> {
  const [byId, byName] = [sheetId, sheet].map((key) => context.workbook.worksheets.getItemOrNullObject(key));
  byId?.load("id");
  byName?.load("id");
  await context.sync();
  const found = byId?.isNullObject === false ? byId : byName;
  if (found === undefined || found.isNullObject) throw new LiaisonError("nothing-to-clean", { sheet });
  return found.id;
}

interface Found {
  readonly cell: string;
  readonly isThere: boolean;
}

/** Where each cell is now: nowhere if its heading or its row is gone, or if it holds neither the one nor the other. */
function located(
  { values, formulas }: Block, { place, headerRow, titleHeader }: ExchangePlace, wanted: readonly Exchange[],
): readonly (Found | undefined)[] {
  const heads = new Map(wanted.map(({ column, header }) => [column, header] as const));
  const header = headerLine(
    values, new Map([...heads].map(([column, text]) => [column - place.firstColumn, text])), headerRow - place.firstRow,
  );
  if (header === undefined) return wanted.map(() => undefined);
  const titleColumn = titleHeader === undefined ? undefined : columnFor(
    values[header.row] ?? [], titleHeader.column - place.firstColumn, titleHeader.header,
  );
  const moved = header.row - (headerRow - place.firstRow);
  const rowsByTitle = new Map<string, number[]>();
  if (titleColumn !== undefined) for (let row = header.row + 1; row < values.length; row += 1) {
    const key = textKey(String(values[row]?.[titleColumn] ?? ""));
    if (key !== "") rowsByTitle.set(key, [...rowsByTitle.get(key) ?? [], row]);
  }
  return wanted.map((one) => {
    const column = header.columns.get(one.column - place.firstColumn);
    const expected = one.row - place.firstRow + moved;
    const key = textKey(one.title);
    const rows = rowsByTitle.get(key) ?? [];
    const row = key === "" || titleColumn === undefined || titleColumn === column || rows.includes(expected) ? expected : rows.length === 1 ? rows[0] : undefined;
    if (column === undefined || row === undefined) return undefined;
    const value = values[row]?.[column] ?? "";
    if (isFormula(value, formulas[row]?.[column]) || (value !== one.from && value !== one.to)) return undefined;
    return { cell: `${columnLetters(place.firstColumn + column)}${place.firstRow + row}`, isThere: value === one.to };
  });
}

/** Where a heading is now: where it was, or the only other place. */
function columnFor(line: readonly GridValue[], expected: number, header: string): number | undefined {
  const is = (column: number): boolean => textKey(String(line[column] ?? "")) === header;
  if (is(expected)) return expected;
  const [only, ...others] = line.flatMap((_, column) => (is(column) ? [column] : []));
  return others.length === 0 ? only : undefined;
}

/** The row nearest to where the headings were that still holds all of them, with the column that each is in now. */
function headerLine(
  values: Block["values"], heads: ReadonlyMap<number, string>, expected: number,
): { readonly row: number; readonly columns: ReadonlyMap<number, number> } | undefined {
  for (let step = 0; step <= roomBelow; step += 1) for (const row of step === 0 ? [expected] : [expected + step, expected - step]) {
    const line = values[row];
    if (line === undefined) continue;
    const columns = new Map([...heads].flatMap(([column, header]) => {
      const now = columnFor(line, column, header);
      return now === undefined ? [] : [[column, now] as const];
    }));
    if (columns.size === heads.size) return { row, columns };
  }
  return undefined;
}
