import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { owner } from "../../rules/expr/owner";
import { and } from "../../rules/expr/logic";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";

const kinds = { keys: ["success", "lesson", "practice"], words: "forms:cases.kind" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "title", source: "F24 T", kind: "text", owner: "person", required: true, width: 32 },
  { key: "kind", source: "ours", kind: "choice", choices: kinds, owner: "person", width: 12 },
  { key: "project", source: "F24 T", kind: "text", owner: "person", required: true, width: 22 },
  { key: "points", source: "F24 T", kind: "longText", owner: "person", width: 44 },
  { key: "use", source: "ours", kind: "longText", owner: "person", width: 28 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
  { key: "author", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "filed", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "place", source: "ours", kind: "text", owner: "person", width: 28 },
] as const satisfies readonly Field[];

const none = isBlank(cell("title"));
const acts = { owner: owner(cell("author"), "forms:cases.reason.someone", "forms:cases.reason.nobody") };

/** 案例库/知识库 (F24): what others can learn from, filed once its points are written down. */
export const caseRules: RegisterRules = {
  key: "cases",
  sentences: "forms:cases.reason",
  title: "title",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: and(isFilled(cell("filed")), isFilled(cell("points")), isFilled(cell("place"))) },
  facts: [],
  rules: [
    required({ id: "CS1", since: 3, severity: "amber", guides: ["Z2"], fields: ["points"], at: "points", values: acts }),
    required({ id: "CS2", since: 3, severity: "amber", guides: [], fields: ["place"], while: isFilled(cell("filed")), at: "place", values: acts }),
  ],
};

export const caseRegister = defineRegister({
  fields, rules: caseRules, since: 3, prefix: "CS", title: "title", lastPrinted: "reason", tinted: { from: "title", to: "use" }, owner: "author", rowHeight: 34,
});
