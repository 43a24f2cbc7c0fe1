/** Addresses as add-ins give them (A1, whole rows, defined names, table references) to rectangles on sheets. */
import type { Engine, SheetInfo } from "../engine/engine";
import type { RangeRef } from "../document/types";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { parseLocalAddress, splitSheet, wholeSheet } from "./address";
import type { RangeState } from "./object-types";

/** Limit of `getRange` and `getRanges` texts. */
const longestAddress = 8192;

export function sheetByName(engine: Engine, name: string): SheetInfo | undefined {
  const wanted = name.toLowerCase();
  return engine.sheets().find((sheet) => sheet.name.toLowerCase() === wanted);
}

export function sheetById(engine: Engine, sheetId: string): SheetInfo {
  const sheet = engine.sheets().find((candidate) => candidate.id === sheetId);
  if (!sheet) throw new HostError("ItemNotFound");
  return sheet;
}

/** A name's target when its formula is a plain reference. */
export function rangeOfFormula(engine: Engine, formula: string, sheetId: string): RangeState | undefined {
  const parts = splitSheet(formula);
  if (!parts) return undefined;
  const range = parseLocalAddress(parts.rest);
  if (!range) return undefined;
  const sheet = parts.sheetName === undefined ? undefined : sheetByName(engine, parts.sheetName);
  if (parts.sheetName !== undefined && !sheet) return undefined;
  return { sheetId: sheet?.id ?? sheetId, range };
}

function byDefinedName(engine: Engine, name: string, sheetId: string): RangeState | undefined {
  const wanted = name.toLowerCase();
  const names = engine.names().filter((candidate) => candidate.name.toLowerCase() === wanted);
  const found = names.find((candidate) => candidate.sheetId === sheetId) ?? names.find((candidate) => candidate.sheetId === undefined);
  if (found) return rangeOfFormula(engine, found.formula, found.sheetId ?? sheetId);
  return byTable(engine, name);
}

/** `Table1`, `Table1[Column]`, `Table1[#All]`, `Table1[#Headers]`. */
function byTable(engine: Engine, text: string): RangeState | undefined {
  const match = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(text);
  const table = match && engine.tables().find((candidate) => candidate.name.toLowerCase() === (match[1] ?? "").toLowerCase());
  if (!match || !table) return undefined;
  const { range } = table;
  const header = table.showHeaders ? 1 : 0;
  const body: RangeRef = { ...range, row: range.row + header, rowCount: range.rowCount - header - (table.showTotals ? 1 : 0) };
  const part = match[2] ?? "";
  if (part === "" || part.toLowerCase() === "#data") return { sheetId: table.sheetId, range: body };
  if (part.toLowerCase() === "#all") return { sheetId: table.sheetId, range };
  if (part.toLowerCase() === "#headers" && table.showHeaders) return { sheetId: table.sheetId, range: { ...range, rowCount: 1 } };
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === part.toLowerCase());
  return index < 0 ? undefined : { sheetId: table.sheetId, range: { ...body, column: body.column + index, columnCount: 1 } };
}

/**
 * The rectangle that `sheet.getRange(address)` means.
 * @throws HostError InvalidArgument for anything that is no single range on that sheet.
 */
export function resolveAddress(call: Call, sheetId: string, given: string | undefined): RangeState {
  if (given === undefined || given === "") return { sheetId, range: wholeSheet };
  let address = given;
  if (address.length > longestAddress) {
    if (call.switches.longAddress === "refuse") throw new HostError("InvalidArgument");
    address = address.slice(0, longestAddress);
  }
  const parts = splitSheet(address);
  if (!parts) throw new HostError("InvalidArgument");
  const { engine } = call;
  let target = sheetId;
  if (parts.sheetName !== undefined) {
    const named = sheetByName(engine, parts.sheetName);
    if (!named) throw new HostError("InvalidArgument");
    target = named.id;
  }
  const range = parseLocalAddress(parts.rest);
  if (range) return { sheetId: target, range };
  const named = byDefinedName(engine, parts.rest, target);
  if (!named) throw new HostError("InvalidArgument");
  return named;
}
