import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import type { Expr } from "../../rules/expr/expr";
import { or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { linkedName } from "../../rules/facts";
import { chosen } from "../../rules/kinds/choices";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const states = { keys: ["open", "done", "replaced"], words: "forms:decisions.state" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "decision", source: "F15 T", kind: "text", owner: "person", required: true, width: 36 },
  { key: "date", source: "F15 T", kind: "date", owner: "person", required: true, past: true, width: 12 },
  { key: "basis", source: "F15 T", kind: "longText", owner: "person", width: 34 },
  { key: "decider", source: "F15 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "document", source: "F15 T", kind: "text", owner: "person", width: 26 },
  { key: "status", source: "ours", kind: "choice", choices: states, owner: "person", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "owner", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "due", source: "ours", kind: "date", owner: "person", notBefore: "date", width: 12 },
  { key: "finished", source: "ours", kind: "date", owner: "person", notBefore: "date", past: true, width: 12 },
  { key: "replacedBy", source: "ours", kind: "ids", owner: "person", link: "decisions", width: 12 },
  { key: "meeting", source: "ours", kind: "ids", owner: "person", link: "minutes", width: 11 },
  { key: "meetingName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("decision"));
const is = (state: (typeof states.keys)[number]): Expr<boolean> => chosen("status", states, state);
const acts = { owner: owner(cell("owner"), "forms:decisions.reason.someone", "forms:decisions.reason.nobody") };

/** 决策与过程文档记录 (F15): who decided what, on what grounds, where it is written down, and whether it was carried out. */
export const decisionRules: RegisterRules = {
  key: "decisions",
  sentences: "forms:decisions.reason",
  title: "decision",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("status", states)],
    cancelled: is("replaced"),
    done: or(is("done"), isFilled(cell("finished"))),
  },
  facts: [linkedName("meetingName", "minutes", "meeting", "meeting")],
  rules: [
    required({ id: "DC1", since: 3, severity: "amber", guides: ["Z0"], fields: ["decider"], at: "decider" }),
    required({ id: "DC2", since: 3, severity: "amber", guides: ["Z0"], fields: ["basis"], at: "basis" }),
    dueDate({
      id: "DC3", since: 3, severity: "red", guides: [], due: "due", column: "daysOverdue", limit: 0, basis: "calendar", idle: or(none, isBlank(cell("due"))),
      missing: "missing-due", at: "due", values: acts,
    }),
  ],
};

export const decisionRegister = defineRegister({
  fields, rules: decisionRules, since: 3, prefix: "DC", title: "decision", lastPrinted: "reason", tinted: { from: "decision", to: "status" },
  owner: "owner", rowHeight: 34,
});
