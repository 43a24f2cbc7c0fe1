/** The filter of a table or of a sheet, and the filter of one table column. */
import type { FilterCriteriaDef, RangeRef } from "../../document/types";
import type { Arguments } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Method } from "../../protocol/registry";
import { RangeType } from "../object-types";
import { resolveAddress } from "../resolve-address";
import { columnOf, findTable, tableOf } from "../tables/table-ranges";
import type { TableColumnState } from "../tables/table-types";
import { readCriteria } from "./filter-criteria";
import { applyCriteria, clearCriteria, criteriaOf, reapplyFilter, targetOf, targetOfTable, withColumn, type FilterTarget } from "./filter-state";
import { AutoFilterType, FilterType, type AutoFilterState } from "./filter-types";

const rangeOf = (target: FilterTarget) => RangeType.of({ sheetId: target.sheetId, range: target.range });

function columnIndex(args: Arguments, index: number, target: FilterTarget): number {
  const column = args.integer(index);
  if (column < 0 || column >= target.range.columnCount) throw new HostError("InvalidArgument");
  return column;
}

const sameRange = (a: RangeRef, b: RangeRef): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/**
 * Puts the sheet's filter on a range; one row alone is no list to filter. On the range that it has already it stays, with what its other
 * columns are filtered by.
 */
function placeOnSheet(call: Call, state: AutoFilterState, args: Arguments): FilterTarget {
  if ("tableId" in state) return targetOfTable(tableOf(call, state.tableId));
  const given = args.optionalObject(0, RangeType) ?? resolveAddress(call, state.sheetId, args.string(0));
  if (given.sheetId !== state.sheetId || given.range.rowCount < 2) throw new HostError("InvalidArgument");
  const old = targetOf(call, state);
  if (old && sameRange(old.range, given.range)) return old;
  if (old) clearCriteria(call, old);
  const target: FilterTarget = { sheetId: state.sheetId, range: given.range };
  call.write(() => call.engine.setFilter(state.sheetId, { range: given.range }, { range: given.range, criteria: [] }));
  return target;
}

export const autoFilter = defineType(AutoFilterType, {
  exists: (state, call) => !("tableId" in state) || findTable(call, state.tableId) !== undefined,
  scalars: {
    enabled: {
      get: (state, call) => ("tableId" in state ? tableOf(call, state.tableId).showFilterButton : targetOf(call, state) !== undefined),
    },
    isDataFiltered: {
      get: (state, call) => {
        const target = targetOf(call, state);
        return target !== undefined && criteriaOf(call, target).length > 0;
      },
    },
    /** One entry a column; `null` where the column is not filtered. */
    criteria: {
      get: (state, call) => {
        const target = targetOf(call, state);
        const criteria = target ? criteriaOf(call, target) : [];
        return Array.from({ length: target?.range.columnCount ?? 0 }, (_, column) => criteria.find((entry) => entry.column === column)?.criteria ?? null);
      },
    },
  },
  methods: {
    apply: async (state, args, call) => {
      const target = placeOnSheet(call, state, args);
      if (!args.has(1)) return;
      const column = columnIndex(args, 1, target);
      if (args.has(2)) await applyCriteria(call, target, withColumn(criteriaOf(call, target), column, readCriteria(args.raw(2))));
    },
    clearColumnCriteria: async (state, args, call) => {
      const target = targetOf(call, state);
      if (!target) throw new HostError("InvalidArgument");
      await applyCriteria(call, target, withColumn(criteriaOf(call, target), columnIndex(args, 0, target), undefined));
    },
    clearCriteria: (state, _args, call) => {
      const target = targetOf(call, state);
      if (target) clearCriteria(call, target);
    },
    reapply: async (state, _args, call) => {
      const target = targetOf(call, state);
      if (target) await reapplyFilter(call, target);
    },
    remove: (state, _args, call) => {
      const target = targetOf(call, state);
      if (!target) return;
      clearCriteria(call, target);
      if ("tableId" in state) call.write(() => call.engine.updateTable(state.tableId, { showFilterButton: false }));
      else call.write(() => call.engine.setFilter(state.sheetId, { range: target.range }, undefined));
    },
    getRange: (state, _args, call) => {
      const target = targetOf(call, state);
      if (!target) throw new HostError("ItemNotFound");
      return rangeOf(target);
    },
    getRangeOrNullObject: (state, _args, call) => {
      const target = targetOf(call, state);
      return target ? rangeOf(target) : null;
    },
  },
});

function setColumn(call: Call, state: TableColumnState, criteria: FilterCriteriaDef | undefined): Promise<void> {
  const { table, index } = columnOf(call, state);
  const target = targetOfTable(table);
  return applyCriteria(call, target, withColumn(criteriaOf(call, target), index, criteria));
}

/** The shorthand methods say in their name what `apply` takes as JSON. */
const shorthand = (filterOn: string, member: string): Method<TableColumnState> => (state, args, call) =>
  setColumn(call, state, readCriteria({ filterOn, [member]: args.raw(0) }));

export const columnFilter = defineType(FilterType, {
  exists: (state, call) => findTable(call, state.tableId)?.columns.some((column) => column.id === state.columnId) ?? false,
  scalars: {
    criteria: {
      get: (state, call) => {
        const { table, index } = columnOf(call, state);
        return criteriaOf(call, targetOfTable(table)).find((entry) => entry.column === index)?.criteria ?? null;
      },
    },
  },
  methods: {
    apply: (state, args, call) => setColumn(call, state, readCriteria(args.raw(0))),
    clear: (state, _args, call) => setColumn(call, state, undefined),
    applyValuesFilter: shorthand("Values", "values"),
    applyTopItemsFilter: shorthand("TopItems", "criterion1"),
    applyTopPercentFilter: shorthand("TopPercent", "criterion1"),
    applyBottomItemsFilter: shorthand("BottomItems", "criterion1"),
    applyBottomPercentFilter: shorthand("BottomPercent", "criterion1"),
    applyCellColorFilter: shorthand("CellColor", "color"),
    applyFontColorFilter: shorthand("FontColor", "color"),
    applyDynamicFilter: shorthand("Dynamic", "dynamicCriteria"),
    applyCustomFilter: (state, args, call) =>
      setColumn(call, state, readCriteria({ filterOn: "Custom", criterion1: args.raw(0), criterion2: args.raw(1), operator: args.raw(2) })),
  },
});
