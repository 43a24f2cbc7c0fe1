import { compactKey, textKey } from "../../domain/text/text-key";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import { taskKey, type OtherTask, type TaskFacts } from "./entry";
import type { Standing } from "./replay";

/** What of a task was another one before. */
export const followed = ["start", "due", "percent", "status", "owner"] as const;
export type Followed = (typeof followed)[number];

/** A row that the history lacks. */
export interface Difference {
  readonly event: "new" | "changed" | "gone" | "flags";
  /** As it stands now; of a task that is gone, as it stood last; blank where only lights changed. */
  readonly facts: TaskFacts;
  /** As the history has it; absent for a new task. */
  readonly before?: TaskFacts;
  readonly changed: readonly Followed[];
  readonly others: readonly OtherTask[];
}

/** So many lights find room beside one row; a cell takes some thirty thousand characters. */
const mostOthers = 1_500;

const nothing: TaskFacts = { id: "", name: "", department: "", owner: "", start: "", due: "", percent: "", status: "", flag: "" };

/**
 * What has to be added to the history so that it says what the tasks say now: one row a task that is new, gone, or has another plan date, percentage, status or
 * owner. Lights that only changed as days went by are told beside these rows, or in one row of their own, so that a quiet year stays short. Nothing where the
 * history says it all, which is what makes a repetition add nothing.
 */
export function differences(tasks: readonly TaskFacts[], standing: ReadonlyMap<string, Standing>): readonly Difference[] {
  const rows: Difference[] = [];
  const drifted: OtherTask[] = [];
  const seen = new Set<string>();
  for (const facts of tasks) {
    const key = taskKey(facts.id);
    if (facts.id === "" || seen.has(key)) continue;
    seen.add(key);
    const known = standing.get(key);
    if (known === undefined || known.isGone) rows.push({ event: "new", facts, changed: [], others: [] });
    else {
      const before = known.facts;
      const changed = followed.filter((field) => !isSame(field, before[field], facts[field]));
      if (changed.length > 0) rows.push({ event: "changed", facts, before, changed, others: [] });
      else if (before.flag !== facts.flag && facts.flag !== "") drifted.push({ id: facts.id, flag: facts.flag });
    }
  }
  for (const [key, { facts, isGone }] of standing) {
    if (!isGone && !seen.has(key)) rows.push({ event: "gone", facts, before: facts, changed: [], others: [] });
  }
  return withOthers(rows, drifted);
}

function withOthers(rows: readonly Difference[], drifted: readonly OtherTask[]): readonly Difference[] {
  const parts = Array.from({ length: Math.ceil(drifted.length / mostOthers) }, (_, index) => drifted.slice(index * mostOthers, (index + 1) * mostOthers));
  const count = Math.min(parts.length, rows.length);
  const first = rows.slice(0, rows.length - count);
  const told = rows.slice(rows.length - count).map((row, index) => ({ ...row, others: parts[index] ?? [] }));
  const own = parts.slice(count).map((others): Difference => ({ event: "flags", facts: nothing, changed: [], others }));
  return [...first, ...told, ...own];
}

/** Days without their time of day, names without regard to spaces and case, numbers as far as a file keeps them. */
function isSame(field: Followed, before: Cell, now: Cell): boolean {
  if (typeof before === "number" && typeof now === "number") {
    return field === "start" || field === "due" ? Math.floor(before) === Math.floor(now) : Math.abs(before - now) < 1e-9;
  }
  const key = field === "owner" ? compactKey : textKey;
  return key(cellText(before)) === key(cellText(now));
}
