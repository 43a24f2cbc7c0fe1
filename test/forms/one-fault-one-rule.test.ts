/** One fault planted in a row that is in order sets off one rule, at the cell that clears it; the row in order sets off none. */
import { translator } from "../../src/locales/translate";
import { registry } from "../../src/forms/registry";
import { judgeRegisters } from "../../src/judging/judge-rows";
import type { JudgedRegister } from "../../src/judging/judged-register";
import { feedsOf } from "../../src/rules/register-rules";
import type { Cell } from "../../src/rules/tracker-row";
import { factsOf, type SetRule } from "../parity/rule-book";
import { day } from "../support/product";

type Row = Readonly<Record<string, Cell>>;

/** A Wednesday with working days around it. */
const asOf = day("2026-03-25");
const departments = ["Product", "Marketing", "Engineering", "Operations"];
const [lead, other] = ["Wang Min", "Chen Qiang"];

/** A row of each register that is in order. */
const healthy: Readonly<Record<string, Row>> = {
  weeklyReports: { planned: "Page built", week: asOf - 1, department: "Product", actual: "Built", reported: asOf - 1 },
  milestoneNotes: { milestone: "Page works", date: asOf + 9, from: "Engineering", submitter: other },
  resourceLoans: { resource: "Studio 2", provider: "Marketing", category: "Things", priority: "Low", available: asOf - 1, returnBy: asOf + 4, signer: lead },
  changes: {
    change: "Two days later", subject: "Plan", originalApprover: lead, approver: lead, result: "Approved", decided: asOf - 1, proposed: asOf - 2, impact: "None",
    notified: asOf - 1, task: "T001", newDue: asOf + 5,
  },
  escalations: { issue: "Who pays", level: "Team", owner: lead, submitted: asOf - 3, department: "Product" },
  decisions: { decision: "Main path first", date: asOf - 6, basis: "Time", decider: lead, due: asOf + 3 },
  reviews: { node: "Design", department: "Product", date: asOf - 3, passed: "Yes", nextStarted: asOf - 1 },
  appraisals: { department: "Product", role: "Lead", rater: "Marketing", previous: asOf - 100, rated: asOf - 1, satisfaction: 80, support: 80, outcome: 80 },
  indicators: { department: "Product", period: "2026", weight: 0.15 },
  matters: { matter: "Campaign", department: "Product", due: asOf + 9, budget: 100, spent: 50, status: "Under way" },
  council: { meeting: "Quarterly", planned: asOf + 3 },
  trainings: { topic: "Reports", audience: "Liaisons", planned: asOf + 3 },
  cases: { title: "Launch", project: "Campaign", points: "Say it early" },
  notices: { notice: "Begins", kind: "Task", planned: asOf + 3 },
  tracker: { id: "T001", task: "Load test", due: asOf + 5 },
};

interface Fault {
  readonly register: string;
  readonly what: string;
  readonly change: Row;
  /** Rows in order beside it, as far as they differ from a healthy one. */
  readonly beside?: readonly Row[];
  readonly rule: string;
  readonly at: string;
}

const faults: readonly Fault[] = [
  { register: "weeklyReports", what: "no report two working days after the week", change: { week: asOf - 2, reported: "", actual: "" }, rule: "WR1", at: "reported" },
  { register: "weeklyReports", what: "reported without saying what was reached", change: { actual: "" }, rule: "WR2", at: "actual" },
  { register: "weeklyReports", what: "something is not done, and no reason", change: { undone: "Payment" }, rule: "WR3", at: "deviation" },
  { register: "weeklyReports", what: "a reason without measures", change: { deviation: "One developer short" }, rule: "WR4", at: "measures" },
  { register: "milestoneNotes", what: "the milestone's day has come without a note", change: { date: asOf }, rule: "N8", at: "submitted" },
  { register: "milestoneNotes", what: "a milestone tomorrow still has a day", change: { date: asOf + 1 }, rule: "MN1", at: "submitted" },
  { register: "milestoneNotes", what: "handed in without a result", change: { submitted: asOf }, rule: "MN2", at: "result" },
  { register: "milestoneNotes", what: "not confirmed for three working days", change: { submitted: asOf - 5, result: "Done" }, rule: "MN3", at: "confirmed" },
  { register: "milestoneNotes", what: "confirmed although nothing was handed in", change: { confirmed: asOf - 1 }, rule: "MN4", at: "submitted" },
  { register: "milestoneNotes", what: "not as expected, and nothing said", change: { submitted: asOf, result: "Half", verdict: "No" }, rule: "MN5", at: "deviation" },
  { register: "resourceLoans", what: "not returned a day after its date", change: { available: asOf - 5, returnBy: asOf - 1 }, rule: "RS1", at: "returned" },
  { register: "resourceLoans", what: "in use without a signature", change: { signer: "" }, rule: "RS2", at: "signer" },
  { register: "resourceLoans", what: "no day of return", change: { returnBy: "" }, rule: "RS3", at: "returnBy" },
  { register: "resourceLoans", what: "two want it on the same day", change: {}, beside: [{ priority: "High", available: asOf + 4, returnBy: asOf + 6 }], rule: "RS4", at: "available" },
  { register: "changes", what: "approved by somebody else than at first", change: { approver: other }, rule: "CR1", at: "approver" },
  { register: "changes", what: "a result without a day", change: { decided: "", proposed: asOf }, rule: "CR2", at: "decided" },
  { register: "changes", what: "approved without its impact", change: { impact: "" }, rule: "CR3", at: "impact" },
  { register: "changes", what: "approved, and nobody told", change: { notified: "" }, rule: "CR4", at: "notified" },
  { register: "changes", what: "approved, and the plan has another day", change: { newDue: asOf + 8 }, rule: "CR5", at: "newDue" },
  { register: "changes", what: "not decided for four working days", change: { result: "Waiting", approver: "", decided: "", notified: "", proposed: asOf - 6 }, rule: "CR6", at: "decided" },
  { register: "escalations", what: "four working days with the committee", change: { toHeads: asOf - 9, toCommittee: asOf - 6 }, rule: "N5.1", at: "ruled" },
  { register: "escalations", what: "six working days with the committee", change: { toHeads: asOf - 9, toCommittee: asOf - 8 }, rule: "N5.2", at: "ruled" },
  { register: "escalations", what: "to the committee past the heads", change: { toCommittee: asOf - 1 }, rule: "ES1", at: "toHeads" },
  { register: "escalations", what: "at the committee since no day", change: { level: "Committee" }, rule: "ES2", at: "toCommittee" },
  { register: "escalations", what: "with the heads since no day", change: { level: "Heads" }, rule: "ES3", at: "toHeads" },
  { register: "escalations", what: "solved without a result", change: { status: "Solved" }, rule: "ES4", at: "ruling" },
  { register: "escalations", what: "nobody follows it up", change: { owner: "" }, rule: "ES5", at: "owner" },
  { register: "decisions", what: "nobody is named", change: { decider: "" }, rule: "DC1", at: "decider" },
  { register: "decisions", what: "no grounds", change: { basis: "" }, rule: "DC2", at: "basis" },
  { register: "decisions", what: "not carried out in time", change: { due: asOf - 1 }, rule: "DC3", at: "due" },
  { register: "reviews", what: "the next phase started before another department passed", change: {}, beside: [{ department: "Marketing", passed: "No", opinion: "Off brand", nextStarted: "" }], rule: "JR1", at: "nextStarted" },
  { register: "reviews", what: "no answer on the day of the review", change: { passed: "", nextStarted: "" }, rule: "JR2", at: "passed" },
  { register: "reviews", what: "not passed, and nothing said", change: { passed: "No", nextStarted: "" }, rule: "JR3", at: "opinion" },
  { register: "appraisals", what: "more than half a year ago", change: { previous: asOf - 185, rated: "" }, rule: "N13", at: "rated" },
  { register: "appraisals", what: "points are missing", change: { support: "" }, rule: "EV1", at: "satisfaction" },
  { register: "appraisals", what: "little satisfaction without a word", change: { satisfaction: 59 }, rule: "EV2", at: "comment" },
  { register: "appraisals", what: "a department rates itself", change: { rater: "Product" }, rule: "EV3", at: "rater" },
  { register: "indicators", what: "a weight below a tenth", change: { weight: 0.09 }, rule: "N10.1", at: "weight" },
  { register: "indicators", what: "a weight between the limits", change: { weight: 0.1 }, rule: "N10.2", at: "weight" },
  { register: "indicators", what: "assessed without a score", change: { assessed: asOf }, rule: "KP1", at: "score" },
  { register: "indicators", what: "a score that cannot be", change: { score: 101 }, rule: "KP2", at: "score" },
  { register: "matters", what: "not finished in time", change: { due: asOf - 1 }, rule: "YM1", at: "due" },
  { register: "matters", what: "more spent than the budget", change: { spent: 101 }, rule: "YM2", at: "spent" },
  { register: "matters", what: "under way without a date", change: { due: "" }, rule: "YM3", at: "due" },
  { register: "council", what: "not held on its day", change: { planned: asOf - 1 }, rule: "CC1", at: "held" },
  { register: "council", what: "held without resolutions", change: { held: asOf - 1 }, rule: "CC2", at: "resolutions" },
  { register: "trainings", what: "not held on its day", change: { planned: asOf - 1 }, rule: "TR1", at: "held" },
  { register: "trainings", what: "held, and nobody counted", change: { held: asOf - 1 }, rule: "TR2", at: "people" },
  { register: "cases", what: "no points", change: { points: "" }, rule: "CS1", at: "points" },
  { register: "cases", what: "filed nowhere", change: { filed: asOf - 1 }, rule: "CS2", at: "place" },
  { register: "notices", what: "not published on its day", change: { planned: asOf - 1 }, rule: "NT1", at: "published" },
  { register: "notices", what: "published without its content", change: { published: asOf - 1 }, rule: "NT2", at: "content" },
];

function judged(register: string, rows: readonly Row[]): JudgedRegister {
  const rules = new Map(registry.limits.map(({ id, limit = "", basis = "calendar", severity, on }): [string, SetRule] => [id, { limit, basis, severity, on }]));
  const facts = factsOf({ language: "en-US", project: "Campaign", asOf, moment: asOf + 1, rules, lists: { statuses: [], urgencies: [] }, departments, roster: [] });
  const reads = [...new Set([register, "tracker"])].map((key) => ({
    rules: registry.register(key).rules, columns: new Set(registry.register(key).fields.map((field) => field.key)),
    rows: (key === register ? rows : [healthy[key] ?? {}]).map((cells, index) => ({ row: index + 5, cells })),
  }));
  const found = judgeRegisters(facts, reads, feedsOf(registry.registers), translator("en-US")).get(register);
  if (found === undefined) throw new Error(`${register} was not judged`);
  return found;
}

/** What a row sets off; a row that is done sets off nothing. */
const setOff = (of: JudgedRegister, row: number): readonly string[] =>
  (of.flag(row) === "done" ? [] : of.triggers(row)).filter(({ severity }) => severity !== "note" || of.flag(row) !== "done").map(({ rule, at }) => `${rule} ${at}`);

test.each(Object.keys(healthy).filter((key) => key !== "tracker"))("a row of %s that is in order sets off nothing", (register) => {
  const of = judged(register, [healthy[register] ?? {}]);
  expect({ flag: ["green", "done"].includes(of.flag(0)), setOff: setOff(of, 0), reason: of.reason(0) }).toEqual({ flag: true, setOff: [], reason: "" });
});

test.each(faults)("$register: $what → $rule", ({ register, change, beside = [], rule, at }) => {
  const row = { ...healthy[register], ...change };
  const of = judged(register, [row, ...beside.map((one) => ({ ...healthy[register], ...one }))]);
  expect(setOff(of, 0)).toEqual([`${rule} ${at}`]);
  expect(of.reason(0)).toContain(rule.replace(/\..*/, ""));
});

test("a second row of the same department and day of a node is told at the second alone", () => {
  const row = { ...healthy["reviews"], nextStarted: "" };
  const of = judged("reviews", [row, row]);
  expect([setOff(of, 0), setOff(of, 1)]).toEqual([[], ["JR4 department"]]);
});

test("where two want the same the lower priority is told to yield, and the higher that it goes first", () => {
  const of = judged("resourceLoans", [{ ...healthy["resourceLoans"] }, { ...healthy["resourceLoans"], priority: "High" }]);
  expect([of.reason(0), of.reason(1)]).toEqual([expect.stringContaining("a higher priority goes first"), expect.stringContaining("none of them goes first")]);
});

test("every rule of these registers has its planted fault", () => {
  const planted = new Set([...faults.map(({ rule }) => rule), "JR4"]);
  const rules = Object.keys(healthy).filter((key) => key !== "tracker").flatMap((key) => registry.register(key).rules.rules.map(({ id }) => id));
  expect(rules.filter((id) => !planted.has(id))).toEqual([]);
});
