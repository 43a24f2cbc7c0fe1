import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoMilestones } from "./demo";
import { milestonePage } from "./page";
import { milestoneRegister, milestoneRules } from "./register";

/** 阶段性成果说明 (F10): from the cooperating department to the one that asked. */
export const form: Form = {
  key: "milestoneNotes", since: 3, phase: "run", order: 240, guides: ["F10"],
  scenarios: ["newProduct"],
  sheets: [{ key: "milestoneNotes", register: milestoneRegister, since: 3 }, { key: milestonePage.key, page: milestonePage, since: 3 }],
  limits: limitsOf(milestoneRules),
  demo: (context) => ({ milestoneNotes: demoMilestones(context) }),
};
