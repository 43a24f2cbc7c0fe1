import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { linkedName } from "../../rules/facts";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const states = { keys: ["open", "done", "cancelled"], words: "forms:leftovers.state" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "item", source: "F19 T", kind: "text", owner: "person", required: true, width: 34 },
  { key: "owner", source: "F19 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "due", source: "F19 T", kind: "date", owner: "person", width: 12 },
  { key: "status", source: "F19 T", kind: "choice", choices: states, owner: "person", width: 11 },
  { key: "plan", source: "ours", kind: "longText", owner: "person", width: 32 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "department", source: "ours", kind: "list", list: "department", owner: "person", width: 13 },
  { key: "cause", source: "ours", kind: "longText", owner: "person", width: 30 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "acceptance", source: "ours", kind: "ids", owner: "person", link: "acceptances", width: 11 },
  { key: "acceptanceName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "finished", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("item"));
const is = (state: string): Expr<boolean> => same(cell("status"), word(`${states.words}.${state}`));
const acts = { owner: owner(cell("owner"), "forms:leftovers.reason.someone", "forms:leftovers.reason.nobody") };

/** 遗留事项 (F19, Z1): what a project hands on has an owner and a date, for nobody meets about it any more. */
export const leftoverRules: RegisterRules = {
  key: "leftovers",
  sentences: "forms:leftovers.reason",
  title: "item",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("status", states)],
    cancelled: is("cancelled"),
    done: or(is("done"), isFilled(cell("finished"))),
  },
  facts: [linkedName("taskName", "tracker", "task", "task"), linkedName("acceptanceName", "acceptances", "acceptance", "deliverable")],
  rules: [
    required({ id: "LO1", since: 3, severity: "red", guides: ["Z1"], fields: ["owner"], at: "owner" }),
    required({ id: "LO2", since: 3, severity: "red", guides: ["Z1"], fields: ["due"], at: "due", values: acts }),
    dueDate({
      id: "LO3", since: 3, severity: "red", guides: ["Z1"], due: "due", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, isBlank(cell("due"))),
      missing: "missing-due", at: "due", values: acts,
    }),
  ],
};

export const leftoverRegister = defineRegister({
  fields, rules: leftoverRules, since: 3, prefix: "LO", title: "item", lastPrinted: "reason", tinted: { from: "item", to: "plan" },
  owner: "owner", department: "department", rowHeight: 34,
});
