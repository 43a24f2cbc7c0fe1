import type { Field } from "../../../../src/catalog/field";
import { defineRegister } from "../../../../src/excel/define-register";
import type { Form } from "../../../../src/excel/form";
import { columnLetters } from "../../../../src/excel/geometry";
import { cell, isBlank } from "../../../../src/rules/expr/cells";
import { link } from "../../../../src/rules/kinds/link";
import { limitsOf, type RegisterRules } from "../../../../src/rules/register-rules";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "step", source: "F6 T", kind: "text", owner: "person", required: true, width: 26 },
  { key: "department", source: "F6 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "inputs", source: "F6 T", kind: "text", owner: "person", width: 22 },
  { key: "outputs", source: "F6 T", kind: "text", owner: "person", width: 22 },
  { key: "decision", source: "F6 T", kind: "text", owner: "person", width: 22 },
  { key: "next", source: "F6 T", kind: "ids", owner: "person", link: "processSteps", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
] as const satisfies readonly Field[];

/** 跨部门协同流程图 (F6): steps that link to each other, and lanes drawn from them: a view at the end. */
const rules: RegisterRules = {
  key: "processSteps", sentences: "forms:processSteps.reason", title: "step", flag: "flag", reason: "reason", facts: [],
  life: { empty: isBlank(cell("step")) },
  rules: [link({ id: "F1", since: 2, severity: "amber", guides: ["Z1"], field: "next", to: "processSteps", at: "next" })],
};

const register = defineRegister({ fields, rules, since: 2, prefix: "S", title: "step", lastPrinted: "reason", tinted: { from: "step", to: "next" }, department: "department" });
const lanes = 4;

export const form: Form = {
  key: "processSteps", since: 2, phase: "plan", order: 930, guides: ["F6"], limits: limitsOf(rules),
  sheets: [
    { key: "processSteps", register },
    {
      key: "processMap", atEnd: true,
      build: (build) => {
        build.paper("A1:H20");
        build.title(build.say("processMap.title"), build.say("processSteps.note"));
        const column = (field: string, step: number): string => `INDEX(${register.table}[${build.say(`processSteps.fields.${field}`)}],${step})`;
        for (let lane = 1; lane <= lanes; lane += 1) {
          build.formula(`A${lane + 3}`, `=IFERROR(INDEX(List_Department,${lane})&"","")`);
          for (let step = 1; step <= 6; step += 1) {
            build.formula(`${columnLetters(step + 1)}${lane + 3}`, `=IF(AND($A${lane + 3}<>"",${column("department", step)}=$A${lane + 3}),${column("step", step)},"")`);
          }
        }
        build.page({ printArea: "A1:G8", landscape: true });
      },
    },
  ],
  demo: ({ departments }) => ({
    processSteps: departments.slice(0, 3).map((department, index) => ({ id: `S00${index + 1}`, step: `Step ${index + 1}`, department, next: index === 2 ? "S009" : `S00${index + 2}` })),
  }),
};
