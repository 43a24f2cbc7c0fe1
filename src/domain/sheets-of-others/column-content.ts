import { isPlausibleDate } from "../dates/excel-date";
import { isDateFormat, parseDate, type DateReading } from "../dates/parse-date";
import { readStatus } from "../tasks/status-words";
import { compactKey } from "../text/text-key";
import { readYesNo } from "../text/yes-no";
import { isBlankValue, type GridCell, type GridView } from "./sheet-grid";

/** What stands below a heading. Shares are of the filled cells, 0–1. */
export interface ColumnContent {
  /** Filled cells looked at. */
  readonly filled: number;
  readonly texts: number;
  readonly numbers: number;
  /** Days, as dates or as text, also where the year or the order is not said. */
  readonly dates: number;
  /** Numbers that Excel shows as dates. */
  readonly shownAsDates: number;
  /** A start and an end in one cell. */
  readonly periods: number;
  /** Two days in one cell, as `3月1日-3月15日`, also where no year is said. */
  readonly spans: number;
  readonly statuses: number;
  readonly answers: number;
  /** Red, amber, green: a light, not a status. */
  readonly colours: number;
  readonly percents: number;
  /** Shown or written with a per cent sign. */
  readonly marked: number;
  /** Small whole numbers, as of days. */
  readonly counts: number;
  /** Different values among the filled. */
  readonly distinct: number;
  /** Characters of a text on average; a Chinese character counts two. */
  readonly length: number;
}

const rowsLookedAt = 400;
const cellsLookedAt = 80;

const colourWords = new Set(["red", "amber", "yellow", "green", "blue", "grey", "gray", "orange", "红", "黄", "绿", "蓝", "灰", "橙", "红灯", "黄灯", "绿灯", "红色", "黄色", "绿色", "蓝色", "灰色", "🔴", "🟡", "🟢", "🟠", "●", "⚫", "⚪"]);

interface Counts {
  texts: number; numbers: number; dates: number; shownAsDates: number; periods: number; spans: number;
  statuses: number; answers: number; colours: number; percents: number; marked: number; counts: number; letters: number;
}

/** What joins two days; without it no second reading is worth its time. */
const joinsDays = /[-~〜–—→至到/]|\bto\b/u;

const namesTwoDays = (text: string): boolean =>
  (text.match(/\d+/gu) ?? []).length > 2 || (text.match(/\p{L}{3,}\.?\s*\d+/gu) ?? []).length === 2;

function isSpan(reading: DateReading, text: string): boolean {
  if (reading.kind !== "ambiguous" || reading.missing !== "year") return reading.kind === "period";
  return parseDate({ value: text, context: { year: 2000 } }).kind === "period";
}

/** 20260220: eight digits that are a day. */
const isDayNumber = (value: number): boolean => Number.isInteger(value) && value >= 19_000_101 && value <= 21_001_231 && parseDate({ value }).kind === "text-date";

function count(cell: GridCell, into: Counts): void {
  const { value, numberFormat } = cell;
  if (typeof value === "number") {
    into.numbers += 1;
    if (isDateFormat(numberFormat)) into.shownAsDates += 1;
    if (isPlausibleDate(value) && (isDateFormat(numberFormat) || numberFormat === "General" || value > 40_000)) into.dates += 1;
    else if (isDayNumber(value)) into.dates += 1;
    if (numberFormat.includes("%")) into.marked += 1;
    if (numberFormat.includes("%") || (value >= 0 && value <= 100)) into.percents += 1;
    if (Number.isInteger(value) && value > 0 && value < 1000) into.counts += 1;
    return;
  }
  if (typeof value === "boolean") {
    into.answers += 1;
    return;
  }
  into.texts += 1;
  const text = value.trim();
  into.letters += [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
  if (/^[\d.]+\s*[%％]$/u.test(text)) {
    into.percents += 1;
    into.marked += 1;
  }
  if (colourWords.has(compactKey(text)) || /^[RAGYB]$/u.test(text)) into.colours += 1;
  if (readYesNo(text) !== undefined || /^[xv]$/iu.test(text)) into.answers += 1;
  if (text.length > 40) return;
  if (["state", "ambiguous"].includes(readStatus(text).kind)) into.statuses += 1;
  if (!/\d/u.test(text)) return;
  const reading = parseDate({ value: text, numberFormat });
  if (reading.kind === "period") into.periods += 1;
  if (joinsDays.test(text) && namesTwoDays(text) && isSpan(reading, text)) into.spans += 1;
  if (["date", "text-date", "ambiguous", "period"].includes(reading.kind)) into.dates += 1;
}

/** Looks at the first filled cells of a column, from `firstRow` down. */
export function columnContent(view: GridView, column: number, firstRow: number): ColumnContent {
  const counts: Counts = {
    texts: 0, numbers: 0, dates: 0, shownAsDates: 0, periods: 0, spans: 0,
    statuses: 0, answers: 0, colours: 0, percents: 0, marked: 0, counts: 0, letters: 0,
  };
  const distinct = new Set<string>();
  let filled = 0;
  const last = Math.min(view.rowCount, firstRow + rowsLookedAt);
  for (let row = firstRow; row < last && filled < cellsLookedAt; row += 1) {
    if (view.isBlank(row, column) || isBlankValue(view.own(row, column))) continue;
    filled += 1;
    const cell = view.seen(row, column);
    distinct.add(compactKey(String(cell.value)));
    count(cell, counts);
  }
  const share = (number: number): number => (filled === 0 ? 0 : number / filled);
  const { letters, ...kinds } = counts;
  const shares = Object.fromEntries(Object.entries(kinds).map(([key, number]) => [key, share(number)])) as Record<keyof typeof kinds, number>;
  return { filled, ...shares, distinct: share(distinct.size), length: counts.texts === 0 ? 0 : letters / counts.texts };
}
