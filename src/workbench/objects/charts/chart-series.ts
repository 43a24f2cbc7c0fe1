/** The series of a chart: name, values, categories, colour, value labels. */
import { asBoolean, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType } from "../../protocol/registry";
import { absoluteAddress } from "../absolute-address";
import { asColour } from "../colours";
import { RangeType, type RangeState } from "../object-types";
import { plainValue } from "../cell-writing";
import { cellsOf, changeChart, changeSeries, chartOf, findChart, seriesName, seriesOf } from "./chart-state";
import {
  ChartDataLabelsType, ChartFillType, ChartLineFormatType, ChartPointsCollectionType, ChartSeriesCollectionType, ChartSeriesFormatType, ChartSeriesType, type ChartSeriesState,
} from "./chart-types";

const longestName = 255;
const exists = (state: ChartSeriesState, call: Call): boolean => findChart(call, state)?.series[state.index] !== undefined;

function checkName(value: unknown): string {
  const name = asString(value);
  if (name.length > longestName) throw new HostError("InvalidArgument");
  return name;
}

/** A series takes one row or one column. */
function line(call: Call, source: RangeState): string {
  if (source.range.rowCount > 1 && source.range.columnCount > 1) throw new HostError("InvalidArgument");
  return absoluteAddress(call, source);
}

export const chartSeriesCollection = defineType(ChartSeriesCollectionType, {
  exists: (state, call) => findChart(call, state) !== undefined,
  scalars: { count: { get: (state, call) => chartOf(call, state).series.length } },
  collection: { item: ChartSeriesType, items: (state, call) => chartOf(call, state).series.map((_, index) => ({ ...state, index })) },
  methods: {
    /** Without values as yet: `setValues` gives them. */
    add: (state, args, call) => {
      const { series } = chartOf(call, state);
      const index = args.optionalInteger(1, series.length);
      if (index < 0 || index > series.length) throw new HostError("InvalidArgument");
      const added = { name: args.has(0) ? checkName(args.raw(0)) : "", values: "" };
      changeChart(call, state, { series: [...series.slice(0, index), added, ...series.slice(index)] });
      return ChartSeriesType.of({ ...state, index });
    },
  },
});

function dimension(call: Call, state: ChartSeriesState, name: "Categories" | "Values"): string {
  const series = seriesOf(call, state);
  return (name === "Values" ? series.values : series.categories) ?? "";
}

export const chartSeries = defineType(ChartSeriesType, {
  exists,
  scalars: {
    name: {
      get: (state, call) => seriesName(call, state.sheetId, seriesOf(call, state), state.index),
      set: (state, value, call) => changeSeries(call, state, { name: checkName(value), nameFormula: undefined }),
    },
    chartType: { get: (state, call) => chartOf(call, state).type },
    plotOrder: { get: (state) => state.index },
    hasDataLabels: {
      get: (state, call) => seriesOf(call, state).showDataLabels ?? false,
      set: (state, value, call) => changeSeries(call, state, { showDataLabels: asBoolean(value) }),
    },
  },
  navigations: {
    format: { get: (state) => ChartSeriesFormatType.of(state) },
    dataLabels: { get: (state) => ChartDataLabelsType.of(state) },
    points: { get: (state) => ChartPointsCollectionType.of(state) },
  },
  methods: {
    delete: (state, _args, call) => changeChart(call, state, { series: chartOf(call, state).series.filter((_, index) => index !== state.index) }),
    setValues: (state, args, call) => changeSeries(call, state, { values: line(call, args.object(0, RangeType)) }),
    setXAxisValues: (state, args, call) => changeSeries(call, state, { categories: absoluteAddress(call, args.object(0, RangeType)) }),
    getDimensionDataSourceString: (state, args, call) => dimension(call, state, args.oneOf(0, ["Categories", "Values"])),
    getDimensionValues: async (state, args, call) => {
      const cells = cellsOf(call, state.sheetId, dimension(call, state, args.oneOf(0, ["Categories", "Values"])));
      await call.calculated();
      return cells ? call.engine.readCells(cells.sheetId, cells.range).flat().map((cell) => String(plainValue(cell.value))) : [];
    },
  },
});

export const chartSeriesFormat = defineType(ChartSeriesFormatType, {
  exists,
  navigations: {
    fill: { get: (state) => ChartFillType.of(state) },
    line: { get: (state) => ChartLineFormatType.of(state) },
  },
});

/** A line chart's colour is its line's; outlines of bars and slices are not kept. */
export const chartLineFormat = defineType(ChartLineFormatType, {
  exists,
  scalars: {
    color: {
      get: (state, call) => seriesOf(call, state).color ?? "",
      set: (state, value, call) => {
        if (!chartOf(call, state).type.startsWith("Line")) throw new HostError("NotImplemented", "This host keeps line colours of line charts only.");
        changeSeries(call, state, { color: asColour(value) });
      },
    },
  },
});
