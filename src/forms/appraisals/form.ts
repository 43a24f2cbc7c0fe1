import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoAppraisals } from "./demo";
import { indicatorRegister, indicatorRules } from "./indicators";
import { appraisalRegister, appraisalRules } from "./reviews-of-departments";

/** 360度协同评价 and 绩效考核指标 (F23): what departments say of each other, and what it weighs. */
export const form: Form = {
  key: "appraisals", since: 3, phase: "year", order: 510, guides: ["F23"],
  scenarios: ["longTerm"],
  sheets: [{ key: "appraisals", register: appraisalRegister, since: 3 }, { key: "indicators", register: indicatorRegister, since: 3 }],
  limits: limitsOf(appraisalRules, indicatorRules),
  demo: demoAppraisals,
};
