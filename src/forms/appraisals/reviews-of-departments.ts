import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { and, not } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { clock } from "../../rules/kinds/clock";
import { contradiction } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import { threshold } from "../../rules/kinds/threshold";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const roles = { keys: ["lead", "support"], words: "forms:appraisals.role" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "department", source: "F23 T", kind: "list", list: "department", owner: "person", required: true, width: 15 },
  { key: "role", source: "F23 T", kind: "choice", choices: roles, owner: "person", required: true, width: 10 },
  { key: "rater", source: "F23 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "satisfaction", source: "F23 T", kind: "integer", owner: "person", width: 11 },
  { key: "support", source: "F23 T", kind: "integer", owner: "person", width: 11 },
  { key: "outcome", source: "F23 T", kind: "integer", owner: "person", width: 11 },
  { key: "comment", source: "F23 T", kind: "longText", owner: "person", width: 34 },
  { key: "rated", source: "F23 T", kind: "date", owner: "person", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "previous", source: "F23 T", kind: "date", owner: "person", required: true, past: true, width: 14 },
  { key: "person", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "award", source: "F23 T", kind: "text", owner: "person", width: 24 },
  { key: "days", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("department"));
const rated = isFilled(cell("rated"));
const acts = { owner: owner(cell("person"), "forms:appraisals.reason.someone", "forms:appraisals.reason.nobody"), rater: cell("rater") };

/** 360度协同评价 (F23): every half year (N13) departments say how it was to work with another. */
export const appraisalRules: RegisterRules = {
  key: "appraisals",
  sentences: "forms:appraisals.reason",
  title: "department",
  flag: "flag",
  reason: "reason",
  life: { empty: none, unreadable: [unreadChoice("role", roles)] },
  facts: [],
  rules: [
    clock({
      id: "N13", since: 3, severity: "red", guides: ["Z2"], from: "previous", to: "rated", limit: 184, unit: "days", basis: "calendar",
      column: "days", state: "clock", idle: none,
      afterwards: "told", missing: "missing-previous", missingAt: "previous", at: "rated", values: acts,
    }),
    required({
      id: "EV1", since: 3, severity: "amber", guides: ["Z2"], fields: ["satisfaction", "support", "outcome"], while: rated, at: "satisfaction", values: acts,
    }),
    threshold({
      id: "EV2", since: 3, severity: "amber", guides: [], value: cell("satisfaction"), when: "below", limit: 60, unit: "points",
      while: and(isDate(cell("rated")), isBlank(cell("comment"))), at: "comment", values: acts,
    }),
    contradiction({
      id: "EV3", since: 3, severity: "red", guides: ["Z2"], when: [not(none), same(cell("department"), cell("rater"))], at: "rater", values: acts,
    }),
  ],
};

export const appraisalRegister = defineRegister({
  fields, rules: appraisalRules, since: 3, prefix: "EV", title: "department", lastPrinted: "reason", tinted: { from: "department", to: "rated" },
  owner: "person", department: "rater", rowHeight: 34,
});
