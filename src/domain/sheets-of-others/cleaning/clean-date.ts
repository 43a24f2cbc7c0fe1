import { agreesWith, plainDateText, readDay, serialOf, type DateHow, type DayReading } from "../../dates/date-text";
import { parseDate } from "../../dates/parse-date";
import type { GridValue } from "../sheet-grid";
import { stays, type CleanAnswers, type CleanQuestionKind, type Cleaning } from "./clean-answers";

const dayFirst: ReadonlySet<DateHow> = new Set(["day-month-year", "day-month"]);
const monthFirst: ReadonlySet<DateHow> = new Set(["month-day-year", "month-day"]);

/**
 * A cell of a date column as a serial, where it can only be that day or a person has said which. Dates of Excel stay, words and spans of
 * time stay; `end`: the column holds ends, so that a month can stand for its last day.
 */
export function cleanDate(value: GridValue, numberFormat: string, answers: CleanAnswers, end: boolean): Cleaning<number> {
  if (typeof value === "boolean" || (typeof value === "string" && value.trim() === "")) return stays;
  if (typeof value === "number") return cleanNumber(value, numberFormat, answers);
  const { readings, weekday } = readDay(plainDateText(value));
  if (readings.length > 0) return settled(readings, weekday, answers);
  const reading = parseDate({ value, numberFormat, context: answers.year === undefined ? {} : { year: answers.year } });
  if (reading.kind === "text-date") return { kind: "becomes", value: reading.serial };
  // A start and an end in one cell are two dates, and no question of the month's last day.
  if (!end || (value.match(/\d+/gu) ?? []).length > 2) return stays;
  if (reading.kind === "ambiguous" && reading.missing === "year") return {
    kind: "asks", questions: ["year", ...(answers.periodEnd === undefined ? ["period-end" as const] : [])],
  };
  if (reading.kind !== "period") return stays;
  if (answers.periodEnd === undefined) return { kind: "asks", questions: ["period-end"] };
  return answers.periodEnd ? { kind: "becomes", value: reading.to } : stays;
}

function settled(readings: readonly DayReading[], weekday: number | undefined, answers: CleanAnswers): Cleaning<number> {
  const asked: CleanQuestionKind[] = [];
  let left = agreeing(readings, weekday, answers.year);
  // A day of the week that contradicts every reading: nobody but the writer knows which of the two is wrong.
  if (left.length === 0) return stays;
  const isYearFirst = ({ how }: DayReading): boolean => how === "year-month-day";
  if (left.some(isYearFirst) && !left.every(isYearFirst)) {
    if (answers.yearPlace === undefined) asked.push("year-place");
    else left = left.filter((one) => isYearFirst(one) === (answers.yearPlace === "first"));
  }
  if (left.some(({ how }) => dayFirst.has(how)) && left.some(({ how }) => monthFirst.has(how))) {
    if (answers.order === undefined) asked.push("order");
    else left = left.filter(({ how }) => !(answers.order === "day-first" ? monthFirst : dayFirst).has(how));
  }
  if (left.every(({ year }) => year === undefined) && answers.year === undefined) asked.push("year");
  if (asked.length > 0) return { kind: "asks", questions: asked };
  const days = new Set(left.flatMap((one) => serialOf(one, answers.year) ?? []));
  const [day, ...others] = days;
  return day === undefined || others.length > 0 ? stays : { kind: "becomes", value: day };
}

/** The readings that fall on the weekday that is named, if any is. */
function agreeing(readings: readonly DayReading[], weekday: number | undefined, year: number | undefined): readonly DayReading[] {
  if (weekday === undefined) return readings;
  return readings.filter((one) => {
    const serial = serialOf(one, year);
    return serial === undefined || agreesWith(weekday, serial);
  });
}

/** 20260220 is a day; 10.31 is 31 October of a year that has to be asked, and 10.3 may be the third or the thirtieth. */
function cleanNumber(value: number, numberFormat: string, answers: CleanAnswers): Cleaning<number> {
  const reading = parseDate({ value, numberFormat, context: { year: answers.year ?? 2000 } });
  if (reading.kind === "text-date" && Number.isInteger(value)) return { kind: "becomes", value: reading.serial };
  if (Number.isInteger(value) || (reading.kind !== "text-date" && reading.kind !== "ambiguous")) return stays;
  const text = /^0\.00$/u.test(numberFormat) ? value.toFixed(2) : String(value);
  const lost = /\.\d$/u.test(text) && numberFormat !== "0.0" && readDay(`${text}0`).readings.length > 0;
  const typed = readDay(text).readings.length > 0;
  const asked: CleanQuestionKind[] = [
    ...(lost && typed && answers.nought === undefined ? ["nought" as const] : []), ...(answers.year === undefined ? ["year" as const] : []),
  ];
  if (asked.length > 0) return { kind: "asks", questions: asked };
  const chosen = lost && (!typed || answers.nought === "lost") ? `${text}0` : text;
  // A number is month.day wherever the world lives: nobody types the day before a decimal point and sorts by it.
  const month = readDay(chosen).readings.find(({ how }) => how === "month-day");
  const serial = month === undefined ? undefined : serialOf(month, answers.year);
  return serial === undefined ? stays : { kind: "becomes", value: serial };
}
