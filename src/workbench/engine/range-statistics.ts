/** What rules that look at a whole range need to know of it: its numbers in order, its average, how often each value occurs. */
import type { CellValue } from "../document/cell-types";

export class RangeStatistics {
  /** Ascending. */
  readonly numbers: readonly number[];
  private readonly counts = new Map<string, number>();

  constructor(values: readonly CellValue[]) {
    const numbers: number[] = [];
    for (const value of values) {
      if (typeof value === "number") numbers.push(value);
      const key = valueKey(value);
      if (key !== undefined) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
    this.numbers = numbers.sort((a, b) => a - b);
  }

  get average(): number {
    return this.numbers.reduce((sum, value) => sum + value, 0) / this.numbers.length;
  }

  /** Of the population, as Excel's format rules take it. */
  get deviation(): number {
    const { average } = this;
    return Math.sqrt(this.numbers.reduce((sum, value) => sum + (value - average) ** 2, 0) / this.numbers.length);
  }

  get lowest(): number | undefined {
    return this.numbers[0];
  }

  get highest(): number | undefined {
    return this.numbers[this.numbers.length - 1];
  }

  /** As PERCENTILE.INC; `percent` from 0 to 100. */
  percentile(percent: number): number | undefined {
    if (this.numbers.length === 0) return undefined;
    const at = (Math.min(Math.max(percent, 0), 100) / 100) * (this.numbers.length - 1);
    const low = this.numbers[Math.floor(at)] ?? 0;
    const high = this.numbers[Math.ceil(at)] ?? low;
    return low + (high - low) * (at - Math.floor(at));
  }

  occurrences(value: CellValue): number {
    const key = valueKey(value);
    return key === undefined ? 0 : this.counts.get(key) ?? 0;
  }
}

/** Blanks are never duplicates. */
function valueKey(value: CellValue): string | undefined {
  if (value === null || value === "") return undefined;
  if (typeof value === "object") return `e${value.error}`;
  return typeof value === "string" ? `s${value.toLowerCase()}` : `${typeof value}${String(value)}`;
}
