import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoReviews } from "./demo";
import { reviewRegister, reviewRules } from "./register";

/** 关键节点联合评审 (F16): one row a node and department. */
export const form: Form = {
  key: "reviews", since: 3, phase: "run", order: 290, guides: ["F16"],
  scenarios: ["newProduct"],
  sheets: [{ key: "reviews", register: reviewRegister, since: 3 }],
  limits: limitsOf(reviewRules),
  demo: (context) => ({ reviews: demoReviews(context) }),
};
