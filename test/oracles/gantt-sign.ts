/** The Gantt chart's signs by hand: what the cells' formulas are held against. */
import type { TaskState } from "../../src/catalog/lists";

export interface DrawnTask {
  readonly task: string;
  readonly start?: number;
  readonly due?: number;
  readonly state: TaskState;
  readonly actualStart?: number;
  readonly actualFinish?: number;
}

/** Both ends included; absent where it would end before it begins. */
type Bar = { readonly from: number; readonly to: number } | undefined;

const bar = (from: number | undefined, to: number | undefined): Bar =>
  (from === undefined || to === undefined || from > to ? undefined : { from, to });
const touches = (one: Bar, from: number, to: number): boolean => one !== undefined && one.from <= to && one.to >= from;

/** The sign of a task's baseline in a period, in the narrow row below the task's own. */
export function baselineSign(
  { task, baseline }: { readonly task: string; readonly baseline?: { readonly start?: number; readonly due: number } },
  from: number, to: number, asOf: number,
): string {
  if (task === "") return "";
  if (baseline !== undefined && touches(bar(baseline.start ?? baseline.due, baseline.due), from, to)) return "═";
  return from <= asOf && asOf <= to ? "│" : "";
}

/** The sign of a task in a period (serials, both ends included) as of a day. */
export function ganttSign(
  { task, start, due, state, actualStart, actualFinish }: DrawnTask, from: number, to: number, asOf: number,
): string {
  if (task === "") return "";
  const plan = bar(start ?? due, due ?? start);
  const end = due ?? start;
  const isDone = state === "done";
  const workEnd = isDone ? (actualFinish ?? end) : asOf;
  const work = state === "in-progress" || state === "paused" || isDone ? bar(actualStart ?? plan?.from, workEnd) : undefined;
  const late = due === undefined || state === "cancelled" ? undefined : bar(Math.max(due, start ?? due) + 1, workEnd);
  if (touches(late, from, to)) return isDone ? "▲" : "!";
  if (touches(work, from, to)) return isDone ? "✓" : "■";
  if (touches(plan, from, to)) return state === "cancelled" ? "–" : plan?.from === plan?.to ? "◆" : "□";
  return from <= asOf && asOf <= to ? "│" : "";
}
