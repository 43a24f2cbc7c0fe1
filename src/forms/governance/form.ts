import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { caseRegister, caseRules } from "./cases";
import { councilRegister, councilRules } from "./council";
import { demoGovernance } from "./demo";
import { matterRegister, matterRules } from "./matters";
import { noticeRegister, noticeRules } from "./notices";
import { trainingRegister, trainingRules } from "./trainings";

/** 协同治理 (F24): the year's matters and budgets, the council's meetings, training, cases and notices. */
export const form: Form = {
  key: "governance", since: 3, phase: "year", order: 520, guides: ["F24"],
  scenarios: ["longTerm"],
  sheets: [
    { key: "matters", register: matterRegister, since: 3 }, { key: "council", register: councilRegister, since: 3 },
    { key: "trainings", register: trainingRegister, since: 3 }, { key: "cases", register: caseRegister, since: 3 },
    { key: "notices", register: noticeRegister, since: 3 },
  ],
  limits: limitsOf(matterRules, councilRules, trainingRules, caseRules, noticeRules),
  demo: demoGovernance,
};
