import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoMinutes } from "./demo";
import { itemsToTasks } from "./flows";
import { itemRegister, itemRules } from "./items";
import { minutesMeasures } from "./measures";
import { meetingRegister, meetingRules } from "./meetings";
import { minutesPage } from "./page";

/** 跨部门协同会议纪要, 专题会议纪要 (F8): the meetings, and what came of them. */
export const form: Form = {
  key: "minutes", since: 2, phase: "run", order: 210, guides: ["F8"],
  scenarios: ["newProduct", "budgeting", "event", "process", "joint", "information", "longTerm"],
  sheets: [
    { key: "minutes", register: meetingRegister, since: 2 }, { key: "actionItems", register: itemRegister, since: 2 },
    { key: minutesPage.key, page: minutesPage, since: 3 },
  ],
  limits: limitsOf(meetingRules, itemRules),
  demo: demoMinutes,
  measures: minutesMeasures,
  flows: [itemsToTasks],
};
