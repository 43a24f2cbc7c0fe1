import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoArchives } from "./demo";
import { archiveList } from "./flows";
import { archiveRegister, archiveRules } from "./register";

/** 归档目录 (F20): the files of a project, one a row. */
export const form: Form = {
  key: "archives", since: 3, phase: "close", order: 440, guides: ["F20"],
  scenarios: ["joint"],
  sheets: [{ key: "archives", register: archiveRegister, since: 3 }],
  limits: limitsOf(archiveRules),
  demo: (context) => ({ archives: demoArchives(context) }),
  flows: [archiveList],
};
