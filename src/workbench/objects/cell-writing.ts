/**
 * Writing `values` and `formulas`: shapes, broadcasting, `null` and `''`, typed text, and what happens at merged, filtered
 * and protected cells.
 */
import { isDateFormat } from "numfmt";
import type { CellValue } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import { days1904 } from "../engine/date-system";
import type { CellInput } from "../engine/engine";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { gridColumns, gridRows, isWholeColumns, isWholeRows } from "./address";
import type { RangeState } from "./object-types";
import { filteredRows, mergedAway, refuseIfLocked, refuseIfTooLarge } from "./sheet-guards";
import { afterValuesWritten } from "./after-values-written";
import { readTypedText, type TypedText } from "./typed-text";

const shapeMessage = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function shapeError(): HostError {
  return new HostError("InvalidArgument", shapeMessage);
}

export function isUnbounded(range: RangeRef): boolean {
  return (isWholeColumns(range) && range.rowCount === gridRows) || (isWholeRows(range) && range.columnCount === gridColumns);
}

/** One value for every cell: a scalar, or a 1×1 array on a larger range. Anything else must have the range's shape. */
export type Shaped = { readonly single: unknown } | { readonly rows: readonly (readonly unknown[])[] };

export function shapeOf(value: unknown, range: RangeRef): Shaped {
  if (value === null || value === undefined) throw new HostError("InvalidArgument");
  if (!Array.isArray(value)) return { single: value };
  const rows = value as readonly unknown[];
  if (rows.length === 0 || !rows.every((row): row is unknown[] => Array.isArray(row))) throw shapeError();
  const first = rows[0];
  if (rows.length === 1 && first?.length === 1 && (range.rowCount > 1 || range.columnCount > 1)) return { single: first[0] };
  if (rows.length !== range.rowCount || rows.some((row) => row.length !== range.columnCount)) throw shapeError();
  return { rows };
}

/** A typed date is the same day in a workbook that counts from 1904; one before its first day stays the text that it is. A time of day has no day. */
function asCountedFrom1904(typed: TypedText, text: string): TypedText {
  const { input, format } = typed;
  if (!("value" in input) || typeof input.value !== "number" || format === undefined || !isDateFormat(format) || input.value < 1) return typed;
  return input.value < days1904 ? { input: { value: text } } : { ...typed, input: { value: input.value - days1904 } };
}

/** `undefined` leaves the cell as it is. */
function readCell(value: unknown, format: () => string, call: Call): TypedText | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") {
    const typed = readTypedText(value, "General", call.now());
    const isPlainText = "value" in typed.input && typed.input.value === value;
    // Only what is not plain text anyway depends on the cell's format, which is dear to ask for.
    if (!isPlainText && format() === "@") return readTypedText(value, "@", call.now());
    return call.document.workbook.date1904 ? asCountedFrom1904(typed, value) : typed;
  }
  if (typeof value === "number" || typeof value === "boolean") return { input: { value } };
  throw new HostError("InvalidArgument");
}

interface Formats {
  at(row: number, column: number): string;
}

/** Number formats of the range, read once and only when needed. */
function formatsOf(call: Call, sheetId: string, range: RangeRef): Formats {
  let styles: ReturnType<Call["engine"]["readStyles"]> | undefined;
  return {
    at(row, column) {
      styles ??= call.engine.readStyles(sheetId, range);
      return styles[row]?.[column]?.numberFormat ?? "General";
    },
  };
}

const oneCell = (range: RangeRef): RangeRef => ({ ...range, rowCount: 1, columnCount: 1 });

/** The same for all: formulas are entered in the first cell and filled, so that their references move along. */
function writeSingle(call: Call, { sheetId, range }: RangeState, value: unknown): void {
  const formats = formatsOf(call, sheetId, range);
  const first = readCell(value, () => formats.at(0, 0), call);
  if (!first) return;
  if ("formula" in first.input) {
    call.write(() => {
      call.engine.writeCells(sheetId, oneCell(range), [[first.input]]);
      call.engine.copyRange({ sheetId, range: oneCell(range) }, { sheetId, range }, "Formulas", { skipBlanks: false, transpose: false });
    });
    return;
  }
  writeRows(call, { sheetId, range }, Array.from({ length: range.rowCount }, () => Array.from({ length: range.columnCount }, () => value)));
}

function writeRows(call: Call, { sheetId, range }: RangeState, rows: readonly (readonly unknown[])[]): void {
  const formats = formatsOf(call, sheetId, range);
  const isMergedAway = mergedAway(call, sheetId, range);
  const skippedRows = call.switches.filteredWrites === "visibleOnly" ? filteredRows(call, sheetId, range) : new Set<number>();
  const entryFormats: (string | undefined)[][] = [];
  let anyFormat = false;
  const cells = rows.map((row, i) => {
    entryFormats.push([]);
    return row.map((value, j): CellInput | undefined => {
      const at = { row: range.row + i, column: range.column + j };
      const typed = readCell(value, () => formats.at(i, j), call);
      if (!typed || skippedRows.has(at.row) || isMergedAway(at.row, at.column)) return undefined;
      if (typed.format !== undefined && formats.at(i, j) === "General") {
        anyFormat = true;
        const line = entryFormats[i];
        if (line) line[j] = typed.format;
      }
      return typed.input;
    });
  });
  call.write(() => {
    call.engine.writeCells(sheetId, range, cells);
    if (anyFormat) {
      const all = entryFormats.map((row) => Array.from({ length: range.columnCount }, (_, j) => row[j]));
      call.engine.writeNumberFormats(sheetId, range, all);
    }
  });
}

/**
 * Assigns `values` or `formulas`.
 * @throws HostError InvalidArgument for a wrong shape, `null` as a whole, an unbounded range or a value that is no cell value.
 */
export function writeValues(call: Call, state: RangeState, value: unknown): void {
  const shaped = shapeOf(value, state.range);
  if (isUnbounded(state.range)) throw new HostError("InvalidArgument");
  refuseIfTooLarge(call, [state.range]);
  refuseIfLocked(call, state.sheetId, state.range);
  if (call.switches.filteredWrites === "error" && filteredRows(call, state.sheetId, state.range).size > 0) throw new HostError("FilteredRangeConflict");
  if ("single" in shaped) writeSingle(call, state, shaped.single);
  else writeRows(call, state, shaped.rows);
  afterValuesWritten(call, state);
}

/** As `values` shows it: blank is `''`, an error its text. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
