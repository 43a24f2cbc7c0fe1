import { isPlausibleDate, weekdayOf } from "../../domain/dates/excel-date";
import type { Entry } from "./entry";
import { replay, snapshotDays } from "./replay";

/** How the tasks stood at the end of a day, by the lights that were stored then. */
export interface TrendPoint {
  /** Excel serial. */
  readonly day: number;
  readonly open: number;
  /** Open past their due day. */
  readonly late: number;
  readonly red: number;
  readonly done: number;
}

/** As the history has them at the end of any day; zeros where it knows of no task yet. */
export function standingOn(entries: readonly Entry[], day: number): TrendPoint {
  const tasks = [...replay(entries, day).values()].flatMap(({ facts, isGone }) => (isGone ? [] : [facts]));
  const open = tasks.filter(({ flag }) => flag !== "done" && flag !== "cancelled");
  return {
    day, open: open.length, late: open.filter(({ due }) => isPlausibleDate(due) && Math.floor(due) < day).length,
    red: open.filter(({ flag }) => flag === "red").length, done: tasks.filter(({ flag }) => flag === "done").length,
  };
}

/** One point a week that the history knows, at its last known day; weeks begin on Monday. */
export function weeklyTrend(entries: readonly Entry[]): readonly TrendPoint[] {
  const monday = (day: number): number => day - ((weekdayOf(day) + 6) % 7);
  const lastOfWeek = new Map(snapshotDays(entries).map((day) => [monday(day), day]));
  return [...lastOfWeek.values()].map((day) => standingOn(entries, day));
}
