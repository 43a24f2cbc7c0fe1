/** A year of people who move dates, finish, reopen, hand over, forget and delete: what the history says is held against counts of its own, kept while the year runs. */
import fc from "fast-check";
import type { Flag } from "../../../src/catalog/lists";
import { changesSince } from "../../../src/rollup/history/changes-since";
import { differences, type Difference } from "../../../src/rollup/history/differences";
import { readOthers, writeOthers, type Entry, type TaskFacts } from "../../../src/rollup/history/entry";
import { replay, snapshotDays } from "../../../src/rollup/history/replay";
import { standingOn, weeklyTrend } from "../../../src/rollup/history/trend";
import { slipLedger } from "../../../src/rollup/history/slip-ledger";

const start = 46_000;
type Edit = { readonly do: "move" | "finish" | "reopen" | "hand" | "progress" | "delete" | "add"; readonly task: number; readonly by: number };

const flagAt = (due: number, status: string, day: number): Flag => {
  if (status === "Done") return "done";
  if (day - due > 2) return "red";
  return day > due || due - day <= 3 ? "amber" : "green";
};

const fresh = (number: number): TaskFacts => ({
  id: `T${String(number).padStart(3, "0")}`, name: `Task ${number}`, department: `Dept ${number % 4}`, owner: `Person ${number % 7}`, start: start - 10, due: start + (number * 7) % 330,
  percent: 0, status: "In progress", flag: "green",
});

const asEntry = ({ event, facts, before, changed, others }: Difference, number: number, asOf: number, previous: number | undefined): Entry => ({
  ...facts, number, event, asOf, previous, at: asOf + 0.4, by: "", wasDue: changed.includes("due") ? (before?.due ?? "") : "",
  // As a cell keeps it.
  others: readOthers(writeOthers(others)),
});

/** What happened to a due date, noted by the one who moved it. */
interface Moves { readonly first: number; readonly days: number[] }

interface Year { readonly entries: readonly Entry[]; readonly tasks: readonly TaskFacts[]; readonly moves: ReadonlyMap<string, Moves>; readonly then: ReadonlyMap<number, readonly TaskFacts[]>; readonly end: number }

function live(count: number, weeks: readonly (readonly Edit[])[]): Year {
  let tasks = Array.from({ length: count }, (_, index) => fresh(index + 1));
  const moves = new Map<string, Moves>(tasks.map(({ id, due }) => [id, { first: Number(due), days: [] }]));
  const entries: Entry[] = [];
  const then = new Map<number, readonly TaskFacts[]>();
  let next = count + 1;
  const refresh = (day: number): number => {
    tasks = tasks.map((task) => ({ ...task, flag: flagAt(Number(task.due), task.status, day) }));
    const previous = entries.at(-1)?.asOf;
    const rows = differences(tasks, replay(entries)).map((one, index) => asEntry(one, entries.length + 1 + index, day, previous));
    entries.push(...rows);
    then.set(day, tasks);
    return rows.length;
  };
  refresh(start);
  weeks.forEach((edits, week) => {
    const changed = new Set<string>();
    for (const { do: what, task: at, by } of edits) {
      const task = tasks[at % tasks.length];
      // One thing a task and week, so that what is expected can be counted by hand.
      if (task === undefined || changed.has(task.id)) continue;
      const put = (part: Partial<TaskFacts>): void => {
        changed.add(task.id);
        tasks = tasks.map((one) => (one === task ? { ...one, ...part } : one));
      };
      if (what === "move") {
        const days = by % 2 === 0 ? 1 + (by % 20) : -(1 + (by % 5));
        moves.get(task.id)?.days.push(days);
        put({ due: Number(task.due) + days });
      } else if (what === "finish" && task.status !== "Done") put({ status: "Done", percent: 1 });
      else if (what === "reopen" && task.status === "Done") put({ status: "In progress", percent: 0.8 });
      else if (what === "hand") put({ owner: `${task.owner}+` });
      else if (what === "progress" && task.status !== "Done") put({ percent: Math.min(0.99, Number(task.percent) + 0.05) });
      else if (what === "delete" && tasks.length > 1) {
        tasks = tasks.filter((one) => one !== task);
        changed.add(task.id);
      } else if (what === "add") {
        const one = fresh(next++);
        moves.set(one.id, { first: Number(one.due), days: [] });
        changed.add(one.id);
        tasks = [...tasks, one];
      }
    }
    refresh(start + 7 * (week + 1));
    // Pressed again on the same day nothing is added.
    if (refresh(start + 7 * (week + 1)) !== 0) throw new Error("a second Refresh of a day added something");
  });
  return { entries, tasks, moves, then, end: start + 7 * weeks.length };
}

const edit = fc.record<Edit>({ do: fc.constantFrom("move", "move", "finish", "reopen", "hand", "progress", "delete", "add"), task: fc.nat(5000), by: fc.nat(1000) });

test("ledger, state and changes of any week are those that were counted while the year ran", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 25 }), fc.array(fc.array(edit, { maxLength: 8 }), { minLength: 1, maxLength: 12 }), fc.nat(), (count, weeks, drawn) => {
    const { entries, tasks, moves, then, end } = live(count, weeks);
    // Rows that were shuffled as by a sort say the same.
    const mixed = [...entries].sort((a, b) => ((a.number * 7919) % 101) - ((b.number * 7919) % 101));
    const lines = new Map(slipLedger(mixed).map((line) => [line.id, line]));
    for (const [id, { first, days }] of moves) {
      const line = lines.get(id);
      const gone = !tasks.some((task) => task.id === id);
      if (days.length === 0) expect(line).toBeUndefined();
      else if (!gone) {
        expect(line).toMatchObject({ original: first, days: days.reduce((sum, one) => sum + one, 0), slips: days.filter((one) => one > 0).length });
        expect(line?.moves.map((move) => move.days)).toEqual(days);
      }
    }
    const day = snapshotDays(mixed)[drawn % snapshotDays(mixed).length] ?? start;
    const known = then.get(day) ?? [];
    expect([...replay(mixed, day).values()].filter(({ isGone }) => !isGone).map(({ facts }) => facts).sort(byId)).toEqual([...known].sort(byId));
    const open = known.filter(({ status }) => status !== "Done");
    const late = open.filter(({ due }) => Number(due) < day);
    expect(standingOn(mixed, day)).toEqual({ day, open: open.length, late: late.length, red: known.filter(({ flag }) => flag === "red").length, done: known.length - open.length });
    expect(changesSince(tasks, replay(mixed, day), { since: day, asOf: end }).map(({ kind, task }) => `${kind} ${task.id}`).sort()).toEqual(expected(known, tasks, day, end));
  }), { numRuns: 60 });
});

const byId = (a: TaskFacts, b: TaskFacts): number => (a.id < b.id ? -1 : 1);

/** The same by looking at both lists, written apart from the code. */
function expected(before: readonly TaskFacts[], now: readonly TaskFacts[], since: number, asOf: number): readonly string[] {
  const told: string[] = [];
  for (const task of now) {
    const old = before.find(({ id }) => id === task.id);
    const late = task.status !== "Done" && Number(task.due) < asOf;
    if (old === undefined) told.push(`new ${task.id}`);
    if (late && !(old !== undefined && old.status !== "Done" && Number(old.due) < since)) told.push(`late ${task.id}`);
    if (old === undefined) continue;
    if (old.due !== task.due) told.push(`moved ${task.id}`);
    if (old.owner !== task.owner) told.push(`owner ${task.id}`);
    if (old.status !== "Done" && task.status === "Done") told.push(`done ${task.id}`);
    if (old.status === "Done" && task.status !== "Done") told.push(`reopened ${task.id}`);
    if (old.status === task.status && old.percent !== task.percent) told.push(`progress ${task.id}`);
  }
  for (const { id } of before) if (!now.some((task) => task.id === id)) told.push(`gone ${id}`);
  return told.sort();
}

test("300 tasks, 52 weeks, 10 changes a week, lights that turn by themselves: at most 820 rows", () => {
  const weeks = Array.from({ length: 52 }, (_, week) => Array.from({ length: 10 }, (_unused, index): Edit => ({ do: index % 3 === 0 ? "hand" : "move", task: (week * 37 + index * 29) % 300, by: week + index })));
  const { entries, tasks, end } = live(300, weeks);
  expect(entries.length).toBeLessThanOrEqual(820);
  expect(entries.length).toBeGreaterThan(780);
  // Nothing of the lights is lost for it.
  expect([...replay(entries).values()].map(({ facts }) => facts).sort(byId)).toEqual([...tasks].sort(byId));
  expect(weeklyTrend(entries)).toHaveLength(53);
  expect(tasks.every((task) => task.flag === flagAt(Number(task.due), task.status, end))).toBe(true);
});

test("ten planted changes are exactly ten, none is none", () => {
  const before = Array.from({ length: 20 }, (_, index) => ({ ...fresh(index + 1), due: start + 60 }));
  const then = replay(before.map((facts, index): Entry => ({ ...facts, number: index + 1, event: "new", asOf: start, previous: undefined, at: start, by: "", wasDue: "", others: [] })));
  const days = { since: start, asOf: start + 7 };
  expect(changesSince(before, then, days)).toEqual([]);
  const put: Readonly<Record<number, Partial<TaskFacts>>> = {
    0: { due: start + 70 }, 1: { due: start + 50 }, 2: { start: start + 1 }, 3: { owner: "Somebody else" }, 4: { owner: "" }, 5: { status: "Done", flag: "done" }, 6: { due: start + 3 },
  };
  const now = before.flatMap((task, index) => (index === 19 || index === 18 ? [] : [{ ...task, ...put[index] }]));
  const changes = changesSince([...now, { ...fresh(40), due: start + 90 }], then, days).map(({ kind, task }) => `${kind} ${task.id}`);
  expect(changes).toEqual(["late T007", "moved T001", "moved T002", "moved T003", "moved T007", "new T040", "gone T019", "gone T020", "owner T004", "owner T005", "done T006"]);
});

test("ids and lights in one cell are read as they were written", () => {
  fc.assert(fc.property(fc.array(fc.record({ id: fc.stringMatching(/^[A-Z]{1,3}\d{1,4}$/), flag: fc.constantFrom<Flag | undefined>("red", "amber", "green", "unknown", "done", "cancelled", undefined) })), (others) => {
    expect(readOthers(writeOthers(others))).toEqual(others);
  }));
});
