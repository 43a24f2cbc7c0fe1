import { isPlausibleDate, serialIfReal } from "./excel-date";
import { readDay, serialOf, type DayReading } from "./date-text";

export interface Period {
  /** First and last day, serials, both included. */
  readonly from: number;
  readonly to: number;
}

export interface PeriodText {
  readonly readings: readonly Period[];
  readonly missingYear: boolean;
}

const quarterNumber: Readonly<Record<string, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 一: 1, 二: 2, 三: 3, 四: 4 };
const strongSeparator = /\s*(?:~|〜|至|到|–|—+|→|⟶|➔|➜|->|=>|\bthrough\b|\bthru\b|\bto\b|\buntil\b|\s-+\s)\s*/u;
/** `10.30/10.31`, `2024.3.1-3.5`: what joins must not be what stands within. */
const weakSeparators: readonly { readonly separator: RegExp; readonly within: RegExp }[] = [
  { separator: /\//u, within: /[.月日号]|\d-\d/u },
  { separator: /-/u, within: /[./月日号]/u },
];

function halves(text: string): readonly [string, string] | undefined {
  const strong = text.split(strongSeparator);
  if (strong.length === 2) return [strong[0] ?? "", strong[1] ?? ""];
  for (const { separator, within } of weakSeparators) {
    const [left = "", right = "", ...more] = text.split(separator);
    if (more.length === 0 && within.test(left) && /\d/u.test(right)) return [left, right];
  }
  return undefined;
}

function firstAndLast(year: number, firstMonth: number, months: number): Period | undefined {
  const from = serialIfReal(year, firstMonth, 1);
  const after = firstMonth + months > 12 ? serialIfReal(year + 1, 1, 1) : serialIfReal(year, firstMonth + months, 1);
  return isPlausibleDate(from) && after !== undefined ? { from, to: after - 1 } : undefined;
}

/** Third of a month: 上旬 or 月初 1–10, 中旬 11–20, 下旬, 月底 or 月末 21 to the end. */
function monthThird(year: number, month: number, which: string): Period | undefined {
  const whole = firstAndLast(year, month, 1);
  if (whole === undefined) return undefined;
  if (which === "上" || which === "初") return { from: whole.from, to: whole.from + 9 };
  return which === "中" ? { from: whole.from + 10, to: whole.from + 19 } : { from: whole.from + 20, to: whole.to };
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Other ways to write a period, as the pattern below has it: `Q4 2025`, `March 2026`, `end of Mar 2026`, 2026年底, 2026年3月底前. */
function plainPeriod(typed: string): string {
  const text = typed.replace(/\s*(?:之前|以前|前|内|左右)$/u, "").replace(/^by\s+/u, "");
  const [, quarter, quarterYear] = /^q([1-4])\s*[-/'’,]?\s*(?:fy)?(\d{4})$/u.exec(text) ?? [];
  if (quarter !== undefined && quarterYear !== undefined) return `${quarterYear}q${quarter}`;
  const [
    , part = "", name = "", year = "",
  ] = /^(?:the )?(?:(beginning|early|start|middle|mid|end|late)(?:[\s-]+of)?[\s-]+)?([a-z]{3,9})\.?(?:[\s,-]+(\d{4}))?$/u.exec(text) ?? [];
  const month = monthNames.indexOf(name.slice(0, 3)) + 1;
  // A month's name alone says no more than a month: `May` may be a word.
  if (
    (year !== "" || part !== "") && month > 0 && fullMonth.test(name)
  ) return `${year === "" ? "" : `${year}年`}${month}月${monthParts[part] ?? ""}`;
  return text.replace(/^(\d{4})年(?:年)?[底末]$/u, "$1年12月底").replace(/^(\d{4})年?全年$/u, "$1年");
}

const monthParts: Readonly<Record<string, string>> = {
  beginning: "上旬", early: "上旬", start: "上旬", middle: "中旬", mid: "中旬", end: "底", late: "底"
};

const fullMonth = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;

/** `2024年`, `2024年3月`, `2024-03`, `2024Q3`, `第三季度`, `3月下旬`. */
function namedPeriod(text: string, year: number | undefined): PeriodText | undefined {
  const [, typedYear, month, part, edge, quarter] =
    /^(?:(\d{4})\s*[-./年]?\s*)?(?:(\d{1,2})\s*(?:月份?(?:([上中下])旬|([初底末]))?)?|(?:q|第)?\s*([1-4一二三四])\s*(?:季度)?)?$/u.exec(text) ?? [];
  const third = part ?? edge;
  const worded = /[年月旬季q]|^\d{4}[-./]\d{1,2}$/u.test(text);
  if (!worded || (typedYear === undefined && month === undefined && quarter === undefined)) return undefined;
  const known = typedYear === undefined ? year : Number(typedYear);
  // Without a year any will do to see whether there is such a month.
  const assumed = known ?? 2000;
  const monthNumber = Number(month);
  const period = /[季q]/u.test(text)
    ? firstAndLast(assumed, (quarterNumber[quarter ?? month ?? ""] ?? 0) * 3 - 2, 3)
    : month === undefined ? firstAndLast(assumed, 1, 12)
    : third === undefined ? firstAndLast(assumed, monthNumber, 1) : monthThird(assumed, monthNumber, third);
  if (period === undefined) return { readings: [], missingYear: false };
  return known === undefined ? { readings: [], missingYear: true } : { readings: [period], missingYear: false };
}

/** `w/c 16 Feb 2026`, `week of 2 March`: seven days from that one. */
function weekFrom(text: string, year: number | undefined): PeriodText | undefined {
  const [, day] =
    /^(?:w\/?c|w\/?b|wk\.? ?(?:commencing|beginning|of|starting)|week (?:commencing|beginning|of|starting))\s+(.+)$/u.exec(text) ?? [];
  if (day === undefined) return undefined;
  const found = readDay(day).readings;
  if (found.length === 0) return undefined;
  const readings = found.flatMap((entry): Period[] => {
    const from = serialOf(entry, year);
    return from === undefined ? [] : [{ from, to: from + 6 }];
  });
  return { readings, missingYear: year === undefined && found.every((entry) => entry.year === undefined) };
}

/** `7月3日至5日`: the last day may leave out its month. */
function lastDays(text: string, first: readonly DayReading[]): readonly DayReading[] {
  const [, day] = /^(\d{1,2})\s*[日号]?$/u.exec(text) ?? [];
  return day === undefined ? readDay(text).readings : first.map((reading) => ({ ...reading, day: Number(day) }));
}

/** Readings that go together: both ends written in the same order, or one of them in full. */
function compatible(left: DayReading, right: DayReading): boolean {
  const dayFirst = (reading: DayReading) => reading.how === "day-month" || reading.how === "day-month-year";
  return dayFirst(left) === dayFirst(right);
}

/** `2025年9月-2026年2月`, `Sep 2025 - Feb 2026`: from the first day of the one to the last of the other. */
function readMonths(left: string, right: string, year: number | undefined): PeriodText | undefined {
  const said = Number(/^\d{4}/u.exec(plainPeriod(left))?.[0] ?? NaN);
  const own = Number(/^\d{4}/u.exec(plainPeriod(right))?.[0] ?? NaN);
  const [first, last] = [
    namedPeriod(plainPeriod(left), Number.isNaN(own) ? year : own), namedPeriod(plainPeriod(right), Number.isNaN(said) ? year : said),
  ];
  if (first === undefined || last === undefined) return undefined;
  const [[from], [to]] = [first.readings, last.readings];
  if (from === undefined || to === undefined) return { readings: [], missingYear: first.missingYear || last.missingYear };
  return { readings: to.to < from.from ? [] : [{ from: from.from, to: to.to }], missingYear: false };
}

/**
 * Every way to read a text as a stretch of days, or undefined where it is none. Either end lends the other its year; `year` serves where
 * neither has one. An end before its start is no reading. `text` as `plainDateText` gives it.
 */
export function readPeriod(text: string, year: number | undefined): PeriodText | undefined {
  const named = namedPeriod(plainPeriod(text), year);
  if (named !== undefined) return named;
  const week = weekFrom(text, year);
  if (week !== undefined) return week;
  const [left, right] = halves(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const months = readMonths(left.trim(), right.trim(), year);
  if (months !== undefined) return months;
  const starts = readDay(left.trim()).readings;
  const ends = lastDays(right.trim(), starts);
  if (starts.length === 0 || ends.length === 0) return undefined;
  const pairs = starts.flatMap((start) => ends.filter((end) => compatible(start, end)).map((end) => ({ start, end })));
  const readings = pairs.flatMap(({ start, end }): Period[] => {
    const from = serialOf(start, end.year ?? year);
    const to = serialOf(end, start.year ?? year);
    return from === undefined || to === undefined || to < from ? [] : [{ from, to }];
  });
  const missingYear = year === undefined && pairs.every(({ start, end }) => start.year === undefined && end.year === undefined);
  return { readings, missingYear };
}
