import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoLeftovers } from "./demo";
import { leftoverRegister, leftoverRules } from "./register";

/** 遗留事项 (F19): what is not finished when a project closes. */
export const form: Form = {
  key: "leftovers", since: 3, phase: "close", order: 430, guides: ["F19"],
  sheets: [{ key: "leftovers", register: leftoverRegister, since: 3 }],
  limits: limitsOf(leftoverRules),
  demo: (context) => ({ leftovers: demoLeftovers(context) }),
};
