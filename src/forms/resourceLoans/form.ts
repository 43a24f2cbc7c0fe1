import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoResources } from "./demo";
import { resourceRegister, resourceRules } from "./register";

/** 资源清单, 资源协调函 (F12): what departments lend each other, for what and until when. */
export const form: Form = {
  key: "resourceLoans", since: 3, phase: "plan", order: 150, guides: ["F12"],
  scenarios: ["event", "lending"],
  sheets: [{ key: "resourceLoans", register: resourceRegister, since: 3 }],
  limits: limitsOf(resourceRules),
  demo: (context) => ({ resourceLoans: demoResources(context) }),
};
