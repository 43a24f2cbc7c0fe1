import { type Flag, type Urgency } from "../../catalog/lists";
import { cell, isBlank, isDate, isFilled, isNumber } from "../../rules/expr/cells";
import { greater, less, same } from "../../rules/expr/compare";
import { asOf, flag, moment, number, state, text, word } from "../../rules/expr/constants";
import { addDays, elapsedDays } from "../../rules/expr/days";
import type { Expr } from "../../rules/expr/expr";
import { elapsedHours } from "../../rules/expr/hours";
import { listState, urgencyList } from "../../rules/expr/list-state";
import { and, choose, iff, ifError, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { countWhere, wherever } from "../../rules/expr/registers";
import { basis, isOn, level, limit, readable, whileOn } from "../../rules/expr/rule-row";
import { countedDays, isoDate, join, say } from "../../rules/expr/say";
import { byState } from "../../rules/kinds/by-state";
import { clockIs, clockStates, nearlyOver } from "../../rules/kinds/clock";
import { contradiction } from "../../rules/kinds/contradiction";
import { toldByCheck, type Fact, type Rule } from "../../rules/kinds/rule";
import { measured, threshold } from "../../rules/kinds/threshold";
import type { RegisterRules } from "../../rules/register-rules";
import { departmentCount } from "./department-count";
import { halfMeasured } from "./measurable";
import { questionCount, questionMarks } from "./questions";

const [nothing, unknown] = [text(""), text("?")];
const urgencies = "forms:lists.urgencies";
const urgency = cell("urgencyState");
const isUrgency = (one: Urgency): Expr => state(one, `${urgencies}.${one}`);
/** Of the row's urgency among the three rules of N4. */
const answer = byState(urgency, [[isUrgency("urgent"), "N4.1"], [isUrgency("normal"), "N4.2"], [isUrgency("relaxed"), "N4.3"]]);
/** When somebody first reacted: the first response, else the answer; blank while nobody has. */
const contact = iff(isBlank(cell("firstResponse")), cell("answered"), cell("firstResponse"));
const unclear = same(urgency, unknown);
const late = greater(cell("daysOverdue"), number(0));
const withdrawn = same(cell("withdrawn"), word("forms:lists.yes"));

const orUnknown = (value: Expr): Expr => ifError(value, unknown);
const ofRequest = (value: Expr): Expr => orUnknown(iff(isBlank(cell("name")), nothing, value));

/** Hours to the first response, or so far (N3). */
function responseHours(): Expr {
  const until = (end: Expr): Expr => iff(and(isDate(cell("submitted")), isDate(end)), elapsedHours(cell("submitted"), end, basis("N3")), unknown);
  const [first, answered] = [cell("firstResponse"), cell("answered")];
  return ofRequest(iff(isFilled(first), until(first), iff(isFilled(answered), until(answered), until(moment))));
}

/** 答复期限 (N4): the submission's day and the days that its urgency allows. */
function answerDue(): Expr {
  const known = and(not(unclear), isNumber(answer.level), isDate(cell("submitted")));
  return orUnknown(iff(isBlank(urgency), nothing, iff(known, addDays(cell("submitted"), answer.limit, answer.basis), unknown)));
}

/** Days by which an answer is late at the as-of date, or by which it came late. */
function daysOverdue(): Expr {
  const since = (end: Expr): Expr => elapsedDays(cell("answerDue"), end, answer.basis);
  const judged = iff(isBlank(cell("answered")), since(asOf), iff(isDate(cell("answered")), since(cell("answered")), unknown));
  return orUnknown(iff(isBlank(urgency), nothing, iff(and(not(unclear), isNumber(cell("answerDue"))), judged, unknown)));
}

/** 响应情况: where a request stands between its first response and its answer. */
function progress(): Expr {
  const is = (one: string): Expr => state(one, `forms:requests.progress.${one}`);
  const waiting = iff(
    and(isNumber(cell("hours")), isNumber(level("N3"))),
    iff(greater(cell("hours"), limit("N3")), is("response-overdue"), is("awaiting-response")), unknown,
  );
  return ofRequest(choose([
    [withdrawn, is("withdrawn")],
    [isDate(cell("answered")), iff(late, is("answered-late"), is("answered"))],
    [late, is("answer-overdue")],
    [isDate(cell("firstResponse")), is("awaiting-answer")],
  ], waiting));
}

/** Of both clocks, that of the first response and that of the answer, the one that stands worse. */
function clockOfBoth(): Expr {
  const over = and(isOn(level("N3")), greater(cell("hours"), limit("N3")));
  const nearly = and(isOn(level("N3")), isBlank(contact), nearlyOver(cell("hours"), limit("N3")));
  return ifError(iff(isBlank(cell("name")), nothing, choose([
    [withdrawn, nothing],
    [or(same(cell("hours"), unknown), same(cell("daysOverdue"), unknown)), clockIs("unknown")],
    [or(late, over), clockIs("late")],
    [isFilled(cell("answered")), clockIs("in-time")],
    [or(nearly, not(less(asOf, cell("answerDue")))), clockIs("near")],
  ], clockIs("running"))), clockIs("unknown"));
}

/** Worst first: what of its tasks a request is to be judged by. */
const byWorst = ["red", "amber", "unknown", "green", "done"] as const satisfies readonly Flag[];

/** Without a tracker there is nothing to count; one that has lost its column of request ids leaves the question open. */
const linked = (value: Expr): Expr =>
  iff(isBlank(cell("id")), nothing, wherever("tracker", "request", value, wherever("tracker", "id", unknown, nothing)));
const tasks: Fact = { key: "tasks", format: '0;-0;"–"', uses: ["tracker"], value: linked(countWhere("tracker", "request", cell("id"))) };
const worstTask: Fact = {
  key: "worstTask", format: "General", states: "flag", uses: ["tracker"],
  value: linked(choose<Flag | "">(
    byWorst.map((one) => [greater(countWhere("tracker", "request", cell("id"), { flag: [flag(one)] }), number(0)), flag(one)] as const),
    nothing,
  )),
};

const requester = iff(isBlank(cell("requester")), say("requester"), cell("requester"));
const acts = { owner: owner(cell("receiver"), "forms:request-reason.receiver", "forms:request-reason.nobody"), requester };

const response = threshold({
  id: "N3", severity: "red", guides: ["Z1", "Z2"], value: cell("hours"), when: "above", limit: 24, unit: "hours", basis: "calendar",
  while: isBlank(contact),
  at: "firstResponse", missing: "missing-submitted", missingAt: "submitted", values: acts,
});
const answerRule: Rule = {
  id: "N4", kind: "due-date", cells: "formula", facts: [], at: "answered", fires: late, level: iff(unclear, number(0), answer.level),
  row: answer.row,
  limits: ([["N4.1", 3], ["N4.2", 5], ["N4.3", 7]] as const).map(([id, days]) => (
    { id, limit: days, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z3"] })),
  gaps: [{
    key: "missing-answered", at: "answered",
    when: and(not(unclear), not(whileOn(level("N3"), same(cell("hours"), unknown))), same(cell("daysOverdue"), unknown), isOn(answer.level)),
  }],
  sentence: say("N4", {
    ...acts, days: countedDays(cell("daysOverdue"), answer.basis), limit: countedDays(answer.limit, answer.basis),
    due: isoDate(cell("answerDue")),
    asOf: isoDate(asOf), urgency: cell("urgency"),
  }),
};
const enoughDepartments = threshold({
  id: "N14", severity: "amber", guides: ["Z0"], value: cell("departmentCount"), when: "below", limit: 2, unit: "departments",
  at: "departments",
  missing: "missing-departments", values: acts,
});
const complete = threshold({
  id: "N15", severity: "amber", guides: ["Z3"], value: cell("questionCount"), when: "below", limit: 5, unit: "questions", at: "questions",
  values: { ...acts, marks: cell("questions") },
});
const responseLate = iff(
  and(isFilled(contact), greater(cell("hours"), limit("N3"))), say("response-late", measured(cell("hours"), "hours", "N3")), nothing,
);

/** 需求登记 (F1): the clocks of requests (N3, N4), and whether they are complete (N14, N15). */
export const requestRules: RegisterRules = {
  key: "requests",
  sentences: "forms:request-reason",
  title: "name",
  flag: "flag",
  reason: "reason",
  life: {
    empty: isBlank(cell("name")),
    cancelled: withdrawn,
    done: isDate(cell("answered")),
    doneSays: iff(
      readable([level("N3"), iff(unclear, number(0), answer.level), level("N14"), level("N15")]),
      join(iff(late, say("answered-late", { days: countedDays(cell("daysOverdue"), answer.basis) }), nothing), responseLate), nothing,
    ),
  },
  gaps: [{ key: "missing-urgency", when: unclear, at: "urgency" }],
  facts: [
    {
      key: "urgencyState", format: "General", states: urgencies,
      value: ofRequest(iff(isBlank(cell("urgency")), unknown, listState(cell("urgency"), urgencyList))),
    },
    { key: "answerDue", format: "yyyy-mm-dd", value: answerDue() },
    { key: "hours", format: "0.0", value: responseHours() },
    { key: "daysOverdue", format: "0", value: daysOverdue() },
    { key: "progress", format: "General", states: "forms:requests.progress", value: progress() },
    questionMarks, questionCount, departmentCount, tasks, worstTask,
    { key: "clock", format: "General", states: clockStates, value: clockOfBoth() },
  ],
  rules: [response, answerRule, enoughDepartments, complete],
  remarks: [responseLate],
  checks: [toldByCheck(contradiction({
    id: "R1", since: 3, severity: "note", guides: ["Z3"], at: "background", when: [and(not(withdrawn), isBlank(cell("answered"))), halfMeasured], values: acts,
  }))],
};
