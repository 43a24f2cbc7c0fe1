import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoEscalations } from "./demo";
import { escalationRegister, escalationRules } from "./register";

/** 问题与升级记录, 争议处理 (F14): what the team could not settle, level by level. */
export const form: Form = {
  key: "escalations", since: 3, phase: "run", order: 270, guides: ["F14"],
  scenarios: ["complaints", "problem"],
  sheets: [{ key: "escalations", register: escalationRegister, since: 3 }],
  limits: limitsOf(escalationRules),
  demo: (context) => ({ escalations: demoEscalations(context) }),
};
