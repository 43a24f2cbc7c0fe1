import type { Form } from "../../excel/form";
import { requestsUnder } from "../../excel/under-profile";
import { demoRequests } from "./demo";
import { requestToCharter, requestToConsents, requestToLoan } from "./flows";
import { judgeRegister } from "./judge";
import { requestLimits } from "./limits";
import { requestMeasures } from "./measures";
import { opinionForm } from "./opinions";
import { requestPage } from "./page";
import { requestRegister } from "./register";

/** 跨部门协作需求表 (F1): the register, the departments' opinions, and the page to sign. */
export const form: Form = {
  key: "requests", since: 1, phase: "request", order: 20, guides: ["F1"],
  scenarios: ["joint", "lending"], template: true, sketch: "page",
  sheets: [{ key: "requests", register: requestRegister }, { key: "opinions", register: opinionForm }, { key: requestPage.key, page: requestPage }],
  limits: requestLimits,
  demo: demoRequests,
  under: { requests: requestsUnder },
  judge: judgeRegister,
  measures: requestMeasures,
  flows: [requestToConsents, requestToCharter, requestToLoan],
};
