/** The active sheet's charts over the grid, at their place, scrolling with the cells. */
import { useSyncExternalStore } from "react";
import type { GridView } from "../grid-view";
import type { Session } from "../session";
import { readChartData } from "./chart-data";
import { ChartSvg } from "./chart-svg";

const pixels = (points: number): number => (points * 4) / 3;

export function ChartLayer({ session, view }: { session: Session; view: GridView }) {
  useSyncExternalStore(view.moved.subscribe, () => view.moved.version);
  const { engine, host } = session;
  const sheetId = engine.activeSheetId();
  const area = view.cellArea;
  const charts = host.document.sheet(sheetId).charts;
  if (!area || charts.length === 0) return null;
  return (
    <div className="chart-layer" style={{ left: area.left, top: area.top, width: area.width, height: area.height }}>
      {charts.map((chart) => {
        const width = pixels(chart.width);
        const height = pixels(chart.height);
        const box = view.overlayBox({ x: pixels(chart.left), y: pixels(chart.top) }, width, height);
        if (!box) return null;
        return (
          <div key={chart.id} className="chart" data-chart={chart.name} style={{ transform: `translate(${box.left - area.left}px, ${box.top - area.top}px) scale(${view.zoom})`, width, height }}>
            <ChartSvg chart={chart} data={readChartData(engine, chart, sheetId)} width={width} height={height} />
          </div>
        );
      })}
    </div>
  );
}
