/** What a filter filters, and the rows it hides. */
import type { FilterCriteriaDef, FilterDef, RangeRef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { shownText } from "../range-values";
import type { PlacedTable } from "../tables/table-ranges";
import { tableOf } from "../tables/table-ranges";
import { filterOf } from "./filter-criteria";
import type { AutoFilterState } from "./filter-types";

export interface FilterTarget {
  readonly sheetId: string;
  readonly tableId?: string;
  /** Header row and data; no totals row. */
  readonly range: RangeRef;
}

type Criteria = FilterDef["criteria"];

export function targetOfTable(table: PlacedTable): FilterTarget {
  return { sheetId: table.sheetId, tableId: table.id, range: { ...table.range, rowCount: table.range.rowCount - (table.showTotals ? 1 : 0) } };
}

/** `undefined` when the sheet has no filter of its own. */
export function targetOf(call: Call, state: AutoFilterState): FilterTarget | undefined {
  if ("tableId" in state) return targetOfTable(tableOf(call, state.tableId));
  const own = call.engine.filters(state.sheetId).find((entry) => entry.tableId === undefined);
  return own && { sheetId: state.sheetId, range: own.filter.range };
}

export function criteriaOf(call: Call, target: FilterTarget): Criteria {
  return call.engine.filters(target.sheetId).find((entry) => entry.tableId === target.tableId)?.filter.criteria ?? [];
}

export function withColumn(criteria: Criteria, column: number, one: FilterCriteriaDef | undefined): Criteria {
  const others = criteria.filter((entry) => entry.column !== column);
  return one ? [...others, { column, criteria: one }].sort((a, b) => a.column - b.column) : others;
}

/** Rows below the header; a table without a header row is all data. */
function dataRows(call: Call, { range, tableId }: FilterTarget): RangeRef {
  const headers = tableId === undefined || tableOf(call, tableId).showHeaders ? 1 : 0;
  return { ...range, row: range.row + headers, rowCount: range.rowCount - headers };
}

function visibleRows(call: Call, sheetId: string, data: RangeRef, criteria: Criteria): boolean[] {
  const visible = Array.from({ length: data.rowCount }, () => true);
  for (const { column, criteria: one } of criteria) {
    const range = { ...data, column: data.column + column, columnCount: 1 };
    const styles = call.engine.readStyles(sheetId, range);
    const cells = call.engine.readCells(sheetId, range).map((row, index) => {
      const style = styles[index]?.[0] ?? {};
      const value = row[0]?.value ?? null;
      return { value, style, text: shownText(call, value, style.numberFormat ?? "General") };
    });
    const accepts = filterOf(one, cells, call.now());
    cells.forEach((cell, index) => {
      if (!accepts(cell)) visible[index] = false;
    });
  }
  return visible;
}

function hide(call: Call, sheetId: string, firstRow: number, visible: readonly boolean[]): void {
  let start = 0;
  for (let index = 1; index <= visible.length; index++) {
    if (index < visible.length && visible[index] === visible[start]) continue;
    call.engine.setRowsHidden(sheetId, firstRow + start, index - start, visible[start] === false);
    start = index;
  }
}

function store(call: Call, target: FilterTarget, criteria: Criteria): void {
  const { sheetId, tableId, range } = target;
  const keeps = criteria.length > 0 || tableId === undefined;
  call.engine.setFilter(sheetId, { ...(tableId === undefined ? {} : { tableId }), range }, keeps ? { range, criteria } : undefined);
}

/** @throws HostError AccessDenied on a protected sheet that does not allow filtering. */
function refuseIfProtected(call: Call, sheetId: string): void {
  const { isProtected, options } = call.document.sheet(sheetId).protection;
  if (isProtected && options["allowAutoFilter"] !== true) throw new HostError("AccessDenied");
}

/** Every row is shown again. */
export function clearCriteria(call: Call, target: FilterTarget): void {
  if (criteriaOf(call, target).length === 0) return;
  refuseIfProtected(call, target.sheetId);
  const data = dataRows(call, target);
  call.write(() => {
    store(call, target, []);
    call.engine.setRowsHidden(target.sheetId, data.row, data.rowCount, false);
  });
}

/** Filters by calculated values, with what columns had before taken along. */
export async function applyCriteria(call: Call, target: FilterTarget, criteria: Criteria): Promise<void> {
  if (criteria.length === 0) {
    clearCriteria(call, target);
    return;
  }
  refuseIfProtected(call, target.sheetId);
  await call.calculated();
  const data = dataRows(call, target);
  call.write(() => {
    store(call, target, criteria);
    hide(call, target.sheetId, data.row, visibleRows(call, target.sheetId, data, criteria));
  });
}

/** The same criteria on today's values. */
export function reapplyFilter(call: Call, target: FilterTarget): Promise<void> {
  return applyCriteria(call, target, criteriaOf(call, target));
}
