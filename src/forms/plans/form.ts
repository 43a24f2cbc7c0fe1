import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { contentRegister, contentRules } from "./contents";
import { demoPlans } from "./demo";
import { planPage } from "./page";
import { planRegister, planRules } from "./register";

/** 跨部门协作计划书, 协同计划书, 合作方案 (F4): the plans with their approval, and what they are made of. */
export const form: Form = {
  key: "plans", since: 3, phase: "plan", order: 120, guides: ["F4"],
  sheets: [
    { key: "plans", register: planRegister, since: 3 }, { key: "planContents", register: contentRegister, since: 3 },
    { key: planPage.key, page: planPage, since: 3 },
  ],
  limits: limitsOf(planRules, contentRules),
  demo: demoPlans,
};
