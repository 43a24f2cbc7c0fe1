import { definePage } from "../page-record";

export const generatePage = definePage({
  key: "generate",
  shortcut: { code: "KeyG", key: "G" },
  texts: ["forms"],
  load: () => import("./generate-page"),
});
