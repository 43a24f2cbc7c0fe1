import { isoFromSerial } from "../../domain/dates/excel-date";
import { textKey } from "../../domain/text/text-key";
import { columnLetters } from "../../excel/geometry";
import { settingOf, type Book } from "../../excel/read-book";
import type { ReportCell, ReportSheet } from "../../excel/sheets/report-sheet";
import { translator, type Translate } from "../../locales/translate";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment } from "../action";
import { judgeBook, type JudgedBook } from "../check/judge-book";
import { periodFigures } from "./half-year";
import { keptDates } from "./kept-dates";
import { periodBefore, periodText, type Period } from "./period";
import { scoredRows, scoreKeys, type ScoredRow } from "./scored-rows";
import { shareFormulas, shareOf } from "./appraisal-share";

/** Leads to the weights of the newest scorecard. */
export const weightsName = "Liaison_ScoreWeights";

/** So few answers would say who gave them. */
const leastReviews = 5;
const [headerRow, weightRow, firstRow] = [5, 6, 7] as const;
const scoreColumn = columnLetters(scoreKeys.length + 2);
const lastScore = columnLetters(scoreKeys.length + 1);

/** Queues the weights that a committee has typed; undefined where there is no earlier scorecard, or they are no numbers. */
export function loadWeights(workbook: Excel.Workbook): () => readonly number[] | undefined {
  const range = workbook.names.getItemOrNullObject(weightsName).getRangeOrNullObject();
  range.load("values");
  return () => {
    const [row] = range.isNullObject ? [] : range.values as Cell[][];
    const weights = row?.filter((one): one is number => typeof one === "number" && one >= 0 && Number.isFinite(one));
    return weights?.length === scoreKeys.length ? weights : undefined;
  };
}

interface Wanted {
  readonly period: Period;
  /** In the order of the columns; all alike where nobody has set any. */
  readonly weights: readonly number[] | undefined;
  readonly asOf: number | undefined;
}

/**
 * 支持度与成效 of every department in a period. Below the figures stands every row that they are made of, and the figures are formulas over these
 * rows, so that whoever doubts one filters them; departments and rows of none add up to the company's line. Where there is nothing to count
 * it says so and is no zero.
 */
export function scorecardReport(environment: ActionEnvironment, book: Book, { period, weights, asOf: asked }: Wanted): ReportSheet {
  const say = translator(book.language);
  const word = (key: string, values: Record<string, string | number> = {}): string => say(`forms:report.score.${key}`, values);
  const judged = judgeBook(environment, book, asked);
  const until = Math.min(period.to, judged.asOf);
  const details = detailRows(book, judged, { from: period.from, to: until });
  const known = new Map(book.departments.map((one) => [textKey(one), one]));
  const nameOf = ({ department }: ScoredRow): string => known.get(textKey(department)) ?? word("others");
  const lines = [...book.departments, ...(details.some((row) => nameOf(row) === word("others")) ? [word("others")] : [])];
  const company = firstRow + lines.length;
  const [countHeader, compareHeader] = [company + 2, company + 2 + lines.length + 3];
  const detailHeader = compareHeader + 6;
  const end = Math.max(detailHeader + 1, detailHeader + details.length);
  const over = { first: detailHeader + 1, end, say };
  const scored = scoreKeys.map((key) => word(`key.${key}`));
  const shares = shareOf(book, lines, period);
  const line = (row: number, name: string, isAll: boolean): readonly ReportCell[] => [
    name, ...scoreKeys.map((key, index) =>
      rate({ column: columnLetters(index + 2), row, isAll, least: key === "review" ? leastReviews : 1 }, over)),
    total(row, say), ...(isAll ? [] : shareFormulas(shares.get(name), row, scoreColumn, { book, say })),
  ];
  const count = (name: string, isAll: boolean, row: number): readonly ReportCell[] =>
    [name, ...scoreKeys.map((key, index) => counted({ column: columnLetters(index + 2), row, isAll, key }, over))];
  const equal = scoreKeys.map(() => 1 / scoreKeys.length);
  return {
    name: `${word("name")} ${periodText(period)} ${isoFromSerial(judged.asOf)}`,
    rows: [
      [word("title", { project: book.projectName, period: periodText(period) })],
      [word("note", { from: isoFromSerial(period.from), to: isoFromSerial(period.to), day: isoFromSerial(judged.asOf) })],
      [word("weights-note", { least: leastReviews })],
      [],
      [word("department"), ...scored, word("score"), word("share"), word("points"), word("remark")],
      [word("weight"), ...(weights ?? equal)],
      ...lines.map((name, index) => line(firstRow + index, name, false)),
      line(company, word("company"), true),
      [],
      [word("counted"), ...scored],
      ...lines.map((name, index) => count(name, false, countHeader + 1 + index)),
      count(word("company"), true, countHeader + 1 + lines.length),
      [],
      ...comparison(book, judged, period, compareHeader),
      [],
      [word("department"), word("measure"), word("day"), word("value"), word("sheet"), word("cell"), word("id"), word("row")],
      ...(details.length === 0 ? [[say("forms:week.pane.no-data")]] : details.map((row): readonly ReportCell[] =>
        [nameOf(row), word(`key.${row.score}`), row.day, row.value, row.sheet, row.cell, row.id, row.title])),
    ],
    headers: [headerRow, countHeader, compareHeader, detailHeader],
    looks: [
      [`B${weightRow}:${lastScore}${weightRow}`, { numberFormat: "0.0%", horizontal: "Center", fill: "#FFFBEA" }],
      [`B${firstRow}:${lastScore}${company}`, { numberFormat: "0.0%", horizontal: "Center" }],
      [`${scoreColumn}${firstRow}:${scoreColumn}${company}`, { numberFormat: "0.0", horizontal: "Center", bold: true }],
      [`K${firstRow}:K${company}`, { numberFormat: "0.0%", horizontal: "Center" }],
      [`L${firstRow}:L${company}`, { numberFormat: "0.00", horizontal: "Center" }],
      [`A${company}:L${company}`, { bold: true }],
      [`B${countHeader + 1}:${lastScore}${compareHeader - 2}`, { horizontal: "Center" }],
      [`B${compareHeader + 1}:C${compareHeader + 4}`, { numberFormat: "0.#", horizontal: "Center" }],
      [`D${compareHeader + 1}:D${compareHeader + 4}`, { numberFormat: "0%", horizontal: "Center" }],
      [`C${detailHeader + 1}:C${end}`, { numberFormat: "yyyy-mm-dd", horizontal: "Left" }],
      [`D${detailHeader + 1}:D${end}`, { numberFormat: "0.##", horizontal: "Center" }],
    ],
    widths: [27, 14, 13, 13, 13, 13, 13, 13, 14, 11, 12, 13, 30],
    printedTo: detailHeader - 2,
    typed: { address: `$B$${weightRow}:$${lastScore}$${weightRow}`, name: weightsName },
  };
}

function detailRows(book: Book, judged: JudgedBook, days: { readonly from: number; readonly to: number }): readonly ScoredRow[] {
  const rule = settingOf(book, "H1");
  const all = [...scoredRows(book, judged).filter(({ day }) => day >= days.from && day <= days.to), ...keptDates(
    book, days, rule.readable ? rule.limit : 0,
  )];
  const reviews = new Map<string, number>();
  for (const { score, department } of all) if (score === "review") reviews.set(
    textKey(department), (reviews.get(textKey(department)) ?? 0) + 1,
  );
  return all.filter(({ score, department }) => score !== "review" || (reviews.get(textKey(department)) ?? 0) >= leastReviews)
    .sort((a, b) => scoreKeys.indexOf(a.score) - scoreKeys.indexOf(b.score));
}

interface Over { readonly first: number; readonly end: number; readonly say: Translate }
interface At { readonly column: string; readonly row: number; readonly isAll: boolean }

/** The rows of one figure, as a product that is 1 for each of them. */
function chosen({ column, row, isAll }: At, { first, end }: Over): string {
  const measure = `($B$${first}:$B$${end}=${column}$${headerRow})`;
  return isAll ? `${measure}*1` : `($A$${first}:$A$${end}=$A${row})*${measure}`;
}

function rate(at: At & { readonly least: number }, over: Over): ReportCell {
  const rows = chosen(at, over);
  const of = `SUMPRODUCT(${rows})`;
  return { formula: `=IF(${of}<${at.least},"${over.say("forms:week.pane.no-data")}",SUMPRODUCT(${rows}*$D$${over.first}:$D$${over.end})/MAX(1,${of}))` };
}

function counted(at: At & { readonly key: string }, over: Over): ReportCell {
  const rows = chosen(at, over);
  if (at.key === "review") return { formula: `=SUMPRODUCT(${rows})` };
  return { formula: `=SUMPRODUCT(${rows}*$D$${over.first}:$D$${over.end})&" / "&SUMPRODUCT(${rows})` };
}

/** Of what has data, by its weight; out of 100. */
function total(row: number, say: Translate): ReportCell {
  const columns = scoreKeys.map((_, index) => columnLetters(index + 2));
  const weight = columns.map((column) => `ISNUMBER(${column}${row})*N(${column}$${weightRow})`).join("+");
  const sum = columns.map((column) => `N(${column}${row})*N(${column}$${weightRow})`).join("+");
  return { formula: `=IF(${weight}=0,"${say("forms:week.pane.no-data")}",100*(${sum})/(${weight}))` };
}

/** 平均完成周期缩短率, 延误事件下降率 and how much the workbook is used, beside the period before. */
function comparison(book: Book, judged: JudgedBook, period: Period, header: number): readonly (readonly ReportCell[])[] {
  const say = translator(book.language);
  const none = say("forms:week.pane.no-data");
  const rule = settingOf(book, "H1");
  const limit = rule.readable ? rule.limit : 0;
  const [now, before] = [period, periodBefore(period)].map((one) => periodFigures(book, judged, one, limit));
  const keys = ["cycle", "finished", "slips", "updates"] as const;
  return [
    [say("forms:report.score.compared"), periodText(period), periodText(periodBefore(period)), say("forms:report.score.less")],
    ...keys.map((key, index): readonly ReportCell[] => {
      const row = header + 1 + index;
      const fewer = {
        formula: `=IF(AND(ISNUMBER(B${row}),ISNUMBER(C${row})),IF(N(C${row})=0,"${none}",(C${row}-B${row})/C${row}),"${none}")`,
      };
      return [
        say(`forms:report.score.${key}`), now?.[key] ?? none, before?.[key] ?? none, ...(key === "cycle" || key === "slips" ? [fewer] : []),
      ];
    }),
  ];
}
