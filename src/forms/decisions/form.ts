import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoDecisions } from "./demo";
import { decisionRegister, decisionRules } from "./register";

/** 决策与过程文档记录 (F15): one row a decision. */
export const form: Form = {
  key: "decisions", since: 3, phase: "run", order: 280, guides: ["F15"],
  scenarios: ["budgeting", "information"],
  sheets: [{ key: "decisions", register: decisionRegister, since: 3 }],
  limits: limitsOf(decisionRules),
  demo: (context) => ({ decisions: demoDecisions(context) }),
};
