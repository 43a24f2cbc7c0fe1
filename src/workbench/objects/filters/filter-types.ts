/** Handles and states of filters. */
import { objectType } from "../../protocol/host-object";
import type { TableColumnState } from "../tables/table-types";

/** The filter of a table, or the one that a sheet may have outside of tables. */
export type AutoFilterState = { readonly tableId: string } | { readonly sheetId: string };

export const AutoFilterType = objectType<AutoFilterState>("AutoFilter");
/** The filter of one table column. */
export const FilterType = objectType<TableColumnState>("Filter");
