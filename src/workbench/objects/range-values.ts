/** What the cells of a range hold and show: values, formulas, texts, types, number formats. */
import { isDateFormat } from "numfmt";
import type { CellStyle, CellValue } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import { days1904 } from "../engine/date-system";
import { displayText } from "../engine/display-text";
import type { CellState } from "../engine/engine";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { Scalar } from "../protocol/registry";
import { cellCount } from "./address";
import { isUnbounded, plainValue, shapeOf, writeValues } from "./cell-writing";
import { numberFormatCategory } from "./number-format-category";
import type { RangeState } from "./object-types";
import { fromR1C1, toR1C1 } from "./r1c1";
import { refuseIfTooLarge, refuseUnlessAllowed } from "./sheet-guards";

/** Reads of more cells fail, says the documentation on performance. */
const mostCells = 5_000_000;

type Getter = NonNullable<Scalar<RangeState>["get"]>;

/**
 * True for what cannot be read: whole rows and columns, and perhaps what is too large, give `null`.
 * @throws HostError RangeExceedsLimit for what is too large, unless a switch says otherwise.
 */
function isUnread(range: RangeRef, call: Call): boolean {
  if (isUnbounded(range)) return true;
  if (cellCount(range) <= mostCells) return false;
  if (call.switches.largeReads === "null") return true;
  throw new HostError("RangeExceedsLimit");
}

function cellwise<T>(pick: (cell: CellState, row: number, column: number) => T): Getter {
  return (state, call) => {
    if (isUnread(state.range, call)) return null;
    return call.engine.readCells(state.sheetId, state.range)
      .map((row, i) => row.map((cell, j) => pick(cell, state.range.row + i, state.range.column + j)));
  };
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  switch (typeof value) {
    case "string": return "String";
    case "number": return "Double";
    case "boolean": return "Boolean";
    default: return "Error";
  }
}

/** The text that a cell shows, whatever its column's width. */
export function shownText(call: Call, value: CellValue, numberFormat: string): string {
  const shifted = call.document.workbook.date1904 && typeof value === "number" && isDateFormat(numberFormat) ? value + days1904 : value;
  return displayText(shifted, numberFormat);
}

const texts: Getter = (state, call) => {
  if (isUnread(state.range, call)) return null;
  const styles = call.engine.readStyles(state.sheetId, state.range);
  return call.engine.readCells(state.sheetId, state.range)
    .map((row, i) => row.map((cell, j) => shownText(call, cell.value, styles[i]?.[j]?.numberFormat ?? "General")));
};

const formatwise = <T>(pick: (format: string) => T): Getter => (state, call) =>
  isUnread(state.range, call) ? null : call.engine.readStyles(state.sheetId, state.range).map((row) => row.map((style: CellStyle) => pick(style.numberFormat ?? "General")));

/** `null` leaves a cell's format, `''` makes it General. */
function asFormat(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value === "" ? "General" : value;
}

function writeNumberFormats(state: RangeState, value: unknown, call: Call): void {
  const { sheetId, range } = state;
  const shaped = shapeOf(value, range);
  refuseIfTooLarge(call, [range]);
  refuseUnlessAllowed(call, sheetId, "allowFormatCells");
  if ("single" in shaped) {
    const format = asFormat(shaped.single);
    if (format !== undefined) call.write(() => call.engine.patchStyle(sheetId, range, { numberFormat: format }));
    return;
  }
  if (isUnbounded(range)) throw new HostError("InvalidArgument");
  const formats = shaped.rows.map((row) => row.map(asFormat));
  call.write(() => call.engine.writeNumberFormats(sheetId, range, formats));
}

const numberFormat: Scalar<RangeState> = { get: formatwise((format) => format), set: writeNumberFormats };
const formulas: Scalar<RangeState> = {
  get: cellwise((cell) => cell.formula ?? plainValue(cell.value)),
  set: (state, value, call) => writeValues(call, state, value),
};

function fromR1C1Matrix(value: unknown, range: RangeRef): unknown {
  const shaped = shapeOf(value, range);
  const convert = (cell: unknown, i: number, j: number) =>
    typeof cell === "string" && cell.startsWith("=") ? fromR1C1(cell, range.row + i, range.column + j) : cell;
  return "single" in shaped ? convert(shaped.single, 0, 0) : shaped.rows.map((row, i) => row.map((cell, j) => convert(cell, i, j)));
}

export const rangeValues: Readonly<Record<string, Scalar<RangeState>>> = {
  values: { get: cellwise((cell) => plainValue(cell.value)), set: (state, value, call) => writeValues(call, state, value) },
  valueTypes: { get: cellwise((cell) => valueType(cell.value)) },
  text: { get: texts },
  formulas,
  // The host's user works in en-US; a display language does not change separators or function names.
  formulasLocal: formulas,
  formulasR1C1: {
    get: cellwise((cell, row, column) => (cell.formula === undefined ? plainValue(cell.value) : toR1C1(cell.formula, row, column))),
    set: (state, value, call) => writeValues(call, state, fromR1C1Matrix(value, state.range)),
  },
  numberFormat,
  numberFormatLocal: numberFormat,
  numberFormatCategories: { get: formatwise(numberFormatCategory), onDemand: true },
};
