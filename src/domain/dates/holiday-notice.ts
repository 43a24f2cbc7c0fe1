import { isWeekend, partsFromSerial, serialIfReal, weekdayOf } from "./excel-date";
import type { CalendarDay } from "./working-calendar";

/** A notice as read: whole years only, and nothing of it is certain while there is a doubt. */
export interface HolidayNotice {
  /** Undefined where the notice does not say. */
  readonly year: number | undefined;
  /** By date. */
  readonly days: readonly CalendarDay[];
  readonly doubts: readonly NoticeDoubt[];
}

/** What in a notice does not go together; `text` is its own words. */
export interface NoticeDoubt {
  readonly why: "no-year" | "no-days" | "no-such-day" | "weekday" | "count" | "work-on-weekday" | "twice";
  readonly text: string;
}

/** More than any notice is long. */
const longest = 20_000;

const title = /关于\s*(\d{4})\s*年/u;
const anyYear = /(\d{4})\s*年/u;
/** `一、元旦：…` or `1. 元旦：…`; a notice on the web may have lost the numbers, so a name and a colon are enough. */
const paragraph = /(?:^|\n|[。；])\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])?\s*([\p{Script=Han}、]{2,12})[:：]/gu;
const day = String.raw`(?:(\d{4})\s*年\s*)?(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日\s*(?:[（(]([^）)]*)[）)])?`;
const span = new RegExp(String.raw`${day}(?:\s*(?:至|到|—|–|-|~|～)\s*${day})?`, "gu");
const weekdays = "日一二三四五六";

interface Reading {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Reads a 国务院办公厅 notice on the holidays of a year: for each holiday the days off (放假) and the weekend days that are worked (上班). Counts (共9天) and weekdays in
 * brackets are held against the dates.
 * @param asked the year meant where the notice does not say one
 */
export function readHolidayNotice(typed: string, asked?: number): HolidayNotice {
  const text = typed.slice(0, longest).replace(/\r\n?/gu, "\n").replace(/[\u00a0\u3000\t]/gu, " ").replace(/星期|礼拜/gu, "周").replace(/周天/gu, "周日");
  const said = title.exec(text) ?? anyYear.exec(text);
  const year = said === null ? asked : Number(said[1]);
  if (year === undefined || year < 2000 || year > 2098) return { year: undefined, days: [], doubts: [{ why: "no-year", text: "" }] };
  const doubts: NoticeDoubt[] = [];
  const days = holidays(text).flatMap(({ name, body }) => holiday(name, body, year, doubts));
  const kinds = new Map<number, CalendarDay>();
  for (const one of days) {
    const other = kinds.get(one.date);
    if (other !== undefined && other.kind !== one.kind) doubts.push({ why: "twice", text: plain(one.date) });
    else if (one.kind === "work" && !isWeekend(one.date)) doubts.push({ why: "work-on-weekday", text: plain(one.date) });
    kinds.set(one.date, other ?? one);
  }
  if (kinds.size === 0) doubts.push({ why: "no-days", text: "" });
  return { year, days: [...kinds.values()].sort((a, b) => a.date - b.date), doubts };
}

/** The holidays of a notice, each with the words up to the next. */
function holidays(text: string): readonly { readonly name: string; readonly body: string }[] {
  const starts = [...text.matchAll(paragraph)].filter(([, name = ""]) => !/通知|地区|部门|如下|单位/u.test(name));
  return starts.map((start, index) => ({
    name: start[1] ?? "", body: text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length),
  }));
}

function holiday(name: string, body: string, year: number, doubts: NoticeDoubt[]): readonly CalendarDay[] {
  // What follows 放假 up to the next full stop is told, not dated; each sentence says either days off or days worked.
  const known = body.split(/\n\s*\n/u)[0] ?? "";
  const found: CalendarDay[] = [];
  let month: number | undefined;
  for (const sentence of known.split(/[。；;]/u)) {
    const kind = /上班/u.test(sentence) ? "work" : /放假|调休|休息|补休/u.test(sentence) ? "rest" : undefined;
    if (kind === undefined) continue;
    const readings = [...sentence.matchAll(span)].flatMap((match): readonly Reading[] => {
      const from = serialOf(match.slice(1, 5), year, month);
      const to = match[7] === undefined ? from : serialOf(match.slice(5, 9), from === undefined ? year : partsFromSerial(from).year, from === undefined ? month : partsFromSerial(from).month, from);
      if (from === undefined || to === undefined || to < from || to - from > 30) {
        doubts.push({ why: "no-such-day", text: match[0].trim() });
        return [];
      }
      month = partsFromSerial(to).month;
      for (const [date, bracket] of [[from, match[4]], [to, match[8]]] as const) if (!agrees(date, bracket)) doubts.push({ why: "weekday", text: match[0].trim() });
      return [{ from, to, text: match[0].trim() }];
    });
    const length = readings.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const count = /共\s*(\d{1,2})\s*天/u.exec(sentence) ?? /放假\s*(\d{1,2})\s*天/u.exec(sentence);
    if (kind === "rest" && count !== null && Number(count[1]) !== length) doubts.push({ why: "count", text: sentence.trim().slice(0, 60) });
    for (const { from, to } of readings) for (let date = from; date <= to; date += 1) found.push({ date, kind, name });
  }
  return found;
}

/** A day of the notice's year; one before it, or the month of the day before, where it says so. */
function serialOf([saidYear, saidMonth, saidDay]: readonly (string | undefined)[], year: number, month: number | undefined, after?: number): number | undefined {
  const [wholeMonth, wholeDay] = [saidMonth === undefined ? month : Number(saidMonth), Number(saidDay)];
  if (wholeMonth === undefined) return undefined;
  const serial = serialIfReal(saidYear === undefined ? year : Number(saidYear), wholeMonth, wholeDay);
  // From December on into January.
  return serial !== undefined && after !== undefined && serial < after && saidYear === undefined ? serialIfReal(year + 1, wholeMonth, wholeDay) : serial;
}

/** Whether the weekday in brackets (农历正月初七、周一) is that of the day; brackets may speak of the lunar calendar alone. */
function agrees(date: number, bracket: string | undefined): boolean {
  const named = /周([日一二三四五六])/u.exec(bracket ?? "")?.[1];
  return named === undefined || weekdays.indexOf(named) === weekdayOf(date) % 7;
}

function plain(date: number): string {
  const { year, month, day: dayOfMonth } = partsFromSerial(date);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
