import { definePage } from "../page-record";

export const refreshPage = definePage({
  key: "refresh",
  texts: ["forms"],
  load: () => import("./refresh-page"),
});
