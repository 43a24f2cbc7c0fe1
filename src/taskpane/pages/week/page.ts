import { definePage } from "../page-record";

export const weekPage = definePage({
  key: "week",
  place: 7,
  form: "history",
  shortcut: { code: "Digit7", key: "7" },
  texts: ["forms"],
  load: () => import("./week-page"),
});
