/** The two axes of a chart. Round charts have none. */
import type { ChartAxisDef } from "../../document/chart-types";
import { asBoolean, asEnum, asNumber, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Scalar } from "../../protocol/registry";
import { absoluteAddress } from "../absolute-address";
import { RangeType } from "../object-types";
import { changeChart, chartOf, findChart } from "./chart-state";
import { ChartAxesType, ChartAxisFormatType, ChartAxisTitleType, ChartAxisType, ChartGridlinesType, type ChartAxisState, type ChartState } from "./chart-types";

const round = ["Pie", "Doughnut"];
const exists = (state: ChartState, call: Call): boolean => findChart(call, state) !== undefined;

/** @throws HostError ItemNotFound on a chart without axes */
function axisOf(call: Call, state: ChartAxisState): ChartAxisDef {
  const chart = chartOf(call, state);
  if (round.includes(chart.type)) throw new HostError("ItemNotFound");
  return chart.axes?.[state.axis] ?? {};
}

function changeAxis(call: Call, state: ChartAxisState, patch: ChartAxisDef): void {
  const axis = { ...axisOf(call, state), ...patch };
  changeChart(call, state, { axes: { ...chartOf(call, state).axes, [state.axis]: axis } });
}

const displayUnits = [
  "None", "Hundreds", "Thousands", "TenThousands", "HundredThousands", "Millions", "TenMillions", "HundredMillions", "Billions",
  "Trillions",
] as const;

/** `""` is automatic; what Excel would choose then is not known here. */
function bound(name: "minimum" | "maximum" | "majorUnit"): Scalar<ChartAxisState> {
  return {
    onDemand: true,
    get: (state, call) => {
      const value = axisOf(call, state)[name];
      if (value === undefined) throw new HostError("NotImplemented", "This host does not work out automatic axis values.");
      return value;
    },
    set: (state, value, call) => {
      if (state.axis === "category") throw new HostError("InvalidArgument");
      changeAxis(call, state, { [name]: value === "" ? undefined : asNumber(value) });
    },
  };
}

export const chartAxes = defineType(ChartAxesType, {
  exists,
  navigations: {
    categoryAxis: { get: (state) => ChartAxisType.of({ ...state, axis: "category" }) },
    valueAxis: { get: (state) => ChartAxisType.of({ ...state, axis: "value" }) },
  },
  methods: {
    getItem: (state, args, call) => {
      const axis = args.oneOf(0, ["Category", "Value"]) === "Value" ? "value" : "category";
      if (args.oneOf(1, ["Primary", "Secondary"], "Primary") === "Secondary") throw new HostError("NotImplemented", "This host has no secondary axes.");
      const found = { ...state, axis } as const;
      axisOf(call, found);
      return ChartAxisType.of(found);
    },
  },
});

export const chartAxis = defineType(ChartAxisType, {
  exists,
  scalars: {
    type: { get: (state) => (state.axis === "value" ? "Value" : "Category") },
    axisGroup: { get: () => "Primary" },
    visible: {
      get: (state, call) => axisOf(call, state).visible ?? true,
      set: (state, value, call) => changeAxis(call, state, { visible: asBoolean(value) }),
    },
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    majorUnit: bound("majorUnit"),
    numberFormat: {
      get: (state, call) => axisOf(call, state).numberFormat ?? "General",
      set: (state, value, call) => changeAxis(call, state, { numberFormat: asString(value) }),
    },
    displayUnit: {
      get: (state, call) => axisOf(call, state).displayUnit ?? "None",
      /** @throws HostError InvalidArgument for the category axis, whose labels count nothing, and for "Custom", which takes a number by its own method */
      set: (state, value, call) => {
        if (state.axis === "category") throw new HostError("InvalidArgument");
        const unit = asEnum(value, displayUnits);
        changeAxis(call, state, { displayUnit: unit === "None" ? undefined : unit });
      },
    },
  },
  methods: {
    /** One category a row, or a column, of the source; every series shows them. */
    setCategoryNames: (state, args, call) => {
      axisOf(call, state);
      if (state.axis === "value") throw new HostError("InvalidArgument");
      const categories = absoluteAddress(call, args.object(0, RangeType));
      changeChart(call, state, { series: chartOf(call, state).series.map((series) => ({ ...series, categories })) });
    },
  },
  navigations: {
    title: { get: (state) => ChartAxisTitleType.of(state) },
    format: { get: ({ axis, ...state }) => ChartAxisFormatType.of({ ...state, part: axis === "value" ? "valueAxis" : "categoryAxis" }) },
    majorGridlines: { get: (state) => ChartGridlinesType.of(state) },
  },
});

export const chartAxisTitle = defineType(ChartAxisTitleType, {
  exists,
  scalars: {
    text: {
      get: (state, call) => axisOf(call, state).title ?? "",
      set: (state, value, call) => changeAxis(call, state, { title: asString(value) }),
    },
    /** A title that is shown without a text of its own says "Axis Title". */
    visible: {
      get: (state, call) => axisOf(call, state).title !== undefined,
      set: (state, value, call) => {
        const { title } = axisOf(call, state);
        changeAxis(call, state, { title: asBoolean(value) ? (title ?? "Axis Title") : undefined });
      },
    },
  },
});

export const chartGridlines = defineType(ChartGridlinesType, {
  exists,
  scalars: {
    visible: {
      get: (state, call) => axisOf(call, state).gridlines ?? state.axis === "value",
      set: (state, value, call) => changeAxis(call, state, { gridlines: asBoolean(value) }),
    },
  },
});
