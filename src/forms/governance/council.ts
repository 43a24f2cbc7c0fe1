import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { and, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";

const kinds = { keys: ["quarterly", "monthly", "extra"], words: "forms:council.kind" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "meeting", source: "F24 T", kind: "text", owner: "person", required: true, width: 30 },
  { key: "kind", source: "F24 T", kind: "choice", choices: kinds, owner: "person", width: 12 },
  { key: "planned", source: "F24 T", kind: "date", owner: "person", required: true, width: 12 },
  { key: "held", source: "F24 T", kind: "date", owner: "person", past: true, width: 12 },
  { key: "topics", source: "F24 T", kind: "longText", owner: "person", width: 36 },
  { key: "resolutions", source: "F24 T", kind: "longText", owner: "person", width: 40 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "chair", source: "F24 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("meeting"));
const held = isFilled(cell("held"));
const acts = { owner: owner(cell("chair"), "forms:council.reason.someone", "forms:council.reason.nobody") };

/** 委员会季度例会, 月度通气会 (F24): held on the day planned, and resolved on something. */
export const councilRules: RegisterRules = {
  key: "council",
  sentences: "forms:council.reason",
  title: "meeting",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: and(held, isFilled(cell("resolutions"))) },
  facts: [],
  rules: [
    dueDate({
      id: "CC1", since: 3, severity: "red", guides: ["Z2"], due: "planned", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, held), missing: "missing-planned", at: "held", values: acts,
    }),
    required({ id: "CC2", since: 3, severity: "amber", guides: ["Z2"], fields: ["resolutions"], while: held, at: "resolutions", values: acts }),
  ],
};

export const councilRegister = defineRegister({
  fields, rules: councilRules, since: 3, prefix: "CC", title: "meeting", lastPrinted: "reason", tinted: { from: "meeting", to: "held" },
  owner: "chair", rowHeight: 34,
});
