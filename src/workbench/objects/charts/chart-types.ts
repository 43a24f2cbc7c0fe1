/** Handles and states of charts and their parts. */
import { objectType } from "../../protocol/host-object";
import type { SheetIdentity } from "../object-types";

export interface ChartState extends SheetIdentity {
  readonly chartId: string;
}

/** A series is known by its place in the chart. */
export interface ChartSeriesState extends ChartState {
  readonly index: number;
}

export interface ChartAxisState extends ChartState {
  readonly axis: "category" | "value";
}

export const ChartCollectionType = objectType<SheetIdentity>("ChartCollection");
export const ChartType = objectType<ChartState>("Chart");
export const ChartTitleType = objectType<ChartState>("ChartTitle");
export const ChartLegendType = objectType<ChartState>("ChartLegend");
export const ChartSeriesCollectionType = objectType<ChartState>("ChartSeriesCollection");
export const ChartSeriesType = objectType<ChartSeriesState>("ChartSeries");
export const ChartSeriesFormatType = objectType<ChartSeriesState>("ChartSeriesFormat");
export const ChartFillType = objectType<ChartSeriesState>("ChartFill");
export const ChartLineFormatType = objectType<ChartSeriesState>("ChartLineFormat");
export const ChartDataLabelsType = objectType<ChartSeriesState>("ChartDataLabels");
export const ChartAxesType = objectType<ChartState>("ChartAxes");
export const ChartAxisType = objectType<ChartAxisState>("ChartAxis");
export const ChartAxisTitleType = objectType<ChartAxisState>("ChartAxisTitle");
export const ChartGridlinesType = objectType<ChartAxisState>("ChartGridlines");
