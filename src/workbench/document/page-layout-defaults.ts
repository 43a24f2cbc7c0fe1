/** A new sheet's page set-up, as Excel has it for an English (US) printer: Letter, portrait, "Normal" margins. */
import type { PageLayoutDef } from "./types";

export const defaultPageLayout: PageLayoutDef = {
  orientation: "Portrait",
  paperSize: "Letter",
  // 0.75, 0.7 and 0.3 inches, free of the dust that the multiplication by 72 leaves.
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  printArea: [],
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  printOrder: "DownThenOver",
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  rowBreaks: [],
  columnBreaks: [],
};
