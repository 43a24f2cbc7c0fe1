import { definePage } from "../page-record";

export const registersPage = definePage({
  key: "registers",
  place: 3,
  shortcut: { code: "Digit6", key: "6" },
  texts: ["findings", "forms", "foreign"],
  load: () => import("./registers-page"),
});
