/** The part of a chart that is left for its plot, in pixels of the chart. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const labelColor = "#595959";
