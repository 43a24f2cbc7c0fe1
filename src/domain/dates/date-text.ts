import { isPlausibleDate, serialIfReal, weekdayOf } from "./excel-date";

/** How a text was read as a day. `serial` is a date's number kept as text. */
export type DateHow = "year-month-day" | "day-month-year" | "month-day-year" | "month-day" | "day-month" | "month-name" | "digits" | "serial";

/** One way to read a text as a day; a year that the text does not say is undefined. */
export interface DayReading {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly how: DateHow;
}

export interface DayText {
  readonly readings: readonly DayReading[];
  /** 0 = Sunday, where the text names the day of the week. */
  readonly weekday: number | undefined;
}

const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const englishWeekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const monthName = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const weekdayName =
  /\(?\s*(?:(?:(?:星期|周|礼拜)|(?<=\())([日天一二三四五六])|(?<![a-z])(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?(?![a-z]))\s*\)?[,.]?/u;
const timeOfDay =
  /(?:(?<=[\d日号\s])(?:t|,?\s)|(?<=[日号]))\s*(?:上午|下午|中午|晚上|am|pm)?\s*\d{1,2}(?:[:点时]\d{0,2}(?::\d{2}(?:\.\d+)?)?分?)\s*(?:am|pm|上午|下午)?\s*(?:z|(?:(?:gmt|utc)\s*)?[+-]\d{1,2}:?(?:\d{2})?|gmt|utc)?$/u;

const numerals = "零一二三四五六七八九";
const digit = (sign: string): string => String(numerals.indexOf(sign === "〇" || sign === "○" ? "零" : sign));

/** 三十一 is 31, 十 is 10. */
function upTo99(word: string): string {
  const [, tens = "", ten = "", ones = ""] = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(word) ?? [];
  const high = ten === "" ? 0 : tens === "" ? 1 : Number(digit(tens));
  return String(high * 10 + (ones === "" ? (ten === "" && tens !== "" ? Number(digit(tens)) : 0) : Number(digit(ones))));
}

/** `20/二月/26`, as a tracker of issues exports it in Chinese: the month's name stands between the day and the year. */
const namedMonth = /(?<=\d\s?[-/.\s])(十[一二]?|[一二三四五六七八九])月(?=[-/.\s]\s?\d)/gu;

/** 二〇二六年二月二十日 in figures; a year, a month or a day has to follow its numeral. */
function inFigures(text: string): string {
  return text
    .replace(namedMonth, (_, month: string) => englishMonths[Number(upTo99(month)) - 1] ?? "")
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) => [...year].map(digit).join(""))
    .replace(/[一二三四五六七八九十]{1,3}(?=月)|(?<=月)[一二三四五六七八九十]{1,3}(?=[日号])/gu, upTo99);
}

/** The text in the form the patterns below expect: half width, lower case, dots for 。, figures, one space for many. */
export function plainDateText(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("。", ".").replace(/^'/u, "").replace(/\s+/gu, " ").trim();
  return /[一二三四五六七八九十]/u.test(plain) ? inFigures(plain) : plain;
}

function twoDigitYear(text: string): number {
  const year = Number(text);
  return text.length <= 2 ? 2000 + year : year;
}

function isReal({ year, month, day }: DayReading): boolean {
  // Without a year, 29 February is possible.
  return serialIfReal(year ?? 2000, month, day) !== undefined;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly read: (...groups: string[]) => readonly DayReading[];
}

const reading = (how: DateHow, year: string | undefined, month: string | number, day: string): DayReading =>
  ({ how, year: year === undefined || year === "" ? undefined : twoDigitYear(year), month: Number(month), day: Number(day) });
const monthOf = (name: string) => englishMonths.indexOf(name.slice(0, 3)) + 1;

/** Two numbers and a year of four digits, in the two orders that the world uses. */
const yearLast = (first: string, second: string, year: string): DayReading[] =>
  [reading("day-month-year", year, second, first), reading("month-day-year", year, first, second)];

/** Tried in order; the first that matches decides, with every reading that it allows. */
const patterns: readonly Pattern[] = [
  { pattern: /^(\d{4})\s*([-./年])\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/u, read: (year = "", _, month = "", day = "") => [reading("year-month-day", year, month, day)] },
  { pattern: /^(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u, read: (year = "", month = "", day = "") => [reading("year-month-day", year, month, day)] },
  { pattern: /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u, read: (month = "", day = "") => [reading("month-day", undefined, month, day)] },
  {
    pattern: /^(\d{4})(\d{2})(\d{2})$/u,
    read: (head = "", third = "", fourth = "") => {
      const yearFirst = reading("digits", head, third, fourth);
      return isReal(yearFirst) && twoDigitYear(head) >= 1900 ? [yearFirst] : yearLast(head.slice(0, 2), head.slice(2), third + fourth);
    },
  },
  // The second separator is optional: `29-062020` is a slip that leaves one reading.
  { pattern: /^(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]?\s*(\d{4})$/u, read: (first = "", second = "", year = "") => yearLast(first, second, year) },
  {
    pattern: /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{2})$/u,
    // Nobody writes a year as one digit.
    read: (first = "", second = "", third = "") =>
      [...(first.length === 2 ? [reading("year-month-day", first, second, third)] : []), ...yearLast(first, second, third)],
  },
  { pattern: /^(\d{1,2})\s*[-./]\s*(\d{1,2})$/u, read: (first = "", second = "") => [reading("month-day", undefined, first, second), reading("day-month", undefined, second, first)] },
  {
    pattern: new RegExp(`^${monthName}[-./,\\s]*(\\d{1,2})(?:st|nd|rd|th)?(?:[-./,\\s]+(\\d{4}|\\d{2}))?$`, "u"),
    read: (name = "", day = "", year = "") => [reading("month-name", year, monthOf(name), day)],
  },
  {
    pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-./,\\s]*(?:of )?${monthName}(?:[-./,\\s]*(\\d{4}|\\d{2}))?$`, "u"),
    read: (day = "", name = "", year = "") => [reading("month-name", year, monthOf(name), day)],
  },
  { pattern: new RegExp(`^(\\d{4})[-./,\\s]*${monthName}[-./,\\s]*(\\d{1,2})$`, "u"), read: (year = "", name = "", day = "") => [reading("month-name", year, monthOf(name), day)] },
];

function weekdayIn(text: string): number | undefined {
  const [, chinese, english] = weekdayName.exec(text) ?? [];
  if (chinese !== undefined) return "日一二三四五六".indexOf(chinese === "天" ? "日" : chinese);
  return english === undefined ? undefined : englishWeekdays.indexOf(english);
}

/** Readings that are one day are one reading; the first way of writing counts. */
function distinct(readings: readonly DayReading[]): DayReading[] {
  const byDay = new Map<string, DayReading>();
  for (const entry of readings) {
    const key = `${entry.year ?? ""}/${entry.month}/${entry.day}`;
    if (isReal(entry) && !byDay.has(key)) byDay.set(key, entry);
  }
  return [...byDay.values()];
}

/**
 * Every way to read a text as one day; none where it is not one. A time of day, a day of the week and a closing 前, 之前 or full stop
 * are set aside. `text` as `plainDateText` gives it.
 */
export function readDay(text: string): DayText {
  const weekday = weekdayIn(text);
  const bare = text
    .replace(weekdayName, " ").trim()
    .replace(timeOfDay, "").trim()
    .replace(/^(?:by|before|until|week ending|wk ending|w\/?e\b|截止|截至)\s*/u, "")
    .replace(/\s*(?:之?前|止|\.)$/u, "").trim();
  for (const { pattern, read } of patterns) {
    const match = pattern.exec(bare);
    if (match) return { weekday, readings: distinct(read(...match.slice(1).map((group) => group ?? ""))) };
  }
  return { weekday, readings: [] };
}

/** Serial of a reading, with `year` where the text says none; undefined where no year is known or the day is outside 2000–2099. */
export function serialOf(entry: DayReading, year: number | undefined): number | undefined {
  const known = entry.year ?? year;
  const serial = known === undefined ? undefined : serialIfReal(known, entry.month, entry.day);
  return isPlausibleDate(serial) ? serial : undefined;
}

/** Whether a serial falls on the weekday that the text names, if it names one. */
export function agreesWith(weekday: number | undefined, serial: number): boolean {
  return weekday === undefined || weekdayOf(serial) === weekday;
}
