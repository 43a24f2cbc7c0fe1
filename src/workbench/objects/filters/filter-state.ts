/** What a filter filters, and by what. The engine hides the rows. */
import type { FilterCriteriaDef, FilterDef, RangeRef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { tableOf, type PlacedTable } from "../tables/table-ranges";
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
  call.write(() => store(call, target, []));
}

/** Filters by calculated values, with what columns had before taken along. */
export async function applyCriteria(call: Call, target: FilterTarget, criteria: Criteria): Promise<void> {
  if (criteria.length === 0) {
    clearCriteria(call, target);
    return;
  }
  refuseIfProtected(call, target.sheetId);
  await call.calculated();
  call.write(() => store(call, target, criteria));
}

/** The same criteria on today's values. */
export function reapplyFilter(call: Call, target: FilterTarget): Promise<void> {
  return applyCriteria(call, target, criteriaOf(call, target));
}
