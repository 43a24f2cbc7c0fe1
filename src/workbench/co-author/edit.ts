/** What a person can do to the open workbook, as plain data, and how it is done: by the members that add-ins use too. */
import type { CellScalar } from "../document/cell-types";
import type { ValidationDef } from "../document/rule-types";
import type { RangeRef } from "../document/types";
import { autoFilter } from "../objects/filters/auto-filter";
import { contains } from "../engine/geometry";
import { parseLocalAddress, splitSheet } from "../objects/address";
import { writeValues } from "../objects/cell-writing";
import { RangeType, type RangeState, type SheetIdentity } from "../objects/object-types";
import { range } from "../objects/range";
import { rangeFill } from "../objects/range-fill-font";
import { sheetByName } from "../objects/resolve-address";
import { refuseIfLocked } from "../objects/sheet-guards";
import { table } from "../objects/tables/table";
import { tableColumn } from "../objects/tables/table-columns";
import { tableSort } from "../objects/tables/table-sort";
import type { PlacedTable } from "../objects/tables/table-ranges";
import { readTypedText } from "../objects/typed-text";
import { worksheet } from "../objects/worksheet";
import { worksheetCollection } from "../objects/worksheet-collection";
import { worksheetProtection } from "../objects/worksheet-protection";
import { Arguments } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError, type ErrorCode } from "../protocol/host-error";

/** Addresses name their sheet: `Plan!B7`, `'Q1 plan'!5:6`, `Plan!D:D`. */
export type Edit =
  /** Typed into a cell: a validation rule of style Stop turns it down. */
  | { readonly do: "type"; readonly at: string; readonly text: string }
  /** Values pasted from elsewhere, which no validation rule hears of; null leaves a cell as it is. */
  | { readonly do: "paste"; readonly at: string; readonly values: readonly (readonly (CellScalar | null)[])[] }
  | { readonly do: "copy"; readonly from: string; readonly to: string }
  | { readonly do: "clear"; readonly at: string }
  /** Whole rows or columns; cells below go down or up, those to the right go right or left. */
  | { readonly do: "insert" | "delete"; readonly at: string }
  | { readonly do: "fill"; readonly at: string; readonly color: string }
  | { readonly do: "sort"; readonly table: string; readonly column: string; readonly ascending: boolean }
  | { readonly do: "filter"; readonly table: string; readonly column: string; readonly values: readonly string[] }
  | { readonly do: "show-all"; readonly table: string }
  | { readonly do: "rename-sheet" | "rename-table"; readonly from: string; readonly to: string }
  | { readonly do: "rename-column"; readonly table: string; readonly from: string; readonly to: string }
  | { readonly do: "add-sheet" | "delete-sheet" | "protect" | "unprotect"; readonly sheet: string };

/** A code of Excel's, or `Validation` where a rule turned typed text down. */
export type Outcome = "done" | ErrorCode | "Validation";

/** Does it on the call's behalf. What Excel would refuse a person is refused, and said. */
export async function perform(edit: Edit, call: Call): Promise<Outcome> {
  // A person acts on what they see.
  await call.calculated();
  try {
    if (edit.do === "type" && breaksRule(edit.at, edit.text, call)) return "Validation";
    await carryOut(edit, call);
    return "done";
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

async function carryOut(edit: Edit, call: Call): Promise<void> {
  switch (edit.do) {
    case "type": return writeValues(call, placeOf(edit.at, call), edit.text);
    case "paste": return writeValues(call, placeOf(edit.at, call), edit.values);
    case "clear": return void range.invoke(placeOf(edit.at, call), "clear", new Arguments(["Contents"]), call);
    case "copy": {
      const [from, to] = [placeOf(edit.from, call), placeOf(edit.to, call)];
      refuseIfLocked(call, to.sheetId, to.range);
      return void await range.invoke(to, "copyFrom", new Arguments([RangeType.of(from)]), call);
    }
    case "insert": return void range.invoke(placeOf(edit.at, call), "insert", new Arguments([isRows(edit.at) ? "Down" : "Right"]), call);
    case "delete": return void range.invoke(placeOf(edit.at, call), "delete", new Arguments([isRows(edit.at) ? "Up" : "Left"]), call);
    case "fill": {
      const { sheetId, range: area } = placeOf(edit.at, call);
      return rangeFill.setProperty({ sheetId, areas: [area] }, "color", edit.color, call);
    }
    case "add-sheet": return void worksheetCollection.invoke(null, "add", new Arguments([edit.sheet]), call);
    case "delete-sheet": return void worksheet.invoke(sheetOf(edit.sheet, call), "delete", new Arguments([]), call);
    case "rename-sheet": return worksheet.setProperty(sheetOf(edit.from, call), "name", edit.to, call);
    case "protect": return void worksheetProtection.invoke(sheetOf(edit.sheet, call), "protect", new Arguments([]), call);
    case "unprotect": return void worksheetProtection.invoke(sheetOf(edit.sheet, call), "unprotect", new Arguments([]), call);
    case "rename-table": return table.setProperty({ tableId: tableOf(edit.from, call).id }, "name", edit.to, call);
    default: return inTable(edit, call);
  }
}

async function inTable(edit: Extract<Edit, { readonly do: "sort" | "filter" | "show-all" | "rename-column" }>, call: Call): Promise<void> {
  const own = tableOf(edit.table, call);
  const tableId = own.id;
  const index = (name: string): number => {
    const found = own.columns.findIndex((column) => column.name === name);
    if (found < 0) throw new HostError("ItemNotFound");
    return found;
  };
  switch (edit.do) {
    case "sort":
      await tableSort.invoke({ tableId }, "apply", new Arguments([[{ key: index(edit.column), ascending: edit.ascending }]]), call);
      return;
    case "filter":
      await autoFilter.invoke({ tableId }, "apply", new Arguments([null, index(edit.column), { filterOn: "Values", values: edit.values }]), call);
      return;
    case "show-all":
      await autoFilter.invoke({ tableId }, "clearCriteria", new Arguments([]), call);
      return;
    case "rename-column":
      await tableColumn.setProperty({ tableId, columnId: own.columns[index(edit.from)]?.id ?? 0 }, "name", edit.to, call);
  }
}

/** `Plan!5:6` */
const isRows = (address: string): boolean => /!\$?\d+:\$?\d+$/.test(address);

function placeOf(address: string, call: Call): RangeState {
  const split = splitSheet(address);
  const found: RangeRef | undefined = split && parseLocalAddress(split.rest);
  if (split?.sheetName === undefined || found === undefined) throw new HostError("InvalidArgument", `${address} is no address`);
  return { ...sheetOf(split.sheetName, call), range: found };
}

function sheetOf(name: string, call: Call): SheetIdentity {
  const sheet = sheetByName(call.engine, name);
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return { sheetId: sheet.id };
}

function tableOf(name: string, call: Call): PlacedTable {
  const found = call.engine.tables().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

function ruleAt({ sheetId, range: { row, column } }: RangeState, call: Call): ValidationDef | undefined {
  return call.engine.validations(sheetId).find((rule) => rule.ranges.some((area) => contains(area, row, column)));
}

/** What a formula gives is known only once it is calculated, so that formulas pass, as they do in the grid. */
function breaksRule(address: string, text: string, call: Call): boolean {
  const place = placeOf(address, call);
  const rule = ruleAt(place, call);
  if (rule?.errorAlert.showAlert !== true || rule.errorAlert.style !== "Stop") return false;
  const format = call.engine.readStyles(place.sheetId, place.range)[0]?.[0]?.numberFormat ?? "General";
  const { input } = readTypedText(text, format, call.now());
  return "value" in input && !call.engine.isValid(place.sheetId, place.range.row, place.range.column, input.value);
}
