import type { Cell } from "../rules/tracker-row";
import type { FormColumns } from "./form-layout";
import { readColumns, type FormTable } from "./form-table";
import { corners } from "./geometry";
import { loadRange, type Loaded } from "./loaded";
import type { TableForm } from "./table-form";

/** Where the body of a form's table lies, column by column. */
export interface FormRanges<Key extends string = string> {
  column(key: Key): Excel.Range | undefined;
  /** All columns from one to another. */
  span(from: Key, to: Key): Excel.Range | undefined;
}

/** By address: for a sheet that nobody else works on yet. */
export function addressedRanges<Key extends string>(sheet: Excel.Worksheet, columns: FormColumns<Key>, first: number, last: number): FormRanges<Key> {
  const span = (from: Key, to: Key): Excel.Range | undefined => {
    const [left, right] = [columns[from], columns[to]];
    return left === undefined || right === undefined ? undefined : sheet.getRange(`${left}${first}:${right}${last}`);
  };
  return { span, column: (key) => span(key, key) };
}

/** Rows from one to another, 1-based, both included. */
export interface IdRun {
  readonly from: number;
  readonly to: number;
}

/**
 * Ranges that Excel itself keeps on their cells: when somebody else inserts or deletes rows and columns between two of our requests, or
 * within one, they move along. Sorting moves contents only, which is why what was written is read back.
 */
export interface HeldForm<Key extends string = string> {
  readonly ranges: FormRanges<Key>;
  /** Neighbouring rows of the id column; the rows are those of the read that the form was held after. */
  ids(run: IdRun): Excel.Range | undefined;
  /** After the sync: whether the table still was as it had been read when its ranges were taken hold of. */
  asRead(): boolean;
}

/** Queues taking hold of a form's columns and of the id cells that are to be written. */
export function holdForm<Key extends string>(workbook: Excel.Workbook, form: TableForm<Key>, table: FormTable<Key>, idRuns: readonly IdRun[]): HeldForm<Key> {
  const { place, columns } = table;
  const excelTable = workbook.tables.getItem(form.table);
  const sheet = excelTable.worksheet;
  const hold = (letters: string, first: number, last: number): Excel.Range => {
    const range = sheet.getRange(`${letters}${first}:${letters}${last}`);
    // Only a range that is loaded is kept by the client.
    range.load("address");
    return range;
  };
  const held = new Map(form.fields.flatMap(({ key }) => {
    const letters = columns[key];
    return letters === undefined ? [] : [[key, hold(letters, place.firstRow + 1, place.lastRow)] as const];
  }));
  const idLetters = columns["id" as Key];
  const runs = new Map(idRuns.map((run) => [run, idLetters === undefined ? undefined : hold(idLetters, run.from, run.to)]));
  const header = loadRange(excelTable.getHeaderRowRange());
  const whole = excelTable.getRange();
  whole.load("address");
  const told = [form.title, "id" as Key].flatMap((key) => {
    const range = held.get(key);
    range?.load("values");
    return range === undefined ? [] : [{ key, range }];
  });
  const span = (from: Key, to: Key): Excel.Range | undefined => {
    const [left, right] = [held.get(from), held.get(to)];
    return left === undefined || right === undefined ? undefined : left.getBoundingRect(right);
  };
  return {
    ranges: { span, column: (key) => held.get(key) },
    ids: (run) => runs.get(run),
    asRead: () => sameCorners(whole.address, place) && sameColumns(form, table, header())
      && told.every(({ key, range }) => sameCells(table, key, range.values as Cell[][])),
  };
}

function sameCorners(address: string, place: FormTable["place"]): boolean {
  const now = corners(address);
  return (["firstRow", "firstColumn", "lastRow", "lastColumn"] as const).every((corner) => now[corner] === place[corner]);
}

function sameColumns<Key extends string>(form: TableForm<Key>, { place, columns }: FormTable<Key>, header: Loaded | undefined): boolean {
  if (header === undefined) return false;
  const now = readColumns(form, header, place);
  return form.fields.every(({ key }) => now[key] === columns[key]);
}

/** Ids may stand in rows that are blank otherwise. */
function sameCells<Key extends string>({ place, rows }: FormTable<Key>, key: Key, values: readonly (readonly Cell[])[]): boolean {
  const read = new Map(rows.map(({ row, cells }) => [row, cells[key]]));
  return values.every(([value = ""], index) => {
    const before = read.get(place.firstRow + 1 + index);
    return before === undefined ? key === "id" || value === "" : before === value;
  });
}

/** The same ranges with rows that were added below. */
export function grownRanges<Key extends string>(ranges: FormRanges<Key>, rows: number): FormRanges<Key> {
  return {
    column: (key) => ranges.column(key)?.getResizedRange(rows, 0),
    span: (from, to) => ranges.span(from, to)?.getResizedRange(rows, 0),
  };
}
