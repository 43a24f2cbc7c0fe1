import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { and, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "topic", source: "F24 T", kind: "text", owner: "person", required: true, width: 32 },
  { key: "audience", source: "F24 T", kind: "text", owner: "person", required: true, width: 26 },
  { key: "planned", source: "F24 T", kind: "date", owner: "person", required: true, width: 12 },
  { key: "held", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "people", source: "ours", kind: "integer", owner: "person", width: 10 },
  { key: "trainer", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "material", source: "ours", kind: "text", owner: "person", width: 28 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("topic"));
const held = isFilled(cell("held"));
const acts = { owner: owner(cell("trainer"), "forms:trainings.reason.someone", "forms:trainings.reason.nobody") };

/** 培训计划 (F24). */
export const trainingRules: RegisterRules = {
  key: "trainings",
  sentences: "forms:trainings.reason",
  title: "topic",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: and(isDate(cell("held")), isFilled(cell("people"))) },
  facts: [],
  rules: [
    dueDate({
      id: "TR1", since: 3, severity: "red", guides: ["Z2"], due: "planned", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, held), missing: "missing-planned", at: "held", values: acts,
    }),
    required({ id: "TR2", since: 3, severity: "amber", guides: [], fields: ["people"], while: held, at: "people", values: acts }),
  ],
};

export const trainingRegister = defineRegister({
  fields, rules: trainingRules, since: 3, prefix: "TR", title: "topic", lastPrinted: "reason", tinted: { from: "topic", to: "trainer" }, owner: "trainer",
});
