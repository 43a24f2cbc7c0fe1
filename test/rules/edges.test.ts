/**
 * Every rule with a limit, one step before it, on it and one step past it, worked out by hand: days as days, hours to the minute. Rules
 * without a number are
 * asked with the one thing there, and without it.
 */
import { registry } from "../../src/forms/registry";
import { judgeRegisters } from "../../src/judging/judge-rows";
import type { Cell } from "../../src/rules/tracker-row";
import { context, day, english, statusWord } from "./cases";

type Cells = Readonly<Record<string, Cell>>;

/** A Wednesday; the days around it are worked. */
const asOf = day("2026-05-20");
const minute = 1 / 1440;
const roster = [{ name: "Ann", department: "Sales" }, { name: "Bo", department: "Product" }];

/** Which rules the first row sets off or breaks. */
function setOff(
  register: string, rows: readonly Cells[], beside: Readonly<Record<string, readonly Cells[]>> = {}, at = 0
): readonly string[] {
  const keys = [...new Set([register, ...Object.keys(beside)])];
  const judged = judgeRegisters({ ...context(), roster, departments: ["Sales", "Product", "Legal", "Service"] }, keys.map((key) => {
    const { rules, fields } = registry.register(key);
    const all = [...(key === register ? rows : []), ...(beside[key] ?? [])];
    return {
      rules, columns: new Set(fields.map((field) => field.key)),
      rows: all.map(
        (cells, index) => ({ row: 5 + index, cells: Object.fromEntries(fields.map((field) => [field.key, cells[field.key] ?? ""])) })
      ),
    };
  }), registry.feeds, english).get(register);
  if (judged === undefined) throw new Error(register);
  return [...judged.triggers(at), ...judged.contradictions(at)].map(({ rule }) => rule);
}

interface Edge {
  readonly rule: string;
  readonly register: string;
  /** The row with so many of what the limit counts. */
  readonly row: (count: number) => Cells;
  /** Counts with whether the rule fires. */
  readonly at: readonly (readonly [count: number, fires: boolean])[];
}

const above = (limit: number, step = 1): Edge["at"] => [[limit - step, false], [limit, false], [limit + step, true]];
const below = (limit: number, step = 1): Edge["at"] => [[limit - step, true], [limit, false], [limit + step, false]];
const task = { id: "T001", task: "a", owner: "Ann", start: asOf - 20, due: asOf + 60, status: statusWord("in-progress"), updated: asOf };
const risk = { id: "K001", risk: "r", level: "Low", status: "Open", owner: "Ann", found: asOf - 5, reported: asOf - 5 };
const requests = {
  id: "R001", name: "r", urgency: "Normal", submitted: asOf - 1, firstResponse: asOf - 1, departments: "Sales、Product",
  fromDepartment: "Sales", toDepartment: "Product"
};
const channel = { id: "CM001", channel: "Weekly", frequency: "Weekly", minutes: 45, owner: "Ann", started: asOf - 400, last: asOf - 6 };
/** Working days back from the as-of date, the two Saturdays and Sundays between left out. */
const worked = (count: number): number => asOf - ([0, 1, 2, 5, 6, 7, 8, 9][count] ?? 0);

const edges: readonly Edge[] = [
  { rule: "N1", register: "tracker", row: (late) => ({ ...task, due: asOf - late }), at: above(2) },
  { rule: "N17", register: "tracker", row: (left) => ({ ...task, due: asOf + left }), at: [[2, true], [3, true], [4, false]] },
  { rule: "N18", register: "tracker", row: (silent) => ({ ...task, updated: asOf - silent }), at: above(7) },
  { rule: "T1", register: "tracker", row: (past) => ({ ...task, status: statusWord("not-started"), start: asOf - past }), at: above(0) },
  {
    rule: "N14", register: "requests",
    row: (count) => ({ ...requests, toDepartment: "", departments: ["Product", "Legal", "Service"].slice(0, count - 1).join("、") }),
    at: below(2),
  },
  { rule: "K3", register: "risks", row: (late) => ({ ...risk, due: asOf - late }), at: above(0) },
  { rule: "N7", register: "risks", row: (minutes) => ({ ...risk, found: asOf + 1 - minutes * minute, reported: "" }), at: above(1440) },
  { rule: "M3", register: "actionItems", row: (late) => ({ id: "A001", issue: "i", owner: "Ann", due: asOf - late }), at: above(0) },
  {
    rule: "N6", register: "minutes",
    row: (minutes) => ({ id: "M001", meeting: "m", started: asOf - 2, ended: asOf + 1 - minutes * minute }), at: above(1440),
  },
  { rule: "LO3", register: "leftovers", row: (late) => ({ id: "LO1", item: "i", owner: "Ann", due: asOf - late }), at: above(0) },
  {
    rule: "N8", register: "milestoneNotes", row: (left) => ({ id: "MN1", milestone: "m", date: asOf + left }),
    at: [[0, true], [1, false], [2, false]],
  },
  {
    rule: "N13", register: "appraisals",
    row: (days) => ({ id: "EV1", department: "Sales", role: "Lead", rater: "Product", previous: asOf - days }), at: above(184),
  },
  { rule: "N11.1", register: "channels", row: (minutes) => ({ ...channel, minutes }), at: below(30) },
  { rule: "N11.2", register: "channels", row: (minutes) => ({ ...channel, minutes }), at: above(60) },
  { rule: "N12.2", register: "channels", row: (days) => ({ ...channel, last: asOf - days }), at: above(7) },
  {
    rule: "N10.1", register: "indicators", row: (percent) => ({ id: "KP1", department: "Sales", period: "2026", weight: percent / 100 }),
    at: below(10),
  },
  {
    rule: "N10.2", register: "indicators", row: (percent) => ({ id: "KP1", department: "Sales", period: "2026", weight: percent / 100 }),
    at: [[9, false], [10, true], [14, true], [15, false]],
  },
  {
    rule: "N5.1", register: "escalations",
    row: (days) => (
      { id: "ES1", issue: "i", level: "Committee", owner: "Ann", submitted: asOf - 30, toHeads: asOf - 20, toCommittee: worked(days) }
    ),
    at: above(3),
  },
  {
    rule: "N5.2", register: "escalations",
    row: (days) => (
      { id: "ES1", issue: "i", level: "Committee", owner: "Ann", submitted: asOf - 30, toHeads: asOf - 20, toCommittee: worked(days) }
    ),
    at: above(5),
  },
  {
    rule: "CN1", register: "consents",
    row: (late) => ({ id: "CN1", request: "R001", department: "Sales", person: "Ann", asked: asOf - 30, due: asOf - late }), at: above(0),
  },
  {
    rule: "CH4", register: "charters",
    row: (days) => ({ id: "CH1", project: "p", lead: "Ann", start: asOf + 9, submitted: worked(days), approver: "Bo" }), at: above(5),
  },
  {
    rule: "PL4", register: "plans",
    row: (days) => ({ id: "PL1", plan: "p", owner: "Ann", approver: "Bo", decision: "Agree", approved: worked(days) }), at: above(2),
  },
  { rule: "PL8", register: "planContents", row: (late) => ({ plan: "PL001", part: "Goal", owner: "Ann", due: asOf - late }), at: above(0) },
  {
    rule: "RS1", register: "resourceLoans",
    row: (late) => ({ id: "RS1", resource: "r", provider: "Sales", available: asOf - 30, returnBy: asOf - late, signer: "Ann" }),
    at: above(0),
  },
  {
    rule: "WR1", register: "weeklyReports", row: (days) => ({ id: "WR1", department: "Sales", planned: "p", week: worked(days) }),
    at: above(1),
  },
  {
    rule: "MN1", register: "milestoneNotes", row: (left) => ({ id: "MN1", milestone: "m", date: asOf + left }),
    at: [[0, false], [1, true], [3, true], [4, false]],
  },
  {
    rule: "MN3", register: "milestoneNotes",
    row: (days) => ({ id: "MN1", milestone: "m", date: asOf + 30, submitted: worked(days), result: "x" }), at: above(2),
  },
  {
    rule: "DC3", register: "decisions",
    row: (late) => ({ id: "DC1", decision: "d", date: asOf - 30, basis: "b", decider: "Ann", due: asOf - late }), at: above(0),
  },
  {
    rule: "AC4", register: "acceptances",
    row: (late) => (
      {
        id: "AC1", deliverable: "d", owner: "Ann", due: asOf - 30, selfCheck: "Pass", result: "Fail", actual: "a", rectification: "r",
        rectifyBy: asOf - late,
      }
    ),
    at: above(0),
  },
  {
    rule: "AC5", register: "acceptances",
    row: (late) => ({ id: "AC1", deliverable: "d", owner: "Ann", due: asOf - late, selfCheck: "Pass" }), at: above(0),
  },
  { rule: "RT1", register: "retrospectives", row: (late) => ({ id: "RT1", subject: "s", host: "Ann", due: asOf - late }), at: above(0) },
  {
    rule: "RT2", register: "retrospectives", at: [[3, true], [4, false]],
    row: (count) => (
      {
        id: "RT1", subject: "s", host: "Ann", due: asOf, held: asOf,
        ...Object.fromEntries(["goal", "process", "communication", "risk"].slice(0, count).map((key) => [key, "x"])),
      }
    ),
  },
  {
    rule: "RT4", register: "retrospectives", at: above(0),
    row: (late) => (
      {
        id: "RT1", subject: "s", host: "Ann", due: asOf - 30, held: asOf - 30, goal: "g", process: "p", communication: "c", risk: "r",
        improvements: "i", improver: "Bo", improveBy: asOf - late,
      }
    ),
  },
  {
    rule: "AR3", register: "archives", row: (late) => ({ id: "AR1", file: "f", complete: "No", location: "l", due: asOf - late }),
    at: above(0),
  },
  { rule: "YM1", register: "matters", row: (late) => ({ id: "YM1", matter: "m", department: "Sales", due: asOf - late }), at: above(0) },
  { rule: "CC1", register: "council", row: (late) => ({ id: "CC1", meeting: "m", planned: asOf - late }), at: above(0) },
  { rule: "TR1", register: "trainings", row: (late) => ({ id: "TR1", topic: "t", audience: "a", planned: asOf - late }), at: above(0) },
  { rule: "NT1", register: "notices", row: (late) => ({ id: "NT1", notice: "n", planned: asOf - late }), at: above(0) },
  {
    rule: "CR6", register: "changes",
    row: (days) => (
      { id: "CR1", change: "c", subject: "Plan", originalApprover: "Ann", result: "Waiting", impact: "x", proposed: worked(days) }
    ),
    at: above(3),
  },
];

test.each(edges)("$rule fires where it should: a step before its limit, on it, past it", ({ rule, register, row, at }) => {
  expect(at.map(([count]) => [count, setOff(register, [row(count)]).includes(rule)])).toEqual(at);
});

describe("answers by urgency (N4)", () => {
  test.each(
    [["N4.1", "Urgent", 3], ["N4.2", "Normal", 5], ["N4.3", "Relaxed", 7]] as const
  )("%s: %s, in %i days", (rule, urgency, limit) => {
    const facts = {
      ...context(), roster,
      lists: {
        statuses: [],
        urgencies: [
          ["Urgent", "urgent"], ["Normal", "normal"], ["Relaxed", "relaxed"],
        ].map(([label = "", state = ""]) => ({ label, state })),
      }
    };
    const fires = (days: number): boolean => {
      const { rules, fields } = registry.register("requests");
      const cells = { ...requests, urgency, submitted: asOf - days, firstResponse: asOf - days };
      const judged = judgeRegisters(
        facts, [{ rules, columns: new Set(fields.map(({ key }) => key)), rows: [{ row: 5, cells }] }], [], english
      ).get("requests");
      return judged?.triggers(0).some((one) => one.rule === rule) === true;
    };
    expect([limit - 1, limit, limit + 1].map(fires)).toEqual([false, false, true]);
  });
});

describe("between two tasks", () => {
  const pair = (gap: number): readonly string[] => setOff("tracker", [
    { ...task, id: "T002", status: statusWord("not-started"), start: asOf + 10 + gap, due: asOf + 40, predecessors: "T001" },
    { ...task, due: asOf + 10 },
  ]).filter((rule) => ["N9", "T5"].includes(rule));

  test("a buffer of three days is enough, two are too few, and a start before the end is another rule", () => {
    expect([4, 3, 2, 0, -1].map(pair)).toEqual([[], [], ["N9"], ["N9"], ["T5"]]);
  });
});

describe("load of a person by week (T7)", () => {
  const monday = asOf - 2;
  const load = (dates: readonly (readonly [start: number, due: number])[]): readonly string[] =>
    setOff("tracker", dates.map(([start, due], index) => ({ ...task, id: `T00${index + 1}`, start, due }))).filter((rule) => rule === "T7");

  test("five open tasks in a week are no finding, six are", () => {
    const week = (count: number) => Array.from({ length: count }, () => [monday + 14, monday + 16] as const);
    expect([4, 5, 6].map((count) => load(week(count)))).toEqual([[], [], ["T7"]]);
  });

  test("a Sunday belongs to the week before, a Monday to the next", () => {
    const five = Array.from({ length: 5 }, () => [monday + 14, monday + 20] as const);
    expect(load([...five, [monday + 20, monday + 20]])).toEqual(["T7"]);
    expect(load([...five, [monday + 21, monday + 21]])).toEqual([]);
  });

  test("what is overdue weighs on this week, and nobody's own tasks on nobody else", () => {
    expect(load(Array.from({ length: 6 }, () => [asOf - 40, asOf - 30] as const))).toEqual(["T7"]);
    expect(
      setOff("tracker", Array.from({ length: 6 }, (_, index) => ({ ...task, owner: index < 3 ? "Ann" : "Bo", due: asOf + 1 })))
    ).not.toContain("T7");
  });
});

const duty = { id: "D001", duty: "a", person: "Ann", department: "Sales", role: "A" };
const beside = { tracker: [{ ...task, id: "T001" }] };
/** Rules of what is there or not: the row, what it is judged beside, and what is told of the rule. */
const others: readonly (
  readonly [what: string, register: string, row: Cells, beside: Readonly<Record<string, readonly Cells[]>>, rule: string, fires: boolean]
)[] = [
  ["a high risk that threatens no task", "risks", { ...risk, level: "High", plan: "p" }, beside, "K4", true],
  ["a high risk with its task", "risks", { ...risk, level: "High", plan: "p", task: "T001" }, beside, "K4", false],
  ["a medium risk without a task", "risks", { ...risk, level: "Medium" }, beside, "K4", false],
  ["a high risk where there is no task list", "risks", { ...risk, level: "High", plan: "p" }, {}, "K4", false],
  ["an open item in no task", "actionItems", { id: "A001", issue: "i", owner: "Ann", due: asOf + 3 }, beside, "M4", true],
  ["an open item in a task", "actionItems", { id: "A001", issue: "i", owner: "Ann", due: asOf + 3, task: "T001" }, beside, "M4", false],
  [
    "an item that is done, in no task", "actionItems", { id: "A001", issue: "i", owner: "Ann", due: asOf + 3, status: "Done" }, beside,
    "M4", false,
  ],
  ["an item where there is no task list", "actionItems", { id: "A001", issue: "i", owner: "Ann", due: asOf + 3 }, {}, "M4", false],
  ["a goal with a number of nothing", "requests", { ...requests, background: "Grow by 3", wantedBy: asOf + 9 }, {}, "R1", true],
  [
    "a goal with a number and a unit, by a day", "requests", { ...requests, background: "3 developers", wantedBy: asOf + 9 }, {}, "R1",
    false,
  ],
  ["a goal with a number and a unit, and no day", "requests", { ...requests, background: "3 developers", wantedBy: "" }, {}, "R1", true],
  ["a goal with its day in words", "requests", { ...requests, background: "30天内新增用户10万", wantedBy: "" }, {}, "R1", false],
  ["a goal that is half measured, answered", "requests", { ...requests, background: "Grow by 3", answered: asOf }, {}, "R1", false],
  ["a task that no duty names while duties name tasks", "tracker", task, { duties: [{ ...duty, task: "T002" }] }, "T8", true],
  ["a task that a duty names", "tracker", task, { duties: [{ ...duty, task: "T001" }] }, "T8", false],
  ["a task where no duty names any", "tracker", task, { duties: [duty] }, "T8", false],
  [
    "a finished task that no duty names", "tracker", { ...task, status: statusWord("done") }, { duties: [{ ...duty, task: "T002" }] }, "T8",
    false,
  ],
  ["somebody informed who left the roster", "duties", { ...duty, role: "I", person: "Cy" }, {}, "D6", true],
  ["somebody informed who is on it", "duties", { ...duty, role: "I" }, {}, "D6", false],
  ["nobody yet to be informed", "duties", { ...duty, role: "I", person: "" }, {}, "D6", false],
  ["whoever answers and left: another rule", "duties", { ...duty, person: "Cy" }, {}, "D6", false],
  ["an A who does not own the task", "duties", { ...duty, person: "Bo", department: "Product", task: "T001" }, beside, "D7", true],
  ["an A who owns it, typed with a space", "duties", { ...duty, person: "A nn", task: "T001" }, beside, "D7", false],
  ["an R who does not own it", "duties", { ...duty, person: "Bo", role: "R", task: "T001" }, beside, "D7", false],
  ["an A of a task that is not there", "duties", { ...duty, task: "T009" }, beside, "D7", false],
  ["a task that nobody owns yet", "duties", { ...duty, task: "T001" }, { tracker: [{ ...task, owner: "" }] }, "D7", false],
];

test.each(others)("%s (%s)", (_, register, row, of, rule, fires) => {
  expect(setOff(register, [row], of).includes(rule)).toBe(fires);
});

test("a task is late against its newest baseline from the sixth day on", () => {
  const baseline = { id: "BL001", name: "Plan", task: "T001", due: asOf + 10, taken: asOf - 20 };
  const fires = (later: number, rows: readonly Cells[] = []): boolean =>
    setOff("baselines", [baseline, ...rows], { tracker: [{ ...task, due: asOf + 10 + later }] }).includes("BL1");
  expect([4, 5, 6].map((later) => fires(later))).toEqual([false, false, true]);
  expect([asOf - 20, asOf - 19].map((taken) => fires(6, [{ ...baseline, id: "BL002", name: "Later plan", taken }]))).toEqual([true, false]);
});

test("each rule with a number of days, hours, minutes or tasks stands among the edges, here or where clocks, buffers and the history are tested", () => {
  const elsewhere = ["N3", "N4.1", "N4.2", "N4.3", "N9", "T7", "N15", "EV2", "KP2", "N12.1", "N12.3", "N12.4", "N12.5", "H1", "BL1"];
  const here = new Set([...edges.map(({ rule }) => rule), ...elsewhere]);
  expect(registry.limits.filter(({ limit, id }) => limit !== undefined && !here.has(id)).map(({ id }) => id)).toEqual([]);
});
