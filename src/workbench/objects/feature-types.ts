/** The types of what lives on sheets beside cells: tables, filters, rules, pages, charts, comments. */
import type { DefinedType } from "../protocol/registry";
import { autoFilter, columnFilter } from "./filters/auto-filter";
import { table } from "./tables/table";
import { tableCollection, tableScopedCollection } from "./tables/table-collection";
import { tableColumn, tableColumnCollection } from "./tables/table-columns";
import { tableRow, tableRowCollection } from "./tables/table-rows";
import { tableSort } from "./tables/table-sort";
import { dataValidation } from "./validation/data-validation";

export const featureTypes: readonly DefinedType[] = [
  autoFilter,
  columnFilter,
  dataValidation,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  tableSort,
];
