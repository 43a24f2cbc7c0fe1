import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { number, text, word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { iff, ifError, not } from "../../rules/expr/logic";
import { countWhere } from "../../rules/expr/registers";
import { sum } from "../../rules/expr/sums";
import { linkedName } from "../../rules/facts";
import { contradiction } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const places = { keys: ["first", "middle", "last"], words: "forms:flowSteps.place" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "step", source: "F6 T", kind: "text", owner: "person", required: true, width: 24 },
  { key: "department", source: "F6 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "place", source: "ours", kind: "choice", choices: places, owner: "person", width: 9 },
  { key: "inputs", source: "F6 T", kind: "text", owner: "person", width: 20 },
  { key: "outputs", source: "F6 T", kind: "text", owner: "person", width: 20 },
  { key: "decision", source: "F6 T", kind: "text", owner: "person", width: 22 },
  { key: "next", source: "F6 T", kind: "ids", owner: "person", link: "flowSteps", width: 10 },
  { key: "otherwise", source: "F6 T", kind: "ids", owner: "person", link: "flowSteps", width: 10 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
  { key: "nextName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "otherwiseName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "from", source: "ours", kind: "computed", owner: "liaison", width: 10 },
] as const satisfies readonly Field[];

const none = isBlank(cell("step"));
const is = (place: (typeof places.keys)[number]): Expr<boolean> => same(cell("place"), word(`${places.words}.${place}`));

/** 跨部门协同流程图 (F6): every step has a department, takes something in and hands something on, and leads somewhere. */
export const stepRules: RegisterRules = {
  key: "flowSteps",
  sentences: "forms:flowSteps.reason",
  title: "step",
  flag: "flag",
  reason: "reason",
  life: { empty: none, unreadable: [unreadChoice("place", places)] },
  facts: [
    linkedName("nextName", "flowSteps", "next", "step"),
    linkedName("otherwiseName", "flowSteps", "otherwise", "step"),
    {
      key: "from", format: '0;-0;"–"',
      value: ifError(
        iff(isBlank(cell("id")), text(""), sum(countWhere("flowSteps", "next", cell("id")), countWhere("flowSteps", "otherwise", cell("id")))),
        text("?"),
      ),
    },
  ],
  rules: [
    required({ id: "FS1", since: 3, severity: "amber", guides: ["Z1"], fields: ["inputs", "outputs"], at: "inputs" }),
    required({
      id: "FS2", since: 3, severity: "amber", guides: ["Z1"], fields: ["otherwise"], while: isFilled(cell("decision")), at: "otherwise",
    }),
    required({ id: "FS3", since: 3, severity: "amber", guides: ["Z1"], fields: ["next"], while: not(is("last")), at: "next" }),
    contradiction({
      id: "FS4", since: 3, severity: "amber", guides: ["Z1"], at: "place", when: [same(cell("from"), number(0)), not(is("first"))],
    }),
  ],
};

export const stepRegister = defineRegister({
  fields, rules: stepRules, since: 3, prefix: "ST", title: "step", lastPrinted: "reason", tinted: { from: "step", to: "otherwise" },
  department: "department", rowHeight: 34,
});
