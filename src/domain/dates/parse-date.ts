import { readPeriod } from "./date-period";
import { agreesWith, plainDateText, readDay, serialOf, type DateHow } from "./date-text";
import { isPlausibleDate, serialIfReal } from "./excel-date";
import { compactKey } from "../text/text-key";

export interface DateCell {
  readonly value: string | number | boolean | null;
  /** As Excel has it: `General`, `yyyy-mm-dd`, `0.00`. */
  readonly numberFormat?: string;
  readonly context?: {
    /** The year meant where a cell says none, as a person has confirmed. */
    readonly year?: number;
    /** The order meant by `3/4/2025`, as a person has confirmed. */
    readonly order?: "day-first" | "month-first" | "year-first";
  };
}

/** What a cell that should hold a date really holds. Serials are whole days. */
export type DateReading =
  | { readonly kind: "date"; readonly serial: number }
  /** Not a date to Excel, though it can only mean this day. */
  | { readonly kind: "text-date"; readonly serial: number; readonly how: DateHow }
  /** More than one reading, or one that nobody can date: `missing` says that a year would settle it. Ascending; may be empty. */
  | { readonly kind: "ambiguous"; readonly options: readonly number[]; readonly missing?: "year" }
  /** Start and end in one cell, or a month, quarter or year. */
  | { readonly kind: "period"; readonly from: number; readonly to: number }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "blank" }
  /** A day of 1900 or 1901: what an empty date becomes on its way through other programs. */
  | { readonly kind: "sentinel" }
  | { readonly kind: "unreadable"; readonly text: string };

const words = new Set([
  "待定", "待确定", "待确认", "未定", "暂定", "暂无", "无", "不适用", "持续", "持续进行", "持续中", "长期", "进行中", "未开始", "已完成", "完成", "尽快", "随时", "按需", "每天", "每日", "每周", "双周", "每月", "每季度", "每季", "每半年",
  "每年", "不定期", "另行通知", "同上", "视情况而定", "延期", "暂停", "取消", "tbd", "tba", "tbc", "tobedetermined", "tobeconfirmed", "ongoing", "continuous", "recurring", "asap", "immediate", "immediately", "daily", "weekly",
  "biweekly", "monthly", "quarterly", "annually", "yearly", "asneeded", "n/a", "na", "none", "never", "notstarted", "pending", "done", "completed", "x",
]);

/** Numbers up to this one are days of 1900 and 1901. */
const lastSentinel = 731;

/** Whether a number format shows a number as a date or time. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");
  return bare.toLowerCase() !== "general" && /[ymdhs年月日]/iu.test(bare);
}

/** A day that a person can have meant; `order` narrows readings that differ only in it. */
function dayFromText(text: string, context: DateCell["context"]): DateReading | undefined {
  const { readings, weekday } = readDay(text);
  if (readings.length === 0) return undefined;
  const unwanted: readonly DateHow[] = context?.order === "day-first" ? ["month-day-year", "month-day"]
    : context?.order === "month-first" ? ["day-month-year", "day-month"]
    : context?.order === "year-first" && readings.some(({ how }) => how === "year-month-day") ? ["day-month-year", "month-day-year"] : [];
  const wanted = readings.length > 1 ? readings.filter((entry) => !unwanted.includes(entry.how)) : readings;
  const dated = wanted.flatMap((entry) => {
    const serial = serialOf(entry, context?.year);
    return serial === undefined ? [] : [{ serial, how: entry.how }];
  });
  const agreeing = dated.filter(({ serial }) => agreesWith(weekday, serial));
  const [only, ...others] = agreeing;
  if (only !== undefined && others.length === 0) return { kind: "text-date", serial: only.serial, how: only.how };
  if (dated.length > 0) {
    // A weekday that fits no reading contradicts the date: that is a question, too.
    const options = (agreeing.length > 0 ? agreeing : dated).map(({ serial }) => serial).sort((a, b) => a - b);
    return { kind: "ambiguous", options };
  }
  if (wanted.every((entry) => entry.year === undefined)) return { kind: "ambiguous", options: [], ...(context?.year === undefined ? { missing: "year" } : {}) };
  return wanted.some((entry) => entry.year === 1900 || entry.year === 1901) ? { kind: "sentinel" } : undefined;
}

function periodFromText(text: string, context: DateCell["context"]): DateReading | undefined {
  const found = readPeriod(text, context?.year);
  if (found === undefined) return undefined;
  const [only, ...others] = found.readings;
  if (only !== undefined && others.length === 0) return { kind: "period", ...only };
  if (only === undefined && !found.missingYear) return undefined;
  return {
    kind: "ambiguous",
    options: [...new Set(found.readings.map(({ from }) => from))].sort((a, b) => a - b),
    ...(found.missingYear ? { missing: "year" } : {}),
  };
}

/** Several whole dates in one cell, as after a postponement: which one holds is for a person to say. */
function severalFromText(text: string, context: DateCell["context"]): DateReading | undefined {
  const pieces = text.split(/\s*[\n;；、,，]+\s*/u).filter((piece) => piece !== "").map((piece) => dayFromText(plainDateText(piece), context));
  const serials = pieces.flatMap((piece) => (piece?.kind === "text-date" ? [piece.serial] : []));
  return pieces.length > 1 && serials.length === pieces.length ? { kind: "ambiguous", options: [...new Set(serials)].sort((a, b) => a - b) } : undefined;
}

function readText(typed: string, context: DateCell["context"]): DateReading {
  const text = plainDateText(typed);
  if (text === "") return { kind: "blank" };
  if (words.has(compactKey(text)) || /^[\p{P}\p{S}\s]+$/u.test(text)) return { kind: "word", word: typed.trim() };
  if (/^\d{5}(?:\.\d+)?$/u.test(text) && isPlausibleDate(Number(text))) return { kind: "text-date", serial: Math.floor(Number(text)), how: "serial" };
  return dayFromText(text, context)
    ?? periodFromText(text, context)
    ?? severalFromText(typed, context)
    ?? swappedYearFirst(text)
    ?? { kind: "unreadable", text: typed.trim() };
}

/** `2024-13-05` is no year-month-day; the one day it could mean is offered, not taken. */
function swappedYearFirst(text: string): DateReading | undefined {
  const [, year, day, month] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(text) ?? [];
  const serial = serialIfReal(Number(year), Number(month), Number(day));
  return isPlausibleDate(serial) ? { kind: "ambiguous", options: [serial] } : undefined;
}

/** 10.31 as a number means 31 October; 10.3 may have lost a nought, unless the cell's format shows two places. */
function readMonthDotDay(value: number, numberFormat: string, context: DateCell["context"]): DateReading | undefined {
  const text = /^0\.00$/u.test(numberFormat) ? value.toFixed(2) : String(value);
  if (!/^\d{1,2}\.\d{1,2}$/u.test(text)) return undefined;
  const spellings = /\.\d$/u.test(text) && numberFormat !== "0.0" ? [text, `${text}0`] : [text];
  const readings = spellings.flatMap((spelling) => dayFromText(spelling, context) ?? []);
  const [first, second] = readings;
  if (first === undefined || second === undefined) return first;
  const options = readings.flatMap((entry) => (entry.kind === "text-date" ? [entry.serial] : entry.kind === "ambiguous" ? entry.options : []));
  const unique = [...new Set(options)].sort((a, b) => a - b);
  return { kind: "ambiguous", options: unique, ...(context?.year === undefined ? { missing: "year" } : {}) };
}

function readNumber(value: number, numberFormat: string, context: DateCell["context"]): DateReading {
  const unreadable: DateReading = { kind: "unreadable", text: String(value) };
  if (/[%¥￥$€£]/u.test(numberFormat.replace(/\[\$-[^\]]*\]/gu, ""))) return unreadable;
  if (isPlausibleDate(value)) return { kind: "date", serial: Math.floor(value) };
  const asDate = isDateFormat(numberFormat);
  if (value === 0 || value === 1 || (asDate && value >= 0 && value <= lastSentinel)) return { kind: "sentinel" };
  if (asDate) return unreadable;
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 99_991_231) return dayFromText(String(value), context) ?? unreadable;
  return readMonthDotDay(value, numberFormat, context) ?? unreadable;
}

/** Reads one cell of a date column. What it is not sure of it returns as a question, and never as a date. */
export function parseDate({ value, numberFormat = "General", context }: DateCell): DateReading {
  if (value === null) return { kind: "blank" };
  if (typeof value === "boolean") return { kind: "unreadable", text: value ? "TRUE" : "FALSE" };
  return typeof value === "number" ? readNumber(value, numberFormat, context) : readText(value, context);
}
