/** The types of what lives on sheets beside cells: tables, filters, rules, pages, charts, comments. */
import type { DefinedType } from "../protocol/registry";
import { chart, chartCollection, chartLegend, chartTitle } from "./charts/chart";
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from "./charts/chart-axes";
import {
  chartAreaFormat, chartAxisFormat, chartDataLabelFormat, chartDataLabels, chartFill, chartFont, chartLegendFormat, chartPoint, chartPointFormat, chartPointsCollection, chartTitleFormat,
} from "./charts/chart-looks";
import { chartLineFormat, chartSeries, chartSeriesCollection, chartSeriesFormat } from "./charts/chart-series";
import { comment, commentCollection, commentReply, commentReplyCollection } from "./comments/comment";
import { conditionalFormat, conditionalFormatCollection } from "./conditional/conditional-format";
import { look, lookBorder, lookBorders, lookFill, lookFont } from "./conditional/conditional-look";
import { cellValueFormat, customFormat, customRule, presetFormat, textFormat, topBottomFormat } from "./conditional/conditional-rules";
import { colorScale, dataBar, iconSet, positiveBar } from "./conditional/conditional-scales";
import { autoFilter, columnFilter } from "./filters/auto-filter";
import { headerFooter, headerFooterGroup } from "./pages/headers-footers";
import { pageBreak, pageBreakCollection } from "./pages/page-breaks";
import { pageLayout } from "./pages/page-layout";
import { shape, shapeCollection } from "./shapes/shape";
import { table } from "./tables/table";
import { tableCollection, tableScopedCollection } from "./tables/table-collection";
import { tableColumn, tableColumnCollection } from "./tables/table-columns";
import { tableRow, tableRowCollection } from "./tables/table-rows";
import { tableSort } from "./tables/table-sort";
import { dataValidation } from "./validation/data-validation";

export const featureTypes: readonly DefinedType[] = [
  autoFilter,
  cellValueFormat,
  chart,
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartCollection,
  chartDataLabels,
  chartAreaFormat,
  chartAxisFormat,
  chartDataLabelFormat,
  chartFill,
  chartFont,
  chartLegendFormat,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartTitleFormat,
  chartGridlines,
  chartLegend,
  chartLineFormat,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
  colorScale,
  columnFilter,
  comment,
  commentCollection,
  commentReply,
  commentReplyCollection,
  conditionalFormat,
  conditionalFormatCollection,
  customFormat,
  customRule,
  dataBar,
  dataValidation,
  headerFooter,
  headerFooterGroup,
  iconSet,
  look,
  lookBorder,
  lookBorders,
  lookFill,
  lookFont,
  pageBreak,
  pageBreakCollection,
  pageLayout,
  positiveBar,
  presetFormat,
  shape,
  shapeCollection,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  tableSort,
  textFormat,
  topBottomFormat,
];
