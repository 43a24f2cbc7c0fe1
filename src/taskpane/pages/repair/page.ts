import { definePage } from "../page-record";

/** Reached from the findings, where something of ours was renamed, deleted or typed over. */
export const repairPage = definePage({
  key: "repair",
  texts: [],
  load: () => import("./repair-page"),
});
