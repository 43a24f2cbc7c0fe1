import type { Field } from "../../../../src/catalog/field";
import { defineRegister } from "../../../../src/excel/define-register";
import type { Form } from "../../../../src/excel/form";
import { cell, isBlank } from "../../../../src/rules/expr/cells";
import { text } from "../../../../src/rules/expr/constants";
import { iff, ifError } from "../../../../src/rules/expr/logic";
import { times } from "../../../../src/rules/expr/sums";
import { threshold } from "../../../../src/rules/kinds/threshold";
import { limitsOf, type RegisterRules } from "../../../../src/rules/register-rules";

const roles = { keys: ["lead", "support"], words: "forms:appraisals.role" } as const;

const fields = [
  { key: "evaluated", source: "F23 T", kind: "list", list: "department", owner: "person", required: true, width: 14 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "role", source: "F23 T", kind: "choice", choices: roles, owner: "person", width: 11 },
  { key: "satisfaction", source: "F23 T", kind: "integer", owner: "person", width: 11 },
  { key: "weight", source: "F23 T", kind: "percent", owner: "person", width: 10 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
  { key: "share", source: "ours", kind: "computed", owner: "liaison", width: 10 },
] as const satisfies readonly Field[];

const none = isBlank(cell("evaluated"));

/** 360度协同评价 (F23): a rule whose unit no other form has (N10), and one that only the add-in could judge. */
const rules: RegisterRules = {
  key: "appraisals", sentences: "forms:appraisals.reason", title: "evaluated", flag: "flag", reason: "reason", life: { empty: none },
  facts: [{ key: "share", format: "0", value: ifError(iff(isBlank(cell("weight")), text(""), times(cell("weight"), 100)), text("?")) }],
  rules: [
    threshold({ id: "N10", since: 2, severity: "red", guides: ["Z2"], value: cell("share"), when: "below", limit: 10, unit: "percent", at: "weight" }),
    { ...threshold({ id: "V9", since: 2, severity: "note", guides: ["Z2"], value: cell("share"), when: "below", limit: 15, unit: "percent", at: "weight" }), cells: { none: "whole-list" } },
  ],
};

export const form: Form = {
  key: "appraisals", since: 2, phase: "year", order: 940, guides: ["F23"], limits: limitsOf(rules),
  sheets: [{ key: "appraisals", register: defineRegister({ fields, rules, since: 2, title: "evaluated", lastPrinted: "reason", tinted: { from: "role", to: "weight" }, department: "evaluated" }) }],
  demo: ({ departments, translate }) => ({
    appraisals: departments.slice(0, 3).map((evaluated, index) => ({
      evaluated, role: translate(`forms:appraisals.role.${index === 0 ? "lead" : "support"}`), satisfaction: 80 + index,
      weight: [0.08, 0.12, 0.2][index] ?? 0.2,
    })),
  }),
};
