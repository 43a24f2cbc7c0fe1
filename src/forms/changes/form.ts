import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoChanges } from "./demo";
import { changeToPlan } from "./flows";
import { changePage } from "./page";
import { changeRegister, changeRules } from "./register";

/** 变更申请 (F13): of goal, scope or plan. */
export const form: Form = {
  key: "changes", since: 3, phase: "run", order: 260, guides: ["F13"],
  scenarios: ["joint"],
  sheets: [{ key: "changes", register: changeRegister, since: 3 }, { key: changePage.key, page: changePage, since: 3 }],
  limits: limitsOf(changeRules),
  demo: (context) => ({ changes: demoChanges(context) }),
  flows: [changeToPlan],
};
