import type { Field } from "../../../../src/catalog/field";
import { defineRegister } from "../../../../src/excel/define-register";
import type { Form } from "../../../../src/excel/form";
import { cell, isBlank, isFilled } from "../../../../src/rules/expr/cells";
import { required } from "../../../../src/rules/kinds/required";
import { limitsOf, type RegisterRules } from "../../../../src/rules/register-rules";

const fields = [
  { key: "part", source: "F4 T", kind: "text", owner: "person", required: true, width: 20 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "content", source: "F4 T", kind: "longText", owner: "person", width: 60 },
  { key: "approver", source: "F4 T", kind: "list", list: "person", owner: "person", width: 12 },
  { key: "approved", source: "F4 T", kind: "date", owner: "person", past: true, width: 12 },
] as const satisfies readonly Field[];

/** 跨部门协作计划书 (F4): parts in a register without reasons, and a page that is composed of them. */
const rules: RegisterRules = {
  key: "planParts", sentences: "forms:planParts.reason", title: "part", flag: "flag", facts: [],
  life: { empty: isBlank(cell("part")), done: isFilled(cell("approved")) },
  rules: [required({ id: "P1", since: 2, severity: "amber", guides: ["Z0"], fields: ["content"], at: "content" })],
};

const register = defineRegister({ fields, rules, since: 2, title: "part", lastPrinted: "approved", tinted: { from: "content", to: "approved" } });

export const form: Form = {
  key: "planParts", since: 2, phase: "plan", order: 920, guides: ["F4"], sketch: "page", limits: limitsOf(rules),
  sheets: [
    { key: "planParts", register },
    {
      key: "planPage",
      build: (build) => {
        build.paper("A1:B20");
        build.title(build.say("planPage.title"), build.say("planParts.note"));
        build.widths([24, 70]);
        for (let row = 1; row <= 8; row += 1) {
          for (const [letter, field] of [["A", "part"], ["B", "content"]] as const) {
            build.formula(`${letter}${row + 3}`, `=IFERROR(INDEX(${register.table}[${build.say(`planParts.fields.${field}`)}],${row})&"","")`);
          }
        }
        build.page({ printArea: "A1:B11", landscape: false });
      },
    },
  ],
  demo: ({ asOf }) => ({ planParts: [{ part: "Goal", content: "100,000 new users", approved: asOf - 9 }, { part: "Means" }] }),
};
