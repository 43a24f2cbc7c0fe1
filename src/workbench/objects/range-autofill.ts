/** `range.autoFill`: formulas and formats are copied along, numbers and dates continue as series. */
import { isDateFormat } from "numfmt";
import type { RangeRef } from "../document/types";
import type { CellInput, CellState } from "../engine/engine";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { Method } from "../protocol/registry";
import { intersect, sameRange } from "./address";
import type { RangeState } from "./object-types";
import { rangeArgument } from "./range-editing";
import { refuseIfLocked } from "./sheet-guards";

const kinds = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;

/** The part of the destination that the source does not cover, and which way it lies. */
function strip(source: RangeRef, destination: RangeRef): { readonly range: RangeRef; readonly direction: "Down" | "Up" | "Right" | "Left" } {
  const shared = intersect(source, destination);
  if (!shared || !sameRange(shared, source)) throw new HostError("InvalidArgument");
  const rows = destination.rowCount - source.rowCount;
  const columns = destination.columnCount - source.columnCount;
  if ((rows === 0) === (columns === 0)) throw new HostError("InvalidArgument");
  if (rows > 0) {
    if (destination.row === source.row) return { range: { ...source, row: source.row + source.rowCount, rowCount: rows }, direction: "Down" };
    if (destination.row + rows === source.row) return { range: { ...source, row: destination.row, rowCount: rows }, direction: "Up" };
  } else {
    if (destination.column === source.column) return { range: { ...source, column: source.column + source.columnCount, columnCount: columns }, direction: "Right" };
    if (destination.column + columns === source.column) return { range: { ...source, column: destination.column, columnCount: columns }, direction: "Left" };
  }
  throw new HostError("InvalidArgument");
}

interface Series {
  at(step: number): CellInput;
}

/** Least-squares line through the numbers, as Excel continues them; one number alone has the step given. */
function line(numbers: readonly number[], singleStep: number): Series {
  const n = numbers.length;
  const meanX = (n - 1) / 2;
  const meanY = numbers.reduce((sum, value) => sum + value, 0) / n;
  const spread = numbers.reduce((sum, _value, index) => sum + (index - meanX) ** 2, 0);
  const slope = n === 1 ? singleStep : numbers.reduce((sum, value, index) => sum + (index - meanX) * (value - meanY), 0) / spread;
  return { at: (step) => ({ value: Number((meanY + slope * (step - meanX)).toPrecision(15)) }) };
}

/** How one row or column of source cells goes on; `undefined` to repeat it. */
function seriesOf(cells: readonly CellState[], isDate: boolean, asSeries: boolean): Series | undefined {
  if (cells.some((cell) => cell.formula !== undefined)) return undefined;
  const numbers = cells.map((cell) => cell.value);
  if (numbers.every((value) => typeof value === "number")) {
    // A single plain number is repeated unless a series is asked for; a single date goes on by days.
    return numbers.length === 1 && !isDate && !asSeries ? undefined : line(numbers, 1);
  }
  const [only] = cells;
  const numbered = cells.length === 1 && typeof only?.value === "string" ? /^(.*?)(\d+)$/.exec(only.value) : null;
  return numbered ? { at: (step) => ({ value: `${numbered[1] ?? ""}${Math.abs(Number(numbered[2]) + step)}` }) } : undefined;
}

function continueSeries(call: Call, { sheetId, range: source }: RangeState, target: RangeRef, backwards: boolean, vertical: boolean, asSeries: boolean): void {
  const cells = call.engine.readCells(sheetId, source);
  const styles = call.engine.readStyles(sheetId, source);
  const lines = vertical ? source.columnCount : source.rowCount;
  for (let index = 0; index < lines; index++) {
    const own = vertical ? cells.map((row) => row[index]) : (cells[index] ?? []);
    const style = (vertical ? styles[0]?.[index] : styles[index]?.[0])?.numberFormat ?? "General";
    const series = seriesOf(own.filter((cell) => cell !== undefined), isDateFormat(style), asSeries);
    if (!series) continue;
    const length = vertical ? target.rowCount : target.columnCount;
    const sourceLength = vertical ? source.rowCount : source.columnCount;
    const values = Array.from({ length }, (_, step) => series.at(backwards ? step - length : sourceLength + step));
    const area = vertical ? { ...target, column: target.column + index, columnCount: 1 } : { ...target, row: target.row + index, rowCount: 1 };
    call.engine.writeCells(sheetId, area, vertical ? values.map((value) => [value]) : [values]);
  }
}

/** Whole copies of the source, the last one cut to fit. */
function tile(call: Call, { sheetId, range: source }: RangeState, target: RangeRef, vertical: boolean, kind: "All" | "Formats" | "Formulas"): void {
  const [length, step] = vertical ? [target.rowCount, source.rowCount] : [target.columnCount, source.columnCount];
  for (let done = 0; done < length; done += step) {
    const count = Math.min(step, length - done);
    const from = vertical ? { ...source, rowCount: count } : { ...source, columnCount: count };
    const to = vertical ? { ...target, row: target.row + done, rowCount: count } : { ...target, column: target.column + done, columnCount: count };
    call.engine.copyRange({ sheetId, range: from }, { sheetId, range: to }, kind, { skipBlanks: false, transpose: false });
  }
}

export const autoFill: Method<RangeState> = async (state, args, call) => {
  const destination = rangeArgument(args, 0, state.sheetId, call);
  const kind = args.oneOf(1, kinds, "FillDefault");
  if (destination.sheetId !== state.sheetId) throw new HostError("InvalidArgument");
  const { range: target, direction } = strip(state.range, destination.range);
  refuseIfLocked(call, state.sheetId, target);
  await call.calculated();
  const vertical = direction === "Down" || direction === "Up";
  call.write(() => {
    tile(call, state, target, vertical, kind === "FillFormats" ? "Formats" : kind === "FillValues" ? "Formulas" : "All");
    if (kind === "FillFormats" || kind === "FillCopy") return;
    continueSeries(call, state, target, direction === "Up" || direction === "Left", vertical, kind === "FillSeries");
  });
};
