import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate } from "../../rules/expr/cells";
import { greater, same } from "../../rules/expr/compare";
import { number, text } from "../../rules/expr/constants";
import { elapsedDays } from "../../rules/expr/days";
import type { Expr } from "../../rules/expr/expr";
import { and, iff, ifError } from "../../rules/expr/logic";
import { countFrom, existsIn, lookUp } from "../../rules/expr/registers";
import { basis } from "../../rules/expr/rule-row";
import { isoDate, join } from "../../rules/expr/say";
import { sum } from "../../rules/expr/sums";
import { linkedName } from "../../rules/facts";
import type { Fact } from "../../rules/kinds/rule";
import { threshold } from "../../rules/kinds/threshold";
import type { RegisterRules } from "../../rules/register-rules";

/** Every column is ours but the remark: a plan that was agreed on is compared with, not changed. */
const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "name", source: "ours", kind: "text", owner: "person", required: true, width: 18 },
  { key: "task", source: "ours", kind: "ids", owner: "person", required: true, link: "tracker", width: 10 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "due", source: "ours", kind: "date", owner: "person", required: true, notBefore: "start", width: 13 },
  { key: "nowDue", source: "ours", kind: "computed", owner: "liaison", width: 13 },
  { key: "later", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "start", source: "ours", kind: "date", owner: "person", width: 13 },
  { key: "nowStart", source: "ours", kind: "computed", owner: "liaison", width: 13 },
  { key: "taken", source: "ours", kind: "date", owner: "person", required: true, past: true, width: 12 },
  { key: "by", source: "ours", kind: "text", owner: "person", width: 12 },
  { key: "note", source: "ours", kind: "longText", owner: "person", width: 28 },
  { key: "newer", source: "ours", kind: "computed", owner: "liaison", hidden: true, width: 8 },
  { key: "held", source: "ours", kind: "computed", owner: "liaison", hidden: true, width: 18 },
] as const satisfies readonly Field[];

export type BaselineKey = (typeof fields)[number]["key"];

const none = isBlank(cell("task"));
const known = existsIn("tracker", cell("task"));
const ofTask = (key: string): Expr => iff(known, lookUp("tracker", cell("task"), key), text(""));
/** A day of the task as the tracker has it now; blank where it has none. */
const dayOf = (value: Expr): Expr => iff(none, text(""), ifError(iff(isDate(value), value, text("")), text("")));

/** When the task ended, or is to end by now. */
const nowDue: Fact = {
  key: "nowDue", format: "yyyy-mm-dd", uses: ["tracker"],
  value: dayOf(iff(isDate(ofTask("actualFinish")), ofTask("actualFinish"), ofTask("due"))),
};
const nowStart: Fact = { key: "nowStart", format: "yyyy-mm-dd", uses: ["tracker"], value: dayOf(ofTask("start")) };
const later: Fact = {
  key: "later", format: '+0;-0;0',
  value: ifError(
    iff(and(isDate(cell("due")), isDate(cell("nowDue"))), elapsedDays(cell("due"), cell("nowDue"), basis("BL1")), text("")), text("?")
  ),
};
/** Rows of the same task in baselines taken on a later day: only the newest is judged. */
const newer: Fact = {
  key: "newer", format: "0",
  value: iff(none, text(""), countFrom("baselines", "task", cell("task"), { key: "taken", value: sum(cell("taken"), number(1)) })),
};

/** By what the chart finds a task in a baseline: its name and the task's id, so that neither is taken for a number. */
const held: Fact = { key: "held", format: "General", value: iff(none, text(""), join(cell("name"), text("|"), cell("task"))) };

/** 计划基线: days of the plan as it was agreed on, each beside the plan as it is now (BL1). */
export const baselineRules: RegisterRules = {
  key: "baselines",
  sentences: "forms:baselines.reason",
  title: "taskName",
  flag: "flag",
  reason: "reason",
  life: { empty: none },
  facts: [linkedName("taskName", "tracker", "task", "task"), nowDue, nowStart, later, newer, held],
  rules: [
    threshold({
      id: "BL1", since: 3, severity: "amber", guides: [], value: cell("later"), when: "above", limit: 5, unit: "days", basis: "calendar",
      while: and(same(cell("newer"), number(0)), greater(cell("later"), number(0))), at: "task",
      values: { from: isoDate(cell("due")), to: isoDate(cell("nowDue")), name: cell("name") },
    }),
  ],
};

export const baselineRegister = defineRegister<BaselineKey>({
  fields, rules: baselineRules, since: 3, prefix: "BL", title: "taskName", lastPrinted: "reason", tinted: { from: "name", to: "due" },
  rowHeight: 34,
});
