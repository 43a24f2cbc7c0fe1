import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoRisks } from "./demo";
import { riskMeasures } from "./measures";
import { riskPage } from "./page";
import { riskRegister, riskRules } from "./register";

/** 风险应对申请表, 风险/问题清单 (F11). What is open and high or medium is told to the tasks that it is linked to. */
export const form: Form = {
  key: "risks", since: 2, phase: "run", order: 220, guides: ["F11"],
  scenarios: ["newProduct", "event", "joint"],
  sheets: [{ key: "risks", register: riskRegister, since: 2 }, { key: riskPage.key, page: riskPage, since: 3 }],
  limits: limitsOf(riskRules),
  demo: (context) => ({ risks: demoRisks(context) }),
  measures: riskMeasures,
};
