import type { Form } from "../../excel/form";
import { letterPage } from "./page";

/** 资源协调函 (F12): a page over the list of resources, for those who send letters; the list comes with it. */
export const form: Form = {
  key: "resourceLetter", since: 3, phase: "run", order: 151, guides: ["F12"], needs: ["resourceLoans"], sketch: "page",
  sheets: [{ key: letterPage.key, page: letterPage, since: 3 }],
  limits: [],
};
