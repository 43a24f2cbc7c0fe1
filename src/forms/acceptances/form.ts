import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoAcceptances } from "./demo";
import { acceptanceToSignatures } from "./flows";
import { judgeAcceptances } from "./judge";
import { acceptancePage } from "./page";
import { acceptanceRegister, acceptanceRules } from "./register";
import { signatureRegister, signatureRules } from "./signatures";

const sheets: Form["sheets"] = [
  { key: "acceptances", register: acceptanceRegister, since: 3 }, { key: "signatures", register: signatureRegister, since: 3 },
  { key: acceptancePage.key, page: acceptancePage, since: 3 },
];

/** 跨部门协同成果验收表, 成果验收确认单 (F17): the deliverables, and who has signed for them. */
export const form: Form = {
  key: "acceptances", since: 3, phase: "close", order: 410, guides: ["F17"],
  scenarios: ["newProduct", "event", "joint"],
  sheets,
  limits: limitsOf(acceptanceRules, signatureRules),
  demo: demoAcceptances,
  judge: (input) => judgeAcceptances({ sheets }, input),
  flows: [acceptanceToSignatures],
};
