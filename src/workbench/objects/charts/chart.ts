/** Charts of a sheet. What the document does not keep of a chart (fonts, areas, single points) is refused by name. */
import type { ChartDef } from "../../document/chart-types";
import { asBoolean, asEnum, asNumber, asString, type Arguments } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Scalar } from "../../protocol/registry";
import { eventMethods } from "../event-numbers";
import { RangeType, WorksheetType, type RangeState, type SheetIdentity } from "../object-types";
import { resolveAddress } from "../resolve-address";
import { seriesFrom } from "./chart-source";
import { changeChart, chartOf, findChart, setCharts, titleText } from "./chart-state";
import {
  ChartAreaFormatType, ChartAxesType, ChartCollectionType, ChartDataLabelsType, ChartLegendFormatType, ChartLegendType, ChartSeriesCollectionType, ChartTitleFormatType, ChartTitleType, ChartType,
  type ChartState,
} from "./chart-types";

/** Points; what Excel gives a new chart. */
const newSize = { width: 360, height: 216 };

const drawn = /^((Column|Bar)(Clustered|Stacked|Stacked100)|Line(Markers)?(Stacked|Stacked100)?|Area(Stacked|Stacked100)?|Pie|Doughnut)$/i;
const families = ["Column", "Bar", "Line", "Area", "Pie", "Doughnut", "Clustered", "Stacked", "Markers"];
const otherTypes = /^(3D|Cone|Cylinder|Pyramid|XYScatter|Bubble|Radar|Stock|Surface|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel|PieOfPie|PieExploded|BarOfPie|DoughnutExploded)/i;

/** The type in the API's spelling. @throws HostError InvalidArgument; NotImplemented for types that this host does not keep. */
function readChartType(value: unknown): string {
  const given = asString(value);
  if (drawn.test(given)) return families.reduce((type, word) => type.replace(new RegExp(word, "i"), word), given);
  if (otherTypes.test(given)) throw new HostError("NotImplemented", `This host has no charts of type ${given}.`);
  throw new HostError("InvalidArgument");
}

function uniqueName(charts: readonly ChartDef[]): string {
  const numbers = charts.map((chart) => Number(/^Chart (\d+)$/.exec(chart.name)?.[1] ?? 0));
  return `Chart ${Math.max(0, ...numbers) + 1}`;
}

export function freshId(call: Call): string {
  const taken = new Set(call.engine.sheets().flatMap((sheet) => call.document.sheet(sheet.id).charts.map((chart) => chart.id)));
  for (let number = taken.size + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-000D-0000-0000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

const seriesBy = (args: Arguments, index: number) => args.oneOf(index, ["Auto", "Columns", "Rows"] as const, "Auto");

async function addChart(call: Call, sheetId: string, args: Arguments): Promise<ChartState> {
  const type = readChartType(args.raw(0));
  const source = args.object(1, RangeType);
  const by = seriesBy(args, 2);
  await call.calculated();
  const { charts } = call.document.sheet(sheetId);
  const chart: ChartDef = {
    id: freshId(call), name: uniqueName(charts), type, titleVisible: true, legend: { visible: true, position: "Bottom" }, series: seriesFrom(call, source, by),
    left: 0, top: 0, ...newSize,
  };
  setCharts(call, sheetId, [...charts, chart]);
  return { sheetId, chartId: chart.id };
}

export const chartCollection = defineType(ChartCollectionType, {
  scalars: { count: { get: (state, call) => call.document.sheet(state.sheetId).charts.length } },
  collection: {
    item: ChartType,
    items: ({ sheetId }, call) => call.document.sheet(sheetId).charts.map((chart) => ({ sheetId, chartId: chart.id })),
    /** By name, of which the first counts, or by id. */
    byKey: ({ sheetId }: SheetIdentity, key, call) => {
      const wanted = String(key).toLowerCase();
      const { charts } = call.document.sheet(sheetId);
      const found = charts.find((chart) => chart.name.toLowerCase() === wanted) ?? charts.find((chart) => chart.id.toLowerCase() === wanted);
      return found && { sheetId, chartId: found.id };
    },
  },
  methods: {
    ...eventMethods<SheetIdentity>(["chartAdded", "chartDeleted"], ({ sheetId }) => sheetId),
    add: async (state, args, call) => ChartType.of(await addChart(call, state.sheetId, args)),
  },
});

const measure = (name: "top" | "left" | "width" | "height"): Scalar<ChartState> => ({
  get: (state, call) => chartOf(call, state)[name],
  set: (state, value, call) => {
    const points = asNumber(value);
    if (points < 0) throw new HostError("InvalidArgument");
    changeChart(call, state, { [name]: points });
  },
});

function cellArgument(call: Call, state: ChartState, args: Arguments, index: number): RangeState {
  const place = args.optionalObject(index, RangeType) ?? resolveAddress(call, state.sheetId, args.string(index));
  if (place.sheetId !== state.sheetId) throw new HostError("InvalidArgument");
  return place;
}

/** Points from the sheet's edge to a column or row. Hidden ones take no room. */
function distance(call: Call, sheetId: string, axis: "column" | "row", index: number): number {
  let sum = 0;
  for (let at = 0; at < index; at++) {
    if (axis === "column" && !call.engine.columnHidden(sheetId, at)) sum += call.engine.columnWidth(sheetId, at);
    if (axis === "row" && !call.engine.rowHidden(sheetId, at)) sum += call.engine.rowHeight(sheetId, at);
  }
  return sum;
}

/** From the first cell's corner, to the last cell's when there is one. */
function place(call: Call, state: ChartState, args: Arguments): void {
  const { range: start } = cellArgument(call, state, args, 0);
  const left = distance(call, state.sheetId, "column", start.column);
  const top = distance(call, state.sheetId, "row", start.row);
  if (!args.has(1)) {
    changeChart(call, state, { left, top });
    return;
  }
  const { range: end } = cellArgument(call, state, args, 1);
  const width = distance(call, state.sheetId, "column", end.column + end.columnCount) - left;
  const height = distance(call, state.sheetId, "row", end.row + end.rowCount) - top;
  if (width <= 0 || height <= 0) throw new HostError("InvalidArgument");
  changeChart(call, state, { left, top, width, height });
}

const exists = (state: ChartState, call: Call): boolean => findChart(call, state) !== undefined;

export const chart = defineType(ChartType, {
  key: { wire: "Id", get: (state) => state.chartId },
  exists,
  scalars: {
    id: { get: (state) => state.chartId },
    name: {
      get: (state, call) => chartOf(call, state).name,
      set: (state, value, call) => {
        const name = asString(value);
        if (name.trim() === "") throw new HostError("InvalidArgument");
        changeChart(call, state, { name });
      },
    },
    chartType: {
      get: (state, call) => chartOf(call, state).type,
      set: (state, value, call) => changeChart(call, state, { type: readChartType(value) }),
    },
    top: measure("top"),
    left: measure("left"),
    width: measure("width"),
    height: measure("height"),
  },
  navigations: {
    axes: { get: (state) => ChartAxesType.of(state) },
    dataLabels: { get: ({ sheetId, chartId }) => ChartDataLabelsType.of({ sheetId, chartId }) },
    format: { get: (state) => ChartAreaFormatType.of({ ...state, part: "chart" }) },
    title: { get: (state) => ChartTitleType.of(state) },
    legend: { get: (state) => ChartLegendType.of(state) },
    series: { get: (state) => ChartSeriesCollectionType.of(state) },
    worksheet: { get: (state) => WorksheetType.of({ sheetId: state.sheetId }) },
  },
  methods: {
    delete: (state, _args, call) =>
      setCharts(call, state.sheetId, call.document.sheet(state.sheetId).charts.filter((other) => other.id !== state.chartId)),
    setPosition: (state, args, call) => place(call, state, args),
    setData: async (state, args, call) => {
      const source = args.object(0, RangeType);
      const by = seriesBy(args, 1);
      await call.calculated();
      changeChart(call, state, { series: seriesFrom(call, source, by) });
    },
  },
});

export const chartTitle = defineType(ChartTitleType, {
  exists,
  navigations: { format: { get: (state) => ChartTitleFormatType.of({ ...state, part: "title" }) } },
  scalars: {
    text: {
      get: (state, call) => titleText(call, state),
      set: (state, value, call) => changeChart(call, state, { title: asString(value), titleVisible: true }),
    },
    visible: {
      get: (state, call) => chartOf(call, state).titleVisible,
      set: (state, value, call) => changeChart(call, state, { titleVisible: asBoolean(value) }),
    },
  },
});

export const chartLegend = defineType(ChartLegendType, {
  exists,
  navigations: { format: { get: (state) => ChartLegendFormatType.of({ ...state, part: "legend" }) } },
  scalars: {
    visible: {
      get: (state, call) => chartOf(call, state).legend.visible,
      set: (state, value, call) => changeChart(call, state, { legend: { ...chartOf(call, state).legend, visible: asBoolean(value) } }),
    },
    position: {
      get: (state, call) => chartOf(call, state).legend.position,
      set: (state, value, call) => {
        const position = asEnum(value, ["Top", "Bottom", "Left", "Right", "Corner"] as const);
        changeChart(call, state, { legend: { visible: true, position } });
      },
    },
  },
});
