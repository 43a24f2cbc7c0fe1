import { isoFromSerial } from "../../domain/dates/excel-date";
import { LiaisonError } from "../../domain/liaison-error";
import type { Book } from "../../excel/read-book";
import type { ReportSheet } from "../../excel/sheets/report-sheet";
import { historyOf } from "../../forms/history/judge";
import { translator } from "../../locales/translate";
import { weeklyTrend } from "../../rollup/history/trend";
import { asOfFor } from "../check/judge-book";

/** More weeks than a year are no trend that a page could show. */
const mostWeeks = 53;
const firstRow = 5;

/**
 * How many tasks were open, late, red and done from week to week. Nobody can work these out from cells that have changed since, so they are
 * values from the history, and the sheet says as of when; shares are formulas over them.
 * @throws LiaisonError `no-history` where no Refresh has noted anything yet
 */
export function trendReport(book: Book, asked: number | undefined): ReportSheet {
  const say = translator(book.language);
  const word = (key: string, values: Record<string, string | number> = {}): string => say(`forms:report.${key}`, values);
  const asOf = asOfFor(book, asked);
  const points = weeklyTrend((historyOf(book)?.entries ?? []).filter((entry) => entry.asOf <= asOf)).slice(-mostWeeks);
  const last = points.at(-1);
  if (last === undefined) throw new LiaisonError("no-history");
  const end = firstRow + points.length - 1;
  const counts = ["open", "late", "red", "done"] as const;
  return {
    name: `${word("trend.name")} ${isoFromSerial(asOf)}`,
    rows: [
      [word("trend.title", { project: book.projectName })],
      [word("trend.note", { day: isoFromSerial(asOf), last: isoFromSerial(last.day) })],
      [],
      [word("trend.day"), ...counts.map((key) => say(`forms:week.trend.${key}`)), word("trend.late-share"), word("trend.done-share")],
      ...points.map((point, index) => {
        const row = firstRow + index;
        return [
          isoFromSerial(point.day), ...counts.map((key) => point[key]),
          { formula: `=IF(B${row}=0,"${say("forms:week.pane.no-data")}",C${row}/B${row})` },
          { formula: `=IF(B${row}+E${row}=0,"${say("forms:week.pane.no-data")}",E${row}/(B${row}+E${row}))` },
        ];
      }),
    ],
    headers: [firstRow - 1],
    looks: [
      [`B${firstRow}:E${end}`, { numberFormat: "0" }],
      [`F${firstRow}:G${end}`, { numberFormat: "0%", horizontal: "Right" }],
    ],
    widths: [14, 10, 10, 10, 10, 14, 14, 4, 12, 12, 12, 12, 12, 12],
    printedTo: Math.max(end, firstRow + 20),
    chart: {
      title: word("trend.chart"), data: `B${firstRow - 1}:E${end}`, categories: `A${firstRow}:A${end}`, from: "I4", to: "N22",
      largest: Math.max(...points.flatMap((point) => counts.map((key) => point[key]))),
    },
  };
}
