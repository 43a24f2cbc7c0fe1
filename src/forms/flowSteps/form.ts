import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoSteps } from "./demo";
import { buildLanes } from "./lanes-sheet";
import { stepRegister, stepRules } from "./register";

/** 跨部门协同流程图 (F6): its steps, one a row, and the map that is drawn from them. */
export const form: Form = {
  key: "flowSteps", since: 3, phase: "plan", order: 130, guides: ["F6"],
  scenarios: ["process"],
  sheets: [{ key: "flowSteps", register: stepRegister, since: 3 }, { key: "flowLanes", build: buildLanes, atEnd: true, since: 3 }],
  limits: limitsOf(stepRules),
  demo: (context) => ({ flowSteps: demoSteps(context) }),
};
