/** Fonts and fills of a chart's parts, its points, and its data labels. */
import type { ChartLook, ChartSeriesDef } from "../../document/chart-types";
import { asBoolean, asEnum, asNumber, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import type { ObjectType } from "../../protocol/host-object";
import { defineType, type DefinedType, type Scalar } from "../../protocol/registry";
import { asColour } from "../colours";
import { cellsOf, changeChart, changeSeries, chartOf, findChart, seriesOf } from "./chart-state";
import {
  ChartAreaFormatType, ChartAxisFormatType, ChartDataLabelFormatType, ChartDataLabelsType, ChartFillType, ChartFontType, ChartLegendFormatType, ChartPointFormatType,
  ChartPointsCollectionType, ChartPointType, ChartTitleFormatType, type ChartDataLabelsState, type ChartFillState, type ChartLookState, type ChartPointState, type ChartSeriesState,
} from "./chart-types";

const exists = (state: ChartLookState, call: Call): boolean => findChart(call, state) !== undefined;
const lookOf = (call: Call, state: ChartLookState): ChartLook => chartOf(call, state).looks?.[state.part] ?? {};

function changeLook(call: Call, state: ChartLookState, patch: ChartLook): void {
  changeChart(call, state, { looks: { ...chartOf(call, state).looks, [state.part]: { ...lookOf(call, state), ...patch } } });
}

type Font = NonNullable<ChartLook["font"]>;

/** What the program writes by itself. */
const usual = { name: "Calibri", size: 10, bold: false, italic: false, color: "#595959", underline: "None" } as const satisfies Required<Font>;
const usualTitle = { ...usual, size: 14 };

function fontScalar<K extends keyof Font>(member: K, read: (value: unknown) => NonNullable<Font[K]>): Scalar<ChartLookState> {
  return {
    get: (state, call) => lookOf(call, state).font?.[member] ?? chartOf(call, state).looks?.chart?.font?.[member] ?? (state.part === "title" ? usualTitle : usual)[member],
    set: (state, value, call) => changeLook(call, state, { font: { ...lookOf(call, state).font, [member]: read(value) } }),
  };
}

function size(value: unknown): number {
  const points = asNumber(value);
  if (points < 1 || points > 409) throw new HostError("InvalidArgument");
  return points;
}

export const chartFont = defineType(ChartFontType, {
  exists,
  scalars: {
    name: fontScalar("name", asString),
    size: fontScalar("size", size),
    bold: fontScalar("bold", asBoolean),
    italic: fontScalar("italic", asBoolean),
    color: fontScalar("color", asColour),
    underline: fontScalar("underline", (value) => asEnum(value, ["None", "Single"] as const)),
  },
});

function formatOf(type: ObjectType<ChartLookState>, hasFill: boolean): DefinedType {
  return defineType(type, {
    exists,
    navigations: { font: { get: (state) => ChartFontType.of(state) }, ...(hasFill ? { fill: { get: (state: ChartLookState) => ChartFillType.of(state) } } : {}) },
  });
}

export const chartAreaFormat = formatOf(ChartAreaFormatType, true);
export const chartTitleFormat = formatOf(ChartTitleFormatType, true);
export const chartLegendFormat = formatOf(ChartLegendFormatType, true);
export const chartDataLabelFormat = formatOf(ChartDataLabelFormatType, true);
export const chartAxisFormat = formatOf(ChartAxisFormatType, false);

function changePoint(call: Call, state: ChartPointState, color: string | undefined): void {
  const others = (seriesOf(call, state).points ?? []).filter((point) => point.index !== state.point);
  const points: ChartSeriesDef["points"] = color === undefined ? others : [...others, { index: state.point, color }].sort((a, b) => a.index - b.index);
  changeSeries(call, state, { points });
}

function changeFill(call: Call, state: ChartFillState, color: string | undefined): void {
  if ("part" in state) changeLook(call, state, { fill: color });
  else if ("point" in state) changePoint(call, state, color);
  else changeSeries(call, state, { color });
}

export const chartFill = defineType(ChartFillType, {
  exists: (state, call) => findChart(call, state) !== undefined,
  methods: {
    setSolidColor: (state, args, call) => changeFill(call, state, asColour(args.raw(0))),
    /** Back to the colour that Excel chooses. */
    clear: (state, _args, call) => changeFill(call, state, undefined),
  },
});

/** As many as the series has values. */
function pointStates(state: ChartSeriesState, call: Call): ChartPointState[] {
  const cells = cellsOf(call, state.sheetId, seriesOf(call, state).values);
  const count = cells ? cells.range.rowCount * cells.range.columnCount : 0;
  return Array.from({ length: count }, (_, point) => ({ ...state, point }));
}

export const chartPointsCollection = defineType(ChartPointsCollectionType, {
  exists: (state, call) => findChart(call, state)?.series[state.index] !== undefined,
  scalars: { count: { get: (state, call) => pointStates(state, call).length } },
  collection: { item: ChartPointType, items: pointStates },
});

export const chartPoint = defineType(ChartPointType, {
  exists: (state, call) => findChart(call, state)?.series[state.index] !== undefined,
  scalars: {
    value: {
      get: (state, call) => {
        const cells = cellsOf(call, state.sheetId, seriesOf(call, state).values);
        return (cells && call.engine.readCells(cells.sheetId, cells.range).flat()[state.point]?.value) ?? null;
      },
    },
  },
  navigations: { format: { get: (state) => ChartPointFormatType.of(state) } },
});

export const chartPointFormat = defineType(ChartPointFormatType, {
  exists: (state, call) => findChart(call, state)?.series[state.index] !== undefined,
  navigations: { fill: { get: (state) => ChartFillType.of(state) } },
});

const labelled = (state: ChartDataLabelsState, call: Call): readonly ChartSeriesDef[] => ("index" in state ? [seriesOf(call, state)] : chartOf(call, state).series);

export const chartDataLabels = defineType(ChartDataLabelsType, {
  exists: (state, call) => findChart(call, state) !== undefined,
  scalars: {
    showValue: {
      get: (state, call) => {
        const shown = new Set(labelled(state, call).map((series) => series.showDataLabels ?? false));
        return shown.size > 1 ? null : shown.has(true);
      },
      set: (state, value, call) => {
        const showDataLabels = asBoolean(value);
        if ("index" in state) changeSeries(call, state, { showDataLabels });
        else changeChart(call, state, { series: chartOf(call, state).series.map((series) => ({ ...series, showDataLabels })) });
      },
    },
  },
  navigations: {
    format: {
      get: (state) => {
        if ("index" in state) throw new HostError("NotImplemented", "This host formats the data labels of a chart together.");
        return ChartDataLabelFormatType.of({ ...state, part: "dataLabels" });
      },
    },
  },
});
