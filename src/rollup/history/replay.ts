import { taskKey, type Entry, type TaskFacts } from "./entry";

/** How the history leaves a task. */
export interface Standing {
  readonly facts: TaskFacts;
  readonly isGone: boolean;
}

/**
 * Every task as the history has it at the end of a day, by its key; with tasks that are gone. Rows are taken in the order of their numbers, so that a clock
 * that was set back in between loses nothing.
 * @param until Excel serial; without it the latest that is known
 */
export function replay(entries: readonly Entry[], until = Infinity): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const entry of inOrder(entries)) if (entry.asOf <= until) apply(standing, entry);
  return standing;
}

export const inOrder = (entries: readonly Entry[]): readonly Entry[] => [...entries].sort((a, b) => a.number - b.number);

/** Brings a standing up to one more row. */
export function apply(standing: Map<string, Standing>, entry: Entry): void {
  if (entry.event === "reminded") return;
  if (entry.event !== "flags" && entry.id !== "") standing.set(taskKey(entry.id), { facts: factsOf(entry), isGone: entry.event === "gone" });
  for (const { id, flag } of entry.others) {
    const known = standing.get(taskKey(id));
    if (known !== undefined && flag !== undefined) standing.set(taskKey(id), { ...known, facts: { ...known.facts, flag } });
  }
}

const factsOf = ({ id, name, department, owner, start, due, percent, status, flag }: Entry): TaskFacts =>
  ({ id, name, department, owner, start, due, percent, status, flag });

/** Days of which the history knows something, earliest first: those on which something was written, and the Refresh before each. */
export function snapshotDays(entries: readonly Entry[]): readonly number[] {
  const told = entries.filter(({ event }) => event !== "reminded");
  const first = Math.min(...told.map(({ asOf }) => asOf));
  const days = told.flatMap(({ asOf, previous }) => (previous === undefined || previous < first ? [asOf] : [asOf, previous]));
  return [...new Set(days)].sort((a, b) => a - b);
}
