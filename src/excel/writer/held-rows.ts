import type { Cell } from "../../rules/tracker-row";
import { readColumns, type FormTable } from "../form-table";
import { columnNumber, corners } from "../geometry";
import { loadRange } from "../loaded";
import { computedKeys, type TableForm } from "../table-form";
import { constantInput, isFormula, type CellInput } from "./cell-content";
import { isLoaded, lookAt, type Held, type PutBack } from "./held";
import { putBackRow } from "./put-back-row";
import { beforeOf, holds, isShared, rowsAddress, writeInputs, type Inputs, type Written } from "./row-inputs";

/** A form with its table as read, whatever its fields. */
export interface FormAsRead {
  readonly form: TableForm;
  readonly table: FormTable;
}

/** A row of a form's table in one moment. */
export interface LookedRow {
  /** 1-based, on the sheet. */
  readonly row: number;
  /** By field; a field without a column reads as blank. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Nothing of anybody's in it: neither typed cells nor an id, nor anything but formulas in columns that people added. */
  readonly isFree: boolean;
  /** Fields in which a formula stands. */
  readonly formulas: ReadonlySet<string>;
}

/** What one row is to hold. */
export interface RowWrite {
  /** 1-based, as read. */
  readonly row: number;
  /** By field; the others stay. Blank text clears. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Whether the row, as it stands in the moment before, is the one that this is meant for. */
  readonly meant: (now: LookedRow) => boolean;
  /** It goes into a row in which nothing stands: whoever begins the same row between the look and the write keeps it. */
  readonly isNew?: true;
  /** Told once it is written where it was meant, and reads back as written; with the row of the sheet. */
  readonly done?: (row: number) => void;
}

interface Run {
  readonly writes: readonly RowWrite[];
  readonly range: Excel.Range;
}

/**
 * Rows of one form, each run of neighbours written in one action with its ids, so that no row is ever half there and no id without its row. Under a
 * filter each cell is written by itself: a block would land in visible rows only.
 */
export function holdRows(workbook: Excel.Workbook, { form, table }: FormAsRead, writes: readonly RowWrite[]): Held {
  const { place } = table;
  const excelTable = workbook.tables.getItem(form.table);
  const sheet = excelTable.worksheet;
  sheet.load("name,protection/protected");
  const { autoFilter } = excelTable;
  autoFilter.load("isDataFiltered");
  const whole = excelTable.getRange();
  whole.load("address");
  const header = loadRange(excelTable.getHeaderRowRange());
  const runs = runsOf(writes).map((run): Run => {
    const range = sheet.getRange(rowsAddress(place, run[0]?.row ?? 0, run.at(-1)?.row ?? 0));
    range.load("address,values,formulas");
    return { writes: run, range };
  });
  const width = place.lastColumn - place.firstColumn + 1;
  const inputsOf = ({ cells }: RowWrite): Inputs => inputsByColumn(table, width, cells);
  const written = new Map<Run, Written>();
  let headerThen = header;
  const wholeThen = excelTable.getRange();
  return {
    asRead: () => sameTable(form, table, whole.address, header()) && runs.every(({ writes: wanted, range }) => {
      const rows = rowsOf(form, table, range);
      return wanted.every((write, index) => rows[index] !== undefined && write.meant(rows[index]));
    }),
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      headerThen = loadRange(excelTable.getHeaderRowRange());
      for (const run of runs) {
        const before = lookAt(run.range);
        writeInputs(run.range, run.writes.map(inputsOf), autoFilter.isDataFiltered);
        written.set(run, { before, after: lookAt(run.range) });
      }
      wholeThen.load("address");
    },
    putBacks: () => runs.flatMap((run) => {
      const looks = written.get(run);
      // A request that stopped on the way answers the looks that it came to.
      if (looks === undefined || !isLoaded(looks.before)) return [];
      const rows = rowsOf(form, table, looks.before);
      const columnsMoved = !sameColumns(form, table, headerThen());
      return run.writes.flatMap((write, index): readonly PutBack[] => {
        const row = rows[index];
        if (row === undefined) return [];
        // Somebody has made the table smaller: what is below it, nothing of ours sees.
        const isOutside = isLoaded(looks.after) && corners(looks.after.address).firstRow + index > lastRowOf(wholeThen, place);
        const headers = headerThen()?.values[0]?.map(String) ?? [];
        if (write.meant(row) && !columnsMoved && !isOutside) {
          if (write.isNew && isShared(looks, inputsOf(write), index)) {
            return [putBackRow(form.table, { headers, written: inputsOf(write), before: inputsOf(write).map((input) => (input === null ? null : "")) }, looks, index)];
          }
          if (isLoaded(looks.after) && holds((looks.after.values as Cell[][])[index], inputsOf(write))) write.done?.(corners(looks.after.address).firstRow + index);
          return [];
        }
        return [putBackRow(form.table, { headers, written: inputsOf(write), before: beforeOf(looks.before, index, inputsOf(write)) }, looks, index)];
      });
    }),
  };
}

/** Of the table in the end; as read where the request stopped before that was asked. */
function lastRowOf(whole: Excel.Range, { lastRow }: FormTable["place"]): number {
  try {
    return corners(whole.address).lastRow;
  } catch {
    return lastRow;
  }
}

/** Neighbouring rows, in ascending order. */
function runsOf(writes: readonly RowWrite[]): readonly (readonly RowWrite[])[] {
  const runs: RowWrite[][] = [];
  for (const write of [...writes].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.at(-1)?.row === write.row - 1) last.push(write);
    else runs.push([write]);
  }
  return runs;
}

function inputsByColumn({ place, columns }: FormTable, width: number, cells: RowWrite["cells"]): Inputs {
  const inputs: CellInput[] = Array.from({ length: width }, () => null);
  for (const [key, value] of Object.entries(cells)) {
    const letters = columns[key];
    if (letters !== undefined) inputs[columnNumber(letters) - place.firstColumn] = constantInput(value);
  }
  return inputs;
}

function rowsOf(form: TableForm, { place, columns }: FormTable, range: Excel.Range): readonly LookedRow[] {
  const computed = new Set<string>(computedKeys(form));
  const byColumn = new Map(form.fields.flatMap(({ key }) => {
    const letters = columns[key];
    return letters === undefined ? [] : [[columnNumber(letters) - place.firstColumn, key] as const];
  }));
  const first = corners(range.address).firstRow;
  const formulas = range.formulas as unknown[][];
  return (range.values as Cell[][]).map((values, index) => {
    const cells = Object.fromEntries(form.fields.map(({ key }) => [key, ""] as [string, Cell]));
    const filled = new Set<string>();
    let isFree = true;
    values.forEach((value, column) => {
      const key = byColumn.get(column);
      const fills = isFormula(value, formulas[index]?.[column]);
      if (key !== undefined) cells[key] = value;
      if (key !== undefined && fills) filled.add(key);
      const ours = key !== undefined && computed.has(key);
      if (!ours && value !== "" && !(key === undefined && fills)) isFree = false;
    });
    return { row: first + index, cells, isFree, formulas: filled };
  });
}

function sameTable(form: TableForm, table: FormTable, address: string, header: ReturnType<ReturnType<typeof loadRange>>): boolean {
  const now = corners(address);
  return (["firstRow", "firstColumn", "lastRow", "lastColumn"] as const).every((corner) => now[corner] === table.place[corner]) && sameColumns(form, table, header);
}

function sameColumns(form: TableForm, { place, columns }: FormTable, header: ReturnType<ReturnType<typeof loadRange>>): boolean {
  if (header === undefined) return false;
  const now = readColumns(form, header, place);
  return form.fields.every(({ key }) => now[key] === columns[key]);
}
