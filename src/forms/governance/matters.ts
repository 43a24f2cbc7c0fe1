import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { greater } from "../../rules/expr/compare";
import type { Expr } from "../../rules/expr/expr";
import { and, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { chosen } from "../../rules/kinds/choices";
import { contradiction } from "../../rules/kinds/contradiction";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const kinds = { keys: ["matter", "launch", "pilot", "rollout", "settle"], words: "forms:matters.kind" } as const;
const states = { keys: ["planned", "running", "done", "dropped"], words: "forms:matters.state" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "matter", source: "F24 T", kind: "text", owner: "person", required: true, width: 32 },
  { key: "kind", source: "F24 T", kind: "choice", choices: kinds, owner: "person", width: 12 },
  { key: "department", source: "F24 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "from", source: "F24 T", kind: "date", owner: "person", width: 12 },
  { key: "due", source: "F24 T", kind: "date", owner: "person", notBefore: "from", width: 12 },
  { key: "budget", source: "F24 T", kind: "integer", owner: "person", width: 12 },
  { key: "spent", source: "F24 T", kind: "integer", owner: "person", width: 12 },
  { key: "status", source: "F24 T", kind: "choice", choices: states, owner: "person", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 60 },
  { key: "owner", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "supporters", source: "F24 T", kind: "text", owner: "person", width: 24 },
  { key: "finished", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("matter"));
const is = (state: (typeof states.keys)[number]): Expr<boolean> => chosen("status", states, state);
const acts = { owner: owner(cell("owner"), "forms:matters.reason.someone", "forms:matters.reason.nobody") };

/** 年度重大协同事项, 专项预算 and the steps by which the scheme is brought in (F24). */
export const matterRules: RegisterRules = {
  key: "matters",
  sentences: "forms:matters.reason",
  title: "matter",
  flag: "flag",
  reason: "reason",
  life: { empty: none, unreadable: [unreadChoice("status", states)], cancelled: is("dropped"), done: or(is("done"), isFilled(cell("finished"))) },
  facts: [],
  rules: [
    dueDate({
      id: "YM1", since: 3, severity: "red", guides: [], due: "due", column: "daysOverdue", limit: 0, basis: "calendar", idle: or(none, isBlank(cell("due"))),
      missing: "missing-due", at: "due", values: acts,
    }),
    contradiction({
      id: "YM2", since: 3, severity: "red", guides: [], when: [and(isFilled(cell("budget")), greater(cell("spent"), cell("budget")))], at: "spent",
      values: { ...acts, spent: cell("spent"), budget: cell("budget") },
    }),
    required({ id: "YM3", since: 3, severity: "amber", guides: ["Z2"], fields: ["due"], while: is("running"), at: "due", values: acts }),
  ],
};

export const matterRegister = defineRegister({
  fields, rules: matterRules, since: 3, prefix: "YM", title: "matter", lastPrinted: "reason", tinted: { from: "matter", to: "status" },
  owner: "owner", department: "department",
});
