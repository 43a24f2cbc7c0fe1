import { definePage } from "../page-record";

export const requestsPage = definePage({
  key: "requests",
  place: 5,
  form: "requests",
  shortcut: { code: "Digit4", key: "4" },
  texts: ["forms"],
  load: () => import("./requests-page"),
});
