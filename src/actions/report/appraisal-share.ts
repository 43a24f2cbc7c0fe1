import { textKey } from "../../domain/text/text-key";
import { settingOf, tableOf, type Book } from "../../excel/read-book";
import type { ReportCell } from "../../excel/sheets/report-sheet";
import { onSheet } from "../../excel/workbook-names";
import { indicatorRegister } from "../../forms/appraisals/indicators";
import type { Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { periodText, type Period } from "./period";

/**
 * Where a committee has set how much cooperation weighs for a department: the row of this period, else the last one. By department; A1 with
 * sheet.
 */
export function shareOf(book: Book, departments: readonly string[], period: Period): ReadonlyMap<string, string> {
  const table = tableOf(book, indicatorRegister);
  if (table === undefined) return new Map();
  const column = table.columns.weight;
  return new Map(departments.flatMap((department): readonly (readonly [string, string])[] => {
    const rows = table.rows.filter(({ cells }) =>
      textKey(cellText(cells.department)) === textKey(department) && typeof cells.weight === "number");
    const found = rows.findLast(({ cells }) => textKey(cellText(cells.period)) === textKey(periodText(period))) ?? rows.at(-1);
    return column === undefined || found === undefined ? [] : [[department, onSheet(table.place.sheet, `${column}${found.row}`)]];
  }));
}

/**
 * The weight, the points that it makes of the score, and what is to be said of it: below N10's floor nothing is counted, a little above it
 * is noted.
 */
export function shareFormulas(
  place: string | undefined, row: number, score: string, { book, say }: { readonly book: Book; readonly say: Translate },
): readonly ReportCell[] {
  const none = say("forms:week.pane.no-data");
  if (place === undefined) return [none, none, ""];
  const [floor, note] = (["N10.1", "N10.2"] as const).map((id) => {
    const rule = settingOf(book, id);
    return rule.readable && rule.on ? rule.limit : 0;
  });
  const percent = `ROUND(K${row}*100,1)`;
  return [
    { formula: `=${place}` },
    { formula: `=IF(OR(NOT(ISNUMBER(K${row})),NOT(ISNUMBER(${score}${row}))),"${none}",IF(${percent}<${floor ?? 0},"${say("forms:report.score.refused")}",${score}${row}*K${row}))` },
    { formula: `=IF(NOT(ISNUMBER(K${row})),"",IF(${percent}<${floor ?? 0},"${say("forms:report.score.below", { limit: floor ?? 0 })}",IF(${percent}<${note ?? 0},"${say("forms:report.score.noted", { from: floor ?? 0, limit: note ?? 0 })}","")))` },
  ];
}
