import { isPlausibleDate } from "../../domain/dates/excel-date";
import type { Flag } from "../../catalog/lists";
import { taskKey, type Entry } from "./entry";
import { apply, inOrder, type Standing } from "./replay";

/** One time that a due date moved. */
export interface Move {
  readonly from: number;
  readonly to: number;
  /** Later by so many calendar days; negative where it was brought forward. */
  readonly days: number;
  /** The Refresh before, where known, and the one that noticed it. Who moved it is not known. */
  readonly after: number | undefined;
  readonly noticed: number;
  /** Who pressed that Refresh; empty where nobody gave a name. */
  readonly noticedBy: string;
  /** Number of the history's row. */
  readonly entry: number;
  /** The task was red, and is not any more although it is neither finished nor cancelled: only its date moved (改期消红). */
  readonly clearedRed: boolean;
  /** The approved change that lets the date be as late, by its id; empty where there is none, absent where nobody can know. */
  readonly change?: string;
}

/** What became of one task's due date. */
export interface SlipLine {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly owner: string;
  /** The first due date that the history knows. */
  readonly original: number;
  /** As it is now, or as it was when the task went. */
  readonly current: number;
  readonly moves: readonly Move[];
  /** Times that it moved later by more than the limit. */
  readonly slips: number;
  /** From the original to the current date, calendar days. */
  readonly days: number;
  readonly clearedReds: number;
}

const finished: ReadonlySet<Flag | ""> = new Set<Flag | "">(["done", "cancelled"]);

/**
 * Tasks whose due date has moved, those with most days first. A date that was taken out and typed again is compared with the one that stood before; a task that went
 * and came again under its id begins anew.
 * @param limit days by which a date may move without being counted as a slip (H1)
 */
export function slipLedger(entries: readonly Entry[], limit = 0): readonly SlipLine[] {
  const standing = new Map<string, Standing>();
  const known = new Map<string, { readonly first: Entry; original: number; current: number; readonly moves: Move[] }>();
  for (const entry of inOrder(entries)) {
    const key = taskKey(entry.id);
    const before = standing.get(key)?.facts;
    apply(standing, entry);
    if (entry.id === "" || entry.event === "flags" || entry.event === "reminded" || entry.event === "gone") continue;
    if (entry.event === "new") known.delete(key);
    if (!isPlausibleDate(entry.due)) continue;
    const due = Math.floor(entry.due);
    const line = known.get(key);
    if (line === undefined) known.set(key, { first: entry, original: due, current: due, moves: [] });
    else if (line.current !== due) {
      const clearedRed = due > line.current && before?.flag === "red" && entry.flag !== "red" && !finished.has(entry.flag);
      line.moves.push({
        from: line.current, to: due, days: due - line.current, after: entry.previous, noticed: entry.asOf, noticedBy: entry.by, entry: entry.number, clearedRed,
      });
      line.current = due;
    }
  }
  return [...known].flatMap(([key, { first, original, current, moves }]): readonly SlipLine[] => {
    const facts = standing.get(key)?.facts ?? first;
    if (moves.length === 0) return [];
    return [{
      id: facts.id, name: facts.name, department: facts.department, owner: facts.owner, original, current, moves,
      slips: moves.filter(({ days }) => days > limit).length, days: current - original, clearedReds: moves.filter((move) => move.clearedRed).length,
    }];
  }).sort((a, b) => b.days - a.days || b.slips - a.slips || (a.id < b.id ? -1 : 1));
}
