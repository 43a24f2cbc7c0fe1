/** Moves tables, filters, validations, conditional formats and names along when rows, columns or cells come, go or move. */
import type { FilterDef, RangeRef, TableColumnDef, TableDef } from "../document/types";
import { intersection, lastColumn, lastRow, shiftRange, shiftSpan, subtract } from "./geometry";
import type { LineChange } from "./geometry";
import { followReferences, shiftReferences, translateReferences } from "./references";
import { conditionalFormatOn, mapStructureFormulas, validationOn } from "./structure-formulas";
import type { Structures } from "./structures";

/** What became of a table's columns, for the formulas that name them and the headers that must be written. */
export interface TableColumnsChange {
  readonly sheetId: string;
  readonly table: TableDef;
  readonly added: readonly { readonly index: number; readonly name: string }[];
  readonly removed: readonly string[];
}

/** A range lost its first lines: its formulas are read from the first line that is left. */
function survivors(range: RangeRef, change: LineChange): { rows: number; columns: number } {
  const start = change.axis === "row" ? range.row : range.column;
  const end = change.at - change.count;
  const lost = change.count < 0 && start >= change.at && start < end ? end - start : 0;
  return change.axis === "row" ? { rows: lost, columns: 0 } : { rows: 0, columns: lost };
}

function freshName(columns: readonly TableColumnDef[]): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  let number = 1;
  while (taken.has(`列${number}`)) number += 1;
  return `列${number}`;
}

function shiftColumns(table: TableDef, change: LineChange): Omit<TableColumnsChange, "sheetId" | "table"> & { columns: TableColumnDef[] } {
  const columns = [...table.columns];
  const added: { index: number; name: string }[] = [];
  const removed: string[] = [];
  const first = table.range.column;
  if (change.count > 0 && change.at > first && change.at <= lastColumn(table.range)) {
    for (let extra = 0; extra < change.count; extra += 1) {
      const name = freshName(columns);
      const index = change.at - first + extra;
      columns.splice(index, 0, { id: Math.max(0, ...columns.map((column) => column.id)) + 1, name });
      added.push({ index, name });
    }
  } else if (change.count < 0) {
    const from = Math.max(change.at, first) - first;
    const to = Math.min(change.at - change.count, lastColumn(table.range) + 1) - first;
    if (to > from) removed.push(...columns.splice(from, to - from).map((column) => column.name));
  }
  return { columns, added, removed };
}

/** A filter's columns count from its left edge. */
function shiftFilter(filter: FilterDef, change: LineChange): FilterDef | undefined {
  const range = shiftRange(filter.range, change);
  if (!range) return undefined;
  if (change.axis === "row") return { ...filter, range };
  const criteria = filter.criteria.flatMap((entry) => {
    const column = filter.range.column + entry.column;
    const moved = shiftSpan(column, column, change.at, change.count);
    return moved ? [{ ...entry, column: moved.first - range.column }] : [];
  });
  return { ...filter, range, criteria };
}

function shiftTables(structures: Structures, sheetId: string, change: LineChange): TableColumnsChange[] {
  const own = structures.of(sheetId);
  const changes: TableColumnsChange[] = [];
  own.tables = own.tables.flatMap((table) => {
    const moved = shiftRange(table.range, change);
    if (!moved) {
      changes.push({ sheetId, table, added: [], removed: table.columns.map((column) => column.name) });
      return [];
    }
    // A table keeps one row for data even when the last one is deleted.
    const least = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1;
    const range = { ...moved, rowCount: Math.max(moved.rowCount, least) };
    const across = change.axis === "column" && range.columnCount !== table.range.columnCount;
    if (!across) return [{ ...table, range }];
    const { columns, added, removed } = shiftColumns(table, change);
    const next = { ...table, range, columns };
    changes.push({ sheetId, table: next, added, removed });
    return [next];
  });
  return changes;
}

export function shiftStructures(
  structures: Structures, sheetId: string, change: LineChange, nameOf: (sheetId: string) => string,
): TableColumnsChange[] {
  const changedSheet = nameOf(sheetId);
  mapStructureFormulas(structures, (formula, ownId, ranges) => {
    const anchor = ranges?.[0];
    const lost = ownId === sheetId && anchor ? survivors(anchor, change) : { rows: 0, columns: 0 };
    const from = translateReferences(formula, lost.rows, lost.columns);
    return shiftReferences(from, ranges && ownId !== undefined ? nameOf(ownId) : "", changedSheet, change);
  });
  const own = structures.of(sheetId);
  const shiftAll = (ranges: readonly RangeRef[]): RangeRef[] => ranges.flatMap((range) => shiftRange(range, change) ?? []);
  own.validations = own.validations.map((rule) => ({ ...rule, ranges: shiftAll(rule.ranges) })).filter((rule) => rule.ranges.length > 0);
  own.conditionalFormats = own.conditionalFormats
    .map((format) => ({ ...format, ranges: shiftAll(format.ranges) })).filter((format) => format.ranges.length > 0);
  const changes = shiftTables(structures, sheetId, change);
  own.filters = own.filters.flatMap((entry) => {
    const filter = shiftFilter(entry.filter, change);
    return filter ? [{ ...entry, filter }] : [];
  });
  structures.touch();
  return changes;
}

/** What lay wholly inside the cut cells goes with them; rules that lay partly inside are divided. */
export function moveStructures(
  structures: Structures, from: { readonly sheetId: string; readonly range: RangeRef },
  to: { readonly sheetId: string; readonly row: number; readonly column: number }, nameOf: (sheetId: string) => string,
): void {
  const rows = to.row - from.range.row;
  const columns = to.column - from.range.column;
  const place = (range: RangeRef): RangeRef => ({ ...range, row: range.row + rows, column: range.column + columns });
  const source = { sheet: nameOf(from.sheetId), range: from.range };
  const target = { sheet: nameOf(to.sheetId), row: to.row, column: to.column };
  mapStructureFormulas(structures, (formula, ownId, ranges) =>
    followReferences(formula, ranges && ownId !== undefined ? nameOf(ownId) : "", source, target));
  const inside = (range: RangeRef): boolean => range.row >= from.range.row && range.column >= from.range.column
    && lastRow(range) <= lastRow(from.range) && lastColumn(range) <= lastColumn(from.range);
  const origin = structures.of(from.sheetId);
  const destination = structures.of(to.sheetId);
  const tables = origin.tables.filter((table) => inside(table.range));
  origin.tables = origin.tables.filter((table) => !inside(table.range));
  destination.tables = [...destination.tables, ...tables.map((table) => ({ ...table, range: place(table.range) }))];
  const divide = <T extends { readonly ranges: readonly RangeRef[] }>(
    rules: readonly T[], on: (rule: T, ranges: readonly RangeRef[]) => T,
  ): { stay: T[]; go: T[] } => {
    const stay: T[] = [];
    const go: T[] = [];
    for (const rule of rules) {
      const cut = rule.ranges.flatMap((range) => intersection(range, from.range) ?? []);
      const rest = rule.ranges.flatMap((range) => subtract(range, from.range));
      if (cut.length === 0) stay.push(rule);
      else {
        go.push({ ...on(rule, cut), ranges: cut.map(place) });
        if (rest.length > 0) stay.push(on(rule, rest));
      }
    }
    return { stay, go };
  };
  const validations = divide(origin.validations, validationOn);
  origin.validations = validations.stay;
  destination.validations = [...destination.validations, ...validations.go];
  const formats = divide(origin.conditionalFormats, conditionalFormatOn);
  origin.conditionalFormats = formats.stay;
  destination.conditionalFormats = [...destination.conditionalFormats, ...formats.go].sort((a, b) => a.priority - b.priority);
  structures.touch();
}
