import { dutiesPage } from "./duties/page";
import { findingsPage } from "./findings/page";
import { generatePage } from "./generate/page";
import { helpPage } from "./help/page";
import { overviewPage } from "./overview/page";
import { refreshPage } from "./refresh/page";
import { registersPage } from "./registers/page";
import { repairPage } from "./repair/page";
import { requestsPage } from "./requests/page";
import { settingsPage } from "./settings/page";
import { summaryPage } from "./summary/page";
import { upgradePage } from "./upgrade/page";
import { weekPage } from "./week/page";

/** The pane's pages, in the order in which help explains them. All that is needed for a further page is its record here. */
export const allPages = [
  overviewPage, generatePage, findingsPage, refreshPage, registersPage, summaryPage, requestsPage, dutiesPage, weekPage, settingsPage,
  upgradePage, repairPage,
  helpPage,
] as const;

export type PageKey = (typeof allPages)[number]["key"];
