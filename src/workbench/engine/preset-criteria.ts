/** Excel's ready-made conditions, by their Office.js names. */
import type { CellValue } from "../document/cell-types";
import { toSerial } from "./clock-functions";
import type { RangeStatistics } from "./range-statistics";

export interface PresetContext {
  readonly value: CellValue;
  readonly now: Date;
  readonly statistics: () => RangeStatistics;
}

/** Serial number of the Sunday that starts the week of `day`; serial 1 was called a Sunday. */
const sundayOf = (day: number): number => day - ((day + 6) % 7);

const monthOf = (now: Date, offset: number): readonly [number, number] => [
  Math.floor(toSerial(new Date(now.getFullYear(), now.getMonth() + offset, 1))),
  Math.floor(toSerial(new Date(now.getFullYear(), now.getMonth() + offset + 1, 1))) - 1,
];

function days(now: Date): Readonly<Record<string, readonly [number, number]>> {
  const today = Math.floor(toSerial(now));
  const sunday = sundayOf(today);
  return {
    Yesterday: [today - 1, today - 1], Today: [today, today], Tomorrow: [today + 1, today + 1], LastSevenDays: [today - 6, today],
    LastWeek: [sunday - 7, sunday - 1], ThisWeek: [sunday, sunday + 6], NextWeek: [sunday + 7, sunday + 13],
    LastMonth: monthOf(now, -1), ThisMonth: monthOf(now, 0), NextMonth: monthOf(now, 1),
  };
}

const DEVIATIONS: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

function againstAverage(criterion: string, value: CellValue, statistics: RangeStatistics): boolean {
  if (typeof value !== "number") return false;
  const [, orEqual, count, side] = /^(EqualOr)?(?:(One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion) ?? [];
  if (side === undefined) return false;
  const distance = count === undefined ? 0 : (DEVIATIONS[count] ?? 0) * statistics.deviation;
  const limit = statistics.average + (side === "Above" ? distance : -distance);
  if (orEqual && value === limit) return true;
  return side === "Above" ? value > limit : value < limit;
}

export function presetHolds(criterion: string, context: PresetContext): boolean {
  const { value } = context;
  const blank = value === null || (typeof value === "string" && value.trim() === "");
  const isError = typeof value === "object" && value !== null;
  switch (criterion) {
    case "Blanks": return blank;
    case "NonBlanks": return !blank;
    case "Errors": return isError;
    case "NonErrors": return !isError;
    case "UniqueValues": return !blank && context.statistics().occurrences(value) === 1;
    case "DuplicateValues": return context.statistics().occurrences(value) > 1;
    default: {
      const span = days(context.now)[criterion];
      if (!span) return againstAverage(criterion, value, context.statistics());
      return typeof value === "number" && Math.floor(value) >= span[0] && Math.floor(value) <= span[1];
    }
  }
}
