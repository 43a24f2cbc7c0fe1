/** Lines; a missing value is a gap. */
import type { ChartData, SeriesData } from "./chart-data";
import { axisScale } from "./chart-scale";
import { labelColor, type PlotArea } from "./plot-area";

const axisRoom = { values: 34, categories: 18 };

export function LinePlot({ data, area }: { data: ChartData; area: PlotArea }) {
  const scale = axisScale(data.series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const left = area.left + axisRoom.values;
  const width = area.width - axisRoom.values;
  const height = area.height - axisRoom.categories;
  const slot = width / Math.max(1, data.categories.length);
  const x = (index: number): number => left + (index + 0.5) * slot;
  const y = (value: number): number => area.top + height - ((value - scale.min) / (scale.max - scale.min)) * height;
  const path = (series: SeriesData): string => series.values
    .map((value, index) => (value === null ? "" : `${index === 0 || (series.values[index - 1] ?? null) === null ? "M" : "L"}${x(index)} ${y(value)}`)).join(" ");
  const every = Math.ceil(data.categories.length / Math.max(1, Math.floor(width / 46)));
  return (
    <g fontSize={10} fill={labelColor}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={left + width} y1={y(tick)} y2={y(tick)} stroke="#E3E3E3" />
          <text x={left - 5} y={y(tick) + 3} textAnchor="end">{tick}</text>
        </g>
      ))}
      {data.series.map((series, index) => <path key={index} d={path(series)} fill="none" stroke={series.color} strokeWidth={2.25} />)}
      {data.categories.map((category, index) => index % every === 0 && <text key={index} x={x(index)} y={area.top + height + 13} textAnchor="middle">{category}</text>)}
    </g>
  );
}
