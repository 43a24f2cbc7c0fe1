/** A new sheet's page set-up, as Excel has it for an English (US) printer: Letter, portrait, "Normal" margins. */
import type { PageLayoutDef } from "./types";

const pointsPerInch = 72;

export const defaultPageLayout: PageLayoutDef = {
  orientation: "Portrait",
  paperSize: "Letter",
  margins: {
    top: 0.75 * pointsPerInch, bottom: 0.75 * pointsPerInch, left: 0.7 * pointsPerInch, right: 0.7 * pointsPerInch,
    header: 0.3 * pointsPerInch, footer: 0.3 * pointsPerInch,
  },
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
