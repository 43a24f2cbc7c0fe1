import { homeSection } from "../../excel/sheets/home-sheet";
import { paintFlag } from "../../excel/sheets/lists-sheet";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";
import { look, palette } from "../../excel/style";
import { names, onSheet } from "../../excel/workbook-names";
import { flagName } from "../../rules/expr/constants";
import { sentence, text } from "../../rules/formula";
import { summaryLayout, summaryLetter, type SummaryColumn } from "./summary-layout";

/** The tracker's headline figures on 首页: the same cells as on 汇总/Summary. */
export function homeFigures(build: SheetBuilder, figureRow: number): void {
  // The date stands in the title as a value of its own: whoever reads cached figures sees for which day they were worked out.
  homeSection(build, figureRow, "");
  build.formula(`B${figureRow}`, `=${sentence(build.context.translate, "forms:home.figures-at", { asOf: `IFERROR(TEXT(${names.asOf},"yyyy-mm-dd"),"?")` })}`);
  // The line of the whole stands above all lists, however long they are.
  const { overall } = summaryLayout({ departments: 0, owners: 0, statuses: 0 });
  const figure = (column: SummaryColumn): string => onSheet(build.context.nameOf("summary"), `$${summaryLetter(column)}$${overall}`);
  const cards: readonly (readonly [letter: string, label: string, formula: string])[] = [
    ["C", `=${flagName("red")}`, `=${figure("red")}`],
    ["D", `=${flagName("amber")}`, `=${figure("amber")}`],
    ["E", `=${flagName("green")}`, `=${figure("green")}`],
    ["F", `=${flagName("unknown")}`, `=${figure("unknown")}`],
    ["G", `=${flagName("done")}`, `=${figure("done")}`],
  ];
  build.put(`B${figureRow + 1}`, [[build.say("home.tasks")]], { horizontal: "Center", ink: palette.headerInk, fill: palette.header, bold: true });
  build.formula(`B${figureRow + 2}`, `=${figure("total")}`);
  for (const [letter, label, formula] of cards) {
    build.formula(`${letter}${figureRow + 1}`, label, { horizontal: "Center" });
    build.formula(`${letter}${figureRow + 2}`, formula);
  }
  (["red", "amber", "green", "unknown", "done"] as const).forEach((flag, index) => {
    paintFlag(build.range(`${"CDEFG"[index] ?? "C"}${figureRow + 1}`), flag);
  });
  build.put(`H${figureRow + 1}`, [[build.say("home.onTimeRate")]], { horizontal: "Center", ink: palette.headerInk, fill: palette.header, bold: true });
  build.formula(`H${figureRow + 2}`, `=IF(${figure("onTimeRate")}="","—",${figure("onTimeRate")})`);
  look(build.range(`B${figureRow + 2}:H${figureRow + 2}`), { size: 20, bold: true, horizontal: "Center", height: 36, numberFormat: "#,##0" });
  look(build.range(`H${figureRow + 2}`), { numberFormat: "0%" });
  build.grid(`B${figureRow + 1}:H${figureRow + 2}`);
  const [onTime, judged, days] = [figure("onTime"), figure("judged"), figure("overdueDays")];
  build.formula(`H${figureRow + 3}`, `=${onTime}&" / "&${judged}`, { horizontal: "Center", ink: palette.faint, size: 9 });
  build.formula(`B${figureRow + 3}`, `=${text(`${build.say("home.overdueDays")} `)}&${days}`, { ink: palette.faint, size: 9 });
}
