import { isPlausibleDate } from "../../domain/dates/excel-date";
import { compactKey, textKey } from "../../domain/text/text-key";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import { taskKey, type TaskFacts } from "./entry";
import type { Standing } from "./replay";

/** What can have become of a task, in the order in which it is told. */
export const changeKinds = ["late", "moved", "reopened", "new", "gone", "owner", "done", "status", "progress"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that became of a task between two days. */
export interface TaskChange {
  readonly kind: ChangeKind;
  readonly task: TaskFacts;
  /** Absent for a new task. */
  readonly before?: TaskFacts;
}

const isOpen = ({ flag }: TaskFacts): boolean => flag !== "done" && flag !== "cancelled";
const isLate = (task: TaskFacts, day: number): boolean => isOpen(task) && isPlausibleDate(task.due) && Math.floor(task.due) < Math.floor(day);
const isSameDay = (a: Cell, b: Cell): boolean =>
  (typeof a === "number" && typeof b === "number" ? Math.floor(a) === Math.floor(b) : textKey(cellText(a)) === textKey(cellText(b)));

/**
 * What became of the tasks since a day: new, finished, late now and not then, plan dates moved, taken up again, in other hands, gone; and what else was typed of their
 * status and percentage. Several things of one task are several changes; one that nothing happened to has none.
 * @param then how the history leaves the tasks at the end of that day
 * @param days Excel serials
 */
export function changesSince(tasks: readonly TaskFacts[], then: ReadonlyMap<string, Standing>, days: { readonly since: number; readonly asOf: number }): readonly TaskChange[] {
  const seen = new Set<string>();
  const now = tasks.flatMap((task): readonly TaskChange[] => {
    const key = taskKey(task.id);
    if (task.id === "" || seen.has(key)) return [];
    seen.add(key);
    const known = then.get(key);
    if (known === undefined || known.isGone) return [{ kind: "new", task }, ...(isLate(task, days.asOf) ? [{ kind: "late", task } as const] : [])];
    const before = known.facts;
    return kindsOf(task, before, days).map((kind) => ({ kind, task, before }));
  });
  const gone = [...then].flatMap(([key, { facts, isGone }]): readonly TaskChange[] => (isGone || seen.has(key) ? [] : [{ kind: "gone", task: facts, before: facts }]));
  return [...now, ...gone].sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
}

function kindsOf(task: TaskFacts, before: TaskFacts, { since, asOf }: { readonly since: number; readonly asOf: number }): readonly ChangeKind[] {
  const done = task.flag === "done" && before.flag !== "done";
  const reopened = isOpen(task) && !isOpen(before);
  const status = textKey(task.status) !== textKey(before.status);
  const kinds: readonly (readonly [ChangeKind, boolean])[] = [
    ["late", isLate(task, asOf) && !isLate(before, since)],
    ["moved", !isSameDay(task.due, before.due) || !isSameDay(task.start, before.start)],
    ["reopened", reopened],
    ["owner", compactKey(task.owner) !== compactKey(before.owner)],
    ["done", done],
    ["status", status && !done && !reopened],
    ["progress", !status && cellText(task.percent) !== cellText(before.percent)],
  ];
  return kinds.flatMap(([kind, holds]) => (holds ? [kind] : []));
}
