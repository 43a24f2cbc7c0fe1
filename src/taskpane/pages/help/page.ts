import { definePage } from "../page-record";

export const helpPage = definePage({
  key: "help",
  shortcut: { code: "KeyH", key: "H" },
  texts: [],
  load: () => import("./help-page"),
});
