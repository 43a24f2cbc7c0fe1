import { definePage } from "../page-record";
import { OverviewPage } from "./overview-page";

/** What a person sees first, and therefore no file of its own. */
export const overviewPage = definePage({
  key: "overview",
  place: 1,
  shortcut: { code: "Digit1", key: "1" },
  texts: [],
  component: OverviewPage,
  load: () => Promise.resolve({ default: OverviewPage }),
});
