import { definePage } from "../page-record";

export const summaryPage = definePage({
  key: "summary",
  place: 4,
  shortcut: { code: "Digit3", key: "3" },
  texts: [],
  load: () => import("./summary-page"),
});
