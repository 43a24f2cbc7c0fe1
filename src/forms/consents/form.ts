import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoConsents } from "./demo";
import { consentsToAnswer } from "./flows";
import { consentPage } from "./page";
import { consentRegister, consentRules } from "./register";

/** 合作需求共识纪要 (F2): one row a request and department, and a page for each to sign. */
export const form: Form = {
  key: "consents", since: 3, phase: "request", order: 40, guides: ["F2"],
  scenarios: ["joint"],
  sheets: [{ key: "consents", register: consentRegister, since: 3 }, { key: consentPage.key, page: consentPage, since: 3 }],
  limits: limitsOf(consentRules),
  flows: [consentsToAnswer],
  demo: (context) => ({ consents: demoConsents(context) }),
};
