import type { Field } from "../../../src/catalog/field";
import { defineRegister } from "../../../src/excel/define-register";
import type { Form } from "../../../src/excel/form";
import { cell, isBlank, isDate } from "../../../src/rules/expr/cells";
import { dueDate } from "../../../src/rules/kinds/due-date";
import { limitsOf, type RegisterRules } from "../../../src/rules/register-rules";
import { span } from "./span";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "device", source: "ours", kind: "text", owner: "person", required: true, width: 26 },
  { key: "borrower", source: "ours", kind: "list", list: "person", owner: "person", required: true, width: 14 },
  { key: "lent", source: "ours", kind: "date", owner: "person", required: true, width: 12 },
  { key: "due", source: "ours", kind: "date", owner: "person", required: true, notBefore: "lent", width: 12 },
  { key: "returned", source: "ours", kind: "date", owner: "person", notBefore: "lent", width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "overdue", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "term", source: "ours", kind: "computed", owner: "liaison", width: 10 },
] as const satisfies readonly Field[];

type LoanKey = (typeof fields)[number]["key"];

const idle = isBlank(cell("device"));

const rules: RegisterRules = {
  key: "loans", sentences: "forms:loans.reason", title: "device", flag: "flag", reason: "reason",
  life: { empty: idle, done: isDate(cell("returned")) },
  facts: [],
  rules: [
    dueDate({ id: "L1", severity: "red", guides: [], due: "due", column: "overdue", limit: 0, basis: "calendar", idle, missing: "missing-due", at: "returned" }),
    span({ id: "L2", severity: "amber", guides: [], from: "lent", to: "due", column: "term", limit: 30, basis: "calendar", at: "due" }),
  ],
};

const register = defineRegister<LoanKey>({
  fields, rules, since: 2, prefix: "L", title: "device", lastPrinted: "reason", tinted: { from: "device", to: "returned" },
  owner: "borrower",
});

/** 设备借用登记: who has what, and until when. */
export const form: Form = {
  key: "loans", since: 2, phase: "run", order: 500, guides: [],
  sheets: [{ key: "loans", register, since: 2 }],
  limits: limitsOf(rules),
  demo: ({ asOf, translate, person }) => {
    const device = (key: string): string => translate(`forms:demo.loans.${key}`);
    return {
      loans: [
        { device: device("projector"), borrower: person("product").name, lent: asOf - 9, due: asOf - 2 },
        { device: device("phone"), borrower: person("service").name, lent: asOf - 5, due: asOf + 40 },
        { device: device("camera"), borrower: person("marketing").name, lent: asOf - 20, due: asOf - 10, returned: asOf - 11 },
      ],
    };
  },
};
