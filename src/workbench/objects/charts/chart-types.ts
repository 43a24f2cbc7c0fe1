/** Handles and states of charts and their parts. */
import { objectType } from "../../protocol/host-object";
import type { ChartPart } from "../../document/chart-types";
import type { SheetIdentity } from "../object-types";

export interface ChartState extends SheetIdentity {
  readonly chartId: string;
}

/** A series is known by its place in the chart. */
export interface ChartSeriesState extends ChartState {
  readonly index: number;
}

/** A bar, slice or marker of a series, counted from 0. */
export interface ChartPointState extends ChartSeriesState {
  readonly point: number;
}

/** A part of a chart that has a font or a fill. */
export interface ChartLookState extends ChartState {
  readonly part: ChartPart;
}

export type ChartFillState = ChartSeriesState | ChartPointState | ChartLookState;

/** Of one series, or of all. */
export type ChartDataLabelsState = ChartSeriesState | ChartState;

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
export const ChartFillType = objectType<ChartFillState>("ChartFill");
export const ChartFontType = objectType<ChartLookState>("ChartFont");
export const ChartAreaFormatType = objectType<ChartLookState>("ChartAreaFormat");
export const ChartTitleFormatType = objectType<ChartLookState>("ChartTitleFormat");
export const ChartLegendFormatType = objectType<ChartLookState>("ChartLegendFormat");
export const ChartDataLabelFormatType = objectType<ChartLookState>("ChartDataLabelFormat");
export const ChartAxisFormatType = objectType<ChartLookState>("ChartAxisFormat");
export const ChartPointsCollectionType = objectType<ChartSeriesState>("ChartPointsCollection");
export const ChartPointType = objectType<ChartPointState>("ChartPoint");
export const ChartPointFormatType = objectType<ChartPointState>("ChartPointFormat");
export const ChartLineFormatType = objectType<ChartSeriesState>("ChartLineFormat");
export const ChartDataLabelsType = objectType<ChartDataLabelsState>("ChartDataLabels");
export const ChartAxesType = objectType<ChartState>("ChartAxes");
export const ChartAxisType = objectType<ChartAxisState>("ChartAxis");
export const ChartAxisTitleType = objectType<ChartAxisState>("ChartAxisTitle");
export const ChartGridlinesType = objectType<ChartAxisState>("ChartGridlines");
