/** The fill that a colour scale gives a number: between its points the colours blend. */
import type { ConditionalPoint } from "../document/rule-types";
import type { RangeStatistics } from "./range-statistics";

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function blend(from: string, to: string, share: number): string {
  const high = channels(to);
  const mixed = channels(from).map((channel, index) => Math.round(channel + ((high[index] ?? channel) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** `formulaValue` works a point's formula out; undefined when a point has no number. */
export function pointValue(
  point: ConditionalPoint, statistics: RangeStatistics, formulaValue: (formula: string) => number | undefined,
): number | undefined {
  const number = point.formula === undefined ? undefined : formulaValue(point.formula);
  switch (point.type) {
    case "LowestValue":
    case "Automatic": return statistics.lowest;
    case "HighestValue": return statistics.highest;
    case "Number":
    case "Formula": return number;
    case "Percentile": return number === undefined ? undefined : statistics.percentile(number);
    case "Percent": {
      const { lowest, highest } = statistics;
      if (number === undefined || lowest === undefined || highest === undefined) return undefined;
      return lowest + ((highest - lowest) * number) / 100;
    }
  }
}

export function scaleColor(
  value: number, points: readonly ConditionalPoint[], statistics: RangeStatistics, formulaValue: (formula: string) => number | undefined,
): string | undefined {
  const stops = points.flatMap((point) => {
    const at = pointValue(point, statistics, formulaValue);
    return at === undefined || point.color === undefined ? [] : [{ at, color: point.color }];
  });
  const last = stops[stops.length - 1];
  const start = stops[0];
  if (!start || !last) return undefined;
  if (value <= start.at) return start.color.toUpperCase();
  for (let index = 1; index < stops.length; index += 1) {
    const [low, high] = [stops[index - 1], stops[index]];
    if (low && high && value <= high.at) return blend(low.color, high.color, high.at === low.at ? 1 : (value - low.at) / (high.at - low.at));
  }
  return last.color.toUpperCase();
}
