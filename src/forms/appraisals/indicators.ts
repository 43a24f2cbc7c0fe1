import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { less, toTenths } from "../../rules/expr/compare";
import { text } from "../../rules/expr/constants";
import { iff, ifError, not } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { limit } from "../../rules/expr/rule-row";
import { times } from "../../rules/expr/sums";
import { required } from "../../rules/kinds/required";
import type { Fact } from "../../rules/kinds/rule";
import { threshold } from "../../rules/kinds/threshold";
import type { RegisterRules } from "../../rules/register-rules";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "department", source: "F23 T", kind: "list", list: "department", owner: "person", required: true, width: 15 },
  { key: "period", source: "F23 T", kind: "text", owner: "person", required: true, width: 14 },
  { key: "weight", source: "F23 T", kind: "percent", owner: "person", required: true, width: 10 },
  { key: "cycle", source: "F23 E", kind: "percent", owner: "person", width: 12 },
  { key: "delays", source: "F23 E", kind: "percent", owner: "person", width: 12 },
  { key: "activity", source: "F23 E", kind: "percent", owner: "person", width: 12 },
  { key: "satisfaction", source: "F23 E", kind: "integer", owner: "person", width: 11 },
  { key: "support", source: "F23 E", kind: "integer", owner: "person", width: 13 },
  { key: "score", source: "F23 T", kind: "integer", owner: "person", width: 10 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "assessor", source: "F23 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "assessed", source: "F23 T", kind: "date", owner: "person", past: true, width: 12 },
  { key: "share", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("department"));
/** The weight in hundredths, as its limits are written. */
const share: Fact = {
  key: "share", format: "0.0", value: ifError(iff(none, text(""), iff(isBlank(cell("weight")), text(""), toTenths(times(cell("weight"), 100)))), text("?")),
};
const weight = { since: 3, guides: ["Z2"], value: cell("share"), when: "below", unit: "percent", at: "weight" } as const;
const assessed = isFilled(cell("assessed"));
const acts = { owner: owner(cell("assessor"), "forms:indicators.reason.someone", "forms:indicators.reason.nobody") };

/** 绩效考核指标 (F23): how much cooperation weighs in a department's appraisal (N10), and how it did. */
export const indicatorRules: RegisterRules = {
  key: "indicators",
  sentences: "forms:indicators.reason",
  title: "department",
  flag: "flag",
  reason: "reason",
  life: { empty: none },
  gaps: [{ key: "missing-weight", when: isBlank(cell("weight")), at: "weight" }],
  facts: [share],
  rules: [
    threshold({ id: "N10.1", severity: "red", limit: 10, says: "N10", missing: "missing-share", values: acts, ...weight }),
    threshold({ id: "N10.2", severity: "note", limit: 15, says: "N10-note", values: acts, while: not(less(cell("share"), limit("N10.1"))), ...weight }),
    required({ id: "KP1", since: 3, severity: "amber", guides: ["Z2"], fields: ["score"], while: assessed, at: "score", values: acts }),
    threshold({ id: "KP2", since: 3, severity: "amber", guides: [], value: cell("score"), when: "above", limit: 100, unit: "points", at: "score", values: acts }),
  ],
};

export const indicatorRegister = defineRegister({
  fields, rules: indicatorRules, since: 3, prefix: "KP", title: "department", lastPrinted: "reason", tinted: { from: "department", to: "score" },
  owner: "assessor", department: "department",
});
