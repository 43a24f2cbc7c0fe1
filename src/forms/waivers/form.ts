import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { waiverRegister, waiverRules } from "./register";

/** 豁免登记: chosen by whoever lets a finding stand for a while, with a reason and a day on which it comes back. */
export const form: Form = {
  key: "waivers", since: 3, phase: "run", order: 486, guides: [],
  sheets: [{ key: "waivers", register: waiverRegister, since: 3 }],
  limits: limitsOf(waiverRules),
};
