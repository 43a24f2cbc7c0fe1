import type { Field } from "../../../../src/catalog/field";
import { choices } from "../../../../src/catalog/lists";
import { defineRegister } from "../../../../src/excel/define-register";
import type { Form } from "../../../../src/excel/form";
import { cell, isBlank } from "../../../../src/rules/expr/cells";
import { same } from "../../../../src/rules/expr/compare";
import { number, text, word } from "../../../../src/rules/expr/constants";
import { countInGroup, firstRowOf } from "../../../../src/rules/expr/groups";
import { iff, ifError } from "../../../../src/rules/expr/logic";
import { gate } from "../../../../src/rules/kinds/contradiction";
import { saysYes } from "../../../../src/rules/kinds/truth";
import { limitsOf, type RegisterRules } from "../../../../src/rules/register-rules";

const fields = [
  { key: "node", source: "F16 T", kind: "text", owner: "person", required: true, width: 24 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "date", source: "F16 T", kind: "date", owner: "person", width: 12 },
  { key: "department", source: "F16 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "opinion", source: "F16 T", kind: "choice", choices: choices.opinions, owner: "person", width: 16 },
  { key: "passed", source: "F16 T", kind: "yesNo", owner: "person", width: 10 },
  { key: "next", source: "F16 T", kind: "yesNo", owner: "person", width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
  { key: "nodeRow", source: "ours", kind: "computed", owner: "liaison", width: 10 },
] as const satisfies readonly Field[];

const none = isBlank(cell("node"));

/** 关键节点联合评审 (F16): a gate over the rows of one node; rows have no ids. */
const rules: RegisterRules = {
  key: "reviews", sentences: "forms:reviews.reason", title: "node", flag: "flag", reason: "reason",
  life: { empty: none },
  facts: [{ key: "nodeRow", format: "0", value: ifError(iff(none, text(""), firstRowOf("node")), text("")) }],
  rules: [gate({
    id: "V1", since: 2, severity: "red", guides: ["Z2"], at: "next", enters: saysYes("next"),
    needs: same(countInGroup("nodeRow", "passed", word("forms:lists.no")), number(0)),
  })],
};

export const form: Form = {
  key: "reviews", since: 2, phase: "run", order: 910, guides: ["F16"], limits: limitsOf(rules),
  sheets: [{ key: "reviews", register: defineRegister({ fields, rules, since: 2, title: "node", lastPrinted: "reason", tinted: { from: "date", to: "next" }, department: "department" }) }],
  demo: ({ asOf, departments, translate }) => ({
    reviews: departments.map((department, index) => ({
      node: "M1", date: asOf - 3, department, opinion: translate("forms:lists.opinions.agree"),
      passed: translate(index === 1 ? "forms:lists.no" : "forms:lists.yes"),
      ...(index === 0 && { next: translate("forms:lists.yes") }),
    })),
  }),
};
