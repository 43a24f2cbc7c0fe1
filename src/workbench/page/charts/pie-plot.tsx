/** Pies and rings of the first series; negative and missing values take no part. */
import { paletteColor, type ChartData } from "./chart-data";
import type { PlotArea } from "./plot-area";

function slicePath(cx: number, cy: number, radius: number, from: number, to: number): string {
  const point = (share: number): string => `${cx + radius * Math.sin(share * 2 * Math.PI)} ${cy - radius * Math.cos(share * 2 * Math.PI)}`;
  if (to - from >= 1) return `M${cx} ${cy - radius} A${radius} ${radius} 0 1 1 ${cx - 0.01} ${cy - radius} Z`;
  return `M${cx} ${cy} L${point(from)} A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)} Z`;
}

export function PiePlot({ data, area, hole }: { data: ChartData; area: PlotArea; hole: boolean }) {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(0, Math.min(area.width, area.height) / 2 - 2);
  const cx = area.left + area.width / 2;
  const cy = area.top + area.height / 2;
  const starts = values.map((_, index) => values.slice(0, index).reduce((sum, value) => sum + value, 0));
  return (
    <g>
      {total > 0 && values.map((value, index) => value > 0 && (
        <path key={index} d={slicePath(cx, cy, radius, (starts[index] ?? 0) / total, ((starts[index] ?? 0) + value) / total)} fill={paletteColor(index)} stroke="#FFFFFF" />
      ))}
      {hole && <circle cx={cx} cy={cy} r={radius * 0.55} fill="#FFFFFF" />}
    </g>
  );
}
