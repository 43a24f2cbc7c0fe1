/** The ways from workbook, worksheet and range to what lives on sheets beside cells. */
import type { Method, Navigation } from "../protocol/registry";
import { AutoFilterType } from "./filters/filter-types";
import { ChartCollectionType } from "./charts/chart-types";
import { CommentCollectionType } from "./comments/comment-types";
import { ConditionalFormatCollectionType } from "./conditional/conditional-types";
import type { RangeAreasState, RangeState, SheetIdentity } from "./object-types";
import { PageBreakCollectionType, PageLayoutType } from "./pages/page-types";
import { ShapeCollectionType } from "./shapes/shape-types";
import { TableCollectionType, TableScopedCollectionType } from "./tables/table-types";
import { DataValidationType } from "./validation/validation-types";

export const workbookFeatures: Readonly<Record<string, Navigation<null>>> = {
  comments: { get: () => CommentCollectionType.of({ sheetId: undefined }) },
  tables: { get: () => TableCollectionType.of({ sheetId: undefined }) },
};

export const worksheetFeatures: Readonly<Record<string, Navigation<SheetIdentity>>> = {
  tables: { get: ({ sheetId }) => TableCollectionType.of({ sheetId }) },
  comments: { get: ({ sheetId }) => CommentCollectionType.of({ sheetId }) },
  shapes: { get: ({ sheetId }) => ShapeCollectionType.of({ sheetId }) },
  charts: { get: ({ sheetId }) => ChartCollectionType.of({ sheetId }) },
  pageLayout: { get: ({ sheetId }) => PageLayoutType.of({ sheetId }) },
  horizontalPageBreaks: { get: ({ sheetId }) => PageBreakCollectionType.of({ sheetId, axis: "row" }) },
  verticalPageBreaks: { get: ({ sheetId }) => PageBreakCollectionType.of({ sheetId, axis: "column" }) },
  autoFilter: { get: ({ sheetId }) => AutoFilterType.of({ sheetId }) },
};

export const rangeFeatures: Readonly<Record<string, Navigation<RangeState>>> = {
  conditionalFormats: { get: ({ sheetId, range }) => ConditionalFormatCollectionType.of({ sheetId, areas: [range] }) },
  dataValidation: { get: ({ sheetId, range }) => DataValidationType.of({ sheetId, areas: [range] }) },
};

export const rangeAreasFeatures: Readonly<Record<string, Navigation<RangeAreasState>>> = {
  conditionalFormats: { get: (state) => ConditionalFormatCollectionType.of(state) },
  dataValidation: { get: (state) => DataValidationType.of(state) },
};

export const rangeFeatureMethods: Readonly<Record<string, Method<RangeState>>> = {
  getTables: (state, args) => TableScopedCollectionType.of({ ...state, fullyContained: args.boolean(0, false) }),
};
