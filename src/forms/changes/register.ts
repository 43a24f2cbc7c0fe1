import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { same, wholeDay } from "../../rules/expr/compare";
import { never } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { and, both, ifError, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { existsIn, lookUp } from "../../rules/expr/registers";
import { isoDate } from "../../rules/expr/say";
import { linkedName } from "../../rules/facts";
import { chosen } from "../../rules/kinds/choices";
import { clock } from "../../rules/kinds/clock";
import { contradiction } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const subjects = { keys: ["goal", "scope", "plan"], words: "forms:changes.subject" } as const;
const results = { keys: ["pending", "approved", "rejected"], words: "forms:changes.result" } as const;

const fields = [
  { key: "id", source: "F13 T", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "change", source: "F13 T", kind: "text", owner: "person", required: true, width: 30 },
  { key: "subject", source: "F13 T", kind: "choice", choices: subjects, owner: "person", required: true, width: 10 },
  { key: "cause", source: "F13 T", kind: "longText", owner: "person", width: 28 },
  { key: "impact", source: "F13 T", kind: "longText", owner: "person", width: 28 },
  { key: "originalApprover", source: "F13 T", kind: "list", list: "person", owner: "person", required: true, width: 12 },
  { key: "approver", source: "F13 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "result", source: "F13 T", kind: "choice", choices: results, owner: "person", width: 11 },
  { key: "decided", source: "F13 T", kind: "date", owner: "person", notBefore: "proposed", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "proposed", source: "F13 T", kind: "date", owner: "person", required: true, past: true, width: 12 },
  { key: "proposer", source: "F13 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "department", source: "F13 T", kind: "list", list: "department", owner: "person", width: 13 },
  { key: "notify", source: "F13 T", kind: "longText", owner: "person", width: 28 },
  { key: "notified", source: "F13 T", kind: "date", owner: "person", notBefore: "decided", past: true, width: 12 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "newDue", source: "ours", kind: "date", owner: "person", width: 12 },
  { key: "waiting", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("change"));
const is = (one: (typeof results.keys)[number]): Expr<boolean> => chosen("result", results, one);
const decided = or(is("approved"), is("rejected"));
const byAnother = and(isFilled(cell("approver")), isFilled(cell("originalApprover")), not(same(cell("approver"), cell("originalApprover"))));
/** The plan still has another day than the one that was approved; no where the task, or the tracker, is not there. */
const notInPlan = ifError(both(
  and(isDate(cell("newDue")), existsIn("tracker", cell("task"))), not(same(wholeDay(lookUp("tracker", cell("task"), "due")), wholeDay(cell("newDue")))),
), never);
/** Every column of an answer is filled in, so that nothing is left to ask. */
const answered = and(decided, isDate(cell("decided")), isFilled(cell("approver")), not(byAnother));
const acts = {
  owner: owner(cell("proposer"), "forms:changes.reason.someone", "forms:changes.reason.nobody"),
  approver: owner(cell("originalApprover"), "forms:changes.reason.approver", "forms:changes.reason.no-approver"),
};

/** 变更申请 (F13): decided by who approved the thing first (Z0), told to all concerned, and carried into the plan. */
export const changeRules: RegisterRules = {
  key: "changes",
  sentences: "forms:changes.reason",
  title: "change",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("result", results)],
    done: and(answered, or(is("rejected"), and(isFilled(cell("impact")), isFilled(cell("notified")), not(notInPlan)))),
  },
  facts: [linkedName("taskName", "tracker", "task", "task")],
  rules: [
    contradiction({ id: "CR1", since: 3, severity: "red", guides: ["Z0"], when: [byAnother], at: "approver", values: { ...acts, by: cell("approver") } }),
    required({ id: "CR2", since: 3, severity: "amber", guides: ["Z0"], fields: ["approver", "decided"], while: decided, at: "decided", values: acts }),
    required({ id: "CR3", since: 3, severity: "amber", guides: ["Z0"], fields: ["impact"], while: is("approved"), at: "impact", values: acts }),
    required({ id: "CR4", since: 3, severity: "amber", guides: ["Z0"], fields: ["notified"], while: is("approved"), at: "notified", values: acts }),
    contradiction({
      id: "CR5", since: 3, severity: "red", guides: [], when: [is("approved"), notInPlan], at: "newDue",
      values: { ...acts, task: cell("task"), due: isoDate(cell("newDue")) },
    }),
    clock({
      id: "CR6", since: 3, severity: "amber", guides: [], from: "proposed", to: "decided", limit: 3, unit: "days", basis: "working",
      column: "waiting", state: "clock",
      idle: none, afterwards: "told", missing: "missing-proposed", missingAt: "proposed", at: "decided", values: acts,
    }),
  ],
};

export const changeRegister = defineRegister({
  fields, rules: changeRules, since: 3, prefix: "CR", title: "change", lastPrinted: "reason", tinted: { from: "change", to: "decided" },
  owner: "proposer", department: "department", rowHeight: 34,
});
