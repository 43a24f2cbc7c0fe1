import { definePage } from "../page-record";

export const settingsPage = definePage({
  key: "settings",
  shortcut: { code: "KeyS", key: "S" },
  texts: ["forms"],
  load: () => import("./settings-page"),
});
