/** A chart as simple SVG: columns, bars (clustered or stacked), lines, areas as lines, pies and rings. */
import type { ChartDef } from "../../document/chart-types";
import { BarPlot } from "./bar-plot";
import { paletteColor, type ChartData } from "./chart-data";
import { LinePlot } from "./line-plot";
import { PiePlot } from "./pie-plot";
import { labelColor, type PlotArea } from "./plot-area";

const padding = 10;
const titleHeight = 26;
const legendHeight = 22;
const legendWidth = 92;

interface LegendEntry {
  readonly name: string;
  readonly color: string;
}

function Legend({ entries, x, y, width, vertical }: { entries: readonly LegendEntry[]; x: number; y: number; width: number; vertical: boolean }) {
  const slot = vertical ? 18 : Math.min(120, width / Math.max(1, entries.length));
  const start = vertical ? 0 : (width - slot * entries.length) / 2;
  return (
    <g fontSize={11} fill={labelColor}>
      {entries.map((entry, index) => (
        <g key={index} transform={vertical ? `translate(${x}, ${y + index * slot})` : `translate(${x + start + index * slot}, ${y})`}>
          <rect width={9} height={9} fill={entry.color} />
          <text x={13} y={9}>{entry.name}</text>
        </g>
      ))}
    </g>
  );
}

const isRound = (type: string): boolean => /^(Pie|Doughnut)/i.test(type);

export function ChartSvg({ chart, data, width, height }: { chart: ChartDef; data: ChartData; width: number; height: number }) {
  const title = chart.titleVisible ? chart.title ?? (data.series.length === 1 ? data.series[0]?.name : undefined) : undefined;
  const top = padding + (title ? titleHeight : 0);
  const { visible, position } = chart.legend;
  const besides = visible && (position === "Left" || position === "Right" || position === "Corner");
  const under = visible && position === "Bottom";
  const over = visible && position === "Top";
  const area: PlotArea = {
    left: padding + (besides && position === "Left" ? legendWidth : 0),
    top: top + (over ? legendHeight : 0),
    width: width - 2 * padding - (besides ? legendWidth : 0),
    height: height - top - padding - (under || over ? legendHeight : 0),
  };
  const entries = isRound(chart.type)
    ? data.categories.map((name, index) => ({ name, color: paletteColor(index) }))
    : data.series.map(({ name, color }) => ({ name, color }));
  const legendAt = besides
    ? { x: position === "Left" ? padding : width - legendWidth, y: top + area.height / 2 - entries.length * 9 }
    : { x: padding, y: over ? top : height - legendHeight };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title ?? chart.name} fontFamily="system-ui, 'Microsoft YaHei', sans-serif">
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="#FFFFFF" stroke="#D9D9D9" />
      {title && <text x={width / 2} y={padding + 15} textAnchor="middle" fontSize={14} fill={labelColor}>{title}</text>}
      <Plot chart={chart} data={data} area={area} />
      {visible && <Legend entries={entries} {...legendAt} width={area.width} vertical={besides} />}
    </svg>
  );
}

function Plot({ chart, data, area }: { chart: ChartDef; data: ChartData; area: PlotArea }) {
  if (isRound(chart.type)) return <PiePlot data={data} area={area} hole={/^Doughnut/i.test(chart.type)} />;
  if (/^(Line|Area|XY)/i.test(chart.type)) return <LinePlot data={data} area={area} />;
  return <BarPlot data={data} area={area} horizontal={/^Bar/i.test(chart.type)} stacked={/Stacked/i.test(chart.type)} share={/Stacked100/i.test(chart.type)} labels={chart.series.some((series) => series.showDataLabels)} />;
}
