/** Columns and bars. */
import type { ChartData } from "./chart-data";
import { axisScale } from "./chart-scale";
import { labelColor, type PlotArea } from "./plot-area";

interface BarPlotProps {
  readonly data: ChartData;
  readonly area: PlotArea;
  /** Bars run to the right, the first category at the bottom, as in Excel. */
  readonly horizontal: boolean;
  readonly stacked: boolean;
  /** Stacks are scaled to 100 %. */
  readonly share: boolean;
  readonly labels: boolean;
}

interface Bar {
  readonly category: number;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly label: string;
}

const gapShare = 0.35;
const axisRoom = { values: 34, categories: 18, barCategories: 72 };

/** A blank or a word counts as no bar. */
function barsOf(data: ChartData, stacked: boolean, share: boolean): Bar[] {
  const bars: Bar[] = [];
  data.categories.forEach((_, category) => {
    const values = data.series.map((series) => series.values[category] ?? 0);
    const total = share ? values.reduce((sum, value) => sum + Math.abs(value), 0) || 1 : 1;
    let up = 0;
    let down = 0;
    data.series.forEach((series, lane) => {
      const value = (values[lane] ?? 0) / total;
      if (value === 0) return;
      const from = !stacked ? 0 : value > 0 ? up : down;
      if (value > 0) up += value;
      else down += value;
      bars.push({ category, lane: stacked ? 0 : lane, from, to: from + value, color: series.color, label: String(values[lane] ?? 0) });
    });
  });
  return bars;
}

export function BarPlot({ data, area, horizontal, stacked, share, labels }: BarPlotProps) {
  const bars = barsOf(data, stacked, share);
  const scale = axisScale(bars.flatMap(({ from, to }) => [from, to]));
  const left = area.left + (horizontal ? axisRoom.barCategories : axisRoom.values);
  const width = area.width - (left - area.left);
  const height = area.height - axisRoom.categories;
  const lanes = stacked ? 1 : Math.max(1, data.series.length);
  const slot = (horizontal ? height : width) / Math.max(1, data.categories.length);
  const thickness = (slot * (1 - gapShare)) / lanes;
  const along = (value: number): number => ((value - scale.min) / (scale.max - scale.min)) * (horizontal ? width : height);
  const startOf = (bar: Bar): number => bar.category * slot + slot * (gapShare / 2) + bar.lane * thickness;
  const every = Math.ceil(data.categories.length / Math.max(1, Math.floor(width / 46)));
  const tickText = (tick: number): string => (share ? `${Math.round(tick * 100)}%` : String(tick));
  return (
    <g fontSize={10} fill={labelColor}>
      {scale.ticks.map((tick) => horizontal
        ? <g key={tick}><line x1={left + along(tick)} x2={left + along(tick)} y1={area.top} y2={area.top + height} stroke="#E3E3E3" /><text x={left + along(tick)} y={area.top + height + 13} textAnchor="middle">{tickText(tick)}</text></g>
        : <g key={tick}><line x1={left} x2={left + width} y1={area.top + height - along(tick)} y2={area.top + height - along(tick)} stroke="#E3E3E3" /><text x={left - 5} y={area.top + height - along(tick) + 3} textAnchor="end">{tickText(tick)}</text></g>)}
      {bars.map((bar, index) => {
        const low = along(Math.min(bar.from, bar.to));
        const length = along(Math.max(bar.from, bar.to)) - low;
        const box = horizontal
          ? { x: left + low, y: area.top + height - startOf(bar) - thickness, width: length, height: thickness }
          : { x: left + startOf(bar), y: area.top + height - low - length, width: thickness, height: length };
        return (
          <g key={index}>
            <rect {...box} fill={bar.color} />
            {labels && <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 3} textAnchor="middle" fill={stacked ? "#FFFFFF" : labelColor}>{bar.label}</text>}
          </g>
        );
      })}
      {data.categories.map((category, index) => horizontal
        ? <text key={index} x={left - 6} y={area.top + height - (index + 0.5) * slot + 3} textAnchor="end">{category}</text>
        : index % every === 0 && <text key={index} x={left + (index + 0.5) * slot} y={area.top + height + 13} textAnchor="middle">{category}</text>)}
    </g>
  );
}
