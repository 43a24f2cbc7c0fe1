import { definePage } from "../page-record";

/** Reached from the overview of a workbook of an earlier version. */
export const upgradePage = definePage({
  key: "upgrade",
  texts: [],
  load: () => import("./upgrade-page"),
});
