import type { ConditionalPoint, ValidationOperator } from "../document/rule-types";

/** Words of the file against words of Office.js; the writer reads the same tables backwards. */

export const CELL_VALUE_OPERATORS: ReadonlyMap<string, ValidationOperator> = new Map([
  ["between", "Between"], ["notBetween", "NotBetween"], ["equal", "EqualTo"], ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"], ["lessThan", "LessThan"], ["greaterThanOrEqual", "GreaterThanOrEqualTo"], ["lessThanOrEqual", "LessThanOrEqualTo"],
]);

export const POINT_TYPES: ReadonlyMap<string, ConditionalPoint["type"]> = new Map([
  ["min", "LowestValue"], ["max", "HighestValue"], ["num", "Number"], ["percent", "Percent"], ["formula", "Formula"], ["percentile", "Percentile"],
  ["autoMin", "Automatic"], ["autoMax", "Automatic"],
]);

export const TIME_PERIODS: ReadonlyMap<string, string> = new Map([
  ["yesterday", "Yesterday"], ["today", "Today"], ["tomorrow", "Tomorrow"], ["last7Days", "LastSevenDays"],
  ["lastWeek", "LastWeek"], ["thisWeek", "ThisWeek"], ["nextWeek", "NextWeek"],
  ["lastMonth", "LastMonth"], ["thisMonth", "ThisMonth"], ["nextMonth", "NextMonth"],
]);

const ICON_SETS: ReadonlyMap<string, string> = new Map([
  ["3Arrows", "ThreeArrows"], ["3ArrowsGray", "ThreeArrowsGray"], ["3Flags", "ThreeFlags"], ["3TrafficLights1", "ThreeTrafficLights1"], ["3TrafficLights2", "ThreeTrafficLights2"],
  ["3Signs", "ThreeSigns"], ["3Symbols", "ThreeSymbols"], ["3Symbols2", "ThreeSymbols2"], ["4Arrows", "FourArrows"], ["4ArrowsGray", "FourArrowsGray"], ["4RedToBlack", "FourRedToBlack"],
  ["4Rating", "FourRating"], ["4TrafficLights", "FourTrafficLights"], ["5Arrows", "FiveArrows"], ["5ArrowsGray", "FiveArrowsGray"], ["5Rating", "FiveRating"], ["5Quarters", "FiveQuarters"],
]);

export function iconSetStyle(fileName: string): string | undefined {
  return ICON_SETS.get(fileName);
}

export function iconSetName(style: string): string | undefined {
  return keyOf(ICON_SETS, style);
}

export function keyOf<K, V>(table: ReadonlyMap<K, V>, value: V): K | undefined {
  for (const [key, item] of table) if (item === value) return key;
  return undefined;
}
