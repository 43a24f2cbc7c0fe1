import { definePage } from "../../../src/taskpane/pages/page-record";

export const loansPage = definePage({
  key: "loans",
  form: "loans",
  texts: ["forms"],
  load: () => import("./loans-page"),
});
