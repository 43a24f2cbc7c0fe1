import type { ViewLook } from "../../excel/form";
import { columnNumber } from "../../excel/geometry";
import { ownSheet } from "../../excel/probe-workbook";
import type { Book } from "../../excel/read-book";
import { homeRestored, loadHome } from "../../excel/sheets/home-condition";
import { sheetWords } from "../../excel/standing-sheet";
import { flagName } from "../../rules/expr/constants";
import type { Cell } from "../../rules/tracker-row";
import { homeFigures } from "./home-figures";
import { summaryLayout, summaryLetter, type SummaryColumn } from "./summary-layout";

/** Figures of the first page by their column there. */
const figures: Readonly<Partial<Record<string, SummaryColumn>>> = { B: "total", C: "red", D: "amber", E: "green", F: "unknown", G: "done" };

/**
 * The headline figures of 首页, which are those of 汇总/Summary: known by the flags' words above them, wherever the rows have moved. A page
 * that never had them is left as it is.
 */
export function inspectHomeFigures(workbook: Excel.Workbook, book: Book): () => readonly ViewLook[] {
  const sheet = book.sheets["home"];
  if (sheet === undefined || book.sheets["summary"] === undefined) return () => [];
  const home = loadHome(workbook, book);
  const { overall } = summaryLayout({ departments: 0, owners: 0, statuses: 0 });
  const line = ownSheet(workbook, "summary").getRange(`A${overall}:M${overall}`);
  line.load("values");
  return () => {
    const cells = home();
    const rows = Array.from({ length: cells?.lastRow ?? 0 }, (_, index) => index + 1);
    const row = rows.find((one) =>
      cells?.formula("C", one) === `=${flagName("red")}` && cells.formula("D", one) === `=${flagName("amber")}`);
    if (cells === undefined || row === undefined) return [];
    const whole = (line.values as Cell[][])[0] ?? [];
    const isRight = Object.entries(figures).every(([letters, column]) => column !== undefined && cells.isSound(letters, row + 1)
      && cells.value(letters, row + 1) === whole[columnNumber(summaryLetter(column)) - 1]);
    return [{
      sheet,
      state: () => (isRight && cells.isSound("H", row + 1) ? "sound" : "broken"),
      mend: () => {
        homeFigures(sheetWords(workbook, book, "home"), row - 1);
        return [homeRestored(sheet, [`B${row}:H${row + 2}`])];
      },
    }];
  };
}
