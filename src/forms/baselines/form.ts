import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoBaselines } from "./demo";
import { baselineRegister, baselineRules } from "./register";

/** 计划基线 of the 协作计划书 (F4): named states of the plan, with which the plan of today is compared. */
export const form: Form = {
  key: "baselines", since: 3, phase: "plan", order: 122, guides: ["F4"], needs: ["tracker"],
  sheets: [{ key: "baselines", register: baselineRegister, since: 3 }],
  limits: limitsOf(baselineRules),
  demo: (context) => ({ baselines: demoBaselines(context) }),
};
