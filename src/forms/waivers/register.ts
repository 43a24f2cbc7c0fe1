import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { less } from "../../rules/expr/compare";
import { asOf, text } from "../../rules/expr/constants";
import { and, both, iff, ifError, not } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { isoDate, join, say } from "../../rules/expr/say";
import { standsNowhere } from "../../rules/expr/stands-nowhere";
import { isNoRule } from "../../rules/expr/no-rule";
import { contradiction } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import { toldByCheck } from "../../rules/kinds/rule";
import type { RegisterRules } from "../../rules/register-rules";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "record", source: "ours", kind: "text", owner: "person", required: true, width: 12 },
  { key: "rule", source: "ours", kind: "text", owner: "person", required: true, width: 10 },
  { key: "why", source: "ours", kind: "longText", owner: "person", width: 44 },
  { key: "until", source: "ours", kind: "date", owner: "person", width: 12 },
  { key: "granter", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "granted", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "covers", source: "ours", kind: "computed", owner: "liaison", width: 14 },
] as const satisfies readonly Field[];

const none = isBlank(cell("record"));
const expired = both(isDate(cell("until")), less(cell("until"), asOf));
const acts = { owner: owner(cell("granter"), "forms:waivers.reason.someone", "forms:waivers.reason.nobody") };
const complete = and(isFilled(cell("record")), isFilled(cell("rule")), isFilled(cell("why")), isDate(cell("until")));

/** 豁免登记: a waiver counts while it says which record, which rule, why, and a day that has not passed. */
export const waiverRules: RegisterRules = {
  key: "waivers",
  sentences: "forms:waivers.reason",
  title: "record",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: expired, doneSays: say("expired", { until: isoDate(cell("until")) }) },
  facts: [{
    key: "covers", format: "General",
    value: ifError(iff(both(complete, not(expired)), join(cell("record"), text("|"), cell("rule")), text("")), text("")),
  }],
  rules: [
    required({ id: "WV1", since: 3, severity: "amber", guides: [], fields: ["why"], at: "why", values: acts }),
    contradiction({ id: "WV2", since: 3, severity: "amber", guides: [], when: [not(isDate(cell("until")))], at: "until", values: acts }),
  ],
  checks: [
    toldByCheck(contradiction({
      id: "WV3", since: 3, severity: "amber", guides: [], when: [isFilled(cell("record")), standsNowhere(cell("record"))], at: "record",
      values: { ...acts, record: cell("record") },
    })),
    toldByCheck(contradiction({
      id: "WV4", since: 3, severity: "amber", guides: [], when: [isFilled(cell("rule")), isNoRule(cell("rule"))], at: "rule",
      values: { ...acts, rule: cell("rule") },
    })),
  ],
};

export const waiverRegister = defineRegister({
  fields, rules: waiverRules, since: 3, prefix: "WV", title: "record", lastPrinted: "reason", tinted: { from: "record", to: "granter" },
  owner: "granter", rowHeight: 34,
});
