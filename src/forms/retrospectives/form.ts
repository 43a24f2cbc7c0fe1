import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoRetrospectives } from "./demo";
import { whatHappened } from "./flows";
import { reviewPage } from "./page";
import { retrospectiveRegister, retrospectiveRules } from "./register";

/** 跨部门协同复盘报告, 协作复盘报告, 跨部门合作复盘报告 (F18): one row a retrospective. */
export const form: Form = {
  key: "retrospectives", since: 3, phase: "close", order: 420, guides: ["F18"],
  scenarios: ["newProduct", "event", "process", "joint"],
  sheets: [{ key: "retrospectives", register: retrospectiveRegister, since: 3 }, { key: reviewPage.key, page: reviewPage, since: 3 }],
  limits: limitsOf(retrospectiveRules),
  demo: (context) => ({ retrospectives: demoRetrospectives(context) }),
  flows: [whatHappened],
};
