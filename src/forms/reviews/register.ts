import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { atMost, greater, same } from "../../rules/expr/compare";
import { asOf, number, text, word } from "../../rules/expr/constants";
import { countInGroup, earlierAlike, firstRowOf } from "../../rules/expr/groups";
import { and, iff, ifError, not } from "../../rules/expr/logic";
import { join } from "../../rules/expr/say";
import { sum } from "../../rules/expr/sums";
import { linkedName } from "../../rules/facts";
import { contradiction, gate } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import type { Fact } from "../../rules/kinds/rule";
import { saysYes } from "../../rules/kinds/truth";
import type { RegisterRules } from "../../rules/register-rules";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "node", source: "F16 T", kind: "text", owner: "person", required: true, width: 26 },
  { key: "department", source: "F16 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "date", source: "F16 T", kind: "date", owner: "person", required: true, width: 12 },
  { key: "opinion", source: "F16 T", kind: "longText", owner: "person", width: 36 },
  { key: "passed", source: "F16 T", kind: "yesNo", owner: "person", width: 10 },
  { key: "reviewer", source: "F16 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "standing", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "nextStarted", source: "F16 T", kind: "date", owner: "person", past: true, width: 14 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "nodeRow", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "pending", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "repeats", source: "ours", kind: "computed", owner: "liaison", width: 10 },
] as const satisfies readonly Field[];

const none = isBlank(cell("node"));
const nothing = text("");
/** The row in which the node first stands: rows of one node are told by it. */
const nodeRow: Fact = { key: "nodeRow", format: "0", value: ifError(iff(none, nothing, firstRowOf("node")), nothing) };
/** 1 where the department has not passed it yet, 0 where it has. */
const pending: Fact = { key: "pending", format: "0", value: iff(none, nothing, ifError(iff(saysYes("passed"), number(0), number(1)), number(1))) };
const inNode = (value: 0 | 1) => countInGroup("nodeRow", "pending", number(value));
const standing: Fact = { key: "standing", format: "General", value: ifError(iff(none, nothing, join(inNode(0), text("/"), sum(inNode(0), inNode(1)))), nothing) };
const repeats: Fact = { key: "repeats", format: '0;-0;"–"', value: iff(none, nothing, earlierAlike("node", "department", "date")) };
const allPassed = same(inNode(1), number(0));
const acts = { department: cell("department"), node: cell("node"), count: inNode(1) };

/** 关键节点联合评审 (F16): the next phase does not start before all departments concerned have passed the node (Z2). */
export const reviewRules: RegisterRules = {
  key: "reviews",
  sentences: "forms:reviews.reason",
  title: "node",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: and(saysYes("passed"), not(greater(cell("repeats"), number(0))), allPassed) },
  facts: [linkedName("taskName", "tracker", "task", "task"), nodeRow, pending, standing, repeats],
  rules: [
    gate({ id: "JR1", since: 3, severity: "red", guides: ["Z2"], enters: isFilled(cell("nextStarted")), needs: allPassed, at: "nextStarted", values: acts }),
    required({
      id: "JR2", since: 3, severity: "amber", guides: ["Z2"], fields: ["passed"], while: and(isDate(cell("date")), atMost(cell("date"), asOf)), at: "passed", values: acts,
    }),
    required({ id: "JR3", since: 3, severity: "amber", guides: ["Z2"], fields: ["opinion"], while: same(cell("passed"), word("forms:lists.no")), at: "opinion", values: acts }),
    contradiction({ id: "JR4", since: 3, severity: "amber", guides: [], when: [greater(cell("repeats"), number(0))], at: "department", values: acts }),
  ],
};

export const reviewRegister = defineRegister({
  fields, rules: reviewRules, since: 3, prefix: "JR", title: "node", lastPrinted: "reason", tinted: { from: "node", to: "nextStarted" },
  owner: "reviewer", department: "department", rowHeight: 34,
});
