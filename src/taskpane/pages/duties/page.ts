import { definePage } from "../page-record";

export const dutiesPage = definePage({
  key: "duties",
  place: 5,
  shortcut: { code: "Digit5", key: "5" },
  texts: ["findings", "forms"],
  load: () => import("./duties-page"),
});
