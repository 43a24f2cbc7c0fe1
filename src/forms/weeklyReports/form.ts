import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoWeekly } from "./demo";
import { lateToWeekly } from "./flows";
import { weeklyRegister, weeklyRules } from "./register";

/** 周进度跟踪表 (F9): one row a week, department and matter. */
export const form: Form = {
  key: "weeklyReports", since: 3, phase: "run", order: 230, guides: ["F9"],
  scenarios: ["budgeting"],
  sheets: [{ key: "weeklyReports", register: weeklyRegister, since: 3 }],
  limits: limitsOf(weeklyRules),
  flows: [lateToWeekly],
  demo: (context) => ({ weeklyReports: demoWeekly(context) }),
};
