/** Finding and changing charts in the document. */
import type { ChartDef, ChartSeriesDef } from "../../document/chart-types";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { eventNumber } from "../event-numbers";
import type { RangeState } from "../object-types";
import { rangeOfFormula } from "../resolve-address";
import { refuseUnlessAllowed } from "../sheet-guards";
import { textAt } from "./chart-source";
import type { ChartSeriesState, ChartState } from "./chart-types";

export function findChart(call: Call, state: ChartState): ChartDef | undefined {
  return call.document.sheet(state.sheetId).charts.find((chart) => chart.id === state.chartId);
}

/** @throws HostError ItemNotFound once the chart is gone. */
export function chartOf(call: Call, state: ChartState): ChartDef {
  const found = findChart(call, state);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function setCharts(call: Call, sheetId: string, charts: ChartDef[]): void {
  refuseUnlessAllowed(call, sheetId, "allowEditObjects");
  const before = call.document.sheet(sheetId).charts;
  call.write(() => {
    call.document.sheet(sheetId).charts = charts;
  });
  const tell = (event: "chartAdded" | "chartDeleted", these: readonly ChartDef[], others: readonly ChartDef[]): void => {
    for (const { id: chartId } of these.filter((chart) => !others.some((other) => other.id === chart.id))) {
      call.events.raise(eventNumber[event], sheetId, () => ({ worksheetId: sheetId, chartId, source: call.origin === "remote" ? "Remote" : "Local" }));
    }
  };
  tell("chartAdded", charts, before);
  tell("chartDeleted", before, charts);
}

export function changeChart(call: Call, state: ChartState, patch: Partial<Omit<ChartDef, "id">>): void {
  chartOf(call, state);
  setCharts(call, state.sheetId, call.document.sheet(state.sheetId).charts.map((chart) => (chart.id === state.chartId ? { ...chart, ...patch } : chart)));
}

/** @throws HostError ItemNotFound once the chart has fewer series. */
export function seriesOf(call: Call, state: ChartSeriesState): ChartSeriesDef {
  const found = chartOf(call, state).series[state.index];
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function changeSeries(call: Call, state: ChartSeriesState, patch: Partial<ChartSeriesDef>): void {
  seriesOf(call, state);
  changeChart(call, state, { series: chartOf(call, state).series.map((series, index) => (index === state.index ? { ...series, ...patch } : series)) });
}

/** The cells that a reference of a chart means; `undefined` when it is no plain range any more. */
export function cellsOf(call: Call, sheetId: string, reference: string | undefined): RangeState | undefined {
  return reference === undefined || reference === "" ? undefined : rangeOfFormula(call.engine, reference, sheetId);
}

/** As the legend shows it: from its cell, its own, or `Series1`. */
export function seriesName(call: Call, sheetId: string, series: ChartSeriesDef, index: number): string {
  const cell = cellsOf(call, sheetId, series.nameFormula);
  const name = cell ? textAt(call, cell.sheetId, cell.range) : series.name;
  return name === "" ? `Series${index + 1}` : name;
}

/** Without a text of its own, the title of a single series' chart is the series' name. */
export function titleText(call: Call, state: ChartState): string {
  const { title, series } = chartOf(call, state);
  if (title !== undefined) return title;
  const [only, ...others] = series;
  return only && others.length === 0 ? seriesName(call, state.sheetId, only, 0) : "Chart Title";
}
