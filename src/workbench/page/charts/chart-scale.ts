/** Round numbers for an axis. */
export interface AxisScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const wantedSteps = 5;

/** From zero, or from below it, to a round number at or above the greatest value; whole steps for whole numbers. */
export function axisScale(values: readonly number[]): AxisScale {
  const greatest = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const span = greatest - least || 1;
  const raw = span / wantedSteps;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * magnitude >= raw) ?? 10;
  const wholeNumbers = values.every((value) => Number.isInteger(value));
  const step = wholeNumbers ? Math.max(1, factor * magnitude) : factor * magnitude;
  const min = Math.floor(least / step) * step;
  const max = Math.ceil(greatest / step) * step || step;
  const count = Math.round((max - min) / step);
  return { min, max, ticks: Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12))) };
}
