import { definePage } from "../page-record";

export const dutiesPage = definePage({
  key: "duties",
  place: 6,
  form: "duties",
  shortcut: { code: "Digit5", key: "5" },
  texts: ["findings", "forms"],
  load: () => import("./duties-page"),
});
