import { definePage } from "../page-record";

export const findingsPage = definePage({
  key: "findings",
  place: 2,
  shortcut: { code: "Digit2", key: "2" },
  texts: ["findings", "foreign", "forms"],
  load: () => import("./findings-page"),
});
