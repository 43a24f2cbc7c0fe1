import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isErrorCell, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { choiceState } from "../../rules/expr/list-state";
import { and, both, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { stands } from "../../rules/expr/registers";
import { linkedName } from "../../rules/facts";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import { toldByCheck } from "../../rules/kinds/rule";
import type { RegisterRules } from "../../rules/register-rules";

const states = { keys: ["open", "done", "cancelled"], words: "forms:actionItems.state" } as const;

/** Why a red task is stuck, as the special meeting finds it (Z1). */
const causes = { keys: ["resources", "process", "other"], words: "forms:actionItems.cause" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "issue", source: "F8 E", kind: "text", owner: "person", required: true, width: 32 },
  { key: "solution", source: "F8 E", kind: "longText", owner: "person", width: 34 },
  { key: "owner", source: "F8 E", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "due", source: "F8 E", kind: "date", owner: "person", width: 12 },
  { key: "status", source: "ours", kind: "choice", choices: states, owner: "person", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "meeting", source: "F8 T", kind: "ids", owner: "person", required: true, link: "minutes", width: 11 },
  { key: "meetingName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "finished", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "cause", source: "F8 T", kind: "choice", choices: causes, owner: "person", optional: true, since: 3, width: 13 },
] as const satisfies readonly Field[];

const none = isBlank(cell("issue"));
const is = (state: string): Expr<boolean> => same(cell("status"), word(`${states.words}.${state}`));
const isOpen = not(or(is("cancelled"), is("done"), isFilled(cell("finished"))));
const acts = { owner: owner(cell("owner"), "forms:actionItems.reason.someone", "forms:actionItems.reason.nobody") };

/** Items flow into the task list (P14): one that is still open and in no task is followed up by nobody. */
const inTaskList = required({
  id: "M4", since: 3, severity: "amber", guides: ["Z1"], fields: ["task"], while: and(stands("tracker"), isFilled(cell("issue")), isOpen), at: "task", values: acts,
});

/** Items of the minutes (F8, Z1): each has an owner and a date, and is done by then. */
export const itemRules: RegisterRules = {
  key: "actionItems",
  sentences: "forms:actionItems.reason",
  title: "issue",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [{ key: "status", when: both(isFilled(cell("status")), isErrorCell(choiceState(cell("status"), states.keys, states.words))), at: "status" }],
    cancelled: is("cancelled"),
    done: or(is("done"), isFilled(cell("finished"))),
  },
  facts: [linkedName("meetingName", "minutes", "meeting", "meeting"), linkedName("taskName", "tracker", "task", "task")],
  rules: [
    required({ id: "M1", since: 2, severity: "amber", guides: ["Z1"], fields: ["owner"], at: "owner" }),
    required({ id: "M2", since: 2, severity: "amber", guides: ["Z1"], fields: ["due"], at: "due", values: acts }),
    dueDate({
      id: "M3", since: 2, severity: "red", guides: [], due: "due", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, isBlank(cell("due"))),
      missing: "missing-due", at: "due", values: acts,
    }),
  ],
  checks: [toldByCheck(inTaskList)],
};

export const itemRegister = defineRegister({
  fields, rules: itemRules, since: 2, prefix: "A", title: "issue", lastPrinted: "reason", tinted: { from: "issue", to: "status" },
  owner: "owner", rowHeight: 34,
});
