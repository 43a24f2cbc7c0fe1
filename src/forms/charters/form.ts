import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoCharters } from "./demo";
import { charterPage } from "./page";
import { charterRegister, charterRules } from "./register";

/** 跨部门协作立项申请书, 协同项目任务书 (F3): one row a project. */
export const form: Form = {
  key: "charters", since: 3, phase: "charter", order: 110, guides: ["F3"],
  scenarios: ["newProduct", "event", "joint"],
  sheets: [{ key: "charters", register: charterRegister, since: 3 }, { key: charterPage.key, page: charterPage, since: 3 }],
  limits: limitsOf(charterRules),
  demo: (context) => ({ charters: demoCharters(context) }),
};
