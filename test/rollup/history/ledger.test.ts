/** A few rows of history at a time, worked out by hand: what stands, what is still to be noted, which dates slipped, and the weeks. */
import type { Flag } from "../../../src/catalog/lists";
import { changesSince } from "../../../src/rollup/history/changes-since";
import { differences } from "../../../src/rollup/history/differences";
import type { Entry, TaskFacts } from "../../../src/rollup/history/entry";
import { replay, snapshotDays } from "../../../src/rollup/history/replay";
import { slipLedger } from "../../../src/rollup/history/slip-ledger";
import { standingOn, weeklyTrend } from "../../../src/rollup/history/trend";

/** A Monday. */
const monday = 46_160;

const task = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  id: "T001", name: "Build", department: "Sales", owner: "Ann Lee", start: monday - 20, due: monday + 2, percent: 0.5,
  status: "In progress",
  flag: "green", ...more,
});

let count = 0;
const entry = (asOf: number, more: Partial<Entry> = {}): Entry => ({
  ...task(), number: (count += 1), event: "changed", asOf, previous: undefined, at: asOf, by: "", wasDue: "", others: [], ...more,
});
const kinds = (rows: readonly Entry[], tasks: readonly TaskFacts[]): readonly string[] =>
  differences(tasks, replay(rows)).map(
    ({ event, changed, others }) => [event, ...changed, ...others.map(({ id, flag }) => `${id} ${flag ?? ""}`)].join(" ")
  );

test("what was noted on a day stands at its end, and not the day before", () => {
  const rows = [entry(monday, { event: "new" }), entry(monday + 1, { owner: "Bo" })];
  expect([monday - 1, monday, monday + 1].map((day) => replay(rows, day).get("t001")?.facts.owner)).toEqual([undefined, "Ann Lee", "Bo"]);
});

test("rows are taken by their numbers however they are sorted, and a reminder changes nothing that stands", () => {
  const first = entry(monday, { event: "new" });
  const rows = [
    entry(monday, { owner: "Bo" }), first,
    entry(monday, { event: "reminded", owner: "Cy", status: "?", others: [{ id: "T001", flag: undefined }] })
  ];
  expect(replay(rows).get("t001")?.facts).toMatchObject({ owner: "Bo", status: "In progress" });
});

test("days before the first row that tells of tasks are no days to compare with", () => {
  const rows = [
    entry(monday, { event: "new", previous: monday - 7 }), entry(monday + 9, { previous: monday + 4 }),
    entry(monday + 12, { event: "reminded" }),
  ];
  expect(snapshotDays(rows)).toEqual([monday, monday + 4, monday + 9]);
});

test.each<[string, Partial<TaskFacts>, readonly string[]]>([
  ["the same", {}, []],
  ["the id in other letters", { id: "t001" }, []],
  ["the owner without the space", { owner: "annlee" }, []],
  ["a time of day at the due date", { due: monday + 2.75 }, []],
  ["a share that a file has rounded", { percent: 0.5 + 1e-12 }, []],
  ["another owner", { owner: "Bo" }, ["changed owner"]],
  ["another day and another share", { due: monday + 3, percent: 0.6 }, ["changed due percent"]],
  ["a text for the day", { due: "soon" }, ["changed due"]],
  ["another light alone", { flag: "red" }, ["flags T001 red"]],
])("still to be noted of a task: %s", (_what, now, expected) => {
  expect(kinds([entry(monday, { event: "new" })], [task(now)])).toEqual(expected);
});

test("a task that is gone is told once, and one that comes again is new", () => {
  const rows = [entry(monday, { event: "new" })];
  expect(kinds(rows, [])).toEqual(["gone"]);
  const gone = [...rows, entry(monday + 1, { event: "gone" })];
  expect(kinds(gone, [])).toEqual([]);
  expect(kinds(gone, [task()])).toEqual(["new"]);
});

test("of a copied id the first row counts, and a row without one is nobody's", () => {
  expect(kinds([], [task(), task({ id: "t001", owner: "Bo" }), task({ id: "" })])).toEqual(["new"]);
});

test("lights find room beside the rows that are told, and what finds none gets a row of its own", () => {
  const many = Array.from({ length: 3_001 }, (_, index) => `T${index + 100}`);
  const rows = many.map((id) => entry(monday, { event: "new", id }));
  const found = differences([...many.map((id) => task({ id, flag: "amber" })), task({ id: "T1" })], replay(rows));
  expect(found.map(({ event, others }) => [event, others.length])).toEqual([["new", 1_500], ["flags", 1_500], ["flags", 1]]);
  expect(new Set(found.flatMap(({ others }) => others.map(({ id }) => id))).size).toBe(3_001);
});

const moves = (rows: readonly Entry[], limit?: number): unknown => slipLedger(rows, limit).map(
  ({ id, days, slips, clearedReds }) => [id, days, slips, clearedReds]
);
const moved = (from: Flag, to: Flag, days: number): readonly Entry[] => [
  entry(monday, { event: "new", flag: from, due: monday - 5 }), entry(monday + 1, { flag: to, due: monday - 5 + days }),
];

test.each<[string, readonly Entry[], number, unknown]>([
  ["a date that moved by the limit is no slip", moved("amber", "amber", 2), 2, [["T001", 2, 0, 0]]],
  ["a day more is one", moved("amber", "amber", 3), 2, [["T001", 3, 1, 0]]],
  ["a red that went because the date moved", moved("red", "green", 9), 0, [["T001", 9, 1, 1]]],
  ["a red that went because the task was finished", moved("red", "done", 9), 0, [["T001", 9, 1, 0]]],
  ["a red that stays red", moved("red", "red", 1), 0, [["T001", 1, 1, 0]]],
  ["a date that was brought forward clears nothing", moved("red", "green", -3), 0, [["T001", -3, 0, 0]]],
  ["a time of day is no move", moved("amber", "amber", 0.5), 0, []],
])("slips: %s", (_what, rows, limit, expected) => {
  expect(moves(rows, limit)).toEqual(expected);
});

test("a task that went and came again under its id begins anew; the longest slip stands first", () => {
  const again = [
    entry(monday, { event: "new", due: monday }), entry(monday + 1, { event: "gone", due: monday }),
    entry(monday + 2, { event: "new", due: monday + 90 }), entry(monday + 3, { due: monday + 91 }),
  ];
  const other = [entry(monday, { event: "new", id: "T002", due: monday }), entry(monday + 4, { id: "T002", due: monday + 7 })];
  expect(moves([...again, ...other])).toEqual([["T002", 7, 1, 0], ["T001", 1, 1, 0]]);
});

test("a date that was taken out and typed again is compared with the one before", () => {
  expect(
    moves([entry(monday, { event: "new" }), entry(monday + 1, { due: "" }), entry(monday + 2, { due: monday + 6 })])
  ).toEqual([["T001", 4, 1, 0]]);
});

test("due today is not late, tomorrow it is; what is gone is no task of that day", () => {
  const rows = [entry(monday, { event: "new", due: monday + 2.5, flag: "red" }), entry(monday + 9, { event: "gone" })];
  expect([2, 3, 9].map((days) => {
    const { open, late, red } = standingOn(rows, monday + days);
    return [open, late, red];
  })).toEqual([[1, 0, 1], [1, 1, 1], [0, 0, 0]]);
});

test("a week runs from Monday to Sunday, and its last day speaks for it", () => {
  const rows = [-1, 0, 6, 7].map((days) => entry(monday + days, { event: days < 0 ? "new" : "changed" }));
  expect(weeklyTrend(rows).map(({ day }) => day - monday)).toEqual([-1, 6, 7]);
});

test.each<[string, Partial<TaskFacts>, Partial<TaskFacts>, readonly string[]]>([
  ["it became late on the day after its date", { due: monday }, { due: monday }, ["late"]],
  ["it was late before", { due: monday - 1 }, { due: monday - 1 }, []],
  ["finished with another status", {}, { flag: "done", status: "Done", percent: 1 }, ["done"]],
  ["begun again", { flag: "done", status: "Done" }, {}, ["reopened"]],
  ["an owner in other letters", {}, { owner: "ANN LEE" }, []],
  ["further on", {}, { percent: 0.75 }, ["progress"]],
  ["another start alone", {}, { start: monday - 19 }, ["moved"]],
])("since Monday: %s", (_what, then, now, expected) => {
  const far = { due: monday + 99 };
  const found = changesSince(
    [task({ ...far, ...now })], replay([entry(monday, { event: "new", ...far, ...then })]), { since: monday, asOf: monday + 1 }
  );
  expect(found.map(({ kind }) => kind)).toEqual(expected);
});
